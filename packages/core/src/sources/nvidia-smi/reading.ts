// One GPU as nvidia-smi prints it, field by field in any order, and the records made of it.
import type { DiagnosticCode } from '../../diagnostic.ts';
import { hashHost } from '../../formats/bytes/host.ts';
import { readInteger } from '../../formats/bytes/number.ts';
import { TimeReader } from '../../formats/bytes/time.ts';
import { type GpuModel, gpuModelOf, productName } from '../../hardware/gpu-model.ts';
import { Identifier } from '../../identity/identifier.ts';
import { LIMITS } from '../../limits.ts';
import { GpuDevice } from '../../records/gpu-device.ts';
import { GpuSample } from '../../records/gpu-sample.ts';
import { isKnown, UNKNOWN } from '../../units.ts';
import type { ParseContext } from '../source.ts';
import { readTime } from './time.ts';
import { isUnavailable, type Measure, readSwitch, readValue, type Scale, whyUnknown } from './values.ts';

/** The numbers that are used, by our own names, and what they measure. */
export const MEASURES = {
  gpuUtilization: 'ratio',
  memoryCopyUtilization: 'ratio',
  memoryTotalBytes: 'bytes',
  memoryUsedBytes: 'bytes',
  memoryFreeBytes: 'bytes',
  memoryReservedBytes: 'bytes',
  powerWatts: 'watts',
  averagePowerWatts: 'watts',
  instantPowerWatts: 'watts',
} as const satisfies Record<string, Measure>;
export type Quantity = keyof typeof MEASURES;
/** Everything that is used. */
export type Field =
  | Quantity
  | 'timeSeconds'
  | 'model'
  | 'device'
  | 'busId'
  | 'gpuIndex'
  | 'migEnabled'
  | 'node';

/** The highest value that is physically possible. */
const HIGHEST: Readonly<Record<Measure, number>> = {
  ratio: 1,
  bytes: Number.MAX_SAFE_INTEGER,
  watts: LIMITS.boardWatts,
};

/** The quantities of one GPU, or of one MIG instance. */
export class Quantities {
  gpuUtilization = UNKNOWN;
  memoryCopyUtilization = UNKNOWN;
  memoryTotalBytes = UNKNOWN;
  memoryUsedBytes = UNKNOWN;
  memoryFreeBytes = UNKNOWN;
  memoryReservedBytes = UNKNOWN;
  powerWatts = UNKNOWN;
  averagePowerWatts = UNKNOWN;
  instantPowerWatts = UNKNOWN;

  clear(): void {
    for (const quantity of QUANTITIES) this[quantity] = UNKNOWN;
  }
}
const QUANTITIES = Object.keys(MEASURES) as readonly Quantity[];

/** Collects the fields of one GPU; `emit` gives its records. Used again and again. */
export class GpuReading {
  readonly sample = new GpuSample();
  readonly device = new GpuDevice();
  readonly quantities = new Quantities();
  readonly #context: ParseContext;
  readonly #times: TimeReader;
  /** The product name read last, and its model: the GPUs of a host are mostly of one kind. */
  readonly #lastName = new Identifier();
  #lastModel: GpuModel = 'unknown';
  readonly #name = new Identifier();

  constructor(context: ParseContext) {
    this.#context = context;
    this.#times = new TimeReader(context.timezone);
  }

  /** Makes everything unknown again. */
  clear(): void {
    this.sample.clear();
    this.device.clear();
    this.quantities.clear();
  }

  report(code: DiagnosticCode, line: number, field = ''): void {
    this.#context.diagnostics.report(code, line, field);
  }

