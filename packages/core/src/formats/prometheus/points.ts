// Reads the points of a Prometheus range, `[[1767225600,"28"],[1767225660.5,"NaN"],…]`, into two columns.
import { LIMITS } from '../../limits.ts';
import { skipBlanks, trimBlanks } from '../bytes/ascii.ts';
import { readNumber } from '../bytes/number.ts';
import type { SubReader } from '../json/projection.ts';
import { countLines } from '../json/scan.ts';
import { shouldCompile } from '../wasm/webassembly.ts';
import { openPointsWasm, type PointsWasm } from './fast/points-bridge.ts';
import { readPrometheusNumber } from './value.ts';

const QUOTE = 34;
const COMMA = 44;
const POINT = 46;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;

/** What is expected next. */
const ITEM_OR_END = 0;
const ITEM = 1;
const COMMA_OR_END = 2;

/** The first capacity: one series of the 11,000 points that Prometheus allows. */
const FIRST_POINTS = 11_000;

const SCALES = Float64Array.from({ length: 16 }, (_, decimals) => 10 ** decimals);

/**
 * The reader and its columns. They belong to the caller, who sets `length` back when the points were used;
 * `full` is called before they would exceed `LIMITS.devicePoints`, and has to make room.
 */
export class PrometheusPoints implements SubReader {
  times: Float64Array = new Float64Array(FIRST_POINTS);
  values: Float64Array = new Float64Array(FIRST_POINTS);
  length = 0;
  done = false;
  readonly tooDeep = false;
  lines = 0;
  readonly #full: () => void;
  #expected = ITEM_OR_END;
  /** The beginning of a point that a chunk cut. */
  readonly #kept = new Uint8Array(LIMITS.pointBytes);
  #keptBytes = 0;
  #wasm: PointsWasm | undefined;
  readonly #reader: 'javascript' | 'webassembly' | undefined;
  /** Bytes of input so far. */
  #taken = 0;

  /** `full` makes room. `reader` is that of `ParseContext`. */
  constructor(full: () => void, reader?: 'javascript' | 'webassembly') {
    this.#full = full;
    this.#reader = reader;
  }

  begin(): void {
    this.#expected = ITEM_OR_END;
    this.#keptBytes = 0;
  }

