// A block of a series, as the statistics take it: what samples say is made integers for many of them at once.
import { type GpuSeries, isKnown, type SeriesColumn } from '@ptl/claw-core';
import { SampleSums } from '../statistics/sample-sums.ts';
import { slicesOfShare, wholeJoules } from '../statistics/sample-values.ts';
import type { Targets } from './bins.ts';
import { BLOCK } from './fast/memory.ts';
import { PowerColumn } from './power-column.ts';
import { RatioColumn } from './ratio-column.ts';

/** Consecutive samples of a series, `BLOCK` at most: as `SampleValues`, but a column each. */
export class SampleBlock {
  /** What the stretch that was added up last comes to, and all stretches of the block so far. */
  readonly stretch = new SampleSums();
  readonly whole = new SampleSums();
  readonly #utilization = new RatioColumn('utilization');
  readonly #memoryCopy = new RatioColumn('memoryCopy');
  readonly #memoryUsed = new RatioColumn('memoryUsed');
  readonly #power = new PowerColumn();
  /** The first and the last time; NaN where a time is none. */
  firstSeconds = Number.NaN;
  lastSeconds = Number.NaN;
  readonly #compute = new Float64Array(BLOCK);
  readonly #memory = new Float64Array(BLOCK);
  readonly #framebuffer = new Float64Array(BLOCK);
  #joules: SeriesColumn;

  /** Takes samples `[from, to)` of `series`; `inOrder` is what `areInOrder` says of their times. */
  read(series: GpuSeries, from: number, to: number, inOrder: boolean): void {
    const length = to - from;
    const part = (column: SeriesColumn) => column?.subarray(from, to);
    this.firstSeconds = series.timeSeconds[from]!;
    this.lastSeconds = series.timeSeconds[to - 1]!;
    const isUntimed = !inOrder && this.#readTimes(series.timeSeconds, from, to);
    const slices = slicesOfShare(series.of.gpuShare);
    this.stretch.clear(slices, isUntimed);
    this.whole.clear(slices, isUntimed);
    this.#joules = part(series.energyJoules);
    const engine = firstKnown(
      isKnown(series.of.instanceId) ? undefined : part(series.gpuUtilization),
      part(series.graphicsEngineActive),
      this.#compute,
      length,
    );
    const compute = firstKnown(engine, part(series.smActive), this.#compute, length);
    const memory = firstKnown(
      part(series.memoryCopyUtilization),
      part(series.dramActive),
      this.#memory,
      length,
    );
    this.#memoryCopy.show(memory, length);
    this.#utilization.show(larger(compute, memory, this.#compute, length), length);
    this.#memoryUsed.show(this.#usedShares(series, from, to), length);
    this.#power.show(part(series.powerWatts));
  }

  /** Adds up samples `[from, to)` of the block, all of which bear `mark`. */
  addUp(from: number, to: number, mark: number): void {
    const { stretch } = this;
    this.#utilization.addUp(from, to, mark, stretch.utilization);
    this.#memoryCopy.addUp(from, to, mark, stretch.memoryCopy);
    this.#memoryUsed.addUp(from, to, mark, stretch.memoryUsed);
    this.#power.addUp(from, to, mark, stretch.powerMilliwatts);
    this.#addReadings(from, to);
    this.whole.add(stretch);
  }

  #addReadings(from: number, to: number): void {
    const { stretch } = this;
    const counter = this.#joules;
    stretch.clearReadings();
    for (let i = from; i < to && counter !== undefined; i++) {
      const joules = wholeJoules(counter[i]!);
      if (!(joules >= 0)) continue;
      stretch.readings++;
      if (joules < stretch.lowJoules) stretch.lowJoules = joules;
      if (joules > stretch.highJoules) stretch.highJoules = joules;
    }
  }

  /** Gives the values of all blocks since the last time to the distributions that they go to; each sample stands for so many slices. */
  flush(slices: number, targets: Targets): void {
    this.#utilization.flush(slices, targets);
    this.#memoryCopy.flush(slices, targets);
    this.#memoryUsed.flush(slices, targets);
    this.#power.flush(targets);
  }

  /** Reads times in any order. True if no sample has one. */
  #readTimes(times: Float64Array, from: number, to: number): boolean {
    let untimed = 0;
    for (let i = from; i < to; i++) {
      if (Number.isNaN(times[i]!)) untimed++;
      // NaN is neither, and stays what it is.
      this.firstSeconds = Math.min(this.firstSeconds, times[i]!);
      this.lastSeconds = Math.max(this.lastSeconds, times[i]!);
    }
    if (!Number.isFinite(this.firstSeconds) || !Number.isFinite(this.lastSeconds))
      this.firstSeconds = this.lastSeconds = Number.NaN;
    return untimed === to - from;
  }

  /** Shares of the framebuffer in use; where the source does not report all of it, that is used + free + reserved. */
  #usedShares(series: GpuSeries, from: number, to: number): SeriesColumn {
    const { memoryUsedBytes: used, memoryTotalBytes: total, memoryFreeBytes: free } = series;
    const { memoryReservedBytes: reserved } = series;
    if (used === undefined || (total === undefined && free === undefined)) return undefined;
    const shares = this.#framebuffer;
    for (let i = from; i < to; i++) {
      let all = total === undefined ? Number.NaN : total[i]!;
      if (Number.isNaN(all) && free !== undefined)
        all = used[i]! + free[i]! + (reserved === undefined || Number.isNaN(reserved[i]!) ? 0 : reserved[i]!);
      shares[i - from] = used[i]! / all;
    }
    return shares;
  }
}

/** True if times `[from, to)` are known, and none is before the one that stands before it. */
export function areInOrder(times: Float64Array, from: number, to: number): boolean {
  let before = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const time = times[i]!;
    if (!(time >= before)) return false;
    before = time;
  }
  return times[from]! > Number.NEGATIVE_INFINITY && before < Number.POSITIVE_INFINITY;
}

/** For each sample the value of `column`, or where that is unknown that of `other`: in `into`, unless there is only one of them. */
function firstKnown(
  column: SeriesColumn,
  other: SeriesColumn,
  into: Float64Array,
  length: number,
): SeriesColumn {
  if (column === undefined || other === undefined) return column ?? other;
  for (let i = 0; i < length; i++) into[i] = Number.isNaN(column[i]!) ? other[i]! : column[i]!;
  return into;
}

/** For each sample the value of `column`, or that of `other` where that is larger; unknown where `column` is. */
function larger(column: SeriesColumn, other: SeriesColumn, into: Float64Array, length: number): SeriesColumn {
  if (column === undefined || other === undefined) return column;
  for (let i = 0; i < length; i++) {
    into[i] = column[i]!;
    if (other[i]! > into[i]!) into[i] = other[i]!;
  }
  return into;
}
