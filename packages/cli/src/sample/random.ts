// Seeded random numbers for the synthetic cluster: the same on every machine, every run and every Node.

/** A generator of its own (sfc32), so that the sample needs neither `Math.random` nor a clock. */
export class Random {
  #a = 0;
  #b: number;
  #c = 0x9e3779b9 | 0;
  #counter = 1;

  constructor(seed: number) {
    this.#b = seed | 0;
    for (let i = 0; i < 16; i++) this.next();
  }

  /** A number in [0, 1). */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number in [low, high]. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /**
   * Nearly normal, mean 0 and deviation 1: twelve uniform numbers, which unlike a logarithm are exact
   * everywhere.
   */
  normal(): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.next();
    return sum;
  }

  /** Log-normal around a median. */
  logNormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  /** One of the entries, by weight. */
  weighted<T extends { readonly weight: number }>(entries: readonly T[]): T {
    let left = this.next() * entries.reduce((sum, entry) => sum + entry.weight, 0);
    for (const entry of entries) {
      left -= entry.weight;
      if (left < 0) return entry;
    }
    return entries.at(-1)!;
  }
}

/** A number in [0, 1) that belongs to these two integers: noise that needs no state. */
export function noise(a: number, b: number): number {
  let x = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15), 0xc2b2ae35);
  x = Math.imul(x ^ (x >>> 13), 0x27d4eb2f);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}
