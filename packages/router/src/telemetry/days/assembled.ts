// Assembles samples: values of one second that came by scrape, family, series or file become one sample of an
// instance.

import { GpuSeries } from '@ptl/claw-core';
import { SAMPLE_VALUES } from '@ptl/claw-core/internal';
import type { KeptDay, KeptPart } from './kept-samples.ts';
import type { Labels } from './labels.ts';

/**
 * Samples of a GPU, or of one of its MIG instances, in the order of time, with columns for the fields that
 * occur.
 */
export interface Assembled {
  readonly instanceId: number;
  readonly series: GpuSeries;
  /** Whole seconds since the epoch. */
  readonly seconds: Float64Array;
  readonly length: number;
  /** The labels of the samples, each up to its `end`. */
  readonly labels: readonly { readonly of: Labels; readonly end: number }[];
}

/** Returns the instances of a device on one day, the whole GPU first. */
export function assemble(day: KeptDay): Assembled[] {
  const byInstance = new Map<number, KeptPart[]>();
  for (const part of day.parts) {
    const { instanceId } = part.labels.sample;
    const parts = byInstance.get(instanceId);
    if (parts === undefined) byInstance.set(instanceId, [part]);
    else parts.push(part);
  }
  const found = [...byInstance].map(([instanceId, parts]) => assembled(instanceId, parts.map(inOrder)));
  found.sort((a, b) => rank(a.instanceId) - rank(b.instanceId));
  if (found.length > 1) yieldToInstances(found);
  return found;
}

/** Returns samples without a time: those of an instance with the same job or pod become one sample. */
export function untimedOf(day: KeptDay): Assembled[] {
  const groups: KeptPart[][] = [];
  for (const part of day.parts) {
    const same = groups.find(([one]) => one!.labels.nameTheSame(part.labels.sample));
    if (same === undefined) groups.push([part]);
    else same.push(part);
  }
  const found = groups.map((parts) => assembled(parts[0]!.labels.sample.instanceId, parts.map(inOrder)));
  const instances = found.filter(({ instanceId }) => !Number.isNaN(instanceId));
  for (const one of found) if (instances.length > 0) yieldToInstances([one, ...instances]);
  for (const { seconds } of found) seconds.fill(Number.NaN);
  return found;
}

/** Merges untimed samples that belong together, so that no more are kept than needed. */
export function uniteUntimed(day: KeptDay): void {
  const samples = untimedOf(day);
  day.clear();
  for (const { labels, series } of samples) day.addRow(labels.at(-1)!.of, series, 0, 0);
}

const rank = (instanceId: number): number => (Number.isNaN(instanceId) ? -1 : instanceId);

function assembled(instanceId: number, parts: readonly KeptPart[]): Assembled {
  const [first] = parts;
  return parts.length === 1 && first!.isOrdered ? plain(instanceId, first!) : merged(instanceId, parts);
}

function plain(instanceId: number, part: KeptPart): Assembled {
  const { length } = part;
  const columns = part.columns.map((column) => column?.subarray(0, length));
  const seconds = Float64Array.from(part.seconds.subarray(0, length));
  return {
    instanceId,
    seconds,
    length,
    labels: [{ of: part.labels, end: length }],
    series: seriesOf(instanceId, seconds, columns, length),
  };
}

function seriesOf(
  instanceId: number,
  seconds: Float64Array,
  columns: readonly (Float64Array | undefined)[],
  length: number,
): GpuSeries {
  const series = new GpuSeries();
  series.of.instanceId = instanceId;
  series.length = length;
  series.timeSeconds = seconds;
  for (const [field, name] of SAMPLE_VALUES.entries()) series[name] = columns[field];
  return series;
}

/** A part that is read row by row; `at` is its next row. */
interface Cursor {
  readonly part: KeptPart;
  at: number;
}

const secondOf = ({ part, at }: Cursor): number => part.seconds[at]!;

/**
 * Merges the parts second by second, in order. Of two values for one second and field the larger counts. Only
 * parts that have begun and not ended are active.
 */
