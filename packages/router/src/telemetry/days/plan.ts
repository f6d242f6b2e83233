// What one reading of the telemetry found out for the next one.

/** A bit for energy by power that does not count of a device and day, above the bits of quantities. */
export const NO_POWER_FOR_ENERGY = 1 << 5;

/** The plan of one source, by device and day. */
export class Plan {
  readonly #kept = new Set<number>();
  readonly #superseded = new Map<number, number>();
  /** True if no sample may be added up before all are in. */
  readonly keepsAll: boolean;

  constructor(keepsAll: boolean) {
    this.keepsAll = keepsAll;
  }

  /** Returns true if the samples of the device on this day have to wait until all are in. */
  keeps(device: number, day: number): boolean {
    return this.keepsAll || (this.#kept.size > 0 && this.#kept.has(keyOf(device, day)));
  }

  /** Returns the quantities, as bits, that come from another source. */
  superseded(device: number, day: number): number {
    return this.#superseded.size === 0 ? 0 : (this.#superseded.get(keyOf(device, day)) ?? 0);
  }

  keep(device: number, day: number): void {
    this.#kept.add(keyOf(device, day));
  }

  supersede(device: number, day: number, bits: number): void {
    this.#superseded.set(keyOf(device, day), bits);
  }
}

/** Days since the epoch fit 16 bits until 2149; the day of untimed samples is −1. */
function keyOf(device: number, day: number): number {
  return device * 2 ** 16 + day + 1;
}
