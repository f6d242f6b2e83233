// Delimited text: the bytes of the records not yet read, and an index of where delimiters and line ends stand
// in them. Indexing (one pass over all bytes) and reading (only the fields that are needed) are apart, so
// that either can be made faster alone.

import { indexOfByte, startsWith } from '../bytes/ascii.ts';
import { cellEnd, QUOTE } from './cells.ts';

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
/** Four newlines, and the highest bit of each of four bytes. */
const NEWLINES = 0x0a0a0a0a;
const HIGH_BITS = 0x80808080 | 0;
const FIRST_CAPACITY = 1 << 12;
/** A text that fills more than a fifth of the reader's memory would moveOut it with the next slice. */
const HOME_SHARE = 5;

/** A memory that holds bytes and marks delimiters and line ends in them, faster than is done here. */
export interface MarkingMemory {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly marks: Int32Array<ArrayBuffer>;
  /** From now on delimiters are these; false where they are too long for it. */
  setDelimiter(delimiter: Uint8Array): boolean;
  /** Marks what stands in `[from, to)`, behind the first `count` marks; gives how many there are then. */
  index(from: number, to: number, count: number): number;
}

/** Bytes that were pushed and not dropped, with the marks in their complete lines. */
export class DelimitedText {
  bytes = new Uint8Array(FIRST_CAPACITY);
  /** How many of `bytes` are in use. */
  length = 0;
  /**
   * Where delimiters begin, and where lines end as the complement (`~at`) of the newline, in ascending order.
   */
  marks = new Int32Array(FIRST_CAPACITY);
  markCount = 0;
  #delimiter: Uint8Array = new Uint8Array(0);
  #quoting = false;
  /** True once a quote has come that may be more than a quote: from then on JavaScript reads. */
  #sawQuotes = false;
  /** Up to here marks were looked for. */
  #indexed = 0;
  /** Behind the last newline. */
  #complete = 0;
  #wasm: MarkingMemory | undefined;

  /** From now on `wasm` holds and indexes the text, as long as it has room for it. */
  use(wasm: MarkingMemory): void {
    this.#wasm = !this.#sawQuotes && wasm.setDelimiter(this.#delimiter) ? wasm : undefined;
    this.#moveIntoWasm();
  }

  /** True while the text lies in the memory of the WebAssembly reader. */
  get inWasmMemory(): boolean {
    return this.bytes === this.#wasm?.bytes;
  }

  /** Takes `chunk[start, end)` over; marks come with `index`. */
  push(chunk: Uint8Array, start: number, end: number): void {
    const needed = this.length + end - start;
    if (needed > this.bytes.length) this.#moveOut(Math.max(needed, this.bytes.length * 2));
    this.bytes.set(chunk.subarray(start, end), this.length);
    const last = chunk.subarray(start, end).lastIndexOf(NEWLINE);
    if (last >= 0) this.#complete = this.length + last + 1;
    this.length = needed;
  }

  /** Marks the complete lines, and the last line too where `atEnd` says that nothing follows. */
  index(atEnd: boolean): void {
    const to = atEnd ? this.length : this.#complete;
    if (to <= this.#indexed) return;
    if (this.#quoting && indexOfByte(this.bytes, QUOTE, this.#indexed, to) >= 0) {
      this.#leaveWasm();
      this.#markQuoted(to);
    } else if (this.inWasmMemory) this.markCount = this.#wasm!.index(this.#indexed, to, this.markCount);
    else this.#mark(to);
    this.#indexed = to;
  }

  /** Marks what is not marked yet, up to `to`. */
  #mark(to: number): void {
    this.#makeRoom(to - this.#indexed);
    const { bytes, marks } = this;
    const delimiter = this.#delimiter;
    const first = delimiter[0] ?? NEWLINE;
    const marked = delimiter.length === 1 ? this.#markWords(to, first) : this.#indexed;
    let count = this.markCount;
    for (let at = marked; at < to; at++) {
      const byte = bytes[at]!;
      if (byte === NEWLINE) marks[count++] = ~at;
      else if (byte === first && (delimiter.length === 1 || startsWith(bytes, at, to, delimiter))) {
        marks[count++] = at;
        at += delimiter.length - 1;
      }
    }
    this.markCount = count;
  }

