// Reading what shows only now again and again: all of it in rounds, so many seconds apart.
import { setTimeout } from 'node:timers/promises';
import { sentences } from '../../errors.ts';
import type { World } from '../../world.ts';
import type { Collected } from '../input.ts';
import type { Readings } from './plan.ts';
import { pooled } from './pooled.ts';

/** What a further reading brings. */
export type Again = readonly Collected[] | 'lost' | undefined;

/** Something that was read once. */
export interface Repeatable {
  readonly place: string;
  /** What was read. */
  readonly inputs: readonly Collected[];
  /** Reads it again. Undefined: it does not answer; `lost`: it is not believed any more. */
  again(): Promise<Again>;
}

/** All readings of one thing. */
export interface Repeated {
  /** None where it is not believed any more. */
  readonly inputs: readonly Collected[];
  readonly notes: readonly string[];
}

export interface Rounds extends Readings {
  /** When the first round began, by the clock of this machine. */
  readonly begunSeconds: number;
  /** The same, as the run counts time. */
  readonly startSeconds: number;
  /** True if what is shown counts at the time of its reading; else it is one look, however often it is read. */
  readonly areTimed: boolean;
}

/** Endpoints that are asked at a time. */
export const MOST_AT_ONCE = 8;
/** Bytes of answers that are kept in all; as servers compress them, a thousand nodes of 8 GPUs take 3 MB a round. */
const MOST_BYTES = 2 ** 30;

/** Reads all of them in further rounds. What does not answer in one round is asked again in the next. */
export async function readRounds(
  all: readonly Repeatable[],
  rounds: Rounds,
  world: Pick<World, 'now' | 'wait' | 'progress'>,
): Promise<{ readonly read: readonly Repeated[]; readonly notes: readonly string[] }> {
  const { samples, everySeconds, begunSeconds, startSeconds } = rounds;
  // A single reading is a look, and has no time.
  const areTimed = rounds.areTimed && samples > 1;
  const read = all.map(({ place, inputs }) => ({
    ...{ place, failed: 0, isLost: false },
    inputs: inputs.map((one) => at(one, startSeconds, areTimed)),
  }));
  let round = 1;
  for (let bytes = 0; round < samples && all.length > 0 && bytes <= MOST_BYTES; round++) {
    const dueSeconds = begunSeconds + round * everySeconds;
    world.progress(`Waiting for reading ${round + 1} of ${samples}`);
    await waitUntil(dueSeconds, world);
    // What is late has its own time; a clock that is a second off does not count as late.
    const late = Math.max(0, world.now() - dueSeconds - 1);
    const atSeconds = startSeconds + round * everySeconds + late;
    await pooled(all, MOST_AT_ONCE, async (one, index) => {
      const found = read[index]!;
      const inputs = found.isLost ? [] : await one.again();
      if (inputs === undefined) found.failed++;
      else if (inputs === 'lost') found.isLost = true;
      else for (const input of inputs) found.inputs.push(at(input, atSeconds, areTimed));
      if (inputs !== 'lost') for (const { size = 0 } of inputs ?? []) bytes += size;
    });
  }
  return {
    read: read.map(({ place, failed, isLost, inputs }) => ({
      inputs: isLost ? [] : inputs,
      notes: failed === 0 ? [] : [sentences.readingsFailed(place, failed, round)],
    })),
    notes: round === samples || all.length === 0 ? [] : [sentences.readingsTooLarge(round, samples)],
  };
}

/** True if another reading of these tells more: of servers always, of GPUs where their times count. */
export function tellsMore(inputs: readonly Collected[], areTimed: boolean): boolean {
  const kinds = inputs.flatMap(({ sources }) => sources.flatMap(({ gives }) => gives));
  return kinds.includes('inference_server') || (areTimed && kinds.includes('gpu_sample'));
}

/** The same, as read at that time. */
function at(input: Collected, atSeconds: number, isTimed: boolean): Collected {
  return { ...input, asked: { ...input.asked, atSeconds, isTimed } };
}

async function waitUntil(seconds: number, world: Pick<World, 'now' | 'wait'>): Promise<void> {
  const left = seconds - world.now();
  if (left <= 0) return;
  if (world.wait === undefined) await setTimeout(left * 1000);
  else await world.wait(left);
}
