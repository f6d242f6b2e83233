// What a chunk cuts: its first parts are kept until the rest comes, never more than the limit.

/** The bytes of one piece of text, a line or a scalar, that stands in several chunks. */
export class KeptBytes {
  /** Holds what was kept in its first `length` bytes; replaced when it grows. */
  bytes: Uint8Array;
  length = 0;
  /** True if more than the limit came: the rest is passed over until `clear`. */
  overflowing = false;
  readonly #limit: number;

  constructor(size: number, limit: number) {
    this.bytes = new Uint8Array(size);
    this.#limit = limit;
  }

  /** True if nothing came since `clear`. */
  get empty(): boolean {
    return this.length === 0 && !this.overflowing;
  }

  keep(chunk: Uint8Array, start: number, end: number): void {
    const needed = this.length + end - start;
    if (this.overflowing || needed > this.#limit) {
      this.overflowing = true;
      return;
    }
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    this.bytes.set(chunk.subarray(start, end), this.length);
    this.length = needed;
  }

  clear(): void {
    this.length = 0;
    this.overflowing = false;
  }
}
