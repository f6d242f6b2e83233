// The command line in this process: where the process is not what is tested, it takes a twentieth of the
// time.
import { main, type World } from '@ptl/claw/internal';

/** 2028-01-01T00:00:00Z: after everything that made-up sites tell. */
const NOW = 1_830_297_600;

export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `claw ARGS` with absolute paths, at a fixed time, under a fixed key, with nothing in the environment. */
export async function clawHere(args: readonly string[]): Promise<Said> {
  const world: World = {
    env: {},
    stdin: nothing,
    now: () => NOW,
    random: (bytes) => Uint8Array.from({ length: bytes }, (_, i) => i * 11),
    colour: false,
    isTerminal: false,
    say: () => undefined,
    progress: () => undefined,
  };
  const { exitCode, stdout, stderr } = await main(args, () => world);
  return { status: exitCode, stdout, stderr };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
