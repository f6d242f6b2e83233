// What a first reading of the telemetry found out about the next one.

/** Bits of what does not count of a device and day, above those of the quantities. */
export const NO_POWER_FOR_ENERGY = 1 << 5;

/** Of one source, by device and day. */
export class Plan {
  readonly #kept = new Set<number>();
  readonly #superseded = new Map<number, number>();
  /** True if nothing may be added up before all is in. */
  readonly keepsAll: boolean;

  constructor(keepsAll: boolean) {
    this.keepsAll = keepsAll;
  }

  /** True if the samples of the device on this day have to wait until all are in. */
  keeps(device: number, day: number): boolean {
    return this.keepsAll || (this.#kept.size > 0 && this.#kept.has(keyOf(device, day)));
  }

  /** Bit q: quantity q is told by another source. */
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
