// Prometheus text exposition, out of chunks: each line is first compared with the prefix that followed last time.
import { LIMITS } from '../limits.ts';
import { skipBlanks } from './ascii.ts';
import { KeptBytes } from './kept-bytes.ts';
import { FIRST, PrefixTable } from './prometheus-prefixes.ts';
import { PrometheusValue, readPrometheusValue, secondsOfTimestamp } from './prometheus-value.ts';

/** Said of a series whose values are not wanted. */
export const PASS_OVER = -1;
/** Said of a series whose name or labels cannot be read: each of its lines counts as malformed. */
export const MALFORMED = -2;
/** A comment or a blank line: the prefix is all of the line, its end included. */
const WHOLE_LINE = -3;

/** What a reader tells. */
export interface PrometheusHandler {
  /** A name with its labels (`bytes[start, end)`) that is new, or was forgotten. Returns a number ≥ 0 to name it by, PASS_OVER or MALFORMED. */
  series(bytes: Uint8Array, start: number, end: number, line: number): number;
  /** A value of a series; NaN for `NaN` and for text. `timeSeconds` is NaN where the line has no timestamp. */
  value(series: number, value: number, timeSeconds: number, line: number): void;
  /** A line that was set aside. */
  rejected(code: 'row_malformed' | 'row_too_long' | 'row_incomplete', line: number): void;
  /** The numbers of all series are void: they will be told anew. */
  forget(): void;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const PLUS = 43;
const MINUS = 45;
const SMALL_E = 101;
const HASH = 35;
const CLOSING_BRACE = 125;
/** Powers that a double holds exactly: a number of up to 15 digits, times or over one of them, is rounded once. */
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
const EXACT_DIGITS = 15;
const EXACT_POWER = 22;

/** A push reader of Prometheus text in chunks of any size. Keeps at most one line and the distinct prefixes. */
export class PrometheusReader {
  readonly #handler: PrometheusHandler;
  readonly #table = new PrefixTable();
  readonly #value = new PrometheusValue();
  #previous = FIRST;
  #current = FIRST;
  #line = 0;
  /** A line, and its line feed. */
  readonly #kept = new KeptBytes(1024, LIMITS.lineBytes + 1);

  constructor(handler: PrometheusHandler) {
    this.#handler = handler;
  }

  write(chunk: Uint8Array): void {
    let start = 0;
    if (!this.#kept.empty) {
      const lineFeed = chunk.indexOf(LINE_FEED);
      start = lineFeed < 0 ? chunk.length : lineFeed + 1;
      this.#kept.keep(chunk, 0, start);
      if (lineFeed >= 0) this.#readKept();
    }
    const end = Math.max(start, chunk.lastIndexOf(LINE_FEED) + 1);
    if (end > start) this.#read(chunk, start, end);
    if (end < chunk.length) this.#kept.keep(chunk, end, chunk.length);
  }

  /** A last line without its line end may be cut: unless it is a comment, it is left out. */
  end(): void {
    const { overflowing, bytes, length } = this.#kept;
    if (overflowing) this.#handler.rejected('row_too_long', this.#line + 1);
    else if (length > 0 && bytes[0] !== HASH && skipBlanks(bytes, 0, length) < length)
      this.#handler.rejected('row_incomplete', this.#line + 1);
    this.#kept.clear();
  }

  /** Reads whole lines: the byte before `end` is a line feed, so no loop over a line needs to look for the end. */
  #read(bytes: Uint8Array, start: number, end: number): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const table = this.#table;
    let at = start;
    while (at < end) {
      this.#line++;
      let id = table.predicted(this.#previous, view, at, end);
      if (id < 0) {
        id = this.#identify(bytes, view, at);
        if (id < 0) {
          at = bytes.indexOf(LINE_FEED, at) + 1;
          continue;
        }
      }
      this.#current = id;
      const valueStart = at + table.length(id);
      const meaning = table.meaning(id);
      let next: number;
      if (meaning >= 0) next = this.#readValue(bytes, view, at, valueStart, meaning);
      else if (meaning === WHOLE_LINE) next = valueStart;
      else {
        next = valueStart;
        while (bytes[next] !== LINE_FEED) next++;
        next++;
        if (next - at - 1 > LIMITS.lineBytes) this.#handler.rejected('row_too_long', this.#line);
        else if (meaning === MALFORMED) this.#handler.rejected('row_malformed', this.#line);
      }
      this.#previous = this.#current;
      at = next;
    }
  }