  run(bytes: Uint8Array, from: number, end: number, view: DataView): number {
    this.done = false;
    this.lines = 0;
    let at = from;
    if (shouldCompile(this.#reader, this.#taken, end - from)) this.#enableWasm();
    this.#taken += end - from;
    this.#wasm?.begin();
    if (this.#keptBytes > 0) {
      at = this.#readPart(bytes, from, end);
      if (at < 0 || this.#keptBytes > 0) return at;
    }
    while (at < end) {
      if (this.#expected !== COMMA_OR_END)
        at =
          this.#wasm === undefined
            ? this.#plainPoints(bytes, at, end - LIMITS.pointBytes, view)
            : this.#wasmPoints(this.#wasm, bytes, at, end);
      const spaceAt = at;
      at = skipBlanks(bytes, at, end);
      if (at > spaceAt) this.lines += countLines(bytes, spaceAt, at);
      if (at === end) return end;
      const byte = bytes[at]!;
      if (byte === COMMA && this.#expected === COMMA_OR_END) {
        this.#expected = ITEM;
        at++;
      } else if (byte === CLOSE_ARRAY && this.#expected !== ITEM) {
        this.done = true;
        return at + 1;
      } else if (byte === OPEN_ARRAY && this.#expected !== COMMA_OR_END) {
        at = this.#readPart(bytes, at, end);
        if (at < 0 || this.#keptBytes > 0) return at;
      } else return -1;
    }
    return end;
  }

  /**
   * Divides values from `from` on by `divisor`, as long as quotients are in 0…`max` and values below `limit`.
   * Returns where it stopped, at `to` at the latest: at once without WebAssembly. The caller goes on.
   */
  divide(from: number, to: number, divisor: number, max: number, limit: number): number {
    return this.#wasm?.divide(from, to, divisor, max, limit) ?? from;
  }

  #enableWasm(): void {
    const wasm = this.#wasm === undefined ? openPointsWasm() : undefined;
    if (wasm === undefined) return;
    wasm.times.set(this.times.subarray(0, this.length));
    wasm.values.set(this.values.subarray(0, this.length));
    ({ times: this.times, values: this.values } = wasm);
    this.#wasm = wasm;
  }

  /** What `#plainPoints` does, by WebAssembly. */
  #wasmPoints(wasm: PointsWasm, bytes: Uint8Array, from: number, end: number): number {
    const at = wasm.read(bytes, from, end, this.length);
    this.length = wasm.count;
    if (at > from) this.#expected = wasm.hasComma ? ITEM : COMMA_OR_END;
    return at;
  }

  /**
   * The bulk: points as Prometheus writes them. Stops at the first in another form, and at `last`, behind
   * which a whole point may not fit. Returns where: at a point, or behind one that no comma follows.
   */
  #plainPoints(bytes: Uint8Array, from: number, last: number, view: DataView): number {
    let { times, values, length } = this;
    let start = from;
    while (start < last && bytes[start] === OPEN_ARRAY) {
      // Times have ten digits: four and four at once, and the rest.
      const high = fourDigits(view.getInt32(start + 1, true));
      const low = fourDigits(view.getInt32(start + 5, true));
      if (high < 0 || low < 0) break;
      let time = high * 10_000 + low;
      let at = start + 9;
      let digit = bytes[at]! - 48;
      while (digit >= 0 && digit <= 9) {
        time = time * 10 + digit;
        digit = bytes[++at]! - 48;
      }
      if (digit + 48 === POINT) {
        const first = at + 1;
        digit = bytes[++at]! - 48;
        while (digit >= 0 && digit <= 9) {
          time = time * 10 + digit;
          digit = bytes[++at]! - 48;
        }
        if (at - start > 16) break;
        time /= SCALES[at - first]!;
      }
      if (bytes[at] !== COMMA || bytes[at + 1] !== QUOTE || at - start < 2 || at - start > 16) break;
      at += 2;
      const valueAt = at;
      let value = 0;
      digit = bytes[at]! - 48;
      while (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digit = bytes[++at]! - 48;
      }
      if (at === valueAt) break;
      if (digit + 48 === POINT) {
        const first = at + 1;
        digit = bytes[++at]! - 48;
        while (digit >= 0 && digit <= 9) {
          value = value * 10 + digit;
          digit = bytes[++at]! - 48;
        }
        if (at - valueAt > 16) break;
        value /= SCALES[at - first]!;
      }
      if (bytes[at] !== QUOTE || bytes[at + 1] !== CLOSE_ARRAY || at - valueAt > 16) break;
      if (length === times.length) {
        this.length = length;
        this.#makeRoom();
        ({ times, values, length } = this);
      }
      times[length] = time;
      values[length++] = value;
      if (bytes[at + 2] !== COMMA) {
        this.#expected = COMMA_OR_END;
        this.length = length;
        return at + 2;
      }
      start = at + 3;
    }
    if (start > from) this.#expected = ITEM;
    this.length = length;
    return start;
  }

  /** Reads one point in any form of JSON, from its bracket or a chunk's cut; keeps it if it is cut again. */
  #readPart(bytes: Uint8Array, from: number, end: number): number {
    const close = bytes.subarray(from, end).indexOf(CLOSE_ARRAY);
    const to = close < 0 ? end : from + close;
    if (this.#keptBytes + to - from > LIMITS.pointBytes) return -1;
    this.lines += countLines(bytes, from, to);
    const kept = this.#kept;
    for (let at = from; at < to; at++) kept[this.#keptBytes++] = bytes[at]!;
    if (close < 0) return end;
    const length = this.#keptBytes;
    this.#keptBytes = 0;
    this.#expected = COMMA_OR_END;
    return this.#point(kept, 1, length) ? to + 1 : -1;
  }

  /** Reads `time, "value"`, with any white space; some tools write a value without quotes. */
  #point(bytes: Uint8Array, from: number, to: number): boolean {
    const comma = bytes.indexOf(COMMA, from);
    if (comma < 0 || comma >= to) return false;
    const start = skipBlanks(bytes, from, comma);
    const time = readNumber(bytes, start, trimBlanks(bytes, start, comma));
    let valueStart = skipBlanks(bytes, comma + 1, to);
    let valueEnd = trimBlanks(bytes, valueStart, to);
    if (Number.isNaN(time) || valueEnd === valueStart) return false;
    if (bytes[valueStart] === QUOTE) {
      if (valueEnd - valueStart < 2 || bytes[valueEnd - 1] !== QUOTE) return false;
      valueStart++;
      valueEnd--;
    }
    this.push(time, readPrometheusNumber(bytes, valueStart, valueEnd));
    return true;
  }

  /** Adds a point; a value that is not known is NaN. */
  push(time: number, value: number): void {
    if (this.length === this.times.length) this.#makeRoom();
    this.times[this.length] = time;
    this.values[this.length++] = value;
  }

  #makeRoom(): void {
    if (this.length >= LIMITS.devicePoints) this.#full();
    if (this.length < this.times.length) return;
    const length = Math.min(2 * this.times.length, LIMITS.devicePoints);
    const { times, values } = this;
    this.times = new Float64Array(length);
    this.values = new Float64Array(length);
    this.times.set(times);
    this.values.set(values);
  }
}

const NIBBLES = 0xf0f0f0f0 | 0;
const ZEROS = 0x30303030;

/** The number of four ASCII digits, loaded as one little-endian word; -1 where one of them is none. */
function fourDigits(word: number): number {
  if ((word & NIBBLES) !== ZEROS || ((word + 0x06060606) & NIBBLES) !== ZEROS) return -1;
  const digits = word & 0x0f0f0f0f;
  const pairs = (digits * 10 + (digits >>> 8)) & 0x00ff00ff;
  return (pairs & 0xff) * 100 + (pairs >>> 16);
}
