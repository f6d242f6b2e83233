// The sums of analyzed jobs, whose utilization is known or assumed.

import { ExactSums } from '../../accumulators/exact-sums.ts';
import { Groups } from '../../accumulators/groups.ts';
import { Histogram } from '../../accumulators/histogram.ts';
import { ValueList } from '../../accumulators/value-list.ts';
import type { JobDice } from '../../blur/job-dice.ts';
import { latticeOf } from '../../blur/lattice.ts';
import type { Contributors } from '../../identity/contributors.ts';
import type { Cut } from '../cuts/cut.ts';
import { CutTally } from '../cuts/cut-tally.ts';
import { BATCH } from '../rows/batches.ts';
import type { RunTable } from '../rows/run-table.ts';
import { AnalyzedJobs } from './analyzed-batch.ts';
import { CellTally } from './cell-tally.ts';
import { COLUMN, COLUMNS, FIRST_ANALYZED, NEAR_ZERO_MILLIONTHS } from './columns.ts';
import { Origins } from './origins.ts';
import { SHORT_SECONDS } from './started-jobs.ts';

/** How jobs are analyzed. */
export interface AnalyzedBy {
  /** Jobs below this many millionths are flagged. */
  readonly threshold: number;
  /** The same in cuts. */
  readonly cutThreshold: number;
  /** The dice that blur u; undefined where there is no package. */
  readonly dice: JobDice | undefined;
  /** How jobs are cut; only in a report. */
  readonly cuts: readonly Cut[];
}

export class AnalyzedTally {
  /** From column `FIRST_ANALYZED` on. */
  readonly sums = new ExactSums(COLUMNS - FIRST_ANALYZED);
  /** u in millionths: of jobs, and, for a package, of their GPU time (slice-seconds). */
  readonly utilizations = new ValueList();
  readonly utilizationsOfTime = new Histogram();
  /** The sums of jobs by the cell of their blurred u. */
  readonly cells: CellTally | undefined;
  readonly origins = new Origins();
  readonly groups = new Groups();
  readonly cuts: readonly CutTally[];
  readonly #by: AnalyzedBy;
  readonly #threshold: number;
  /** The smallest blurred u above 0. */
  readonly #firstStep: number;
  /** Jobs that wait to be added. */
  #waiting: AnalyzedJobs | undefined;

  constructor(by: AnalyzedBy) {
    const { threshold, dice, cuts } = by;
    this.#by = by;
    this.cuts = cuts.map((cut) => new CutTally(cut));
    this.#threshold = threshold;
    this.#firstStep = latticeOf(threshold).firstStep;
    if (dice !== undefined) this.cells = new CellTally(dice);
  }

  /** Adds the job that run `row` represents; it counts once `flush` was called. */
  add(runs: RunTable, row: number, seconds: number, millionths: number, origin: number): void {
    this.#waiting ??= new AnalyzedJobs(this.#by.cuts);
    this.#waiting.add(runs, row, seconds, millionths, origin);
    if (this.#waiting.count === BATCH) this.flush();
  }

  /** Adds the jobs that wait. */
  flush(): void {
    const waiting = this.#waiting;
    if (waiting === undefined) return;
    this.addJobs(waiting);
    this.addGroups(waiting);
    waiting.count = 0;
  }

  /** Adds jobs to everything but the groups. */
  addJobs(jobs: AnalyzedJobs): void {
    this.#addAmounts(jobs);
    this.#addKinds(jobs);
    this.origins.addJobs(jobs);
    const { cutThreshold } = this.#by;
    for (const [at, cut] of this.cuts.entries()) cut.addAnalyzed(jobs, jobs.buckets[at]!, cutThreshold);
    this.#addUtilizations(jobs);
  }

  /** Few sums in each loop: the engine puts so much code into one function, and calls the rest. */
  #addAmounts({ pair, utilization, slices, seconds, sliceSeconds, count }: AnalyzedJobs): void {
    const { sums } = this;
    for (let i = 0; i < count; i++) {
      const cells = sums.cells(pair[i]!) - FIRST_ANALYZED;
      sums.add(cells + COLUMN.analyzedSeconds, seconds[i]!);
      sums.add(cells + COLUMN.requestedSliceSeconds, sliceSeconds[i]!);
      sums.add(cells + COLUMN.utilizationMillionths, utilization[i]!);
      sums.add(cells + COLUMN.slices, slices[i]!);
      sums.add(cells + COLUMN.usedSliceMillionths, slices[i]! * utilization[i]!);
    }
  }

  #addKinds({ pair, utilization, seconds, sliceSeconds, count }: AnalyzedJobs): void {
    const { sums } = this;
    for (let i = 0; i < count; i++) {
      const u = utilization[i]!;
      const cells = sums.cells(pair[i]!) - FIRST_ANALYZED;
      sums.count(cells + COLUMN.analyzed);
      sums.addProduct(cells + COLUMN.usedSliceSecondMillionths, sliceSeconds[i]!, u);
      const lacking = this.#firstStep - u;
      if (lacking > 0)
        sums.addProduct(cells + COLUMN.lackingSliceSecondMillionths, sliceSeconds[i]!, lacking);
      if (u < this.#threshold) sums.count(cells + COLUMN.flagged);
      if (u < NEAR_ZERO_MILLIONTHS) sums.count(cells + COLUMN.nearZero);
      if (seconds[i]! < SHORT_SECONDS) sums.count(cells + COLUMN.analyzedShort);
    }
  }

  /** Values are far apart in memory; in a loop of their own the waits for memory overlap. */
  #addUtilizations({ pair, utilization, slices, sliceSeconds, count }: AnalyzedJobs): void {
    for (let i = 0; i < count; i++) this.utilizations.add(utilization[i]!);
    if (this.cells === undefined) return;
    for (let i = 0; i < count; i++) {
      this.cells.add(pair[i]!, utilization[i]!, slices[i]!, sliceSeconds[i]!);
      this.utilizationsOfTime.add(utilization[i]!, sliceSeconds[i]!);
    }
  }

  /** Adds the same jobs to their groups. */
  addGroups({ groupLow, groupHigh, pair, utilization, count }: AnalyzedJobs): void {
    for (let i = 0; i < count; i++)
      if (groupHigh[i] !== 0)
        this.groups.add(groupLow[i]!, groupHigh[i]!, pair[i]!, utilization[i]! < this.#threshold);
  }

  /** Counts and forgets the groups; no further job of them may come. */
  countGroups(contributors: Contributors): void {
    countGroups([this.groups], contributors, this.sums, -FIRST_ANALYZED);
    this.groups.clear();
  }
}

/** Counts groups in `sums`, whose columns are moved by `shift`. */
export function countGroups(
  groups: readonly Groups[],
  contributors: Contributors,
  sums: ExactSums,
  shift: number,
): void {
  Groups.visitAll(groups, (owner, chronic, mixed) => {
    // A group that spans several accounts of a user belongs to no account, so that the order does not matter.
    const cells = sums.cells(mixed ? contributors.withoutAccount(owner) : owner) + shift;
    sums.count(cells + COLUMN.groups);
    if (chronic) sums.count(cells + COLUMN.chronicGroups);
  });
}
