// Lines out of chunks: a push reader that gives each line where it stands and copies only those that a chunk cuts.

/** What a line reader tells: lines without their line end (LF or CRLF), numbered from 1. */
export interface LineHandler {
  /** A line. `complete` is false for a last line that has no line end. */
  line(bytes: Uint8Array, start: number, end: number, line: number, complete: boolean): void;
  /** A line of more than the limit; its bytes were passed over. */
  tooLong(line: number): void;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Cuts chunks of any size into lines of at most `limitBytes`. */
export class LineReader {
  readonly #handler: LineHandler;
  readonly #limitBytes: number;
  #kept = new Uint8Array(1024);
  #keptBytes = 0;
  #overflowing = false;
  #line = 1;

  constructor(handler: LineHandler, limitBytes: number) {
    this.#handler = handler;
    this.#limitBytes = limitBytes;
  }

  write(chunk: Uint8Array): void {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start);
      if (end < 0) break;
      if (this.#keptBytes === 0 && !this.#overflowing) this.#give(chunk, start, end, true);
      else {
        this.#keep(chunk, start, end);
        this.#giveKept(true);
      }
      this.#line++;
      start = end + 1;
    }
    this.#keep(chunk, start, chunk.length);
  }

  /** Gives the last line if it has no line end. */
  end(): void {
    if (this.#keptBytes > 0 || this.#overflowing) this.#giveKept(false);
  }

  #giveKept(complete: boolean): void {
    if (this.#overflowing) this.#handler.tooLong(this.#line);
    else this.#give(this.#kept, 0, this.#keptBytes, complete);
    this.#keptBytes = 0;
    this.#overflowing = false;
  }

  #give(bytes: Uint8Array, start: number, end: number, complete: boolean): void {
    const last = end > start && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
    if (end - start > this.#limitBytes) this.#handler.tooLong(this.#line);
    else this.#handler.line(bytes, start, last, this.#line, complete);
  }

  #keep(chunk: Uint8Array, start: number, end: number): void {
    const needed = this.#keptBytes + end - start;
    if (this.#overflowing || needed > this.#limitBytes) {
      this.#overflowing = true;
      return;
    }
    if (needed > this.#kept.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.#kept.length));
      larger.set(this.#kept.subarray(0, this.#keptBytes));
      this.#kept = larger;
    }
    this.#kept.set(chunk.subarray(start, end), this.#keptBytes);
    this.#keptBytes = needed;
  }
}
