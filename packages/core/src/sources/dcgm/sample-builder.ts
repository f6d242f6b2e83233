// Samples out of values: one open sample a device, closed when one of its series comes again, and emitted as
// GpuSamples.

import type { DiagnosticLog } from '../../diagnostic.ts';
import type { PrometheusPoints } from '../../formats/prometheus/points.ts';
import { GpuDevice } from '../../records/gpu-device.ts';
import { SAMPLE_VALUES, type SampleValue } from '../../records/gpu-sample.ts';
import { GpuSeries } from '../../records/gpu-series.ts';
import { UNKNOWN } from '../../units.ts';
import { emitSeries, type RecordSink } from '../sink.ts';
import type { Device, Entity, LabelSet, WaitingSamples } from './entity.ts';
import { BLANKS_FROM, type DcgmField, FIELDS, isBlankValue } from './fields.ts';
import { AT, Batch, identify } from './sample-batch.ts';
import { type Column, fillSeries, larger, learnOf, noteTimes, noteTimesOf } from './series.ts';
import { yieldToInstances } from './yield.ts';

/**
 * Samples of a part that are emitted one by one before others wait to be emitted together; and so few of them
 * never are.
 */
const FEW = 8;
/**
 * Samples of a part that are emitted at once, and parts whose samples wait for it: of 10 KB each, 1024 are 11
 * MB.
 */
const BATCH_SAMPLES = 128;
const BATCHES = 1024;
const PERCENT_OR_RATIO: readonly SampleValue[] = ['gpuUtilization', 'memoryCopyUtilization'];

/**
 * Samples of a series that are emitted at a time: few enough that all that is done with them finds them in
 * the cache.
 */
const PIECE = 8192;

/** Puts values into samples and gives these to the sink. */
export class SampleBuilder {
  readonly #sink: RecordSink;
  readonly #diagnostics: DiagnosticLog;
  readonly #series = new GpuSeries();
  readonly #single = new Batch(1);
  #batches = 0;
  readonly #device = new GpuDevice();
  /** Samples given. */
  samples = 0;

  constructor(sink: RecordSink, diagnostics: DiagnosticLog) {
    this.#sink = sink;
    this.#diagnostics = diagnostics;
  }

  /**
   * Takes one value of field `index` of `FIELDS`. Closes the device's open sample first, if the value starts
   * a new scrape.
   */
  add(holder: LabelSet, index: number, printed: number, timeSeconds: number, line: number): void {
    const part = holder.part;
    const device = part.device;
    const bit = 1 << index;
    if (device.open && startsScrape(holder, index, timeSeconds)) this.close(device);
    if (holder.seen === 0) part.holders.push(holder);
    holder.seen |= bit;
    part.seen |= bit;
    part.line = line;
    device.open = true;
    device.timeSeconds = timeSeconds;
    device.lastField = index;
    this.#store(part, index, printed, line);
  }

