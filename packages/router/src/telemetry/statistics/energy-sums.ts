// Energy by whom it belongs to, in millijoules: sums of whole numbers, which no order of adding changes.

/** Who holds a device: the pair (user, account) of a run, a namespace, or somebody else; any device; and one that somebody holds. */
export type HolderKind = 'pair' | 'namespace' | 'other' | 'device' | 'heldDevice';

export class EnergySums {
  readonly #sums: Readonly<Record<HolderKind, Map<number, number>>> = {
    pair: new Map(),
    namespace: new Map(),
    other: new Map(),
    device: new Map(),
    heldDevice: new Map(),
  };

  /** True if nothing was ever added. */
  get isEmpty(): boolean {
    return Object.values(this.#sums).every((sums) => sums.size === 0);
  }

  /** Adds whole millijoules. */
  add(kind: HolderKind, holder: number, amount: number): void {
    const sums = this.#sums[kind];
    sums.set(holder, (sums.get(holder) ?? 0) + amount);
  }

  /** By holder; those that nothing was added of are not in it. */
  of(kind: HolderKind): ReadonlyMap<number, number> {
    return this.#sums[kind];
  }
}
