// Columns of values made the columns of a series: what a sample derives from several fields is derived for
// all samples here.
import { SAMPLE_VALUES } from '../../records/gpu-sample.ts';
import type { GpuSeries, SeriesColumn } from '../../records/gpu-series.ts';
import type { Device } from './entity.ts';
import { FIELDS } from './fields.ts';

/** The values of one field, at places `at` to `end` of a column of values, and the line they stood on. */
export interface Column {
  readonly field: number;
  readonly at: number;
  readonly end: number;
  readonly line: number;
}

/**
 * Puts `columns`, whose values are quantities already, into `series`. They stand at the same times, each has
 * a quantity of its own, and ratios of counters that rounding made more than 1 become 1.
 */
export function fillSeries(
  series: GpuSeries,
  columns: readonly Column[],
  times: Float64Array,
  values: Float64Array,
): void {
  const { at, end } = columns[0]!;
  for (let i = 0; i < SAMPLE_VALUES.length; i++) series[SAMPLE_VALUES[i]!] = undefined;
  for (const column of columns)
    series[SAMPLE_VALUES[FIELDS[column.field]!.quantity]!] = values.subarray(column.at, column.end);
  series.length = end - at;
  series.timeSeconds = times.subarray(at, end);
  atMostOne(series.graphicsEngineActive);
  atMostOne(series.smActive);
  atMostOne(series.dramActive);
}

/** Learns of a device what the samples of all of it show. */
export function learnOf(device: Device, series: GpuSeries): void {
  const { length, gpuUtilization } = series;
  learnMemory(device, series);
  for (let i = 0; i < length && gpuUtilization !== undefined && !device.measuredAsWhole; i++)
    device.measuredAsWhole = gpuUtilization[i]! >= 0;
}

/** Notes that samples of a device were taken from `first` to `last`; NaN says nothing. */
export function noteTimes(device: Device, first: number, last: number): void {
  if (first < device.firstSeconds) device.firstSeconds = first;
  if (last > device.lastSeconds) device.lastSeconds = last;
}

/** Notes when the samples of a series were taken. */
export function noteTimesOf(device: Device, { length, timeSeconds }: GpuSeries): void {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < length; i++) {
    const time = timeSeconds[i]!;
    if (time < first) first = time;
    if (time > last) last = time;
  }
  noteTimes(device, first, last);
}

/** Memory in all: as reported, else used + free + reserved, where reserved (since 4.4) may be missing. */
export function memoryTotal(reported: number, used: number, free: number, reserved: number): number {
  if (reported > 0) return reported;
  const sum = used + free + (Number.isNaN(reserved) ? 0 : reserved);
  return sum > 0 ? sum : Number.NaN;
}

/** The larger one; the known one, if the other is unknown. */
export function larger(a: number, b: number): number {
  return a >= b || Number.isNaN(b) ? a : b;
}

function atMostOne(column: SeriesColumn): void {
  if (column !== undefined) for (let i = 0; i < column.length; i++) column[i] = Math.min(1, column[i]!);
}

function learnMemory(device: Device, series: GpuSeries): void {
  const { memoryTotalBytes: total, memoryUsedBytes: used, memoryFreeBytes: free } = series;
  if (total === undefined && (used === undefined || free === undefined)) return;
  const or = (column: SeriesColumn, i: number) => (column === undefined ? Number.NaN : column[i]!);
  for (let i = 0; i < series.length; i++) {
    const known = memoryTotal(or(total, i), or(used, i), or(free, i), or(series.memoryReservedBytes, i));
    device.memoryTotalBytes = larger(device.memoryTotalBytes, known);
  }
}