  /**
   * Copies of a value under several labels are equal, and a pod's part is never larger than its GPU: the
   * largest counts.
   */
  #store(part: Entity, index: number, printed: number, line: number): void {
    const field = FIELDS[index]!;
    if (field.since47) part.since47 = true;
    const quantity = this.#quantity(field, printed, line);
    if (field.ambiguousScale) part.isAmbiguous = true;
    const values = field.ambiguousScale ? part.printed : part.values;
    if (quantity > values[field.quantity]! || Number.isNaN(values[field.quantity]!))
      values[field.quantity] = quantity;
  }

  /**
   * What a printed value says, in the quantity's unit; NaN, and counted, where it says nothing that can be.
   */
  #quantity(field: DcgmField, printed: number, line: number): number {
    const quantity = printed / field.divisor;
    const isBlank = isBlankValue(printed);
    if (quantity >= 0 && quantity <= (field.ambiguousScale ? 100 : field.max) && !isBlank) return quantity;
    const code = Number.isNaN(printed) || isBlank ? 'value_unavailable' : 'field_out_of_range';
    this.#report(code, line, SAMPLE_VALUES[field.quantity]!);
    return UNKNOWN;
  }

  /**
   * Tells samples whose fields stand in columns, as `add` and `close` would: series of one holder, alone on
   * its GPU, all at the same times. The values are replaced by quantities. For fields of one scale only.
   */
  addColumns(holder: LabelSet, series: readonly Column[], points: PrometheusPoints): void {
    const part = holder.part;
    this.close(part.device);
    part.holders.push(holder);
    const emitted = this.#series;
    identify(part, emitted.of);
    part.clear();
    const { at: first, end } = series[0]!;
    for (let from = 0; from < end - first; from += PIECE) {
      const length = Math.min(PIECE, end - first - from);
      const pieces = series.map(({ field, line, at }) => ({
        field,
        line,
        at: at + from,
        end: at + from + length,
      }));
      for (const piece of pieces) this.#toQuantities(piece, points);
      fillSeries(emitted, pieces, points.times, points.values);
      noteTimesOf(part.device, emitted);
      if (Number.isNaN(part.instanceId)) learnOf(part.device, emitted);
      this.samples += length;
      emitSeries(this.#sink, emitted);
    }
  }

  /** Replaces the values of a column by quantities. */
  #toQuantities({ field: index, at, end, line }: Column, points: PrometheusPoints): void {
    const field = FIELDS[index]!;
    const { divisor, max } = field;
    const { values } = points;
    for (let i = points.divide(at, end, divisor, max, BLANKS_FROM); i < end; i++) {
      const printed = values[i]!;
      const quantity = printed / divisor;
      // What may be out of range, or a blank, is checked more closely.
      values[i] =
        quantity >= 0 && quantity <= max && printed < BLANKS_FROM
          ? quantity
          : this.#quantity(field, printed, line);
    }
  }

  /** Tells a device's open sample: of the whole GPU, and where it is cut, of its MIG instances. */
  close(device: Device): void {
    if (!device.open) return;
    noteTimes(device, device.timeSeconds, device.timeSeconds);
    const { parts } = device;
    for (const part of parts) if (part.isAmbiguous || part.since47) this.#resolveScale(part);
    if (parts.length > 1) yieldToInstances(parts);
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!;
      if (part.seen !== 0) this.#give(part);
      part.clear();
    }
    device.open = false;
  }

  /** Gives the open sample of a part to the sink, or keeps it for a series. */
  #give(part: Entity): void {
    const batch = this.#batchOf(part);
    if (!batch.isOf(part)) this.#flush(batch);
    if (batch.series.length === 0) batch.begin(part);
    batch.put(part);
    if (!batch.hasRoom) this.#flush(batch);
    this.samples++;
  }

  /** A part that is seen again and again gets a batch of its own, if the sink takes series at all. */
  #batchOf(part: Entity): WaitingSamples {
    if (part.batch !== undefined) return part.batch;
    if (part.emitted >= FEW && this.#sink.gpuSeries !== undefined && this.#batches < BATCHES) {
      this.#batches++;
      part.batch = new Batch(BATCH_SAMPLES);
      return part.batch;
    }
    part.emitted++;
    return this.#single;
  }

  #flush(batch: WaitingSamples): void {
    const { series } = batch;
    if (series.length > FEW) emitSeries(this.#sink, series);
    else for (let i = 0; i < series.length; i++) this.#sink.gpuSample?.(series.sample(i));
    series.length = 0;
  }

  /**
   * Reads what stands under names ending in RATIO: 0 is 0 on both scales, a fraction is a ratio, more than 1
   * is percent. For 1 it matters: fields of DCGM 4.7 in the same scrape say ratio, else what this GPU showed
   * last; else it is unknown.
   */
  #resolveScale(part: Entity): void {
    for (const name of PERCENT_OR_RATIO) {
      const printed = part.printed[AT[name]]!;
      if (part.since47 || (printed > 0 && printed < 1)) part.scale = 'ratio';
      else if (printed > 1) part.scale = 'percent';
    }
    for (const name of PERCENT_OR_RATIO) {
      const printed = part.printed[AT[name]]!;
      if (Number.isNaN(printed)) continue;
      const value = part.scale === 'percent' ? printed / 100 : printed;
      if (part.scale === 'unknown' && printed === 1) this.#report('unit_unknown', part.line, name);
      else if (value > 1) this.#report('field_out_of_range', part.line, name);
      else part.values[AT[name]] = larger(part.values[AT[name]]!, value);
    }
  }

  /** Tells the samples of a device that wait, and what was learned of it. */
  emit(device: Device): void {
    for (const { batch } of device.parts) if (batch !== undefined) this.#flush(batch);
    const row = this.#device;
    row.clear();
    row.node.copy(device.node);
    row.device.copy(device.uuid);
    row.busId.copy(device.busId);
    row.gpuIndex = device.gpuIndex;
    if (device.firstSeconds <= device.lastSeconds) {
      row.firstSeconds = device.firstSeconds;
      row.lastSeconds = device.lastSeconds;
    }
    row.model = device.model;
    row.memoryTotalBytes = device.memoryTotalBytes;
    const instances = device.parts.filter((part) => !Number.isNaN(part.instanceId)).length;
    if (instances > 0) row.migEnabled = true;
    else if (device.measuredAsWhole) row.migEnabled = false;
    row.migInstances = row.migEnabled === null ? UNKNOWN : instances;
    this.#sink.gpuDevice?.(row);
  }

  #report(
    code: 'value_unavailable' | 'field_out_of_range' | 'unit_unknown',
    line: number,
    name: SampleValue,
  ): void {
    this.#diagnostics.report(code, line, name);
  }
}

/**
 * True if a value cannot belong to the open sample: its series is in it already; or its time is another; or,
 * without times, its field is in it under other labels, and other fields came since (in one scrape, the lines
 * of a field stand together).
 */
function startsScrape(holder: LabelSet, index: number, timeSeconds: number): boolean {
  const part = holder.part;
  const bit = 1 << index;
  if ((holder.seen & bit) !== 0 || !Object.is(timeSeconds, part.device.timeSeconds)) return true;
  return Number.isNaN(timeSeconds) && (part.seen & bit) !== 0 && part.device.lastField !== index;
}
