// Jobs whose utilization only accounting reports. They are added up while they are read, for each class of
// GPU types apart, because only in the end it is known which types record gpuutil.

import type { RunTable } from '../rows/run-table.ts';
import { type AccountedUtilization, ORIGIN } from '../utilization.ts';
import { type AnalyzedBy, AnalyzedTally } from './analyzed-tally.ts';

/** The sums of one class: for the case that its gpuutil is believed, and for the case that it is not. */
interface ClassTallies {
  readonly believed: AnalyzedTally;
  readonly otherwise: AnalyzedTally;
  /** The contributor pairs that have a job of known u in each case, analyzed or not. */
  readonly known: Set<number>;
  readonly knownOtherwise: Set<number>;
}

export class AccountedJobs {
  readonly #by: AnalyzedBy;
  /** In millionths; -1 where the operator assumes none. */
  readonly #assumption: number;
  readonly #certain: AnalyzedTally;
  readonly #assumed: AnalyzedTally;
  readonly #classes: ClassTallies[] = [];
  readonly #known = new Set<number>();

  constructor(by: AnalyzedBy, assumption: number) {
    this.#by = by;
    this.#assumption = assumption;
    this.#certain = new AnalyzedTally(by);
    this.#assumed = new AnalyzedTally(by);
  }

  /**
   * Notes that the pair has a job of known u, analyzed or not: where enough people have one, none is assumed.
   */
  note(own: AccountedUtilization, pair: number): void {
    if (this.#assumption < 0) return;
    if (own.certain >= 0) this.#known.add(pair);
    if (own.gpuutil < 0) return;
    const tallies = this.#classOf(own.typeClass);
    tallies.known.add(pair);
    if (own.otherwise >= 0) tallies.knownOtherwise.add(pair);
  }

  /** Adds the job that run `row` represents, which is analyzed if its u is known. */
  add(runs: RunTable, row: number, seconds: number, own: AccountedUtilization): void {
    const { certain, gpuutil, otherwise, typeClass, isGuessed } = own;
    this.note(own, runs.columns.arrays.pair[row]!);
    if (this.#assumption >= 0) this.#assumed.add(runs, row, seconds, this.#assumption, ORIGIN.assumed);
    if (certain >= 0) this.#certain.add(runs, row, seconds, certain, ORIGIN.accounting);
    else if (gpuutil >= 0) {
      const tallies = this.#classOf(typeClass);
      tallies.believed.add(runs, row, seconds, gpuutil, isGuessed ? ORIGIN.guessed : ORIGIN.accounting);
      if (otherwise >= 0) tallies.otherwise.add(runs, row, seconds, otherwise, ORIGIN.accounting);
    }
  }

  /** Adds to `pairs` those with a job of known u; `believed` is 1 for each class whose gpuutil counts. */
  addKnown(pairs: Set<number>, believed: Uint8Array): void {
    for (const pair of this.#known) pairs.add(pair);
    this.#classes.forEach(({ known, knownOtherwise }, number) => {
      for (const pair of believed[number] === 1 ? known : knownOtherwise) pairs.add(pair);
    });
  }

  /** Returns the sums of analyzed jobs: of those with a known u, or of all where u is assumed. */
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
      known: new Set(),
      knownOtherwise: new Set(),
    };
    return this.#classes[number];
  }
}
