// Names and labels of a Prometheus series, as offsets into the bytes they stand in.
import { LIMITS } from '../../limits.ts';
import { skipBlanks, trimBlanks } from '../bytes/ascii.ts';

const QUOTE = 34;
const COMMA = 44;
const EQUALS = 61;
const BACKSLASH = 92;
const OPENING_BRACE = 123;
const CLOSING_BRACE = 125;

/** Where a series' name and labels stand. Reused: the next `read` overwrites it. */
export class PrometheusLabels {
  nameEnd = 0;
  /** The label part, between the braces. */
  start = 0;
  end = 0;
  count = 0;
  readonly #offsets = new Int32Array(4 * LIMITS.labels);

  nameStartAt(label: number): number {
    return this.#offsets[4 * label]!;
  }
  nameEndAt(label: number): number {
    return this.#offsets[4 * label + 1]!;
  }
  valueStartAt(label: number): number {
    return this.#offsets[4 * label + 2]!;
  }
  valueEndAt(label: number): number {
    return this.#offsets[4 * label + 3]!;
  }

  /**
   * Reads `name{label="value", …}` in `bytes[start, end)`. Values stay as they are written, escapes included.
   * dcgm-exporter 3.x to 4.8.2 does not escape: where the strict reading fails, a quote ends a value only if
   * a label or the closing brace comes next. False where neither reading works.
   */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    let at = start;
    while (at < end && isNameByte(bytes[at]!, at === start)) at++;
    this.nameEnd = at;
    this.start = this.end = at;
    this.count = 0;
    const open = skipBlanks(bytes, at, end);
    if (at === start) return false;
    if (open === end) return true;
    const close = trimBlanks(bytes, open, end) - 1;
    if (bytes[open] !== OPENING_BRACE || bytes[close] !== CLOSING_BRACE) return false;
    this.start = open + 1;
    this.end = close;
    return this.#pairs(bytes, true) || this.#pairs(bytes, false);
  }

  #pairs(bytes: Uint8Array, strict: boolean): boolean {
    this.count = 0;
    let at = skipBlanks(bytes, this.start, this.end);
    while (at < this.end) {
      const nameEnd = labelNameEnd(bytes, at, this.end);
      const valueStart = openingQuote(bytes, nameEnd, this.end) + 1;
      if (nameEnd === at || valueStart === 0 || this.count === LIMITS.labels) return false;
      const valueEnd = strict
        ? strictEnd(bytes, valueStart, this.end)
        : lenientEnd(bytes, valueStart, this.end);
      if (valueEnd < 0) return false;
      this.#offsets[4 * this.count] = at;
      this.#offsets[4 * this.count + 1] = nameEnd;
      this.#offsets[4 * this.count + 2] = valueStart;
      this.#offsets[4 * this.count + 3] = valueEnd;
      this.count++;
      at = skipBlanks(bytes, valueEnd + 1, this.end);
      if (at === this.end) return true;
      if (bytes[at] !== COMMA) return false;
      at = skipBlanks(bytes, at + 1, this.end);
    }
    return true;
  }
}

/** The first quote that no backslash escapes; -1 without one. */
function strictEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) return at;
  }
  return -1;
}

/** The first quote behind which the labels end or another label begins; -1 without one. */
function lenientEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (bytes[at] !== QUOTE) continue;
    const next = skipBlanks(bytes, at + 1, end);
    if (next === end) return at;
    if (bytes[next] !== COMMA) continue;
    const name = skipBlanks(bytes, next + 1, end);
    const nameEnd = labelNameEnd(bytes, name, end);
    if (name === end || (nameEnd > name && openingQuote(bytes, nameEnd, end) >= 0)) return at;
  }
  return -1;
}

function labelNameEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isNameByte(bytes[at]!, at === start)) at++;
  return at;
}

/** Where the quote of `="` stands behind a label's name; -1 where it does not. */
function openingQuote(bytes: Uint8Array, nameEnd: number, end: number): number {
  const equals = skipBlanks(bytes, nameEnd, end);
  if (equals >= end || bytes[equals] !== EQUALS) return -1;
  const quote = skipBlanks(bytes, equals + 1, end);
  return quote < end && bytes[quote] === QUOTE ? quote : -1;
}

/** Letters, digits but for the first, `_` and `:`. */
function isNameByte(byte: number, first: boolean): boolean {
  const letter = byte | 32;
  return (
    (letter >= 97 && letter <= 122) || byte === 95 || byte === 58 || (!first && byte >= 48 && byte <= 57)
  );
}
