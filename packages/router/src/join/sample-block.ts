// A block of a series, as the statistics take it: what samples say is made integers for many of them at once.
import type { GpuSeries, SeriesColumn } from '@ptl/claw-core';
import { BLOCK, BlockColumn } from './block-column.ts';
import { STEPS } from './sample-stats.ts';
import { slicesOfShare, wholeJoules } from './sample-values.ts';

const MILLIONTHS = 1e6 / STEPS;
const MILLIWATTS = 1000;

/** Whose a sample is: nobody's, or not known; certain; or provisional. */
export const MARK = { none: 0, certain: 1, provisional: 2 } as const;

/** Consecutive samples of a series, `BLOCK` at most: as `SampleValues`, but a column each. */
export class SampleBlock {
  length = 0;
  slices = 0;
  readonly utilization = new BlockColumn(MILLIONTHS, 0);
  readonly memoryCopy = new BlockColumn(MILLIONTHS, 0);
  readonly memoryUsed = new BlockColumn(MILLIONTHS, 0);
  readonly powerMilliwatts = new BlockColumn(MILLIWATTS, MILLIWATTS / 2);
  /** The board's counter: of the stretch that was added up last, how many readings are known, the lowest and the highest, in joules. */
  readings = 0;
  lowJoules = 0;
  highJoules = 0;
  /** The first and the last time; NaN where a time is none. */
  firstSeconds = Number.NaN;
  lastSeconds = Number.NaN;
  /** True if no sample has a time. */
  isUntimed = false;
  /** True if no time is before the one that stands before it. */
  inOrder = true;
  /** A `MARK` for each sample. */
  readonly marks = new Uint8Array(BLOCK);
  readonly #compute = new Float64Array(BLOCK);
  readonly #memory = new Float64Array(BLOCK);
  #joules: SeriesColumn;

  /** Takes samples `[from, to)` of `series`. */
  read(series: GpuSeries, from: number, to: number): void {
    const length = to - from;
    const part = (column: SeriesColumn) => column?.subarray(from, to);
    this.length = length;
    this.slices = slicesOfShare(series.of.gpuShare);
    this.#readTimes(series.timeSeconds, from, to);
    this.#joules = part(series.energyJoules);
    const engine = firstKnown(
      part(series.gpuUtilization),
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
    this.memoryCopy.fillRatios(memory, length);
    this.utilization.fillRatios(larger(compute, memory, this.#compute, length), length);
    this.memoryUsed.fillRatios(this.#used(series, from, to), length);
    this.powerMilliwatts.fillPower(part(series.powerWatts), length);
  }

  /** Adds up samples `[from, to)` of the block. */
  addUp(from: number, to: number): void {
    this.utilization.addUp(from, to);
    this.memoryCopy.addUp(from, to);
    this.memoryUsed.addUp(from, to);
    this.powerMilliwatts.addUp(from, to);
    this.readings = 0;
    this.lowJoules = Number.POSITIVE_INFINITY;
    this.highJoules = -1;
    const counter = this.#joules;
    for (let i = from; i < to && counter !== undefined; i++) {
      const joules = wholeJoules(counter[i]!);
      if (!(joules >= 0)) continue;
      this.readings++;
      if (joules < this.lowJoules) this.lowJoules = joules;
      if (joules > this.highJoules) this.highJoules = joules;
    }
  }

  #readTimes(times: Float64Array, from: number, to: number): void {
    let before = times[from]!;
    let inOrder = before > Number.NEGATIVE_INFINITY;
    for (let i = from; i < to; i++) {
      const time = times[i]!;
      if (!(time >= before)) inOrder = false;
      before = time;
    }
    this.inOrder = inOrder && before < Number.POSITIVE_INFINITY;
    this.firstSeconds = times[from]!;
    this.lastSeconds = before;
    this.isUntimed = false;
    if (!this.inOrder) this.#readAnyTimes(times, from, to);
  }

  #readAnyTimes(times: Float64Array, from: number, to: number): void {
    let untimed = 0;
    for (let i = from; i < to; i++) {
      if (Number.isNaN(times[i]!)) untimed++;
      // NaN is neither, and stays what it is.
      this.firstSeconds = Math.min(this.firstSeconds, times[i]!);
      this.lastSeconds = Math.max(this.lastSeconds, times[i]!);
    }
    this.isUntimed = untimed === to - from;
    if (Number.isFinite(this.firstSeconds) && Number.isFinite(this.lastSeconds)) return;
    this.firstSeconds = this.lastSeconds = Number.NaN;
  }

  /** Shares of the framebuffer in use. */
  #used(
    { memoryUsedBytes: used, memoryTotalBytes: total }: GpuSeries,
    from: number,
    to: number,
  ): SeriesColumn {
    if (used === undefined || total === undefined) return undefined;
    const shares = this.#memory;
    for (let i = from; i < to; i++) shares[i - from] = used[i]! / total[i]!;
    return shares;
  }
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
