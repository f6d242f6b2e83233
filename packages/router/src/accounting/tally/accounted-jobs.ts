// Jobs that accounting alone tells the utilization of: added up while they are read, before it is known which GPU types record gpuutil.
// What rests on that is kept apart for each class of types, and put together once all is read.

import type { RunTable } from '../rows/run-table.ts';
import { type AccountedUtilization, ORIGIN } from '../utilization.ts';
import { type AnalyzedBy, AnalyzedTally } from './analyzed-tally.ts';

/** What jobs of one class add up to: if their gpuutil is believed, and if it is not. */
interface ClassTallies {
  readonly believed: AnalyzedTally;
  readonly otherwise: AnalyzedTally;
  readonly assumed: AnalyzedTally;
  /** True if any of them is known to have a u in either case, be it analyzed or not. */
  isTold: boolean;
  isToldOtherwise: boolean;
}

export class AccountedJobs {
  readonly #by: AnalyzedBy;
  /** In millionths; -1 where the operator assumes nothing. */
  readonly #assumption: number;
  readonly #certain: AnalyzedTally;
  readonly #assumed: AnalyzedTally;
  readonly #classes: ClassTallies[] = [];
  #isTold = false;

  constructor(by: AnalyzedBy, assumption: number) {
    this.#by = by;
    this.#assumption = assumption;
    this.#certain = new AnalyzedTally(by);
    this.#assumed = new AnalyzedTally(by);
  }

  /** Notes that the u of a job is known which is not analyzed: then none is assumed. */
  note(told: AccountedUtilization): void {
    if (told.certain >= 0) this.#isTold = true;
    if (told.gpuutil < 0) return;
    const tallies = this.#classOf(told.typeClass);
    tallies.isTold = true;
    if (told.otherwise >= 0) tallies.isToldOtherwise = true;
  }

  /** Adds the job that run `row` speaks for, which is analyzed if its u is known. */
  add(runs: RunTable, row: number, seconds: number, told: AccountedUtilization): void {
    const { certain, gpuutil, otherwise, typeClass, isGuessed } = told;
    this.note(told);
    if (certain >= 0) this.#certain.add(runs, row, seconds, certain, ORIGIN.accounting);
    else if (gpuutil < 0) this.#assume(this.#assumed, runs, row, seconds);
    else {
      const tallies = this.#classOf(typeClass);
      tallies.believed.add(runs, row, seconds, gpuutil, isGuessed ? ORIGIN.guessed : ORIGIN.accounting);
      if (otherwise >= 0) tallies.otherwise.add(runs, row, seconds, otherwise, ORIGIN.accounting);
      else this.#assume(tallies.assumed, runs, row, seconds);
    }
  }

  #assume(tally: AnalyzedTally, runs: RunTable, row: number, seconds: number): void {
    if (this.#assumption >= 0) tally.add(runs, row, seconds, this.#assumption, ORIGIN.assumed);
  }

  /** True if the u of any job is known, where `believed` is 1 for each class whose gpuutil counts. */
  isTold(believed: Uint8Array): boolean {
    return (
      this.#isTold ||
      this.#classes.some((one, number) => (believed[number] === 1 ? one.isTold : one.isToldOtherwise))
    );
  }

  /** What analyzed jobs add up to: those whose u is known, or those of which it is assumed. */
  tallies(believed: Uint8Array, isAssumed: boolean): AnalyzedTally[] {
    const chosen = [isAssumed ? this.#assumed : this.#certain];
    this.#classes.forEach((tallies, number) => {
      const counts = believed[number] === 1;
      if (!isAssumed) chosen.push(counts ? tallies.believed : tallies.otherwise);
      else if (!counts) chosen.push(tallies.assumed);
    });
    return chosen;
  }

  #classOf(number: number): ClassTallies {
    const tally = (): AnalyzedTally => new AnalyzedTally(this.#by);
    this.#classes[number] ??= {
      ...{ believed: tally(), otherwise: tally(), assumed: tally() },
      ...{ isTold: false, isToldOtherwise: false },
    };
    return this.#classes[number];
  }
}
