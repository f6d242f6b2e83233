// Trying a source by short commands, all at once, each within its time.
import { userInfo } from 'node:os';
import {
  type Finding,
  isUsable,
  type LiveContext,
  OWN_NAME,
  type Probe,
  type ProbeAnswer,
  type Source,
} from '@ptl/claw-core';
import type { World } from '../world.ts';
import { findOnPath } from './command.ts';
import { startGroup } from './process-group.ts';
import { typed } from './typed.ts';

/** A machine that answers later is not worth waiting for: the whole of discover takes less than two seconds. */
export const LIMIT_MS = 1500;
/** The configuration of a large Slurm has 12 KB. */
export const MOST_BYTES = 65_536;

/** What one question brought. */
export interface Probed {
  /** The command as a shell takes it, or the URL as messages show it. */
  readonly asked: string;
  /** Of a command that ended by itself. */
  readonly exitStatus?: number;
  readonly timedOut: boolean;
  readonly finding: Finding;
  /** What the tool itself wrote to standard error. */
  readonly stderr: string;
}

type CommandProbe = Extract<Probe, { kind: 'command' }>;

/** Runs the commands of `probes`, all at once; undefined for each whose command is not there. */
export async function runProbes(
  probes: readonly Probe[],
  world: Pick<World, 'env'>,
): Promise<(Probed | undefined)[]> {
  return Promise.all(
    probes.map((probe) => {
      const path = probe.kind === 'command' ? findOnPath(probe.file, world.env) : undefined;
      return path === undefined ? undefined : runProbe(path, probe as CommandProbe, world);
    }),
  );
}

async function runProbe(path: string, probe: CommandProbe, { env }: Pick<World, 'env'>): Promise<Probed> {
  const args = probe.args.map((arg) => (arg.includes(OWN_NAME) ? arg.replace(OWN_NAME, ownName()) : arg));
  const group = await startGroup(path, args, { ...env, ...probe.env }, LIMIT_MS);
  let enough = false;
  let text = '';
  group.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    if (text.length < MOST_BYTES && !(probe.enough === 'line' && text.includes('\n'))) return;
    enough = true;
    group.kill();
  });
  const { exitStatus, timedOut, stderr } = await group.ended;
  const answer: ProbeAnswer = { text, isGood: !timedOut && (enough || exitStatus === 0) };
  return {
    asked: typed(probe),
    ...(exitStatus === undefined ? {} : { exitStatus }),
    timedOut,
    stderr,
    finding: probe.judge(answer),
  };
}

/** False where a short command shows that `source` gives nothing to this account. */
export async function isWorking(
  source: Source,
  context: LiveContext,
  world: Pick<World, 'env'>,
): Promise<boolean> {
  const found = await runProbes(source.probes?.(context) ?? [], world);
  return found.every((one) => one === undefined || isUsable(one.finding));
}

/** The name of the account that asks; its number where it has none. */
function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}
