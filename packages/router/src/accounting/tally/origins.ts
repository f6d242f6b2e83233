// The origins of the utilization of analyzed jobs (accounting/utilization.ts): the GPU time and the owners of
// the jobs of each.
import type { Contributors } from '../../identity/contributors.ts';

/** The jobs whose utilization has one origin. */
export interface OriginOfJobs {
  readonly origin: number;
  /** Slice-seconds. */
  readonly weight: number;
  readonly contributors: ReadonlySet<number>;
  readonly users: ReadonlySet<number>;
}

interface OfOrigin {
  /** Slice-seconds. */
  weight: number;
  /** Numbers of contributor pairs. */
  readonly pairs: Set<number>;
}

export class Origins {
  readonly #byOrigin = new Map<number, OfOrigin>();
  /** The origin that was added to last; most jobs have the same one. */
  #last: { readonly origin: number; readonly of: OfOrigin } | undefined;

  /** Adds a job of `pair` that held this many slice-seconds. */
  add(origin: number, pair: number, sliceSeconds: number): void {
    const of = this.#last?.origin === origin ? this.#last.of : this.#of(origin);
    of.weight += sliceSeconds;
    of.pairs.add(pair);
  }

  #of(origin: number): OfOrigin {
    const of = this.#byOrigin.get(origin) ?? { weight: 0, pairs: new Set() };
    this.#byOrigin.set(origin, of);
    this.#last = { origin, of };
    return of;
  }

  /** Adds all of `other`, whose pairs have the same numbers. */
  merge(other: Origins): void {
    for (const [origin, { weight, pairs }] of other.#byOrigin) {
      const of = this.#of(origin);
      of.weight += weight;
      for (const pair of pairs) of.pairs.add(pair);
    }
  }

  /** Returns each origin with its GPU time, contributors and users. */
  list(contributors: Contributors): OriginOfJobs[] {
    return [...this.#byOrigin].map(([origin, { weight, pairs }]) => ({
      origin,
      weight,
      contributors: new Set([...pairs].map((pair) => contributors.contributor(pair))),
      users: new Set([...pairs].map((pair) => contributors.user(pair))),
    }));
  }
}
