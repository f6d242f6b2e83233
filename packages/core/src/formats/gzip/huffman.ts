// The bits of deflated bytes, and the codes in which they stand (RFC 1951).

const LONGEST_CODE = 15;

/** Bits of `bytes[at, end)`, lowest first. */
export class Bits {
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #end = 0;
  #held = 0;
  #count = 0;
  /** True once more was taken than there is. */
  exhausted = false;

  begin(bytes: Uint8Array, at: number, end: number): void {
    this.#bytes = bytes;
    this.#at = at;
    this.#end = end;
    this.#held = this.#count = 0;
    this.exhausted = false;
  }

  /** The next `count` bits, 16 at most. */
  take(count: number): number {
    while (this.#count < count) {
      if (this.#at >= this.#end) this.exhausted = true;
      else this.#held |= this.#bytes[this.#at]! << this.#count;
      this.#at++;
      this.#count += 8;
    }
    const bits = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#count -= count;
    return bits;
  }

  /** Goes to the next whole byte. */
  align(): void {
    this.#held = this.#count = 0;
  }
}

/** A canonical Huffman code: how many codes there are of each length, and their symbols in order. */
export class Code {
  readonly #counts = new Uint16Array(LONGEST_CODE + 1);
  readonly #symbols: Uint16Array;

  constructor(symbols: number) {
    this.#symbols = new Uint16Array(symbols);
  }

  /**
   * Takes the code whose `count` lengths stand in `lengths` from `from` on; false if there is none of these
   * lengths.
   */
  build(lengths: Uint8Array, from: number, count: number): boolean {
    const counts = this.#counts.fill(0);
    for (let i = 0; i < count; i++) counts[lengths[from + i]!]!++;
    const at = new Uint16Array(LONGEST_CODE + 1);
    let left = 1;
    for (let length = 1; length <= LONGEST_CODE; length++) {
      left = left * 2 - counts[length]!;
      if (left < 0) return false;
      if (length < LONGEST_CODE) at[length + 1] = at[length]! + counts[length]!;
    }
    for (let i = 0; i < count; i++) {
      const length = lengths[from + i]!;
      if (length > 0) this.#symbols[at[length]!++] = i;
    }
    return true;
  }

  /** The next symbol; -1 where the bits are none. */
  next(input: Bits): number {
    const counts = this.#counts;
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST_CODE; length++) {
      code |= input.take(1);
      const count = counts[length]!;
      if (code - count < first) return this.#symbols[index + code - first]!;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return -1;
  }
}