  /**
   * Takes the value of one field; what cannot be known is reported. `scale` is that of a number that names no
   * unit.
   */
  set(field: Field, bytes: Uint8Array, start: number, end: number, line: number, scale?: Scale): void {
    if (isQuantity(field)) this.quantities[field] = this.quantity(field, bytes, start, end, line, scale);
    else if (field === 'timeSeconds') this.sample.timeSeconds = this.time(bytes, start, end, line);
    else if (isUnavailable(bytes, start, end)) this.report('value_unavailable', line, field);
    else if (field === 'device') this.#context.key.hash(bytes, start, end, this.sample.device);
    else if (field === 'busId') this.#context.key.hash(bytes, start, end, this.sample.busId);
    else if (field === 'node') hashHost(this.#context.key, bytes, start, end, this.sample.node);
    else if (field === 'model') this.device.model = this.#model(bytes, start, end);
    else if (field === 'gpuIndex') {
      this.sample.gpuIndex = readInteger(bytes, start, end);
      if (Number.isNaN(this.sample.gpuIndex)) this.report('field_invalid', line, field);
    } else {
      this.device.migEnabled = readSwitch(bytes, start, end);
      if (this.device.migEnabled === null) this.report('field_invalid', line, field);
    }
  }

  /** A number in the house's unit; NaN, with a diagnostic, where it cannot be known. */
  quantity(
    field: Quantity,
    bytes: Uint8Array,
    start: number,
    end: number,
    line: number,
    scale?: Scale,
  ): number {
    const measure = MEASURES[field];
    const value = readValue(measure, bytes, start, end, scale);
    if (value >= 0 && value <= HIGHEST[measure]) return value;
    this.report(Number.isNaN(value) ? whyUnknown(bytes, start, end) : 'field_out_of_range', line, field);
    return UNKNOWN;
  }

  /** A time in seconds since the epoch, UTC; NaN, with a diagnostic, where it is none. */
  time(bytes: Uint8Array, start: number, end: number, line: number): number {
    const seconds = readTime(this.#times, bytes, start, end);
    if (Number.isNaN(seconds))
      this.report(
        isUnavailable(bytes, start, end) ? 'value_unavailable' : 'time_invalid',
        line,
        'timeSeconds',
      );
    else if (isKnown(this.#times.later)) this.report('time_ambiguous', line, 'timeSeconds');
    else if (!this.#times.zoned && this.#context.timezone === undefined)
      this.report('time_without_zone', line, 'timeSeconds');
    return seconds;
  }

  /** Gives the device and its sample. False, with a diagnostic, where nothing says which GPU it is. */
  emit(line: number): boolean {
    const { sample, device, quantities } = this;
    if (sample.device.present || isKnown(sample.gpuIndex)) sample.busId.clear();
    else if (!sample.busId.present) {
      this.report('row_malformed', line, 'device');
      return false;
    }
    if (!sample.device.present && !sample.node.present) this.report('gpu_unnamed', line, 'device');
    sample.gpuUtilization = quantities.gpuUtilization;
    sample.memoryCopyUtilization = quantities.memoryCopyUtilization;
    this.takeMemory(quantities, line);
    // power.draw is what every driver prints; some 580 drivers have no value there, and one in
    // power.draw.instant.
    const { powerWatts, averagePowerWatts, instantPowerWatts } = quantities;
    sample.powerWatts = firstKnown(powerWatts, firstKnown(averagePowerWatts, instantPowerWatts));
    device.node.copy(sample.node);
    device.device.copy(sample.device);
    device.busId.copy(sample.busId);
    device.gpuIndex = sample.gpuIndex;
    device.firstSeconds = device.lastSeconds = sample.timeSeconds;
    device.memoryTotalBytes = memoryTotal(quantities);
    this.#context.sink.gpuDevice?.(device);
    this.emitSample();
    return true;
  }

  /** Puts the framebuffer into the sample. More of it in use than there is says nothing. */
  takeMemory(from: Quantities, line: number): void {
    const used = from.memoryUsedBytes;
    const isMore = used > memoryTotal(from);
    if (isMore) this.report('field_out_of_range', line, 'memoryUsedBytes');
    this.sample.memoryTotalBytes = from.memoryTotalBytes;
    this.sample.memoryFreeBytes = from.memoryFreeBytes;
    this.sample.memoryReservedBytes = from.memoryReservedBytes;
    this.sample.memoryUsedBytes = isMore ? UNKNOWN : used;
  }

  emitSample(): void {
    this.#context.sink.gpuSample?.(this.sample);
  }

  #model(bytes: Uint8Array, start: number, end: number): GpuModel {
    this.#context.key.hash(bytes, start, end, this.#name);
    if (!this.#name.equals(this.#lastName)) {
      this.#lastName.copy(this.#name);
      this.#lastModel = gpuModelOf(productName(bytes, start, end));
    }
    return this.#lastModel;
  }
}

/** True for the fields that are numbers with a unit. */
export function isQuantity(field: string): field is Quantity {
  return field in MEASURES;
}

/** The framebuffer in all: as reported, else used + free + reserved. */
function memoryTotal(from: Quantities): number {
  const sum = from.memoryUsedBytes + from.memoryFreeBytes + from.memoryReservedBytes;
  return firstKnown(from.memoryTotalBytes, sum);
}

function firstKnown(a: number, b: number): number {
  return isKnown(a) ? a : b;
}