  /**
   * Marks newlines, and the delimiter, which is one byte, where it stands in no quotes. What is marked is
   * whole lines, or the last of all.
   */
  #markQuoted(to: number): void {
    this.#makeRoom(to - this.#indexed);
    const { bytes, marks } = this;
    const delimiter = this.#delimiter[0]!;
    let count = this.markCount;
    for (let start = this.#indexed; start < to; ) {
      const newline = indexOfByte(bytes, NEWLINE, start, to);
      const lineEnd = newline < 0 ? to : newline;
      const end = lineEnd > start && bytes[lineEnd - 1] === CARRIAGE_RETURN ? lineEnd - 1 : lineEnd;
      for (
        let at = cellEnd(bytes, start, end, delimiter);
        at < end;
        at = cellEnd(bytes, at + 1, end, delimiter)
      )
        marks[count++] = at;
      if (newline >= 0) marks[count++] = ~newline;
      start = lineEnd + 1;
    }
    this.markCount = count;
  }

  /**
   * Marks newlines and the delimiter, which is one byte, four bytes at a time. Gives up to where: the last
   * bytes fill no word.
   */
  #markWords(to: number, delimiter: number): number {
    const { bytes, marks } = this;
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const delimiters = Math.imul(delimiter, 0x01010101);
    let count = this.markCount;
    let at = this.#indexed;
    for (; at + 4 <= to; at += 4) {
      const word = words.getInt32(at, true);
      let found = ~(nonZeroBytes(word ^ delimiters) & nonZeroBytes(word ^ NEWLINES)) & HIGH_BITS;
      for (; found !== 0; found &= found - 1) {
        const place = at + ((31 - Math.clz32(found & -found)) >> 3);
        marks[count++] = bytes[place] === NEWLINE ? ~place : place;
      }
    }
    this.markCount = count;
    return at;
  }

  /**
   * From `at`, where mark `mark` would be, delimiters are these: what was indexed behind it is forgotten.
   * `quoting`: fields that begin with a quote hold what stands up to the closing one, also the delimiter,
   * which is then one byte.
   */
  setDelimiter(delimiter: Uint8Array, at: number, mark: number, quoting = false): void {
    this.#delimiter = delimiter;
    this.#quoting = quoting;
    this.#indexed = at;
    this.markCount = mark;
    if (this.#wasm !== undefined && !this.#wasm.setDelimiter(delimiter)) this.#leaveWasm();
  }

  #leaveWasm(): void {
    if (this.inWasmMemory) this.#moveOut(this.bytes.length);
    this.#wasm = undefined;
    this.#sawQuotes ||= this.#quoting;
  }

  /** Forgets the bytes before `at` and the marks before `mark`. */
  drop(at: number, mark: number): void {
    if (at === 0 && mark === 0) return;
    if (at > 0) this.bytes.copyWithin(0, at, this.length);
    this.length -= at;
    this.#indexed = Math.max(0, this.#indexed - at);
    this.#complete = Math.max(0, this.#complete - at);
    const { marks } = this;
    let count = 0;
    for (let i = mark; i < this.markCount; i++)
      marks[count++] = marks[i]! < 0 ? marks[i]! + at : marks[i]! - at;
    this.markCount = count;
    this.#moveIntoWasm();
  }

  /**
   * Puts the text into the memory of the WebAssembly reader, if it left it because of a long record and fits
   * again.
   */
  #moveIntoWasm(): void {
    const wasm = this.#wasm;
    if (wasm === undefined || this.inWasmMemory || this.length * HOME_SHARE > wasm.bytes.length) return;
    wasm.bytes.set(this.bytes.subarray(0, this.length));
    wasm.marks.set(this.marks.subarray(0, this.markCount));
    this.bytes = wasm.bytes;
    this.marks = wasm.marks;
  }

  /** Puts the text into a place of its own with room for `capacity` bytes. */
  #moveOut(capacity: number): void {
    const bytes = new Uint8Array(capacity);
    bytes.set(this.bytes.subarray(0, this.length));
    if (this.inWasmMemory) this.marks = this.marks.slice(0, Math.max(FIRST_CAPACITY, this.markCount));
    this.bytes = bytes;
  }

  #makeRoom(more: number): void {
    if (this.markCount + more <= this.marks.length) return;
    const larger = new Int32Array(Math.max(this.markCount + more, this.marks.length * 2));
    larger.set(this.marks.subarray(0, this.markCount));
    this.marks = larger;
  }
}

/** The highest bit of each byte of `word` that is not zero; what the other bits are is of no matter. */
function nonZeroBytes(word: number): number {
  return ((word & ~HIGH_BITS) + ~HIGH_BITS) | word;
}
