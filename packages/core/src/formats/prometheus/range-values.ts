// The `values` of a series: points, as Prometheus answers, or values alone, as VictoriaMetrics exports them,
// with their times under another key.
import { LIMITS } from '../../limits.ts';
import { skipBlanks, trimBlanks } from '../bytes/ascii.ts';
import type { SubReader } from '../json/projection.ts';
import { countLines } from '../json/scan.ts';
import type { PrometheusPoints } from './points.ts';
import { readPrometheusNumber } from './value.ts';

const QUOTE = 34;
const COMMA = 44;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;

/** Reads either into the columns of `points`. */
export class RangeValues implements SubReader {
  done = false;
  readonly tooDeep = false;
  lines = 0;
  readonly #points: PrometheusPoints;
  /** Undefined until the first of them came. */
  #areAlone: boolean | undefined = undefined;
  /** The beginning of a value that a chunk cut. */
  readonly #kept = new Uint8Array(LIMITS.pointBytes);
  #keptBytes = 0;
  /** Of values that stand alone, with times in milliseconds. */
  readonly #values: number[] = [];
  readonly #times: number[] = [];

  constructor(points: PrometheusPoints) {
    this.#points = points;
  }

  /** A series begins. */
  forget(): void {
    this.#areAlone = undefined;
    this.#values.length = this.#times.length = 0;
  }

  /** Takes the time of the next value of a series whose values stand alone. */
  addTime(milliseconds: number): void {
    if (this.#times.length < LIMITS.devicePoints) this.#times.push(milliseconds);
  }

  /**
   * A series ends: adds its points, where values and times came apart. False where they are not as many, or
   * too many.
   */
  settle(): boolean {
    const { length } = this.#values;
    if (length !== this.#times.length || length >= LIMITS.devicePoints) return this.#areAlone !== true;
    for (const [index, value] of this.#values.entries()) this.#points.push(this.#times[index]! / 1000, value);
    return true;
  }

  begin(): void {
    this.#points.begin();
    this.#areAlone = undefined;
    this.#keptBytes = 0;
  }

  run(bytes: Uint8Array, from: number, end: number, view: DataView): number {
    this.done = false;
    this.lines = 0;
    const at = this.#areAlone === undefined ? skipBlanks(bytes, from, end) : from;
    if (at > from) this.lines = countLines(bytes, from, at);
    if (at === end) return end;
    this.#areAlone ??= bytes[at] !== OPEN_ARRAY && bytes[at] !== CLOSE_ARRAY;
    if (this.#areAlone) return this.#valuesAlone(bytes, at, end);
    const to = this.#points.run(bytes, at, end, view);
    this.lines += this.#points.lines;
    this.done = this.#points.done;
    return to;
  }

  #valuesAlone(bytes: Uint8Array, from: number, end: number): number {
    for (let at = from; ; at++) {
      const start = at;
      while (at < end && bytes[at] !== COMMA && bytes[at] !== CLOSE_ARRAY) at++;
      if (this.#keptBytes + at - start > LIMITS.pointBytes) return -1;
      this.lines += countLines(bytes, start, at);
      this.#kept.set(bytes.subarray(start, at), this.#keptBytes);
      this.#keptBytes += at - start;
      if (at === end) return end;
      if (!this.#value()) return -1;
      if (bytes[at] === CLOSE_ARRAY) {
        this.done = true;
        return at + 1;
      }
    }
  }

  /** A number, a text (`"Infinity"`), or null where the series has a gap. */
  #value(): boolean {
    let start = skipBlanks(this.#kept, 0, this.#keptBytes);
    let end = trimBlanks(this.#kept, start, this.#keptBytes);
    this.#keptBytes = 0;
    if (end === start) return false;
    if (this.#kept[start] === QUOTE && this.#kept[end - 1] === QUOTE) {
      start++;
      end--;
    }
    if (this.#values.length < LIMITS.devicePoints)
      this.#values.push(readPrometheusNumber(this.#kept, start, end));
    return true;
  }
}
