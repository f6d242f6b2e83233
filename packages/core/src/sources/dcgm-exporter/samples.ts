// Samples out of values: one open sample a device, closed when one of its series comes again, and told as GpuSamples.
import type { DiagnosticLog } from '../../diagnostic.ts';
import { GpuDevice } from '../../records/gpu-device.ts';
import type { GpuSample } from '../../records/gpu-sample.ts';
import { GpuSeries } from '../../records/gpu-series.ts';
import { UNKNOWN } from '../../units.ts';
import { type RecordSink, type SourceId, tellSeries } from '../source.ts';
import type { Device, Holder, Part } from './device.ts';
import { BLANKS_FROM, type DcgmField, FIELDS, isBlankValue, QUANTITIES, type Quantity } from './fields.ts';
import { type Column, fillSeries, larger, learnOf, memoryTotal } from './series.ts';

const AT = Object.fromEntries(QUANTITIES.map((name, index) => [name, index])) as Record<Quantity, number>;
const PERCENT_OR_RATIO: readonly Quantity[] = ['gpuUtilization', 'memoryCopyUtilization'];

/** Samples of a series that are told at a time: few enough that all that is done with them finds them in the cache. */
const PIECE = 8192;

/** Puts values into samples and gives these to the sink. */
export class SampleBuilder {
  readonly #sink: RecordSink;
  readonly #diagnostics: DiagnosticLog;
  readonly #source: SourceId;
  readonly #series = new GpuSeries();
  readonly #sample = this.#series.of;
  readonly #device = new GpuDevice();
  /** Samples given. */
  samples = 0;

  constructor(sink: RecordSink, diagnostics: DiagnosticLog, source: SourceId) {
    this.#source = source;
    this.#sink = sink;
    this.#diagnostics = diagnostics;
  }

  /** Takes one value of field `index` of `FIELDS`. Closes the device's open sample first, if the value starts a new scrape. */
  add(holder: Holder, index: number, printed: number, timeSeconds: number, line: number): void {
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

  /** Copies of a value under several labels are equal, and a pod's part is never larger than its GPU: the largest counts. */
  #store(part: Part, index: number, printed: number, line: number): void {
    const field = FIELDS[index]!;
    if (field.since47) part.since47 = true;
    const quantity = this.#quantity(field, printed, line);
    const values = field.ambiguousScale ? part.printed : part.values;
    if (quantity > values[field.quantity]! || Number.isNaN(values[field.quantity]!))
      values[field.quantity] = quantity;
  }

