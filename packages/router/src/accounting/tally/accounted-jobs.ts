// Jobs that accounting alone tells the utilization of: added up while they are read, before it is known which GPU types record gpuutil.
// What rests on that is kept apart for each class of types, and put together once all is read.

import type { RunTable } from '../rows/run-table.ts';
import { type AccountedUtilization, ORIGIN } from '../utilization.ts';
import { type AnalyzedBy, AnalyzedTally } from './analyzed-tally.ts';

/** What jobs of one class add up to: if their gpuutil is believed, and if it is not. */
interface ClassTallies {
  readonly believed: AnalyzedTally;
  readonly otherwise: AnalyzedTally;
  /** Whose jobs are known to have a u in either case, be they analyzed or not: pairs. */
  readonly told: Set<number>;
  readonly toldOtherwise: Set<number>;
}

export class AccountedJobs {
  readonly #by: AnalyzedBy;
  /** In millionths; -1 where the operator assumes nothing. */
  readonly #assumption: number;
  readonly #certain: AnalyzedTally;
  readonly #assumed: AnalyzedTally;
  readonly #classes: ClassTallies[] = [];
  readonly #told = new Set<number>();

  constructor(by: AnalyzedBy, assumption: number) {
    this.#by = by;
    this.#assumption = assumption;
    this.#certain = new AnalyzedTally(by);
    this.#assumed = new AnalyzedTally(by);
  }

  /** Notes whose job has a known u, be it analyzed or not: where enough people have one, none is assumed. */
  note(told: AccountedUtilization, pair: number): void {
    if (this.#assumption < 0) return;
    if (told.certain >= 0) this.#told.add(pair);
    if (told.gpuutil < 0) return;
    const tallies = this.#classOf(told.typeClass);
    tallies.told.add(pair);
    if (told.otherwise >= 0) tallies.toldOtherwise.add(pair);
  }

  /** Adds the job that run `row` speaks for, which is analyzed if its u is known. */
  add(runs: RunTable, row: number, seconds: number, told: AccountedUtilization): void {
    const { certain, gpuutil, otherwise, typeClass, isGuessed } = told;
    this.note(told, runs.columns.arrays.pair[row]!);
    if (this.#assumption >= 0) this.#assumed.add(runs, row, seconds, this.#assumption, ORIGIN.assumed);
    if (certain >= 0) this.#certain.add(runs, row, seconds, certain, ORIGIN.accounting);
    else if (gpuutil >= 0) {
      const tallies = this.#classOf(typeClass);
      tallies.believed.add(runs, row, seconds, gpuutil, isGuessed ? ORIGIN.guessed : ORIGIN.accounting);
      if (otherwise >= 0) tallies.otherwise.add(runs, row, seconds, otherwise, ORIGIN.accounting);
    }
  }

  /** Adds to `pairs` those that have a job of known u, where `believed` is 1 for each class whose gpuutil counts. */
  addTold(pairs: Set<number>, believed: Uint8Array): void {
    for (const pair of this.#told) pairs.add(pair);
    this.#classes.forEach(({ told, toldOtherwise }, number) => {
      for (const pair of believed[number] === 1 ? told : toldOtherwise) pairs.add(pair);
    });
  }

  /** What analyzed jobs add up to: those whose u is known; or all, where it is assumed. */
  tallies(believed: Uint8Array, isAssumed: boolean): AnalyzedTally[] {
    if (isAssumed) return [this.#assumed];
    const ofClasses = this.#classes.flatMap((tallies, number) =>
      believed[number] === 1 ? tallies.believed : tallies.otherwise,
    );
    return [this.#certain, ...ofClasses];
  }

  #classOf(number: number): ClassTallies {
    const tally = (): AnalyzedTally => new AnalyzedTally(this.#by);
    this.#classes[number] ??= {
      believed: tally(),
      otherwise: tally(),
      told: new Set(),
      toldOtherwise: new Set(),
    };
    return this.#classes[number];
  }
}
