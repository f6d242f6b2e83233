// A block of a series, as the statistics take it: what samples say is made integers for many of them at once.
import type { GpuSeries, SeriesColumn } from '@ptl/claw-core';
import { BLOCK, BlockColumn } from './block-column.ts';
import { STEPS } from './sample-stats.ts';
import { milliwatts, ratioMillionths, slicesOfShare, wholeJoules } from './sample-values.ts';

const MILLIONTHS = 1e6 / STEPS;
const MILLIWATTS = 1000;

/** What becomes of a sample, as bits: it is one; it is certain whose it is; or that is provisional. */
export const MARK = { each: 1, certain: 2, provisional: 4 } as const;

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
  /** Bits of `MARK`, for each sample; at first that of `each`. */
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
    this.marks.fill(MARK.each, 0, length);
    this.#readTimes(series.timeSeconds, from, to);
    this.#joules = part(series.energyJoules);
    const compute = firstKnown(this.#compute, [
      part(series.gpuUtilization),
      part(series.graphicsEngineActive),
      part(series.smActive),
    ]);
    const memory = firstKnown(this.#memory, [part(series.memoryCopyUtilization), part(series.dramActive)]);
    fill(this.memoryCopy, memory, length, ratioMillionths);
    if (compute !== undefined && memory !== undefined)
      for (let i = 0; i < length; i++) if (memory[i]! > compute[i]!) compute[i] = memory[i]!;
    fill(this.utilization, compute, length, ratioMillionths);
    fill(this.memoryUsed, this.#used(series, from, to), length, ratioMillionths);
    fill(this.powerMilliwatts, part(series.powerWatts), length, milliwatts);
  }

  /** Marks samples `[from, to)` of the block. */
  mark(mark: number, from: number, to: number): void {
    this.marks.fill(mark | MARK.each, from, to);
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
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    let finite = true;
    let untimed = 0;
    for (let i = from; i < to; i++) {
      const time = times[i]!;
      if (time < first) first = time;
      if (time > last) last = time;
      if (!(time - time === 0)) finite = false;
      if (Number.isNaN(time)) untimed++;
    }
    this.isUntimed = untimed === to - from;
    this.firstSeconds = finite ? first : Number.NaN;
    this.lastSeconds = finite ? last : Number.NaN;
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

/** For each sample the first value of `columns` that is known, in `into`; undefined where there is no column. */
function firstKnown(into: Float64Array, columns: readonly SeriesColumn[]): SeriesColumn {
  let found: SeriesColumn;
  for (const column of columns) {
    if (column === undefined) continue;
    if (found === undefined) into.set(column);
    else for (let i = 0; i < column.length; i++) if (Number.isNaN(into[i]!)) into[i] = column[i]!;
    found = into;
  }
  return found;
}

function fill(
  column: BlockColumn,
  values: SeriesColumn,
  length: number,
  integerOf: (value: number) => number,
): void {
  column.present = values !== undefined;
  if (values === undefined) return;
  const into = column.values;
  for (let i = 0; i < length; i++) into[i] = integerOf(values[i]!);
  column.findCells(length);
}
