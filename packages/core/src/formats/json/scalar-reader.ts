// Reads one JSON scalar at a time, also one that chunks cut: its first parts are kept until its end comes,
// never more than the limit.
import { LIMITS } from '../../limits.ts';
import { KeptBytes } from '../bytes/carried-bytes.ts';
import { JSON_KIND, type JsonKind, unescapeText, wordKind } from './scalar.ts';
import { endOfText, endOfWord } from './scan.ts';

const QUOTE = 34;
const BACKSLASH = 92;

/** A scalar in the making. `text` and `word` return how far they read, or -1 where the bytes are no JSON. */
export class JsonScalarReader {
  /**
   * True if the scalar is complete: `kind` says what it is, and `bytes[start, end)` holds it until the next
   * call.
   */
  done = false;
  kind: JsonKind = JSON_KIND.null;
  bytes = EMPTY;
  start = 0;
  end = 0;
  readonly #kept = new KeptBytes(256, LIMITS.jsonScalarBytes);
  #hasEscapes = false;
  #inEscape = false;
  #plain = new Uint8Array(256);

  /** Forgets the chunk, if the last scalar stands in it. */
  release(): void {
    this.bytes = EMPTY;
  }

  /**
   * Reads on in a string, from behind its opening quote to behind its closing one. Where it is not wanted,
   * nothing is kept of it.
   */
  text(bytes: Uint8Array, from: number, end: number, wanted: boolean): number {
    this.done = false;
    let at = from;
    if (this.#inEscape) {
      at++;
      this.#inEscape = false;
    }
    for (;;) {
      at = endOfText(bytes, at, end);
      if (at >= end) break;
      const byte = bytes[at]!;
      if (byte === QUOTE) {
        this.done = true;
        if (wanted) this.#finishText(bytes, from, at);
        this.#hasEscapes = false;
        return this.done ? at + 1 : -1;
      }
      if (byte !== BACKSLASH) return -1;
      this.#hasEscapes = true;
      at += 2;
    }
    this.#inEscape = at > end;
    if (wanted) this.#kept.keep(bytes, from, end);
    return end;
  }

  /** Reads on in a number or literal, up to the byte behind it. */
  word(bytes: Uint8Array, from: number, end: number): number {
    const at = endOfWord(bytes, from, end);
    this.done = at < end;
    if (!this.done) this.#kept.keep(bytes, from, end);
    else {
      this.#finish(bytes, from, at);
      if (this.#kept.overflowing) this.#giveOverlong();
      else {
        const kind = wordKind(this.bytes, this.start, this.end);
        if (kind === 0) {
          return -1;
        }
        this.kind = kind;
      }
    }
    return at;
  }

  #finishText(bytes: Uint8Array, from: number, at: number): void {
    this.#finish(bytes, from, at);
    this.kind = JSON_KIND.text;
    if (this.#kept.overflowing) this.#giveOverlong();
    else if (this.#hasEscapes) {
      const length = this.end - this.start;
      if (length > this.#plain.length) this.#plain = new Uint8Array(length * 2);
      const plainLength = unescapeText(this.bytes, this.start, this.end, this.#plain);
      this.#set(this.#plain, 0, plainLength);
      this.done = plainLength >= 0;
    }
  }

  /** The last part is here: the scalar stands in the chunk, or in what was kept. */
  #finish(bytes: Uint8Array, from: number, at: number): void {
    const isWhole = this.#kept.empty && at - from <= LIMITS.jsonScalarBytes;
    if (isWhole) this.#set(bytes, from, at);
    else {
      this.#kept.keep(bytes, from, at);
      this.#set(this.#kept.bytes, 0, this.#kept.length);
      this.#kept.length = 0;
    }
  }

  #giveOverlong(): void {
    this.#kept.clear();
    this.kind = JSON_KIND.overlong;
    this.#set(EMPTY, 0, 0);
  }

  #set(bytes: Uint8Array, start: number, end: number): void {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }
}

const EMPTY: Uint8Array = new Uint8Array(0);
