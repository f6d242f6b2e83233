// One record of delimited text as fields: a view of the bytes and of where delimiters stand in them.
import { isQuoted } from './cells.ts';

const NONE: readonly boolean[] = [];

/** One record as fields: a view that is moved from record to record. */
export class Fields {
  bytes: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  /** Where the delimiters of the record begin: `cuts[base]`, `cuts[base + 1]` … */
  cuts: Int32Array = new Int32Array(0);
  base = 0;
  /** How many delimiters the record has. */
  cutCount = 0;
  delimiterBytes = 1;
  /** True if fields may stand in quotes, which are not part of them. */
  quoting = false;
  /** True if free text holds delimiters, so that the borders of neighbouring free texts are not known. */
  isRearranged = false;
  /** Fields of this record that cannot be separated from their neighbours, by their index: they are empty. */
  unknown: readonly boolean[] = NONE;

  /** The records that follow are delimited and quoted like this. */
  use({ delimiter, quoting }: { readonly delimiter: Uint8Array; readonly quoting: boolean }): void {
    this.delimiterBytes = delimiter.length;
    this.quoting = quoting;
  }

  /** Shows the record `bytes[start, end)`. */
  show(
    bytes: Uint8Array,
    start: number,
    end: number,
    cuts: Int32Array,
    base: number,
    cutCount: number,
  ): void {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.cuts = cuts;
    this.base = base;
    this.cutCount = cutCount;
    this.isRearranged = false;
    this.unknown = NONE;
  }

  /** Where field `index` begins. */
  from(index: number): number {
    const from = index === 0 ? this.start : this.cuts[this.base + index - 1]! + this.delimiterBytes;
    if (this.unknown !== NONE && this.unknown[index]) return this.start;
    return this.quoting && isQuoted(this.bytes, from, this.rawTo(index)) ? from + 1 : from;
  }

  /** Where field `index` ends. */
  to(index: number): number {
    const to = this.rawTo(index);
    if (this.unknown !== NONE && this.unknown[index]) return this.start;
    if (!this.quoting) return to;
    const from = index === 0 ? this.start : this.rawTo(index - 1) + this.delimiterBytes;
    return isQuoted(this.bytes, from, to) ? to - 1 : to;
  }

  /** Where field `index` ends, behind its quotes if it has any. */
  rawTo(index: number): number {
    return index < this.cutCount ? this.cuts[this.base + index]! : this.end;
  }
}