  /** Reads the plain forms of `value [timestamp]` in place and leaves all others to `#readSlowly`. Returns the start of the next line. */
  #readValue(bytes: Uint8Array, view: DataView, at: number, valueStart: number, series: number): number {
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
    if (digits === 0 || digits > EXACT_DIGITS) return this.#readSlowly(bytes, view, at);
    let power = point < 0 ? 0 : point - digits;
    if ((byte | 32) === SMALL_E) {
      const negative = bytes[p + 1] === MINUS;
      if (negative || bytes[p + 1] === PLUS) p++;
      let exponent = 0;
      const first = p + 1;
      for (byte = bytes[++p]!; byte >= 48 && byte <= 57; byte = bytes[++p]!)
        exponent = exponent * 10 + byte - 48;
      if (p === first) return this.#readSlowly(bytes, view, at);
      power += negative ? -exponent : exponent;
    }
    if (power < -EXACT_POWER || power > EXACT_POWER) return this.#readSlowly(bytes, view, at);
    const value = power < 0 ? mantissa / POWERS_OF_TEN[-power]! : mantissa * POWERS_OF_TEN[power]!;
    let timeSeconds = Number.NaN;
    if (byte === SPACE) {
      const first = p + 1;
      let time = 0;
      for (byte = bytes[++p]!; byte >= 48 && byte <= 57; byte = bytes[++p]!) time = time * 10 + byte - 48;
      if (p === first || p - first > EXACT_DIGITS) return this.#readSlowly(bytes, view, at);
      timeSeconds = secondsOfTimestamp(time);
    }
    if (byte === CARRIAGE_RETURN) byte = bytes[++p]!;
    if (byte !== LINE_FEED) return this.#readSlowly(bytes, view, at);
    if (p - at > LIMITS.lineBytes) this.#handler.rejected('row_too_long', this.#line);
    else this.#handler.value(series, value, timeSeconds, this.#line);
    return p + 1;
  }

  /** Reads any line with a value. The prefix is looked up anew: what was predicted may be the beginning of a longer one. */
  #readSlowly(bytes: Uint8Array, view: DataView, at: number): number {
    const lineEnd = bytes.indexOf(LINE_FEED, at);
    const id = this.#identify(bytes, view, at);
    if (id < 0) return lineEnd + 1;
    this.#current = id;
    const series = this.#table.meaning(id);
    const read = readPrometheusValue(bytes, at + this.#table.length(id), lineEnd, this.#value);
    if (series === MALFORMED || (series >= 0 && !read)) this.#handler.rejected('row_malformed', this.#line);
    else if (series >= 0) this.#handler.value(series, this.#value.value, this.#value.timeSeconds, this.#line);
    return lineEnd + 1;
  }

  /** The number of the prefix of the line at `at`, new or not; -1 where the line is too long. */
  #identify(bytes: Uint8Array, view: DataView, at: number): number {
    const lineEnd = bytes.indexOf(LINE_FEED, at);
    if (lineEnd - at > LIMITS.lineBytes) {
      this.#handler.rejected('row_too_long', this.#line);
      return -1;
    }
    const whole = bytes[at] === HASH || skipBlanks(bytes, at, lineEnd) === lineEnd;
    const end = whole ? lineEnd + 1 : prefixEnd(bytes, at, lineEnd);
    let id = this.#table.find(view, at, end);
    if (id < 0) {
      if (!this.#table.fits(end - at)) {
        this.#table.clear();
        this.#previous = FIRST;
        this.#handler.forget();
      }
      const meaning = whole ? WHOLE_LINE : this.#handler.series(bytes, at, end, this.#line);
      id = this.#table.add(bytes, view, at, end, meaning);
    }
    this.#table.follow(this.#previous, id);
    return id;
  }

  #readKept(): void {
    const { overflowing, bytes, length } = this.#kept;
    if (overflowing) {
      this.#line++;
      this.#handler.rejected('row_too_long', this.#line);
    } else this.#read(bytes, 0, length);
    this.#kept.clear();
  }
}

/** Where the value of a line begins: behind its last brace, or where it has none behind its first word. */
function prefixEnd(bytes: Uint8Array, start: number, lineEnd: number): number {
  let at = lineEnd;
  while (at > start && bytes[at - 1] !== CLOSING_BRACE) at--;
  if (at === start) while (at < lineEnd && bytes[at] !== SPACE && bytes[at] !== 9) at++;
  return skipBlanks(bytes, at, lineEnd);
}
