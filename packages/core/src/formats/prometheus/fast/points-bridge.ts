// The WebAssembly reader of points: its memory, which holds a slice of the text and the columns. The faster
// twin of the plain points of `PrometheusPoints`, which does without it where there is no WebAssembly.

import { openModule } from '../../wasm/webassembly.ts';
import { MODULE } from './points.generated.ts';
import * as at from './points-memory.ts';

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readPoints(from: number, end: number, count: number): number;
  divide(from: number, to: number, divisor: number, max: number, limit: number): number;
}

const COMMA = 44;
/**
 * Bytes of the first slice of an array, and how much larger each next one is: short arrays are not to cost a
 * long one's copy.
 */
const FIRST_SLICE = 2048;
const GROWTH = 4;
/** A point that ends in the next slice begins in so many bytes at the end of this one. */
const LONGEST_POINT = 64;

/** One reader with a memory of its own, for one input. */
export class PointsWasm {
  readonly #exports: Exports;
  readonly #text: Uint8Array;
  readonly #count: Int32Array;
  /** The columns: as many points as may be held. */
  readonly times: Float64Array;
  readonly values: Float64Array;
  /** After `read`: how many points there are, and whether a comma stood behind the last one that was read. */
  count = 0;
  hasComma = true;
  /** The slice `[from, to)` of the text. */
  #from = 0;
  #to = 0;
  #sliceBytes = FIRST_SLICE;

  constructor(exports: Exports) {
    const { buffer } = exports.memory;
    this.#exports = exports;
    this.#text = new Uint8Array(buffer, at.TEXT, at.TEXT_CAPACITY);
    this.#count = new Int32Array(buffer, at.COUNT, 1);
    this.times = new Float64Array(buffer, at.TIMES, at.POINTS);
    this.values = new Float64Array(buffer, at.VALUES, at.POINTS);
  }

  /** What follows is read from other bytes. */
  begin(): void {
    this.#from = this.#to = 0;
    this.#sliceBytes = FIRST_SLICE;
  }

  /**
   * Reads plain points of `bytes[from, end)`, the same bytes since `begin`, behind `count` points. Returns
   * where it stopped: at a point that is not plain or not whole, or where there is no room for it; or behind
   * the last one, if it is followed by no comma or by the end.
   */
  read(bytes: Uint8Array, from: number, end: number, count: number): number {
    let place = from;
    this.count = count;
    for (;;) {
      if (place < this.#from || place >= this.#to) this.#copy(bytes, place, end);
      const stop = this.#exports.readPoints(place - this.#from, this.#to - this.#from, this.count);
      this.count = this.#count[0]!;
      this.hasComma = stop >= 0;
      place = this.#from + (stop < 0 ? ~stop : stop);
      if (this.#to === end) return place;
      if (!this.hasComma) {
        if (place < this.#to || bytes[place] !== COMMA) return place;
        this.hasComma = true;
        place++;
      } else if (place < this.#to - LONGEST_POINT || this.count === at.POINTS) return place;
      this.#copy(bytes, place, end);
    }
  }

  /** What `PrometheusPoints.divide` says. */
  divide(from: number, to: number, divisor: number, max: number, limit: number): number {
    return this.#exports.divide(from, to, divisor, max, limit);
  }

  #copy(bytes: Uint8Array, from: number, end: number): void {
    this.#from = from;
    this.#to = Math.min(end, from + this.#sliceBytes);
    this.#text.set(bytes.subarray(from, this.#to));
    this.#sliceBytes = Math.min(this.#sliceBytes * GROWTH, at.TEXT_CAPACITY);
  }
}

/** A reader; undefined where there is no WebAssembly. */
export function openPointsWasm(): PointsWasm | undefined {
  const exports = openModule(MODULE) as Exports | undefined;
  return exports === undefined ? undefined : new PointsWasm(exports);
}
