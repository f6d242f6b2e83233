// Finds the label that most of the GPU time of analyzed jobs shares.
import type { OriginOfJobs } from './origins.ts';

interface Share {
  /** Slice-seconds. */
  weight: number;
  readonly contributors: Set<number>;
  readonly users: Set<number>;
}

export class Shares<Label extends string> {
  readonly #byLabel = new Map<Label, Share>();

  /** Adds jobs that have a label. */
  add(label: Label, { weight, contributors, users }: OriginOfJobs): void {
    const share = this.#byLabel.get(label) ?? { weight: 0, contributors: new Set(), users: new Set() };
    share.weight += weight;
    for (const contributor of contributors) share.contributors.add(contributor);
    for (const user of users) share.users.add(user);
    this.#byLabel.set(label, share);
  }

  /**
   * Returns the label of more than half of the GPU time, among labels with jobs of at least `fewest`
   * contributors and users.
   */
  most(fewest: number): Label | undefined {
    const shares = [...this.#byLabel].filter(([, share]) => isOf(share, fewest));
    const all = shares.reduce((sum, [, { weight }]) => sum + weight, 0);
    return shares.find(([, { weight }]) => weight * 2 > all)?.[0];
  }

  /** Returns the label of the most GPU time likewise; among equals the first in `order`. */
  first(fewest: number, order: readonly Label[]): Label | undefined {
    const shares = order.flatMap((label) => {
      const share = this.#byLabel.get(label);
      return share !== undefined && isOf(share, fewest) ? [{ label, weight: share.weight }] : [];
    });
    return shares.reduce(
      (most, one) => (most === undefined || one.weight > most.weight ? one : most),
      shares[0],
    )?.label;
  }
}

/** Accounts alone hide no person: as many users are required. */
function isOf({ contributors, users }: Share, fewest: number): boolean {
  return contributors.size >= fewest && users.size >= fewest;
}
