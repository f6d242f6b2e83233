// The record that waits for the line after it, which may still belong to it.
import type { DelimitedText } from '../../../formats/delimited/delimited.ts';
import type { Fields } from '../../../formats/delimited/fields.ts';
import type { LineCursor } from '../../../formats/delimited/line-cursor.ts';

/** Where the waiting record lies in the text. */
export class WaitingRecord {
  readonly #text: DelimitedText;
  #end = 0;
  /** The first of its marks, while it is one line. */
  #mark = 0;
  #cutCount = -1;
  #joined = false;
  /** Its delimiters, once it is several lines. */
  #cuts = new Int32Array(256);
  /** The number of its first line. */
  line = 0;
  start = 0;

  constructor(text: DelimitedText) {
    this.#text = text;
  }

  /** True if a record waits. */
  get waits(): boolean {
    return this.#cutCount >= 0;
  }

  /** How many delimiters it has; -1 for no record. */
  get cutCount(): number {
    return this.#cutCount;
  }

  /** A line begins a record. */
  begin({ number, start, end, mark, cutCount }: LineCursor): void {
    this.line = number;
    this.start = start;
    this.#end = end;
    this.#mark = mark;
    this.#cutCount = cutCount;
    this.#joined = false;
  }

  /** A line belongs to the record. */
  join({ end, mark, cutCount }: LineCursor): void {
    const { marks } = this.#text;
    const needed = this.#cutCount + cutCount;
    if (needed > this.#cuts.length) {
      const larger = new Int32Array(needed * 2);
      larger.set(this.#cuts.subarray(0, this.#cutCount));
      this.#cuts = larger;
    }
    if (!this.#joined) this.#cuts.set(marks.subarray(this.#mark, this.#mark + this.#cutCount));
    this.#cuts.set(marks.subarray(mark, mark + cutCount), this.#cutCount);
    this.#cutCount = needed;
    this.#end = end;
    this.#joined = true;
  }

  /** True if the record is one line of `cutCount` delimiters, and `nextMark` the first mark behind it. */
  isPlain(cutCount: number, nextMark: number): boolean {
    return this.#cutCount === cutCount && !this.#joined && this.#mark + cutCount + 1 === nextMark;
  }

  /** The first of its marks, while it is plain. */
  get mark(): number {
    return this.#mark;
  }

  /** No record waits any more. */
  clear(): void {
    this.#cutCount = -1;
  }

  /** Makes `fields` show it. */
  show(fields: Fields): void {
    const isJoined = this.#joined;
    fields.show(
      this.#text.bytes,
      this.start,
      this.#end,
      isJoined ? this.#cuts : this.#text.marks,
      isJoined ? 0 : this.#mark,
      this.#cutCount,
    );
  }

  /**
   * Drops from the text what was taken, up to `lineStart` and `mark`, but not the record. Gives how much was
   * dropped.
   */
  dropBefore(lineStart: number, mark: number): { bytes: number; marks: number } {
    const bytes = this.waits ? this.start : lineStart;
    const marks = this.waits && !this.#joined ? this.#mark : mark;
    this.#text.drop(bytes, marks);
    if (!this.waits) return { bytes, marks };
    this.start -= bytes;
    this.#end -= bytes;
    this.#mark = 0;
    if (this.#joined) for (let i = 0; i < this.#cutCount; i++) this.#cuts[i]! -= bytes;
    return { bytes, marks };
  }
}
