// How each cluster's gpuutil is read: as a mean over the GPUs of a step, or as the sum over them that Slurm
// prints since 24.05.1.

import type { Mergeable } from '../../accumulators/accumulator.ts';
import type { Numbers } from '../../identity/dictionaries.ts';

/** `own`: no input or option decides, so that each job is read by its own values alone. */
export type Reading = 'mean' | 'sum' | 'own';

/** The first version that sums. */
const SUMMED_SINCE = versionNumber(24, 5, 1);

function versionNumber(major: number, minor: number, micro: number): number {
  return major * 1e6 + minor * 1e3 + micro;
}

/**
 * Knows the reading of each cluster: by the version that an input reports for that cluster, else by the
 * operator's option, else by a version without a cluster, as in lists of nodes.
 */
export class Readings implements Mergeable<[Numbers]> {
  readonly #declared: Reading;
  /** The latest version of each cluster, by its number. */
  readonly #versions: number[] = [];
  /** The latest version that was reported without a cluster. */
  #everywhere: number | undefined;
  /** Clusters whose gpuutil was read already. */
  readonly #used: boolean[] = [];

  constructor(declared: 'mean' | 'sum' | undefined) {
    this.#declared = declared ?? 'own';
  }

  /** Returns the reading of a cluster, by what is known so far. */
  of(cluster: number): Reading {
    const own = this.#versions[cluster];
    if (own === undefined && this.#declared !== 'own') return this.#declared;
    const version = own ?? this.#everywhere;
    if (version === undefined) return this.#declared;
    return version >= SUMMED_SINCE ? 'sum' : 'mean';
  }

  /** Returns the reading and notes that it was used: it should not change any more. */
  use(cluster: number): Reading {
    this.#used[cluster] = true;
    return this.of(cluster);
  }

  /** Returns true once an input has reported the cluster's version. */
  isVersionKnown(cluster: number): boolean {
    return (this.#versions[cluster] ?? this.#everywhere) !== undefined;
  }

  /** Takes a cluster's version. Returns true if values were read under another reading. */
  learn(cluster: number, major: number, minor: number, micro: number): boolean {
    const before = this.of(cluster);
    const version = versionNumber(major, minor, micro);
    this.#versions[cluster] = Math.max(this.#versions[cluster] ?? 0, version);
    return this.#used[cluster] === true && this.of(cluster) !== before;
  }
  /** Takes a version without a cluster. Returns true if values were read under another reading. */
  learnEverywhere(major: number, minor: number, micro: number): boolean {
    const used = [...this.#used.keys()].filter((cluster) => this.#used[cluster] === true);
    const before = used.map((cluster) => this.of(cluster));
    this.#everywhere = Math.max(this.#everywhere ?? 0, versionNumber(major, minor, micro));
    return used.some((cluster, at) => this.of(cluster) !== before[at]);
  }

  /** Adds all versions of `other`. Neither has been used. */
  merge(other: Readings, { clusters }: Numbers): void {
    if (other.#everywhere !== undefined)
      this.#everywhere = Math.max(this.#everywhere ?? 0, other.#everywhere);
    other.#versions.forEach((version, cluster) => {
      const number = clusters[cluster]!;
      this.#versions[number] = Math.max(this.#versions[number] ?? 0, version);
    });
  }
}
