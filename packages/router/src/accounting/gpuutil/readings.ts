// How Slurm's gpuutil is to be read, cluster by cluster: as a mean over the GPUs of a step, or as the sum over them that Slurm 24.05.1
// and later print.

import type { Mergeable } from '../../accumulators/accumulator.ts';
import type { Numbers } from '../../identity/dictionaries.ts';

/** `own`: nobody says which, so that each job is read by its own values alone. */
export type Reading = 'mean' | 'sum' | 'own';

/** The first version that sums. */
const SUMMED_SINCE = versionNumber(24, 5, 1);

function versionNumber(major: number, minor: number, micro: number): number {
  return major * 1e6 + minor * 1e3 + micro;
}

/**
 * Knows the reading of each cluster: by its version where an input says it of that cluster, else as the operator says,
 * else by a version that was told without a cluster, as lists of nodes do.
 */
export class Readings implements Mergeable<[Numbers]> {
  readonly #declared: Reading;
  /** The latest version of each cluster, by its number. */
  readonly #versions: number[] = [];
  /** The latest version that was told without a cluster. */
  #everywhere: number | undefined;
  /** Clusters of which something was read already. */
  readonly #used: boolean[] = [];

  constructor(declared: 'mean' | 'sum' | undefined) {
    this.#declared = declared ?? 'own';
  }

  /** The reading of a cluster, as far as is known by now. */
  of(cluster: number): Reading {
    const own = this.#versions[cluster];
    if (own === undefined && this.#declared !== 'own') return this.#declared;
    const version = own ?? this.#everywhere;
    if (version === undefined) return this.#declared;
    return version >= SUMMED_SINCE ? 'sum' : 'mean';
  }

  /** The same for somebody who counts by it: it should not change any more. */
  use(cluster: number): Reading {
    this.#used[cluster] = true;
    return this.of(cluster);
  }

  /** True once an input has told the version of the cluster. */
  isVersionKnown(cluster: number): boolean {
    return (this.#versions[cluster] ?? this.#everywhere) !== undefined;
  }

  /** Hears of the version of a cluster; true if what was read by another reading is wrong. */
  learn(cluster: number, major: number, minor: number, micro: number): boolean {
    const before = this.of(cluster);
    const version = versionNumber(major, minor, micro);
    this.#versions[cluster] = Math.max(this.#versions[cluster] ?? 0, version);
    return this.#used[cluster] === true && this.of(cluster) !== before;
  }
  /** Hears of a version that no cluster is named with; true if what was read by another reading is wrong. */
  learnEverywhere(major: number, minor: number, micro: number): boolean {
    const used = [...this.#used.keys()].filter((cluster) => this.#used[cluster] === true);
    const before = used.map((cluster) => this.of(cluster));
    this.#everywhere = Math.max(this.#everywhere ?? 0, versionNumber(major, minor, micro));
    return used.some((cluster, at) => this.of(cluster) !== before[at]);
  }

  /** Hears of all versions that `other` heard of. Neither has been used. */
  merge(other: Readings, { clusters }: Numbers): void {
    if (other.#everywhere !== undefined)
      this.#everywhere = Math.max(this.#everywhere ?? 0, other.#everywhere);
    other.#versions.forEach((version, cluster) => {
      const number = clusters[cluster]!;
      this.#versions[number] = Math.max(this.#versions[number] ?? 0, version);
    });
  }
}