  /** What a printed value says, in the quantity's unit; NaN, and counted, where it says nothing that can be. */
  #quantity(field: DcgmField, printed: number, line: number): number {
    const quantity = printed / field.divisor;
    const isBlank = isBlankValue(printed);
    if (quantity >= 0 && quantity <= (field.ambiguousScale ? 100 : field.max) && !isBlank) return quantity;
    const code = Number.isNaN(printed) || isBlank ? 'value_unavailable' : 'field_out_of_range';
    this.#report(code, line, QUANTITIES[field.quantity]!);
    return UNKNOWN;
  }

  /**
   * Tells samples whose fields stand in columns, as `add` and `close` would: series of one holder, alone on its GPU, all at the same times.
   * The values are replaced by quantities. For fields of one scale only.
   */
  addColumns(holder: Holder, series: readonly Column[], times: Float64Array, values: Float64Array): void {
    const part = holder.part;
    this.close(part.device);
    part.holders.push(holder);
    this.#identify(part);
    part.clear();
    const told = this.#series;
    const { at: first, end } = series[0]!;
    for (let from = 0; from < end - first; from += PIECE) {
      const length = Math.min(PIECE, end - first - from);
      const pieces = series.map(({ field, line, at }) => ({
        ...{ field, line },
        ...{ at: at + from, end: at + from + length },
      }));
      for (const piece of pieces) this.#toQuantities(piece, values);
      fillSeries(told, pieces, times, values);
      if (Number.isNaN(part.instanceId)) learnOf(part.device, told);
      this.samples += length;
      tellSeries(this.#sink, told);
    }
  }

  /** Replaces the values of a column by quantities. */
  #toQuantities({ field: index, at, end, line }: Column, values: Float64Array): void {
    const field = FIELDS[index]!;
    const { divisor, max } = field;
    for (let i = at; i < end; i++) {
      const printed = values[i]!;
      const quantity = printed / divisor;
      // What may be out of range, or a blank, is looked at more closely.
      values[i] =
        quantity >= 0 && quantity <= max && printed < BLANKS_FROM
          ? quantity
          : this.#quantity(field, printed, line);
    }
  }

  /** Tells a device's open sample: of the whole GPU, or where it is cut, of its MIG instances. */
  close(device: Device): void {
    if (!device.open) return;
    let isCut = false;
    let powerWatts = UNKNOWN;
    let energyJoules = UNKNOWN;
    for (const part of device.parts) {
      if (part.seen === 0) continue;
      if (!Number.isNaN(part.instanceId)) isCut = true;
      powerWatts = larger(powerWatts, part.values[AT.powerWatts]!);
      energyJoules = larger(energyJoules, part.values[AT.energyJoules]!);
    }
    for (const part of device.parts) {
      if (part.seen !== 0 && (!isCut || !Number.isNaN(part.instanceId))) {
        this.#resolveScale(part);
        this.#identify(part);
        this.#tell(part, device.timeSeconds, powerWatts, energyJoules);
        // Power and energy are the board's: they are told once, with its lowest instance.
        powerWatts = energyJoules = UNKNOWN;
      }
      part.clear();
    }
    device.open = false;
  }

  /** Fills in whose the next samples are. */
  #identify(part: Part): void {
    const { device } = part;
    const sample = this.#sample;
    sample.clear();
    sample.node.copy(device.node);
    sample.device.copy(device.id);
    sample.gpuIndex = device.gpuIndex;
    sample.instanceId = part.instanceId;
    sample.gpuShare = part.holders[0]!.gpuShare;
    nameHolder(part, sample);
  }

  /** Fills in the values of a part and gives the sample to the sink. */
  #tell(part: Part, timeSeconds: number, powerWatts: number, energyJoules: number): void {
    const { device, values } = part;
    const sample = this.#sample;
    sample.timeSeconds = timeSeconds;
    sample.gpuUtilization = values[AT.gpuUtilization]!;
    sample.graphicsEngineActive = Math.min(1, values[AT.graphicsEngineActive]!);
    sample.smActive = Math.min(1, values[AT.smActive]!);
    sample.memoryCopyUtilization = values[AT.memoryCopyUtilization]!;
    sample.dramActive = Math.min(1, values[AT.dramActive]!);
    sample.memoryUsedBytes = values[AT.memoryUsedBytes]!;
    sample.memoryTotalBytes = memoryTotal(
      values[AT.memoryTotalBytes]!,
      values[AT.memoryUsedBytes]!,
      values[AT.memoryFreeBytes]!,
      values[AT.memoryReservedBytes]!,
    );
    sample.powerWatts = powerWatts;
    sample.energyJoules = energyJoules;
    if (Number.isNaN(part.instanceId)) {
      device.memoryTotalBytes = larger(device.memoryTotalBytes, sample.memoryTotalBytes);
      if (sample.gpuUtilization > 0) device.busyAsWhole = true;
    }
    this.samples++;
    this.#sink.gpuSample?.(sample);
  }

  /**
   * Reads what stands under names ending in RATIO: 0 is 0 on both scales, a fraction is a ratio, more than 1 is percent.
   * For 1 it matters: fields of DCGM 4.7 in the same scrape say ratio, else what this GPU showed last; else it is unknown.
   */
  #resolveScale(part: Part): void {
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

  /** Tells what was learned of a device. */
  tell(device: Device): void {
    const row = this.#device;
    row.clear();
    row.node.copy(device.node);
    row.device.copy(device.id);
    row.model = device.model;
    row.memoryTotalBytes = device.memoryTotalBytes;
    const instances = device.parts.filter((part) => !Number.isNaN(part.instanceId)).length;
    if (instances > 0) row.migEnabled = true;
    else if (device.busyAsWhole) row.migEnabled = false;
    row.migInstances = row.migEnabled === null ? UNKNOWN : instances;
    this.#sink.gpuDevice?.(row);
  }

  #report(
    code: 'value_unavailable' | 'field_out_of_range' | 'unit_unknown',
    line: number,
    name: Quantity,
  ): void {
    this.#diagnostics.report(this.#source, code, line, name);
  }
}

/**
 * True if a value cannot belong to the open sample: its series is in it already; or its time is another; or, without times,
 * its field is in it under other labels, and other fields came since (in one scrape, the lines of a field stand together).
 */
function startsScrape(holder: Holder, index: number, timeSeconds: number): boolean {
  const part = holder.part;
  const bit = 1 << index;
  if ((holder.seen & bit) !== 0 || !Object.is(timeSeconds, part.device.timeSeconds)) return true;
  return Number.isNaN(timeSeconds) && (part.seen & bit) !== 0 && part.device.lastField !== index;
}

/** Names the job and the namespace if there is one of each; several make the sample shared. */
function nameHolder(part: Part, sample: GpuSample): void {
  let jobs = 0;
  let namespaces = 0;
  for (const { job, namespace } of part.holders) {
    if (job.present && !job.equals(sample.job)) jobs++;
    if (namespace.present && !namespace.equals(sample.namespace)) namespaces++;
    if (jobs === 1 && job.present) sample.job.copy(job);
    if (namespaces === 1 && namespace.present) sample.namespace.copy(namespace);
  }
  if (jobs > 1) sample.job.clear();
  if (namespaces > 1) sample.namespace.clear();
  sample.shared = jobs > 1 || namespaces > 1;
}
