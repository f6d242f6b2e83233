// Reads snapshots repeatedly, in rounds at an interval.
import { setTimeout } from 'node:timers/promises';
import { sentences } from '../../errors.ts';
import type { World } from '../../world.ts';
import type { Collected } from '../input.ts';
import type { Readings } from './plan.ts';
import { firstOf, pooled } from './pooled.ts';

/** The result of a further reading. */
export type Again = readonly Collected[] | 'lost' | undefined;

/** Inputs that were read once. */
export interface Repeatable {
  readonly place: string;
  /** The first reading. */
  readonly inputs: readonly Collected[];
  /**
   * Reads it again: undefined where it does not answer, `lost` where it is not trusted any more. Absent: no
   * need to.
   */
  readonly again?: (() => Promise<Again>) | undefined;
}

export interface Rounds extends Readings {
  /** When the first round began, by the clock of this machine. */
  readonly begunSeconds: number;
  /** The same time, as the run counts it. */
  readonly startSeconds: number;
  /** True if readings count at their time; else they are one snapshot, however often it is read. */
  readonly areTimed: boolean;
}

/** A single reading. */
export const ONCE: Rounds = {
  samples: 1,
  everySeconds: 1,
  begunSeconds: 0,
  startSeconds: 0,
  areTimed: false,
};

/** Endpoints that are asked at a time. */
export const MOST_AT_ONCE = 8;
/** The most bytes of answers that are kept; compressed, a thousand nodes of 8 GPUs take 3 MB a round. */
const MOST_BYTES = 2 ** 30;

/**
 * Returns all inputs, read in further rounds where that adds data, and notes. What does not answer in one
 * round is asked again in the next.
 */
export async function readRounds(
  all: readonly Repeatable[],
  rounds: Rounds,
  world: Pick<World, 'now' | 'wait' | 'progress'>,
): Promise<{ readonly inputs: readonly Collected[]; readonly notes: readonly string[] }> {
  const { samples, everySeconds, begunSeconds, startSeconds } = rounds;
  // A single reading is a snapshot without a time.
  const areTimed = rounds.areTimed && samples > 1;
  const read = all.map((one) => new Series(one, startSeconds, areTimed));
  const repeated = read.filter(({ isRepeated }) => isRepeated);
  let round = 1;
  for (let bytes = 0; round < samples && repeated.length > 0 && bytes <= MOST_BYTES; round++) {
    const dueSeconds = begunSeconds + round * everySeconds;
    world.progress(`Waiting for reading ${round + 1} of ${samples}`);
    await waitUntil(dueSeconds, world);
    // A late reading has its own time; a clock that is off by a second is not late.
    const late = Math.max(0, world.now() - dueSeconds - 1);
    const atSeconds = startSeconds + round * everySeconds + late;
    await pooled(repeated, MOST_AT_ONCE, async (one) => {
      bytes += await one.readAgain(atSeconds);
    });
  }
  const missing = repeated.flatMap(({ place, failed }) => (failed === 0 ? [] : [`${failed} of ${place}`]));
  return {
    inputs: read.flatMap(({ inputs }) => inputs),
    notes: [
      ...(missing.length === 0 ? [] : [sentences.readingsMissing(firstOf(missing), round)]),
      ...(round === samples || repeated.length === 0 ? [] : [sentences.readingsTooLarge(round, samples)]),
    ],
  };
}

/** The readings of one thing. */
class Series {
  readonly place: string;
  readonly isRepeated: boolean;
  readonly #again: Repeatable['again'];
  readonly #areTimed: boolean;
  inputs: Collected[];
  failed = 0;

  constructor({ place, inputs, again }: Repeatable, startSeconds: number, areTimed: boolean) {
    this.place = place;
    this.isRepeated = again !== undefined && addsData(inputs, areTimed);
    this.#again = again;
    this.#areTimed = areTimed;
    this.inputs = this.isRepeated ? inputs.map((one) => at(one, startSeconds, areTimed)) : [...inputs];
  }

  /** Adds another reading. Returns how many bytes it keeps. */
  async readAgain(atSeconds: number): Promise<number> {
    const inputs = this.inputs.length === 0 ? 'lost' : await this.#again?.();
    if (inputs === 'lost') this.inputs = [];
    else if (inputs === undefined) this.failed++;
    else this.inputs.push(...inputs.map((one) => at(one, atSeconds, this.#areTimed)));
    return typeof inputs === 'object' ? inputs.reduce((sum, { size = 0 }) => sum + size, 0) : 0;
  }
}

/** Returns true if another reading adds data: always for servers, for GPUs where times count. */
function addsData(inputs: readonly Collected[], areTimed: boolean): boolean {
  const kinds = inputs.flatMap(({ sources }) => sources.flatMap(({ gives }) => gives));
  return kinds.includes('inference_server') || (areTimed && kinds.includes('gpu_sample'));
}

/** Returns the input as read at this time. */
function at(input: Collected, atSeconds: number, isTimed: boolean): Collected {
  return { ...input, asked: { ...input.asked, atSeconds, isTimed } };
}

async function waitUntil(seconds: number, world: Pick<World, 'now' | 'wait'>): Promise<void> {
  const left = seconds - world.now();
  if (left <= 0) return;
  if (world.wait === undefined) await setTimeout(left * 1000);
  else await world.wait(left);
}
