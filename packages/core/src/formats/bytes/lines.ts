// Lines out of chunks: a push reader that gives each line where it stands and copies only those that a chunk
// cuts.
import { KeptBytes } from './carried-bytes.ts';

/** Receives what a line reader finds: lines without their line end (LF or CRLF), numbered from 1. */
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
  readonly #kept: KeptBytes;
  #line = 1;

  constructor(handler: LineHandler, limitBytes: number) {
    this.#handler = handler;
    this.#limitBytes = limitBytes;
    this.#kept = new KeptBytes(1024, limitBytes);
  }

  write(chunk: Uint8Array): void {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start);
      if (end < 0) break;
      if (this.#kept.empty) this.#give(chunk, start, end, true);
      else {
        this.#kept.keep(chunk, start, end);
        this.#giveKept(true);
      }
      this.#line++;
      start = end + 1;
    }
    this.#kept.keep(chunk, start, chunk.length);
  }

  /** Gives the last line if it has no line end. */
  end(): void {
    if (!this.#kept.empty) this.#giveKept(false);
  }

  #giveKept(complete: boolean): void {
    const { overflowing, bytes, length } = this.#kept;
    if (overflowing) this.#handler.tooLong(this.#line);
    else this.#give(bytes, 0, length, complete);
    this.#kept.clear();
  }

  #give(bytes: Uint8Array, start: number, end: number, complete: boolean): void {
    const last = end > start && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
    if (end - start > this.#limitBytes) this.#handler.tooLong(this.#line);
    else this.#handler.line(bytes, start, last, this.#line, complete);
  }
}
