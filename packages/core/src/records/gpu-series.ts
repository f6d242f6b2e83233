// A series: samples of one GPU that follow one another and differ in their time and values only, as columns.
import { UNKNOWN } from '../units.ts';
import { GpuSample } from './gpu-sample.ts';

/** Values of one field, one a sample; undefined where none of the samples has the field. */
export type SeriesColumn = Float64Array | undefined;

/**
 * A reused stretch of samples: of one GPU (or MIG instance), under the same labels. The columns have the
 * names and units of the fields of `GpuSample`, NaN where a sample lacks the value; they may be longer than
 * `length` and are valid during the call only.
 */
export class GpuSeries {
  /** What the samples have in common: everything except times and values. */
  readonly of = new GpuSample();
  /** The number of samples. */
  length = 0;
  /** When each was taken: seconds since the epoch, UTC, in any order; NaN where the text carries no time. */
  timeSeconds: Float64Array = new Float64Array(0);
  gpuUtilization: SeriesColumn;
  graphicsEngineActive: SeriesColumn;
  smActive: SeriesColumn;
  memoryCopyUtilization: SeriesColumn;
  dramActive: SeriesColumn;
  memoryUsedBytes: SeriesColumn;
  memoryFreeBytes: SeriesColumn;
  memoryReservedBytes: SeriesColumn;
  memoryTotalBytes: SeriesColumn;
  powerWatts: SeriesColumn;
  energyJoules: SeriesColumn;

  /** The sample at `index`, 0 … `length` − 1, as a row; reused. */
  sample(index: number): GpuSample {
    const row = this.of;
    row.timeSeconds = this.timeSeconds[index]!;
    row.gpuUtilization = at(this.gpuUtilization, index);
    row.graphicsEngineActive = at(this.graphicsEngineActive, index);
    row.smActive = at(this.smActive, index);
    row.memoryCopyUtilization = at(this.memoryCopyUtilization, index);
    row.dramActive = at(this.dramActive, index);
    row.memoryUsedBytes = at(this.memoryUsedBytes, index);
    row.memoryFreeBytes = at(this.memoryFreeBytes, index);
    row.memoryReservedBytes = at(this.memoryReservedBytes, index);
    row.memoryTotalBytes = at(this.memoryTotalBytes, index);
    row.powerWatts = at(this.powerWatts, index);
    row.energyJoules = at(this.energyJoules, index);
    return row;
  }
}

function at(column: SeriesColumn, index: number): number {
  return column === undefined ? UNKNOWN : column[index]!;
}
