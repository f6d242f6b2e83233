// Takes the samples of one source. Samples in the order of time, at one interval, are added up as they come.
// All others wait for samples of another day, or for the end. The records note what was added up too early.
import { type GpuSample, type GpuSeries, isKnown } from '@ptl/claw-core';
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import type { Mergeable } from '../../accumulators/accumulator.ts';
import type { Devices } from '../../fleet/devices.ts';
import { BLOCK } from '../batch/fast/memory.ts';
import type { SampleJoin } from '../sample-join.ts';
import { uniteUntimed } from './assembled.ts';
import { DayRecords, STATE, UNTIMED } from './day-records.ts';
import { DayStream } from './day-stream.ts';
import { GapTotals } from './gap-totals.ts';
import { KeptDay } from './kept-samples.ts';
import type { Plan } from './plan.ts';
import { SampleTimes } from './sample-times.ts';
import { Slicer } from './slicer.ts';
import { addWaiting } from './waiting.ts';

/** Fewer samples than this are not added up as they come, but wait for others. */
const FEW = 64;

/** What an intake needs from outside. */
export interface IntakeSetting {
  readonly plan: Plan;
  readonly devices: Devices;
  /** Returns true for a day in the window. */
  isInWindow(day: number): boolean;
  /** Makes the join for samples. */
  newJoin(): SampleJoin;
  /** Takes samples of a record that waited until those of another day came. */
  close(record: number): void;
}

export class Intake implements Mergeable<[deviceOf: (device: number) => number]> {
  readonly records = new DayRecords();
  /** Samples that wait, by record. */
  readonly waiting = new Map<number, KeptDay>();
  /** Gaps between the samples that did not come in order. */
  readonly gaps = new GapTotals();
  #timed: SampleJoin | undefined;
  #untimed: SampleJoin | undefined;
  readonly #setting: IntakeSetting;
  readonly #slicer = new Slicer();
  readonly #stream: DayStream;
  /** Devices with MIG instances: their samples are assembled first. */
  readonly #cut = new Set<number>();
  /** The join that has read the current piece, if any. */
  #readBy: SampleJoin | undefined;
  readonly times: SampleTimes;

  constructor(setting: IntakeSetting) {
    this.#setting = setting;
    this.times = new SampleTimes((day) => setting.isInWindow(day));
    this.#stream = new DayStream(setting.plan, this.records);
  }

  /** The join for samples with a time. */
  get timed(): SampleJoin {
    this.#timed ??= this.#setting.newJoin();
    return this.#timed;
  }

  /** The join for samples without a time. */
  get untimed(): SampleJoin {
    this.#untimed ??= this.#setting.newJoin();
    return this.#untimed;
  }

  /** True if any sample has no time. */
  get hasUntimed(): boolean {
    return this.#untimed !== undefined;
  }

  /** Returns the join for the samples of a record. */
  joinOf(record: number): SampleJoin {
    return this.records.day(record) === UNTIMED ? this.untimed : this.timed;
  }

  /** Adds one sample. */
  addSample(sample: GpuSample, input: number): void {
    const second = Math.floor(sample.timeSeconds);
    const day = Number.isFinite(second) ? Math.floor(second / SECONDS_PER_DAY) : UNTIMED;
    const { devices } = this.#setting;
    const sighting = devices.number(sample, input);
    const device = devices.key(sighting);
    if (isKnown(sample.instanceId)) this.#cut.add(devices.noteInstance(sighting, sample));
    if (!this.times.add(day, second, second, 1)) return;
    this.#show(sighting, day, second, second);
    const record = this.#recordOf(device, day);
    if (this.records.state(record) === STATE.broken) return;
    const kept = this.#waitingOf(record);
    kept.add(sample, day === UNTIMED ? 0 : second);
    this.#tryToFlush(record, kept);
  }

  /** Adds many samples at once, faster than one by one. */
  addSeries(series: GpuSeries, input: number): void {
    const { of, length } = series;
    if (length === 0) return;
    const sighting = this.#setting.devices.number(of, input);
    if (isKnown(of.instanceId)) this.#cut.add(this.#setting.devices.noteInstance(sighting, of));
    for (let from = 0; from < length; from += BLOCK)
      this.#addPiece(sighting, series, from, Math.min(length, from + BLOCK), input);
  }

