// Inflates deflated bytes (RFC 1951) into a bounded output; nothing throws. It is for small ones that stand
// inside of other formats, such as a summary in a comment: whole files are decompressed by whoever reads
// them.
import { Bits, Code } from './huffman.ts';

/** Symbols of the two alphabets. */
const LITERALS = 288;
const DISTANCES = 30;
const END_OF_BLOCK = 256;
const FIRST_CAPACITY = 4096;
/** Order in which the lengths of code lengths stand. */
const ORDER = Uint8Array.of(16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15);
/** The first length or distance of each symbol, and how many bits follow it. */
const LENGTH_BITS = Uint8Array.from({ length: 29 }, (_, i) => (i < 4 || i === 28 ? 0 : (i - 4) >> 2));
const LENGTHS = firstValues(3, LENGTH_BITS);
LENGTHS[28] = 258;
const DISTANCE_BITS = Uint8Array.from({ length: DISTANCES }, (_, i) => (i < 2 ? 0 : (i - 2) >> 1));
const FIRST_DISTANCES = firstValues(1, DISTANCE_BITS);

function firstValues(first: number, bits: Uint8Array): Uint16Array {
  const values = new Uint16Array(bits.length);
  for (let i = 0, value = first; i < bits.length; i++) {
    values[i] = value;
    value += 1 << bits[i]!;
  }
  return values;
}

/** Inflates one stream after the other into the same memory. */
export class Inflater {
  readonly #limit: number;
  readonly #input = new Bits();
  readonly #literals = new Code(LITERALS);
  readonly #distances = new Code(DISTANCES);
  readonly #lengths = new Uint8Array(LITERALS + 32);
  #output: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** `limit`: bytes that a stream may become. */
  constructor(limit: number) {
    this.#limit = limit;
    this.#output = new Uint8Array(Math.min(limit, FIRST_CAPACITY));
  }

  /**
   * What `bytes[start, end)` are inflated, good until the next call; undefined where they are damaged, cut
   * off, or become too many.
   */
  inflate(bytes: Uint8Array, start: number, end: number): Uint8Array | undefined {
    this.#input.begin(bytes, start, end);
    this.#length = 0;
    for (let isLast = false; !isLast; ) {
      isLast = this.#input.take(1) === 1;
      if (!this.#readBlock(this.#input.take(2)) || this.#input.exhausted) return undefined;
    }
    return this.#output.subarray(0, this.#length);
  }

  #readBlock(kind: number): boolean {
    if (kind === 0) return this.#readStored();
    if (kind === 1) return this.#buildFixed() && this.#readCodes();
    return kind === 2 && this.#buildDynamic() && this.#readCodes();
  }

  #readStored(): boolean {
    const input = this.#input;
    input.align();
    const length = input.take(16);
    if (length !== (input.take(16) ^ 0xffff)) return false;
    for (let i = 0; i < length && !input.exhausted; i++) if (!this.#put(input.take(8))) return false;
    return true;
  }

  #buildFixed(): boolean {
    const lengths = this.#lengths;
    lengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, LITERALS);
    this.#literals.build(lengths, 0, LITERALS);
    return this.#distances.build(lengths.fill(5, 0, DISTANCES), 0, DISTANCES);
  }

  #buildDynamic(): boolean {
    const input = this.#input;
    const lengths = this.#lengths;
    const literals = input.take(5) + 257;
    const distances = input.take(5) + 1;
    const count = input.take(4) + 4;
    if (literals > 286 || distances > DISTANCES) return false;
    lengths.fill(0, 0, ORDER.length);
    for (let i = 0; i < count; i++) lengths[ORDER[i]!] = input.take(3);
    if (!this.#literals.build(lengths, 0, ORDER.length)) return false;
    for (let at = 0; at < literals + distances; ) {
      const symbol = this.#literals.next(input);
      if (symbol < 0 || input.exhausted) return false;
      if (symbol < 16) lengths[at++] = symbol;
      else {
        if (symbol === 16 && at === 0) return false;
        const value = symbol === 16 ? lengths[at - 1]! : 0;
        const times =
          symbol === 16 ? 3 + input.take(2) : symbol === 17 ? 3 + input.take(3) : 11 + input.take(7);
        if (at + times > literals + distances) return false;
        lengths.fill(value, at, at + times);
        at += times;
      }
    }
    if (lengths[END_OF_BLOCK] === 0) return false;
    return this.#literals.build(lengths, 0, literals) && this.#distances.build(lengths, literals, distances);
  }

  #readCodes(): boolean {
    const input = this.#input;
    while (!input.exhausted) {
      const symbol = this.#literals.next(input);
      if (symbol === END_OF_BLOCK) return true;
      if (symbol < END_OF_BLOCK ? symbol < 0 || !this.#put(symbol) : !this.#repeat(symbol - END_OF_BLOCK - 1))
        return false;
    }
    return false;
  }

  /** Repeats what stands some way back. */
  #repeat(symbol: number): boolean {
    const input = this.#input;
    if (symbol >= LENGTHS.length) return false;
    const length = LENGTHS[symbol]! + input.take(LENGTH_BITS[symbol]!);
    const far = this.#distances.next(input);
    if (far < 0) return false;
    const distance = FIRST_DISTANCES[far]! + input.take(DISTANCE_BITS[far]!);
    if (distance > this.#length) return false;
    for (let i = 0; i < length; i++) if (!this.#put(this.#output[this.#length - distance]!)) return false;
    return true;
  }

  #put(byte: number): boolean {
    if (this.#length === this.#output.length && !this.#grow()) return false;
    this.#output[this.#length++] = byte;
    return true;
  }

  #grow(): boolean {
    if (this.#length >= this.#limit) return false;
    const larger = new Uint8Array(Math.min(this.#limit, this.#length * 2));
    larger.set(this.#output);
    this.#output = larger;
    return true;
  }
}
