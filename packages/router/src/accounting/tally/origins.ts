// The origins of the utilization of analyzed jobs (accounting/utilization.ts): the GPU time and the owners of
// the jobs of each.
import { resized } from '../../accumulators/resized.ts';
import type { Contributors } from '../../identity/contributors.ts';
import type { AnalyzedJobs } from './analyzed-batch.ts';

/** The jobs whose utilization has one origin. */
export interface OriginOfJobs {
  readonly origin: number;
  /** Slice-seconds. */
  readonly weight: number;
  readonly contributors: ReadonlySet<number>;
  readonly users: ReadonlySet<number>;
}

const FIRST_PAIRS = 64;

interface OfOrigin {
  /** Slice-seconds. */
  weight: number;
  /** By number of a contributor pair: 1 for those who have jobs. A set would hash each job. */
  pairs: Uint8Array;
}

export class Origins {
  readonly #byOrigin = new Map<number, OfOrigin>();

  /** Adds a job of `pair` that held this many slice-seconds. */
  add(origin: number, pair: number, sliceSeconds: number): void {
    const of = this.#of(origin);
    of.weight += sliceSeconds;
    mark(of, pair);
  }

  /** Adds jobs, most of which have the same origin as the one before. */
  addJobs({ origin, pair, sliceSeconds, count }: AnalyzedJobs): void {
    for (let from = 0, to = 0; from < count; from = to) {
      const of = this.#of(origin[from]!);
      let weight = 0;
      for (; to < count && origin[to] === origin[from]; to++) {
        weight += sliceSeconds[to]!;
        mark(of, pair[to]!);
      }
      of.weight += weight;
    }
  }

  #of(origin: number): OfOrigin {
    const of = this.#byOrigin.get(origin) ?? { weight: 0, pairs: new Uint8Array(FIRST_PAIRS) };
    this.#byOrigin.set(origin, of);
    return of;
  }

  /** Adds all of `other`, whose pairs have the same numbers. */
  merge(other: Origins): void {
    for (const [origin, { weight, pairs }] of other.#byOrigin) {
      const of = this.#of(origin);
      of.weight += weight;
      if (pairs.length > of.pairs.length) of.pairs = resized(of.pairs, pairs.length);
      for (const pair of numbersOf(pairs)) of.pairs[pair] = 1;
    }
  }

  /** Returns each origin with its GPU time, contributors and users. */
  list(contributors: Contributors): OriginOfJobs[] {
    return [...this.#byOrigin].map(([origin, { weight, pairs }]) => ({
      origin,
      weight,
      contributors: new Set(numbersOf(pairs).map((pair) => contributors.contributor(pair))),
      users: new Set(numbersOf(pairs).map((pair) => contributors.user(pair))),
    }));
  }
}

function mark(of: OfOrigin, pair: number): void {
  if (pair >= of.pairs.length) of.pairs = resized(of.pairs, 2 * pair + 1);
  of.pairs[pair] = 1;
}

/** Returns the pairs that are marked. */
function numbersOf(pairs: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let pair = 0; pair < pairs.length; pair++) if (pairs[pair] === 1) numbers.push(pair);
  return numbers;
}
