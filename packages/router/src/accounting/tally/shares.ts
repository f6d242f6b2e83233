// What most of the GPU time of analyzed jobs has in common: the label of a number.
import type { OriginOfJobs } from './origins.ts';

interface Share {
  /** Slice-seconds. */
  weight: number;
  readonly contributors: Set<number>;
  readonly users: Set<number>;
}

export class Shares<Label extends string> {
  readonly #byLabel = new Map<Label, Share>();

  /** Adds jobs that bear a label. */
  add(label: Label, { weight, contributors, users }: OriginOfJobs): void {
    const share = this.#byLabel.get(label) ?? { weight: 0, contributors: new Set(), users: new Set() };
    share.weight += weight;
    for (const contributor of contributors) share.contributors.add(contributor);
    for (const user of users) share.users.add(user);
    this.#byLabel.set(label, share);
  }

  /** The label of more than half of the GPU time, among labels that at least `fewest` contributors, and users, have jobs of. */
  most(fewest: number): Label | undefined {
    const shares = [...this.#byLabel].filter(([, share]) => isOf(share, fewest));
    const all = shares.reduce((sum, [, { weight }]) => sum + weight, 0);
    return shares.find(([, { weight }]) => weight * 2 > all)?.[0];
  }

  /** The label of most of the GPU time likewise, of several the one that is first in `order`. */
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

/** Accounts hide nobody by themselves: as many users must stand behind them. */
function isOf({ contributors, users }: Share, fewest: number): boolean {
  return contributors.size >= fewest && users.size >= fewest;
}
