// Energy by holder, in millijoules: sums of integers, which do not depend on the order.

/**
 * The holder of a device: the pair (user, account) of a run, a namespace, or another label; any device; and a
 * held device.
 */
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

  /** Returns the sums by holder; holders without energy are missing. */
  of(kind: HolderKind): ReadonlyMap<number, number> {
    return this.#sums[kind];
  }
}
