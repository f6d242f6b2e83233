// A block of a series for the statistics: values become integers, many at once.
import { type GpuSeries, isKnown, type SeriesColumn } from '@ptl/claw-core';
import type { Distribution } from '../statistics/distribution.ts';
import { QUANTITY, type Seconds } from '../statistics/quantities.ts';
import type { SampleSums } from '../statistics/sample-sums.ts';
import { millijoules } from '../statistics/sample-values.ts';
import { BLOCK } from './fast/memory.ts';
import { PowerColumn } from './power-column.ts';
import { RatioColumn } from './ratio-column.ts';

/** The two populations: samples that no run or label holds, and samples that are held. */
export const MARK = { idle: 0, held: 1 } as const;

/** Consecutive samples of a series, at most `BLOCK`. */
export class SampleBlock {
  readonly #utilization = new RatioColumn();
  readonly #memoryCopy = new RatioColumn();
  readonly #memoryUsed = new RatioColumn();
  readonly #power = new PowerColumn();
  readonly #compute = new Float64Array(BLOCK);
  readonly #memory = new Float64Array(BLOCK);
  readonly #framebuffer = new Float64Array(BLOCK);
  #joules: SeriesColumn;

  /**
   * Takes samples `[from, to)` of `series`. Utilization is max(compute, memory bandwidth): GPU_UTIL, else
   * GR_ENGINE_ACTIVE, else SM_ACTIVE; MEM_COPY_UTIL, else DRAM_ACTIVE. Memory alone does not show compute, so
   * it is no utilization. GPU_UTIL of a MIG instance does not count: drivers that print it there print 0.
   */
  read(series: GpuSeries, from: number, to: number): void {
    const length = to - from;
    const part = (column: SeriesColumn) => column?.subarray(from, to);
    this.#joules = part(series.energyJoules);
    const whole = isKnown(series.of.instanceId) ? undefined : part(series.gpuUtilization);
    const engine = firstKnown(whole, part(series.graphicsEngineActive), this.#compute, length);
    const compute = firstKnown(engine, part(series.smActive), this.#compute, length);
    const copy = part(series.memoryCopyUtilization);
    const memory = firstKnown(copy, part(series.dramActive), this.#memory, length);
    this.#memoryCopy.show(memory, length);
    this.#utilization.show(larger(compute, memory, this.#compute, length), length);
    this.#memoryUsed.show(this.#usedShares(series, from, to), length);
    this.#power.show(part(series.powerWatts));
  }

  /** Adds up samples `[from, to)` of the block under `mark`; each stands for `slices` and `seconds`. */
  addUp(from: number, to: number, mark: number, slices: number, seconds: Seconds, sums: SampleSums): void {
    sums.clear();
    const weight = (quantity: number): number => slices * seconds[quantity]!;
    this.#utilization.addUp(from, to, mark, weight(QUANTITY.utilization), sums.utilization);
    this.#memoryCopy.addUp(from, to, mark, weight(QUANTITY.memoryCopy), sums.memoryCopy);
    this.#memoryUsed.addUp(from, to, mark, weight(QUANTITY.memoryUsed), sums.memoryUsed);
    this.#power.addUp(from, to, mark, weight(QUANTITY.power), sums.power);
  }

  /** Returns true if a sample of the block has a quantity. */
  has(quantity: number, sample: number): boolean {
    switch (quantity) {
      case QUANTITY.utilization:
        return this.#utilization.has(sample);
      case QUANTITY.memoryCopy:
        return this.#memoryCopy.has(sample);
      case QUANTITY.memoryUsed:
        return this.#memoryUsed.has(sample);
      case QUANTITY.power:
        return this.milliwatts(sample) >= 0;
      default:
        return this.millijoules(sample) >= 0;
    }
  }

  /** True if samples of the block may have an energy counter. */
  get hasEnergy(): boolean {
    return this.#joules !== undefined;
  }

  /** True if samples of the block may have power. */
  get hasPower(): boolean {
    return this.#power.isShown;
  }

  /** Returns the energy counter at a sample, in millijoules; -1 where unknown. */
  millijoules(sample: number): number {
    return this.#joules === undefined ? -1 : millijoules(this.#joules[sample]!);
  }

  /** Returns the power at a sample, in milliwatts; -1 where unknown. */
  milliwatts(sample: number): number {
    return this.#power.at(sample);
  }

  /** Adds all samples under `mark` to `distribution`. */
  addTo(distribution: Distribution, mark: number): void {
    this.#utilization.read(mark, distribution.utilization);
    this.#memoryCopy.read(mark, distribution.memoryCopy);
    this.#memoryUsed.read(mark, distribution.memoryUsed);
    this.#power.read(mark, distribution.power);
  }

  /** Returns the shares of the framebuffer in use; a missing total is used + free + reserved. */
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

/**
 * Returns for each sample the value of `column`, or of `other` where that is unknown. Uses `into` if there
 * are both.
 */
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

/** Returns for each sample the larger value of `column` and `other`; unknown where `column` is. */
function larger(column: SeriesColumn, other: SeriesColumn, into: Float64Array, length: number): SeriesColumn {
  if (column === undefined || other === undefined) return column;
  for (let i = 0; i < length; i++) {
    into[i] = column[i]!;
    if (other[i]! > into[i]!) into[i] = other[i]!;
  }
  return into;
}
