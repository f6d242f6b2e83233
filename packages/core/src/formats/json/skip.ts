// Passes over an unwanted JSON object or array: counts brackets outside of strings, and keeps nothing.
import { LIMITS } from '../../limits.ts';
import type { SubReader } from './projection.ts';
import { afterIndent, endOfText, nextStructural } from './scan.ts';

const LINE_FEED = 10;
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_OBJECT = 123;
const OPEN_ARRAY = 91;

/** An unwanted container in the making. */
export class JsonSkipper implements SubReader {
  /** True if its end was reached. */
  done = false;
  /** True if `run` returned -1 because of the depth. */
  tooDeep = false;
  lines = 0;
  /**
   * Where it is: the brackets that are open, how many, and whether it stands in a string, and there behind a
   * backslash.
   */
  readonly brackets = new Uint8Array(LIMITS.jsonDepth);
  depth = 0;
  inText = false;
  inEscape = false;
  #limit = 0;

  /** Begins behind an opening bracket, at this depth of the document. */
  begin(bracket: number, depth: number): void {
    this.brackets[0] = bracket;
    this.depth = 1;
    this.#limit = LIMITS.jsonDepth - depth;
    this.inText = this.inEscape = false;
  }

  /**
   * Reads on; returns how far it read, or -1 where the brackets do not match or a string holds a control
   * byte.
   */
  run(bytes: Uint8Array, from: number, end: number, view: DataView): number {
    const brackets = this.brackets;
    let depth = this.depth;
    let inText = this.inText;
    let at = this.inEscape ? from + 1 : from;
    this.done = this.inEscape = false;
    this.lines = 0;
    for (;;) {
      at = inText ? endOfText(bytes, at, end) : nextStructural(bytes, at, end);
      if (at >= end) break;
      const byte = bytes[at]!;
      if (byte === QUOTE) inText = !inText;
      else if (inText) {
        if (byte !== BACKSLASH) return this.#refuse(false);
        at++;
      } else if (byte === LINE_FEED) {
        this.lines++;
        at = afterIndent(view, at + 1);
        continue;
      } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        if (depth >= this.#limit) return this.#refuse(true);
        brackets[depth++] = byte;
      } else if (byte !== brackets[depth - 1]! + 2) return this.#refuse(false);
      else if (--depth === 0) {
        this.done = true;
        return at + 1;
      }
      at++;
    }
    this.depth = depth;
    this.inText = inText;
    this.inEscape = at > end;
    return end;
  }

  #refuse(tooDeep: boolean): number {
    this.tooDeep = tooDeep;
    return -1;
  }
}
