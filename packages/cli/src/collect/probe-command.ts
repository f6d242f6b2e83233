// Tries a source by short commands, all at once, each with a time limit.
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
import { MOST_WORDS, startGroup, wordsOf } from './process-group.ts';
import { typed } from './typed.ts';

/** The time limit: all of discover takes less than two seconds. */
export const LIMIT_MS = 1500;
/** The configuration of a large Slurm has 12 KB. */
export const MOST_BYTES = 65_536;

/** The result of one question. */
export interface Probed {
  /** The command as for a shell, or the URL as shown in messages. */
  readonly asked: string;
  /** Of a command that ended by itself. */
  readonly exitStatus?: number;
  readonly timedOut: boolean;
  readonly finding: Finding;
  /** What the tool says. */
  readonly words: string;
}

type CommandProbe = Extract<Probe, { kind: 'command' }>;

/** Runs the commands of `probes`, all at once; undefined for each command that is missing. */
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
  const ended = await group.ended;
  const { exitStatus, timedOut } = ended;
  const answer: ProbeAnswer = { text, isGood: !timedOut && (enough || exitStatus === 0) };
  return {
    asked: typed(probe),
    ...(exitStatus === undefined ? {} : { exitStatus }),
    timedOut,
    words: wordsOf(ended, answer.isGood || text.length > MOST_WORDS ? '' : text),
    finding: probe.judge(answer),
  };
}

/** Returns false where a short command shows that `source` has nothing for this account. */
export async function isWorking(
  source: Source,
  context: LiveContext,
  world: Pick<World, 'env'>,
): Promise<boolean> {
  const found = await runProbes(source.probes?.(context) ?? [], world);
  return found.every((one) => one === undefined || isUsable(one.finding));
}

/** Returns the name of this account; its number where it has none. */
function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}
