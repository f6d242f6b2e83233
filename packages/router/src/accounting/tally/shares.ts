// What most of the GPU time of analyzed jobs has in common: the label of a number.
import type { OriginOfJobs } from './origins.ts';

export class Shares<Label extends string> {
  readonly #byLabel = new Map<Label, { weight: number; readonly contributors: Set<number> }>();

  /** Adds jobs that bear a label. */
  add(label: Label, { weight, contributors }: OriginOfJobs): void {
    const share = this.#byLabel.get(label) ?? { weight: 0, contributors: new Set() };
    share.weight += weight;
    for (const contributor of contributors) share.contributors.add(contributor);
    this.#byLabel.set(label, share);
  }

  /** The label of more than half of the GPU time, among labels that at least `fewest` contributors have jobs of. */
  most(fewest: number): Label | undefined {
    const shares = [...this.#byLabel].filter(([, { contributors }]) => contributors.size >= fewest);
    const all = shares.reduce((sum, [, { weight }]) => sum + weight, 0);
    return shares.find(([, { weight }]) => weight * 2 > all)?.[0];
  }

  /** The label of most of the GPU time likewise, of several the one that is first in `order`. */
  first(fewest: number, order: readonly Label[]): Label | undefined {
    const shares = order.flatMap((label) => {
      const share = this.#byLabel.get(label);
      return share !== undefined && share.contributors.size >= fewest
        ? [{ label, weight: share.weight }]
        : [];
    });
    return shares.reduce(
      (most, one) => (most === undefined || one.weight > most.weight ? one : most),
      shares[0],
    )?.label;
  }
}
