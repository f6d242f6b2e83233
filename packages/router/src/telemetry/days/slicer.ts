// Cuts series into slices: samples of one day in order, each at least a whole second after the one before.
import { type GpuSeries, isKnown } from '@ptl/claw-core';
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import { BLOCK } from '../batch/fast/memory.ts';
import { UNTIMED } from './day-records.ts';
import { gapsBetween, mostCommon } from './intervals.ts';

export class Slicer {
  /** Whole seconds of the current piece, valid within the slice; NaN where samples have no time. */
  seconds: Float64Array = new Float64Array(0);
  /** The slice: its day, its first and last second, the expected gap, and how many gaps differ. */
  day = 0;
  first = 0;
  last = 0;
  gap = 0;
  odd = 0;
  readonly #floored = new Float64Array(BLOCK);
  #times: Float64Array = new Float64Array(0);
  /** The times of the current piece. */
  #shown: Float64Array = new Float64Array(0);
  #offset = 0;
  #begin = 0;
  #end = 0;

  /** Takes samples `[offset, to)` of a series, at most `BLOCK`. */
  show({ timeSeconds }: GpuSeries, offset: number, to: number): void {
    this.#times = timeSeconds;
    this.#shown = timeSeconds.subarray(offset, to);
    this.#offset = offset;
  }

  /** Returns the second of a sample of the slice. */
  readonly secondAt = (sample: number): number =>
    this.day === UNTIMED ? 0 : this.seconds[sample - this.#offset]!;

  /**
   * Finds the slice that begins at `at`, with `gap` as the expected interval (0: none). Returns its end; -1
   * where samples are not in order.
   */
  find(at: number, to: number, gap: number): number {
    const times = this.#times;
    const first = Math.floor(times[at]!);
    this.#begin = at;
    if (!isKnown(first)) return this.#findUntimed(at, to);
    if (!Number.isFinite(first)) return -1;
    this.day = Math.floor(first / SECONDS_PER_DAY);
    this.first = first;
    this.gap = gap > 0 || at + 1 === to ? gap : Math.floor(times[at + 1]!) - first;
    const past = (this.day + 1) * SECONDS_PER_DAY;
    this.#end = this.#regularEnd(at, to, past);
    if (this.#end > at) {
      this.seconds = this.#shown;
      this.odd = 0;
      this.last = times[this.#end - 1]!;
    } else this.#end = this.#anyEnd(at, to, past);
    return this.#end;
  }

  /** Returns the end of the slice if its times are whole seconds and one gap apart, as is usual; else -1. */
  #regularEnd(at: number, to: number, past: number): number {
    const times = this.#times;
    const { gap, first } = this;
    if (!(gap >= 1) || times[at] !== first || !Number.isInteger(gap)) return -1;
    const end = Math.min(to, at + Math.ceil((past - first) / gap));
    if (end < to && !(times[end]! >= past)) return -1;
    let before = first;
    for (let i = at + 1; i < end; i++) {
      const time = times[i]!;
      if (time - before !== gap) return -1;
      before = time;
    }
    return end;
  }

  /** Returns the end of the slice, whatever its times; -1 where they are not in order. */
  #anyEnd(at: number, to: number, past: number): number {
    const times = this.#times;
    const seconds = this.#floored;
    const offset = this.#offset;
    let before = this.first;
    let odd = 0;
    let end = at + 1;
    seconds[at - offset] = before;
    for (; end < to; end++) {
      const second = Math.floor(times[end]!);
      if (!(second > before)) return -1;
      if (second >= past) break;
      if (second - before !== this.gap) odd++;
      before = second;
      seconds[end - offset] = second;
    }
    this.seconds = seconds;
    this.odd = odd;
    this.last = before;
    return end;
  }

  #findUntimed(at: number, to: number): number {
    for (let i = at; i < to; i++) if (isKnown(this.#times[i]!)) return -1;
    this.seconds = this.#shown;
    this.day = UNTIMED;
    this.first = this.last = this.odd = 0;
    this.gap = 1;
    this.#end = to;
    return to;
  }

  /** Returns true if the slice has at least `few` gaps and one gap prevails, which becomes `gap`. */
  isRegular(few: number): boolean {
    if (this.day === UNTIMED) return true;
    const gaps = this.#end - this.#begin - 1;
    if (gaps < few) return false;
    if (this.odd * 3 > gaps) {
      const from = this.#begin - this.#offset;
      const found = gapsBetween(this.seconds, from, from + gaps + 1);
      this.gap = mostCommon(found);
      this.odd = gaps - found.get(this.gap)!;
    }
    return this.odd * 3 <= gaps;
  }
}
