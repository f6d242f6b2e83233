// The samples of a device and day that waited: assembled, summarized, and added once the interval is known.
import { QUANTITIES, QUANTITY, type Seconds } from '../statistics/quantities.ts';
import { type Assembled, assemble, untimedOf } from './assembled.ts';
import { STATE, UNTIMED } from './day-records.ts';
import { addDay, type DayTerms, type InstanceSummary, summaryOf } from './day-writer.ts';
import type { Intake } from './intake.ts';
import { mostCommon } from './intervals.ts';
import type { KeptDay } from './kept-samples.ts';
import { NO_POWER_FOR_ENERGY } from './plan.ts';

/** A quantity with one second on a day; `set` takes the seconds that it stands for. */
export interface OpenQuantity {
  readonly device: number;
  readonly instanceId: number;
  readonly quantity: number;
  set(seconds: number): void;
}

export class DayWork {
  readonly #intake: Intake;
  readonly #record: number;
  readonly #kept: KeptDay;
  readonly #summaries: readonly InstanceSummary[];
  readonly #instanceIds: readonly number[];
  /** By instance; 0 where it is not known yet. */
  readonly #intervals: readonly Seconds[];

  /** Summarizes the samples. */
  constructor(intake: Intake, record: number, kept: KeptDay) {
    this.#intake = intake;
    this.#record = record;
    this.#kept = kept;
    const instances = this.#instances();
    const join = intake.joinOf(record);
    this.#summaries = instances.map((instance) => summaryOf(join, instance));
    this.#instanceIds = instances.map(({ instanceId }) => instanceId);
    this.#intervals = this.#summaries.map(({ gaps }) => this.#intervalsOf(gaps));
  }

  /** Adds the gaps between the samples to those of the whole source. */
  countGaps(): void {
    if (this.#isUntimed) return;
    const { gaps, records } = this.#intake;
    for (const [i, summary] of this.#summaries.entries())
      gaps.add(records.device(this.#record), this.#instanceIds[i]!, summary);
  }

  get #isUntimed(): boolean {
    return this.#intake.records.day(this.#record) === UNTIMED;
  }

  #instances(): Assembled[] {
    return this.#isUntimed ? untimedOf(this.#kept) : assemble(this.#kept);
  }

  #intervalsOf(gaps: InstanceSummary['gaps']): Seconds {
    return Float64Array.from(gaps, (ofQuantity) => (this.#isUntimed ? 1 : mostCommon(ofQuantity) || 0));
  }

  /** Returns the quantities whose only second has no known interval. */
  open(): OpenQuantity[] {
    const device = this.#intake.records.device(this.#record);
    return this.#summaries.flatMap(({ counts }, i) =>
      QUANTITIES.flatMap((_, quantity): OpenQuantity[] => {
        const interval = this.#intervals[i]!;
        // An energy counter with one reading on a day stands for nothing.
        if (counts[quantity] !== 1 || interval[quantity]! > 0 || quantity === QUANTITY.energy) return [];
        const set = (seconds: number): void => {
          interval[quantity] = seconds;
        };
        return [{ device, instanceId: this.#instanceIds[i]!, quantity, set }];
      }),
    );
  }

  get isComplete(): boolean {
    return this.open().length === 0;
  }

  /** Notes the counts and the reach of the samples in the record. */
  note(): void {
    const { records } = this.#intake;
    const reach = new Float64Array(QUANTITIES.length);
    for (let quantity = 0; quantity < QUANTITIES.length; quantity++) {
      let most = 0;
      for (const [i, { counts }] of this.#summaries.entries()) {
        most = Math.max(most, counts[quantity]!);
        // A counter with one reading has no reach, but is better than none.
        const seconds = this.#intervals[i]![quantity]! || 1;
        reach[quantity] = Math.max(reach[quantity]!, counts[quantity]! * seconds);
      }
      records.setCount(this.#record, quantity, most);
    }
    records.reach.set(this.#record, reach);
  }

  /** Adds the samples, without the quantities that come from another source, and forgets them. */
  add(superseded: number): void {
    const { records, waiting } = this.#intake;
    const record = this.#record;
    this.note();
    const intervals = this.#intervals.map((interval) =>
      interval.map((seconds, quantity) => ((superseded & (1 << quantity)) === 0 ? seconds : 0)),
    );
    const isMeter = !this.#isUntimed && (superseded & (1 << QUANTITY.energy)) === 0;
    const terms: DayTerms = { intervals, energy: this.#energyTerms(superseded, isMeter), isMeter };
    const energy = addDay(this.#intake.joinOf(record), records.device(record), this.#instances(), terms);
    if (energy.first >= 0) records.energy.set(record, energy);
    records.setState(record, STATE.closed);
    waiting.delete(record);
  }

  #energyTerms(superseded: number, isMeter: boolean): DayTerms['energy'] {
    if (this.#isUntimed) return 'neither';
    if (isMeter && this.#intake.records.readings(this.#record) >= 2) return 'rises';
    const bits = NO_POWER_FOR_ENERGY | (1 << QUANTITY.power);
    return (superseded & bits) === 0 ? 'power' : 'neither';
  }
}
