// The settlement: once all samples are in, those that waited are added, each device and day by the source that tells it; and it is found out
// whether what was added up early was right.
import { STATE, UNTIMED } from './day-records.ts';
import { DayWork } from './day-work.ts';
import { addRisesOverMidnight, isDisputed } from './midnight.ts';
import { superseded } from './precedence.ts';
import type { ToldBy } from './told-by.ts';

/** What a sample stands for where no two of its source show it, in seconds. */
const DEFAULT_INTERVAL = 60;

/** The number of a device on a day by which all that tell of it know it. */
export type Canonical = (device: number, day: number) => number;

/** A device and day of one source. */
interface Entry {
  readonly told: ToldBy;
  readonly record: number;
  /** What waits of it; undefined where it was added up before. */
  work: DayWork | undefined;
}

export class Settlement {
  readonly #sources: readonly ToldBy[];
  readonly #sampleInterval: number | undefined;
  /** The device that stands for all by which the same one is known. */
  readonly #canonical: Canonical;

  /** `sources` in the order in which they go first. */
  constructor(sources: readonly ToldBy[], sampleInterval: number | undefined, canonical: Canonical) {
    this.#sources = sources;
    this.#sampleInterval = sampleInterval;
    this.#canonical = canonical;
  }

  /** Adds what waited. False if samples were added up too early; the plans say which then. */
  settle(): boolean {
    if (!this.#checkStreamed()) return false;
    const shared = this.#shared();
    const pending: Entry[] = [];
    for (const told of this.#sources)
      for (const [record, kept] of told.intake.waiting) {
        if (shared.has(this.#keyOf(told, record))) continue;
        const work = new DayWork(told.intake, record, kept);
        work.countGaps();
        if (work.isComplete) work.add(0);
        else pending.push({ told, record, work });
      }
    const tellings = [...shared.values()];
    if (!tellings.every((entries) => this.#unite(entries))) return false;
    if (![...tellings.flat(), ...pending].every((entry) => this.#complete(entry))) return false;
    if (!tellings.map((entries) => this.#choose(entries)).every((isRight) => isRight)) return false;
    for (const { work } of pending) work!.add(0);
    this.#finish();
    return true;
  }

  /** Samples that should have been put together, or weighed otherwise, have to wait the next time. */
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

  #keyOf({ intake: { records } }: ToldBy, record: number): number {
    const day = records.day(record);
    return this.#canonical(records.device(record), day) * 2 ** 16 + day + 1;
  }

  /** The devices and days that are told more than once. */
  #shared(): Map<number, Entry[]> {
    const first = new Map<number, Entry>();
    const shared = new Map<number, Entry[]>();
    for (const told of this.#sources)
      for (let record = 0; record < told.intake.records.length; record++) {
        const key = this.#keyOf(told, record);
        const entry: Entry = { told, record, work: undefined };
        const known = first.get(key);
        if (known === undefined) first.set(key, entry);
        else if (shared.has(key)) shared.get(key)!.push(entry);
        else shared.set(key, [known, entry]);
      }
    return shared;
  }

  /** Makes one entry a source of what one source told of a device under two names. False if some of it was added up. */
  #unite(entries: Entry[]): boolean {
    const bySource = Map.groupBy(entries, ({ told }) => told);
    let isRight = true;
    for (const [told, own] of bySource) {
      const { plan, intake } = told;
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
          entries.findIndex((entry) => entry.record === record && entry.told === told),
          1,
        );
      }
      one!.work = new DayWork(intake, one!.record, waiting.get(one!.record)!);
      one!.work.countGaps();
    }
    return isRight;
  }

  /** Finds out what the only sample of a day stands for. False if days that were added up leave that open. */
  #complete({ told, work }: Entry): boolean {
    const { plan } = told;
    const { records, gaps } = told.intake;
    return (work?.open() ?? []).every(({ device, instanceId, quantity, set }) => {
      const { seconds, ofDevice } = gaps.mostCommon(records, device, instanceId, quantity);
      if (seconds === undefined) told.isIntervalAssumed ||= this.#sampleInterval === undefined;
      set(seconds ?? this.#sampleInterval ?? DEFAULT_INTERVAL);
      if (seconds === undefined || !Number.isNaN(seconds)) return true;
      for (let record = 0; record < records.length; record++)
        if (records.device(record) === device || !ofDevice)
          plan.keep(records.device(record), records.day(record));
      return false;
    });
  }

  /** Adds what waits of a device and day, as far as its source tells it. False if what was added up should have been left to another. */
  #choose(entries: readonly Entry[]): boolean {
    const tellings = entries.map(({ told: { intake }, record, work }) => {
      const { records } = intake;
      work?.note();
      return { reach: (q: number) => records.reachOf(record, q), readings: records.readings(record) };
    });
    const bits = superseded(tellings);
    let isRight = true;
    for (const [i, { told, record, work }] of entries.entries()) {
      const { records } = told.intake;
      const device = records.device(record);
      const day = records.day(record);
      told.superseded += records.mostCounted(record, bits[i]!);
      if (work !== undefined) work.add(bits[i]!);
      else if (told.plan.superseded(device, day) !== bits[i]!) {
        told.plan.supersede(device, day, bits[i]!);
        isRight = false;
      }
    }
    return isRight;
  }

  #finish(): void {
    addRisesOverMidnight(this.#sources, this.#canonical);
    for (const told of this.#sources)
      for (const energy of told.intake.records.energy.values()) if (isDisputed(energy)) told.disputed++;
  }

  /** Adds samples of a device and day that waited until those of another day came, if it is known what they stand for. */
  static close({ intake, plan }: ToldBy, record: number): void {
    const { waiting, records } = intake;
    const work = new DayWork(intake, record, waiting.get(record)!);
    if (!work.isComplete || records.day(record) === UNTIMED) return;
    work.countGaps();
    work.add(plan.superseded(records.device(record), records.day(record)));
  }
}
