// The labels of a series of the HTTP API, written as an exporter writes them, so that one reader serves both.

import { LIMITS } from '../../../limits.ts';
import { ascii } from '../../bytes/ascii.ts';
import { PrometheusLabels } from '../labels.ts';

const LINE_FEED = 10;
const QUOTE = 34;
const BACKSLASH = 92;
const LETTER_N = 110;
const COMMA = 44;
const CLOSING_BRACE = 125;
/** A stand-in for the name, which is read elsewhere. */
const OPENING = ascii('m{');

/** The text of one series; reused. */
export class SeriesText {
  readonly bytes = new Uint8Array(LIMITS.lineBytes);
  readonly labels = new PrometheusLabels();
  readonly #names: readonly Uint8Array[];
  #length = 0;
  #overlong = false;

  /** `names`: the labels that are wanted. */
  constructor(names: readonly string[]) {
    this.#names = names.map((name) => ascii(`${name}="`));
  }

  begin(): void {
    this.bytes.set(OPENING);
    this.#length = OPENING.length;
    this.#overlong = false;
  }

  /** Adds the label of this number with the value `bytes[start, end)`. */
  add(label: number, bytes: Uint8Array, start: number, end: number): void {
    const name = this.#names[label]!;
    // Escaped, a value may take twice its bytes; a quote, and a comma or the brace, come behind it.
    if (this.#length + name.length + 2 * (end - start) + 2 > this.bytes.length) {
      this.#overlong = true;
      return;
    }
    const target = this.bytes;
    target.set(name, this.#length);
    let to = this.#length + name.length;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === QUOTE || byte === BACKSLASH || byte === LINE_FEED) target[to++] = BACKSLASH;
      target[to++] = byte === LINE_FEED ? LETTER_N : byte;
    }
    target[to++] = QUOTE;
    target[to++] = COMMA;
    this.#length = to;
  }

  /** Closes the text and reads its labels. False where they are too long. */
  finish(): boolean {
    const end = this.#length > OPENING.length ? this.#length - 1 : this.#length;
    this.bytes[end] = CLOSING_BRACE;
    return !this.#overlong && this.labels.read(this.bytes, 0, end + 1);
  }
}
