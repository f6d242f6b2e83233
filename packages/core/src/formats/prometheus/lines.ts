// Lines of Prometheus text, of any form: the one place of what they mean. WebAssembly reads those it can for
// it.
import { LIMITS } from '../../limits.ts';
import { skipBlanks, startsWith } from '../bytes/ascii.ts';
import type { LinearMemory } from '../wasm/linear-memory.ts';
import { EXACT_POWER, MALFORMED, WHOLE_LINE } from './fast/lines-memory.ts';
import { FIRST, type PrefixTable } from './prefix-table.ts';
import { PrometheusValue, readPrometheusValue, secondsOfTimestamp } from './value.ts';

/** Receives what a reader finds. */
export interface PrometheusHandler {
  /**
   * A name with its labels (`bytes[start, end)`) that is new, or was forgotten. Returns a number ≥ 0 to name
   * it by, PASS_OVER or MALFORMED.
   */
  series(bytes: Uint8Array, start: number, end: number, line: number): number;
  /**
   * A value of a series; NaN for `NaN` and for text. `timeSeconds` is NaN where the line has no timestamp.
   */
  value(series: number, value: number, timeSeconds: number, line: number): void;
  /** A line that was set aside. */
  rejected(code: 'row_malformed' | 'row_too_long' | 'row_incomplete', line: number): void;
  /** The numbers of all series are void: they are handed out anew. */
  forget(): void;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const TAB = 9;
const SPACE = 32;
const PLUS = 43;
const MINUS = 45;
const SMALL_E = 101;
const HASH = 35;
const CLOSING_BRACE = 125;
const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);
/**
 * Powers that a double holds exactly: a number of up to 15 digits, times or over one of them, is rounded
 * once.
 */
export const POWERS_OF_TEN: Float64Array = Float64Array.from({ length: EXACT_POWER + 1 }, (_, i) =>
  Number(`1e${i}`),
);
const EXACT_DIGITS = 15;

/** Reads whole lines: the last byte is a line feed, so no loop over a line needs to look for the end. */
export class PrometheusLines {
  readonly #handler: PrometheusHandler;
  readonly #table: PrefixTable;
  readonly #value = new PrometheusValue();
  memory: LinearMemory;
  /** The prefix of the line before. */
  previous = FIRST;
  #current = FIRST;
  /** Lines so far. */
  count = 0;

  constructor(handler: PrometheusHandler, memory: LinearMemory, table: PrefixTable) {
    this.#handler = handler;
    this.memory = memory;
    this.#table = table;
  }

  /** Reads the line at `at`, in a text that ends at `end`. Returns where the next one begins. */
  read(at: number, end: number): number {
    const table = this.#table;
    this.count++;
    let id = table.predicted(this.previous, at, end);
    if (id < 0) {
      id = this.#identify(at);
      if (id < 0) return this.#lineFeed(at) + 1;
    }
    this.#current = id;
    const valueStart = at + table.length(id);
    const meaning = table.meaning(id);
    const next =
      meaning === WHOLE_LINE
        ? valueStart
        : meaning >= 0
          ? this.#readValue(at, valueStart, meaning)
          : this.#passOver(at, valueStart, meaning);
    this.previous = this.#current;
    return next;
  }