  #addPiece(sighting: number, series: GpuSeries, from: number, to: number, input: number): void {
    const slicer = this.#slicer;
    const { devices } = this.#setting;
    const device = devices.key(sighting);
    this.#readBy = undefined;
    slicer.show(series, from, to);
    for (let at = from; at < to; ) {
      const known = this.records.lastOf(device);
      const end = slicer.find(at, to, known < 0 ? 0 : this.records.interval(known));
      if (end < 0) {
        for (; at < to; at++) this.addSample(series.sample(at), input);
        return;
      }
      const { day, first, last } = slicer;
      if (this.times.add(day, first, last, end - at)) {
        this.#show(sighting, day, first, last);
        this.#addSlice(device, series, at, end, from, to);
      }
      at = end;
    }
  }

  /** Adds the slice `[at, end)` of samples `[from, to)`, which the slicer has. */
  #addSlice(device: number, series: GpuSeries, at: number, end: number, from: number, to: number): void {
    const { records } = this;
    const slicer = this.#slicer;
    const record = this.#recordOf(device, slicer.day);
    if (records.state(record) === STATE.broken) return;
    const kept = this.waiting.get(record);
    if (kept !== undefined && records.state(record) === STATE.streamed && this.#mayStream(record))
      this.#flush(record, kept, 0);
    if (this.#mayAdd(record)) {
      const join = this.joinOf(record);
      if (this.#readBy !== join) join.read(series, from, to);
      this.#readBy = join;
      const { seconds, first, last, gap, odd } = slicer;
      const place = { from: at - from, to: end - from };
      this.#stream.add(join, record, { of: series.of, ...place, seconds, first, last, gap, odd });
      return;
    }
    const waiting = this.#waitingOf(record);
    waiting.addSeries(series, at, end, slicer.secondAt);
    if (!this.#breakIfLate(record)) this.#tryToFlush(record, waiting);
  }

  /** Adds up waiting samples once there are many, and again each time that their number has doubled. */
  #tryToFlush(record: number, kept: KeptDay): void {
    if (kept.length < FEW || kept.length < kept.tried * 2) return;
    if (this.records.day(record) === UNTIMED) uniteUntimed(kept);
    kept.tried = kept.length;
    if (this.#mayStream(record)) this.#flush(record, kept, FEW);
  }

  /** Returns true if the slice may be added up at once. */
  #mayAdd(record: number): boolean {
    if (!this.#mayStream(record) || this.waiting.has(record)) return false;
    const { first } = this.#slicer;
    const isFirst = this.records.state(record) !== STATE.streamed;
    return isFirst ? this.#slicer.isRegular(FEW) : first > this.records.last(record);
  }

  /** Adds up waiting samples, at least `few`, if they may be added; then they wait no longer. */
  #flush(record: number, kept: KeptDay, few: number): void {
    this.#readBy = undefined;
    const done = addWaiting(this.joinOf(record), this.#stream, this.records, record, kept, few);
    if (done && kept.length === 0) this.waiting.delete(record);
    if (!done) this.#breakIfLate(record);
  }

  /** Marks the record as broken if other samples of the day were added up and these do not follow them. */
  #breakIfLate(record: number): boolean {
    if (this.records.state(record) !== STATE.streamed) return false;
    this.records.setState(record, STATE.broken);
    this.waiting.delete(record);
    return true;
  }

  /** Returns true if the samples of a record need not wait for the end. */
  #mayStream(record: number): boolean {
    const device = this.records.device(record);
    const day = this.records.day(record);
    return day !== UNTIMED && !this.#setting.plan.keeps(device, day) && !this.#cut.has(device);
  }

  /** Returns the record of a device and day. Samples of the device's previous day stop waiting. */
  #recordOf(device: number, day: number): number {
    const { records } = this;
    const found = records.find(device, day);
    if (found < 0) {
      const before = records.lastOf(device);
      if (before >= 0) this.#leave(before);
      return records.add(device, day, STATE.kept, 0);
    }
    if (records.state(found) === STATE.closed) records.setState(found, STATE.broken);
    return found;
  }

  /** Ends the day of a record, since samples of another day of the device came. */
  #leave(record: number): void {
    const kept = this.waiting.get(record);
    const { records } = this;
    const day = records.day(record);
    if (kept === undefined || day === UNTIMED || this.#setting.plan.keeps(records.device(record), day))
      return;
    if (records.state(record) === STATE.streamed) this.#flush(record, kept, 0);
    else this.#setting.close(record);
  }

  /**
   * Adds all samples of `other`. Both must keep all samples; `deviceOf` returns the number here of a device.
   */
  merge(other: Intake, deviceOf: (device: number) => number): void {
    this.times.merge(other.times);
    for (const [record, kept] of other.waiting) {
      const own = this.#recordOf(deviceOf(other.records.device(record)), other.records.day(record));
      this.#waitingOf(own).take(kept);
    }
  }

  /** Ends the samples. */
  end(): void {
    for (const [record, kept] of this.waiting)
      if (this.records.state(record) === STATE.streamed) this.#flush(record, kept, 0);
  }

  #waitingOf(record: number): KeptDay {
    let kept = this.waiting.get(record);
    if (kept === undefined) {
      kept = new KeptDay();
      this.waiting.set(record, kept);
    }
    return kept;
  }

  /** Notes that the GPU of these samples was seen at their times. */
  #show(sighting: number, day: number, first: number, last: number): void {
    const { devices } = this.#setting;
    if (day === UNTIMED) devices.shown(sighting);
    else devices.seen(sighting, first, last);
  }
}