function merged(instanceId: number, parts: readonly KeptPart[]): Assembled {
  const most = parts.reduce((sum, { length }) => sum + length, 0);
  const fields = parts.reduce((all, part) => all | part.fields, 0);
  const seconds = new Float64Array(most);
  const columns = SAMPLE_VALUES.map((_, field) =>
    (fields & (1 << field)) === 0 ? undefined : new Float64Array(most).fill(Number.NaN),
  );
  const labels: { of: Labels; end: number }[] = [];
  const waiting = parts.map((part) => ({ part, at: 0 })).sort((a, b) => secondOf(b) - secondOf(a));
  let active: Cursor[] = [];
  let length = 0;
  while (active.length + waiting.length > 0) {
    let second = waiting.length > 0 ? secondOf(waiting.at(-1)!) : Number.POSITIVE_INFINITY;
    for (const cursor of active) second = Math.min(second, secondOf(cursor));
    while (waiting.length > 0 && secondOf(waiting.at(-1)!) === second) active.push(waiting.pop()!);
    let of: Labels | undefined;
    let ended = false;
    for (const cursor of active) {
      const { part } = cursor;
      for (; cursor.at < part.length && secondOf(cursor) === second; cursor.at++) {
        put(part, cursor.at, columns, length);
        of = of?.with(part.labels) ?? part.labels;
      }
      if (cursor.at === part.length) ended = true;
    }
    if (ended) active = active.filter(({ part, at }) => at < part.length);
    seconds[length++] = second;
    const last = labels.at(-1);
    if (last !== undefined && last.of.areOf(of!.sample)) last.end = length;
    else labels.push({ of: of!, end: length });
  }
  return { instanceId, seconds, length, labels, series: seriesOf(instanceId, seconds, columns, length) };
}

function put(part: KeptPart, row: number, columns: readonly (Float64Array | undefined)[], to: number): void {
  for (let field = 0; field < SAMPLE_VALUES.length; field++) {
    const column = part.columns[field];
    if (column === undefined) continue;
    const into = columns[field]!;
    const value = column[row]!;
    // A value that cannot be a ratio is dropped, and replaces no other.
    if (field < RATIOS && !(value >= 0 && value <= 1)) continue;
    if (value > into[to]! || Number.isNaN(into[to]!)) into[to] = value;
  }
}

/** Returns the part with its rows in the order of time. */
function inOrder(part: KeptPart): KeptPart {
  if (part.isOrdered) return part;
  const order = Array.from({ length: part.length }, (_, row) => row).sort(
    (a, b) => part.seconds[a]! - part.seconds[b]!,
  );
  const { seconds } = part;
  part.seconds = Uint32Array.from(order, (row) => seconds[row]!);
  for (const [field, column] of part.columns.entries())
    if (column !== undefined) part.columns[field] = Float64Array.from(order, (row) => column[row]!);
  return part;
}

/** Fields below this are ratios. */
const RATIOS = 5;
/** Fields that belong together, as bits: the GPU's work, its framebuffer, its power, its energy. */
const WORK = 0b11111;
const FIELD_GROUPS = [WORK, 0b1111 << 5, 1 << 9, 1 << 10] as const;

/**
 * Drops values of the whole GPU where its MIG instances have them at the same second, so that no work counts
 * twice. Instances without a known share have no weight; they replace only the work.
 */
function yieldToInstances([whole, ...instances]: readonly Assembled[]): void {
  if (whole === undefined || !Number.isNaN(whole.instanceId)) return;
  const covered = new Map<number, number>();
  for (const instance of instances)
    for (let row = 0, label = 0; row < instance.length; row++) {
      while (instance.labels[label]!.end <= row) label++;
      const isMeasured = !Number.isNaN(instance.labels[label]!.of.sample.gpuShare);
      const fields = fieldsAt(instance, row) & (isMeasured ? -1 : WORK);
      const second = instance.seconds[row]!;
      covered.set(second, (covered.get(second) ?? 0) | fields);
    }
  for (let row = 0; row < whole.length; row++) {
    const fields = covered.get(whole.seconds[row]!) ?? 0;
    for (const group of FIELD_GROUPS) if ((fields & group) !== 0) forget(whole, row, group);
  }
}

function fieldsAt({ series }: Assembled, row: number): number {
  let fields = 0;
  for (const [field, name] of SAMPLE_VALUES.entries()) {
    const column = series[name];
    if (column !== undefined && !Number.isNaN(column[row]!)) fields |= 1 << field;
  }
  return fields;
}

function forget({ series }: Assembled, row: number, fields: number): void {
  for (const [field, name] of SAMPLE_VALUES.entries()) {
    const column = series[name];
    if (column !== undefined && (fields & (1 << field)) !== 0) column[row] = Number.NaN;
  }
}