  /** Passes a line over whose value is not wanted. */
  #passOver(at: number, valueStart: number, meaning: number): number {
    const { bytes } = this.memory;
    const first = bytes[valueStart]!;
    if (first === SPACE || first === TAB || first === CARRIAGE_RETURN) return this.#readSlowly(at);
    let p = valueStart;
    while (bytes[p] !== LINE_FEED) if (bytes[p++] === CLOSING_BRACE) return this.#readSlowly(at);
    if (p - at > LIMITS.lineBytes) this.#handler.rejected('row_too_long', this.count);
    else if (meaning === MALFORMED) this.#handler.rejected('row_malformed', this.count);
    return p + 1;
  }

  /**
   * Reads the plain forms of `value [timestamp]` in place and leaves all others to `#readSlowly`. Returns the
   * start of the next line.
   */
  #readValue(at: number, valueStart: number, series: number): number {
    const { bytes } = this.memory;
    let p = valueStart;
    let byte = bytes[p]!;
    let mantissa = 0;
    let digits = 0;
    let point = -1;
    for (; ; byte = bytes[++p]!) {
      const digit = byte - 48;
      if (digit >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit;
        digits++;
      } else if (digit === -2 && point < 0) point = digits;
      else break;
    }
    if (digits === 0 || digits > EXACT_DIGITS) return this.#readSlowly(at);
    let power = point < 0 ? 0 : point - digits;
    if ((byte | 32) === SMALL_E) {
      const negative = bytes[p + 1] === MINUS;
      if (negative || bytes[p + 1] === PLUS) p++;
      let exponent = 0;
      const first = p + 1;
      for (byte = bytes[++p]!; byte >= 48 && byte <= 57; byte = bytes[++p]!)
        exponent = exponent * 10 + byte - 48;
      if (p === first) return this.#readSlowly(at);
      power += negative ? -exponent : exponent;
    }
    if (power < -EXACT_POWER || power > EXACT_POWER) return this.#readSlowly(at);
    const value = power < 0 ? mantissa / POWERS_OF_TEN[-power]! : mantissa * POWERS_OF_TEN[power]!;
    let timeSeconds = Number.NaN;
    if (byte === SPACE) {
      const first = p + 1;
      let time = 0;
      for (byte = bytes[++p]!; byte >= 48 && byte <= 57; byte = bytes[++p]!) time = time * 10 + byte - 48;
      if (p === first || p - first > EXACT_DIGITS) return this.#readSlowly(at);
      timeSeconds = secondsOfTimestamp(time);
    }
    if (byte === CARRIAGE_RETURN) byte = bytes[++p]!;
    if (byte !== LINE_FEED) return this.#readSlowly(at);
    if (p - at > LIMITS.lineBytes) this.#handler.rejected('row_too_long', this.count);
    else this.#handler.value(series, value, timeSeconds, this.count);
    return p + 1;
  }

  /**
   * Reads any line with a value. The prefix is looked up anew: what was predicted may be the beginning of a
   * longer one.
   */
  #readSlowly(at: number): number {
    const lineEnd = this.#lineFeed(at);
    const id = this.#identify(at);
    if (id < 0) return lineEnd + 1;
    this.#current = id;
    const series = this.#table.meaning(id);
    const valueStart = at + this.#table.length(id);
    const read = readPrometheusValue(this.memory.bytes, valueStart, lineEnd, this.#value);
    if (series === MALFORMED || (series >= 0 && !read)) this.#handler.rejected('row_malformed', this.count);
    else if (series >= 0) this.#handler.value(series, this.#value.value, this.#value.timeSeconds, this.count);
    return lineEnd + 1;
  }

  /**
   * The number of the prefix of the line at `at`, new or not; -1 where the line is too long. The memory may
   * grow.
   */
  #identify(at: number): number {
    const { bytes } = this.memory;
    const lineEnd = this.#lineFeed(at);
    if (lineEnd - at > LIMITS.lineBytes) {
      this.#handler.rejected('row_too_long', this.count);
      return -1;
    }
    const first = this.#contentStart(at, lineEnd);
    const whole = bytes[first] === HASH || first === lineEnd;
    const end = whole ? lineEnd + 1 : prefixEnd(bytes, first, lineEnd);
    let id = this.#table.find(at, end);
    if (id < 0) {
      if (!this.#table.fits(end - at)) {
        this.#table.clear();
        this.previous = FIRST;
        this.#handler.forget();
      }
      const meaning = whole ? WHOLE_LINE : this.#handler.series(bytes, first, end, this.count);
      id = this.#table.add(at, end, meaning);
    }
    // A name without a value behind it is not to be expected: a longer one may begin like it.
    if (end !== lineEnd) this.#table.follow(this.previous, id);
    return id;
  }

  /**
   * Where the line at `at` begins, without blanks before it and, in the first line, without a byte order
   * mark.
   */
  #contentStart(at: number, lineEnd: number): number {
    const { bytes } = this.memory;
    const hasMark = this.count === 1 && startsWith(bytes, at, lineEnd, BYTE_ORDER_MARK);
    return skipBlanks(bytes, hasMark ? at + BYTE_ORDER_MARK.length : at, lineEnd);
  }

  #lineFeed(at: number): number {
    return this.memory.bytes.indexOf(LINE_FEED, at);
  }
}

/** Where the value of a line begins: behind its last brace, or where it has none behind its first word. */
function prefixEnd(bytes: Uint8Array, start: number, lineEnd: number): number {
  let at = lineEnd;
  while (at > start && bytes[at - 1] !== CLOSING_BRACE) at--;
  if (at === start) while (at < lineEnd && bytes[at] !== SPACE && bytes[at] !== TAB) at++;
  return skipBlanks(bytes, at, lineEnd);
}
