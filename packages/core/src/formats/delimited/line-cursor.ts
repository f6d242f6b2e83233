// Where a reader of delimited text is: at one line after the other.
import type { DelimitedText } from './delimited.ts';

const CARRIAGE_RETURN = 13;

/** The line that is read next. */
export class LineCursor {
  readonly #text: DelimitedText;
  /** Counted from 1, over the whole input. */
  number = 1;
  start = 0;
  /** Its first mark: marks before it belong to lines that were taken. */
  mark = 0;
  /** Once it is found: where its content ends, without a carriage return if lines have one. */
  end = 0;
  #lineEnd = 0;
  #endMark = 0;
  /** True if lines end in CR LF. */
  carriageReturn = false;

  constructor(text: DelimitedText) {
    this.#text = text;
  }

  /** How many delimiters the line has, once it is found. */
  get cutCount(): number {
    return this.#endMark - this.mark;
  }

  /** How many bytes the line has before its newline, once it is found. */
  get byteLength(): number {
    return this.#lineEnd - this.start;
  }

  /**
   * Finds the end of the line; false if the text has none. `atEnd`: nothing follows, and what is left is a
   * line.
   */
  find(atEnd: boolean): boolean {
    const { marks, markCount, length } = this.#text;
    let mark = this.mark;
    while (mark < markCount && marks[mark]! >= 0) mark++;
    const isLast = mark === markCount;
    if (isLast && !(atEnd && this.start < length)) return false;
    this.#setEnd(isLast ? length : ~marks[mark]!, mark);
    return true;
  }

  /** Goes to the next line. */
  pass(): void {
    const isMarked = this.#endMark < this.#text.markCount;
    this.start = this.#lineEnd + (isMarked ? 1 : 0);
    this.mark = this.#endMark + (isMarked ? 1 : 0);
    this.number++;
  }

  /**
   * Goes to line `number`, which begins with mark `mark`, comes behind a marked line, and has `cutCount`
   * delimiters and a newline.
   */
  goTo(number: number, mark: number, cutCount: number): void {
    const { marks } = this.#text;
    this.number = number;
    this.start = ~marks[mark - 1]! + 1;
    this.mark = mark;
    this.#setEnd(~marks[mark + cutCount]!, mark + cutCount);
  }

  /** The text before `bytes` and `marks` was dropped. */
  shift(bytes: number, marks: number): void {
    this.start -= bytes;
    this.mark -= marks;
  }

  #setEnd(lineEnd: number, mark: number): void {
    const isReturn = this.carriageReturn && this.#text.bytes[lineEnd - 1] === CARRIAGE_RETURN;
    this.end = isReturn && lineEnd > this.start ? lineEnd - 1 : lineEnd;
    this.#lineEnd = lineEnd;
    this.#endMark = mark;
  }
}
