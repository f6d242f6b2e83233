// Adds the samples that waited, once all are in: each quantity of a device and day from the source that takes
// precedence. Checks whether samples that were added up early were right.
import { STATE, UNTIMED } from './day-records.ts';
import { DayWork } from './day-work.ts';
import { addRisesOverMidnight, isDisputed } from './midnight.ts';
import { superseded } from './precedence.ts';
import type { SourceTelemetry } from './source-telemetry.ts';

/** The seconds that a sample stands for where its source never has two samples of a device. */
const DEFAULT_INTERVAL = 60;

/** Returns the number of the GPU that a device is on a day, whatever its sources call it. */
export type Canonical = (device: number, day: number) => number;

/** A device and day of one source. */
interface Entry {
  readonly source: SourceTelemetry;
  readonly record: number;
  /** Its waiting samples; undefined where they were added up before. */
  work: DayWork | undefined;
}

export class SampleFinalizer {
  readonly #sources: readonly SourceTelemetry[];
  readonly #sampleInterval: number | undefined;
  /** The device that stands for all names of the same GPU. */
  readonly #canonical: Canonical;

  /** `sources` are in the order of precedence. */
  constructor(sources: readonly SourceTelemetry[], sampleInterval: number | undefined, canonical: Canonical) {
    this.#sources = sources;
    this.#sampleInterval = sampleInterval;
    this.#canonical = canonical;
  }

  /**
   * Adds the waiting samples. Returns false if samples were added up too early; the plans then note which.
   */
  finalize(): boolean {
    if (!this.#checkStreamed()) return false;
    const shared = this.#shared();
    const pending: Entry[] = [];
    for (const source of this.#sources)
      for (const [record, kept] of source.intake.waiting) {
        if (shared.has(this.#keyOf(source, record))) continue;
        const work = new DayWork(source.intake, record, kept);
        work.countGaps();
        if (work.isComplete) work.add(0);
        else pending.push({ source, record, work });
      }
    const groups = [...shared.values()];
    if (!groups.every((entries) => this.#unite(entries))) return false;
    if (![...groups.flat(), ...pending].every((entry) => this.#complete(entry))) return false;
    if (!groups.map((entries) => this.#choose(entries)).every((isRight) => isRight)) return false;
    for (const { work } of pending) work!.add(0);
    this.#finish();
    return true;
  }

  /** Plans to keep samples that should have been assembled or weighed differently. */
  #checkStreamed(): boolean {
    let isRight = true;
    for (const { intake, plan } of this.#sources) {
      const { records } = intake;
      for (let record = 0; record < records.length; record++) {
        const state = records.state(record);
        if (state !== STATE.broken && (state !== STATE.streamed || records.isProven(record))) continue;
        plan.keep(records.device(record), records.day(record));
        isRight = false;
      }
    }
    return isRight;
  }

  #keyOf({ intake: { records } }: SourceTelemetry, record: number): number {
    const day = records.day(record);
    return this.#canonical(records.device(record), day) * 2 ** 16 + day + 1;
  }

  /**
   * Returns the devices and days that occur more than once. Of the others, of which there are many, nothing
   * is made.
   */
  #shared(): Map<number, Entry[]> {
    const keys = this.#keys();
    const sorted = keys.slice().sort();
    const shared = new Map<number, Entry[]>();
    for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) shared.set(sorted[i]!, []);
    if (shared.size === 0) return shared;
    let at = 0;
    for (const source of this.#sources)
      for (let record = 0; record < source.intake.records.length; record++)
        shared.get(keys[at++]!)?.push({ source, record, work: undefined });
    return shared;
  }

  /** The keys of all records, source by source. */
  #keys(): Float64Array {
    const length = this.#sources.reduce((sum, { intake }) => sum + intake.records.length, 0);
    const keys = new Float64Array(length);
    let at = 0;
    for (const source of this.#sources)
      for (let record = 0; record < source.intake.records.length; record++)
        keys[at++] = this.#keyOf(source, record);
    return keys;
  }

  /**
   * Merges the entries of one device that a source knows under two names. Returns false if some were added
   * up.
   */
  #unite(entries: Entry[]): boolean {
    const bySource = Map.groupBy(entries, ({ source }) => source);
    let isRight = true;
    for (const [source, own] of bySource) {
      const { plan, intake } = source;
      const { waiting, records } = intake;
      const areWaiting = own.every(({ record }) => waiting.has(record));
      if (own.length > 1 && !areWaiting) {
        for (const { record } of own) plan.keep(records.device(record), records.day(record));
        isRight = false;
      }
      if (!areWaiting) continue;
      const [one, ...others] = own;
      for (const { record } of others) {
        waiting.get(one!.record)!.take(waiting.get(record)!);
        waiting.delete(record);
        entries.splice(
          entries.findIndex((entry) => entry.record === record && entry.source === source),
          1,
        );
      }
      one!.work = new DayWork(intake, one!.record, waiting.get(one!.record)!);
      one!.work.countGaps();
    }
    return isRight;
  }

  /**
   * Determines what the only sample of a day stands for. Returns false if days that were added up leave it
   * open.
   */
  #complete({ source, work }: Entry): boolean {
    const { plan } = source;
    const { records, gaps } = source.intake;
    return (work?.open() ?? []).every(({ device, instanceId, quantity, set }) => {
      const { seconds, ofDevice } = gaps.mostCommon(records, device, instanceId, quantity);
      if (seconds === undefined) source.isIntervalAssumed ||= this.#sampleInterval === undefined;
      set(seconds ?? this.#sampleInterval ?? DEFAULT_INTERVAL);
      if (seconds === undefined || !Number.isNaN(seconds)) return true;
      for (let record = 0; record < records.length; record++)
        if (records.device(record) === device || !ofDevice)
          plan.keep(records.device(record), records.day(record));
      return false;
    });
  }

  /**
   * Adds the waiting quantities of a device and day that count. Returns false if an added quantity belongs to
   * another source.
   */
  #choose(entries: readonly Entry[]): boolean {
    const reports = entries.map(({ source: { intake }, record, work }) => {
      const { records } = intake;
      work?.note();
      return { reach: (q: number) => records.reachOf(record, q), readings: records.readings(record) };
    });
    const bits = superseded(reports);
    let isRight = true;
    for (const [i, { source, record, work }] of entries.entries()) {
      const { records } = source.intake;
      const device = records.device(record);
      const day = records.day(record);
      source.superseded += records.mostCounted(record, bits[i]!);
      if (work !== undefined) work.add(bits[i]!);
      else if (source.plan.superseded(device, day) !== bits[i]!) {
        source.plan.supersede(device, day, bits[i]!);
        isRight = false;
      }
    }
    return isRight;
  }

  #finish(): void {
    addRisesOverMidnight(this.#sources, this.#canonical);
    for (const source of this.#sources)
      for (const energy of source.intake.records.energy.values()) if (isDisputed(energy)) source.disputed++;
  }

  /**
   * Adds samples of a device and day that waited until those of another day came, if their interval is known.
   */
  static close({ intake, plan }: SourceTelemetry, record: number): void {
    const { waiting, records } = intake;
    const work = new DayWork(intake, record, waiting.get(record)!);
    if (!work.isComplete || records.day(record) === UNTIMED) return;
    work.countGaps();
    work.add(plan.superseded(records.device(record), records.day(record)));
  }
}
