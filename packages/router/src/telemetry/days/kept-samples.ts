// Samples of one device and day that wait: in parts with equal labels and fields, four bytes a time and eight
// a value.
import type { GpuSample, GpuSeries } from '@ptl/claw-core';
import { SAMPLE_VALUES } from '@ptl/claw-core/internal';
import { resized } from '../../accumulators/resized.ts';
import { Labels } from './labels.ts';

/** This many parts are tried for one that a sample fits into. */
const NEAR = 16;
const FIRST_ROWS = 8;

export class KeptPart {
  readonly labels: Labels;
  /** Bit f: there is a column for field f. */
  readonly fields: number;
  seconds: Uint32Array;
  readonly columns: (Float64Array | undefined)[];
  length = 0;
  /** True if each second is later than the one before. */
  isOrdered = true;

  constructor(labels: Labels, fields: number, rows: number) {
    this.labels = labels;
    this.fields = fields;
    this.seconds = new Uint32Array(rows);
    this.columns = SAMPLE_VALUES.map((_, field) => (has(fields, field) ? new Float64Array(rows) : undefined));
  }

  /** Makes room for this many more rows. */
  #reserve(rows: number): void {
    const needed = this.length + rows;
    if (needed <= this.seconds.length) return;
    const length = Math.max(needed, Math.ceil(this.seconds.length * 1.5));
    this.seconds = resized(this.seconds, length);
    for (const [field, column] of this.columns.entries())
      if (column !== undefined) this.columns[field] = resized(column, length);
  }

  add(sample: GpuSample, second: number): void {
    this.#reserve(1);
    const row = this.length++;
    if (row > 0 && !(second > this.seconds[row - 1]!)) this.isOrdered = false;
    this.seconds[row] = second;
    for (let field = 0; field < SAMPLE_VALUES.length; field++) {
      const column = this.columns[field];
      if (column !== undefined) column[row] = sample[SAMPLE_VALUES[field]!];
    }
  }

  /** Adds samples `[from, to)` of a series that has these fields. `secondAt` returns the second of each. */
  addSeries(series: GpuSeries, from: number, to: number, secondAt: (i: number) => number): void {
    this.#reserve(to - from);
    const row = this.length;
    for (let i = from; i < to; i++) {
      const second = secondAt(i);
      const at = this.length++;
      if (at > 0 && !(second > this.seconds[at - 1]!)) this.isOrdered = false;
      this.seconds[at] = second;
    }
    for (let field = 0; field < SAMPLE_VALUES.length; field++) {
      const column = this.columns[field];
      if (column === undefined) continue;
      const source = series[SAMPLE_VALUES[field]!];
      if (source === undefined) column.fill(Number.NaN, row, this.length);
      else column.set(source.subarray(from, to), row);
    }
  }
}

/** All samples that are kept of a device and day. */
export class KeptDay {
  readonly parts: KeptPart[] = [];
  #length = 0;
  /** The number of samples at the last attempt to add them up. */
  tried = 0;

  /** The number of samples; parts of one sample count each. */
  get length(): number {
    return this.#length;
  }

  /** Forgets all samples. */
  clear(): void {
    this.parts.length = 0;
    this.#length = this.tried = 0;
  }

  add(sample: GpuSample, second: number): void {
    this.#length++;
    let fields = 0;
    for (let field = 0; field < SAMPLE_VALUES.length; field++)
      if (!Number.isNaN(sample[SAMPLE_VALUES[field]!])) fields |= 1 << field;
    this.#part(sample, fields, FIRST_ROWS).add(sample, second);
  }

  /** Adds samples `[from, to)` of a series. */
  addSeries(series: GpuSeries, from: number, to: number, secondAt: (i: number) => number): void {
    this.#length += to - from;
    this.#part(series.of, fieldsOf(series, from, to), to - from).addSeries(series, from, to, secondAt);
  }

  /** Adds one assembled sample. */
  addRow(labels: Labels, series: GpuSeries, row: number, second: number): void {
    const part = new KeptPart(labels, fieldsOf(series, row, row + 1), 1);
    part.addSeries(series, row, row + 1, () => second);
    this.#length++;
    this.parts.push(part);
  }

  /** Adds all samples of another day. */
  take(other: KeptDay): void {
    this.parts.push(...other.parts);
    this.#length += other.#length;
  }

  /** Returns a part for samples with these labels and fields. */
  #part(of: GpuSample, fields: number, rows: number): KeptPart {
    const { parts } = this;
    for (let i = parts.length - 1; i >= 0 && i >= parts.length - NEAR; i--)
      if ((parts[i]!.fields & fields) === fields && parts[i]!.labels.areOf(of)) return parts[i]!;
    const part = new KeptPart(Labels.of(of, parts.at(-1)?.labels), fields, rows);
    parts.push(part);
    return part;
  }
}

function has(fields: number, field: number): boolean {
  return (fields & (1 << field)) !== 0;
}

/** Returns the fields that any of samples `[from, to)` has. */
function fieldsOf(series: GpuSeries, from: number, to: number): number {
  let fields = 0;
  for (let field = 0; field < SAMPLE_VALUES.length; field++)
    if (isSeen(series[SAMPLE_VALUES[field]!], from, to)) fields |= 1 << field;
  return fields;
}

function isSeen(column: Float64Array | undefined, from: number, to: number): boolean {
  if (column === undefined) return false;
  for (let i = from; i < to; i++) if (!Number.isNaN(column[i]!)) return true;
  return false;
}
