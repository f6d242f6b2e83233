// Gathering jobs: rows of accounting become runs, and runs jobs. What has ended is counted, at once where rows come in the order of
// sacct; what samples may be joined to is kept.
import type { JobRows } from '@ptl/claw-core';
import { NONE } from '../accumulators/columns.ts';
import type { Contributors } from '../identity/contributors.ts';
import type { Names } from '../identity/dictionaries.ts';
import { boundsOf, type Coverage, isPossible, type WindowRule } from '../window.ts';
import { Finalizer } from './finalize/finalizer.ts';
import { RetainedRuns } from './finalize/retained-runs.ts';
import { BATCH, RunBatch } from './rows/batches.ts';
import { EndedRuns } from './rows/ended-runs.ts';
import { JobIndex } from './rows/job-index.ts';
import { NodeLists } from './rows/node-lists.ts';
import { RowTimes } from './rows/row-times.ts';
import { allocatedSeconds, endsJob, hasEnded, heldAny, lastHeld, resolveJobs } from './rows/run-chains.ts';
import { RunTable } from './rows/run-table.ts';
import { StepTable } from './rows/step-table.ts';
import { AnalyzedJobs } from './tally/analyzed-batch.ts';
import type { JobBatch } from './tally/job-batch.ts';
import { type JobFacts, mayBeAnalyzed } from './tally/job-tally.ts';
import { TimeInWindow } from './tally/time-in-window.ts';
import { OwnUtilization } from './utilization.ts';

export interface JobOptions {
  /** Jobs that ended outside of the window are not counted. */
  readonly window: WindowRule;
  /** The time at which a live system was asked: nothing is known of what comes later. Undefined for files. */
  readonly liveSeconds?: number | undefined;
  readonly assumeUtilization: number | undefined;
  /** No samples will be joined: nothing is kept of jobs that were counted. */
  readonly jobsOnly?: boolean | undefined;
  /**
   * Let jobs go once they are counted: for accounting that can be read again. So many with steps stay open until it is known how to read
   * those.
   */
  readonly settle?: number | undefined;
}

/** What accounting says, and what is left of it. */
export interface GatheredJobs {
  /** From the first to the last end of any row. */
  readonly ends: Coverage;
  readonly timeInWindow: TimeInWindow;
  /** Runs of GPUs that ended outside of the window; that were told again; and that had been started before, while no earlier run is told. */
  readonly outside: number;
  readonly duplicates: number;
  readonly runsMissing: number;
  /** Empty where no samples will be joined. */
  readonly held: RetainedRuns;
  /** Runs that were read, with GPUs and without. */
  readonly rows: number;
  /** True if any of them asked for GPUs or held some: the site's accounting records them. */
  readonly tracked: boolean;
  /** True if any of them is a run of GPUs. */
  readonly seen: boolean;
  readonly cpuTimeKnown: boolean;
}

export class JobGathering {
  readonly runs: RunTable;
  readonly steps: StepTable;
  readonly #options: JobOptions;
  readonly #facts: JobFacts;
  readonly #held: RetainedRuns;
  readonly #own: OwnUtilization;
  readonly #times: RowTimes;
  readonly #ended: EndedRuns;
  readonly #timeInWindow: TimeInWindow;
  #runsMissing = 0;
  readonly #analyzed = new AnalyzedJobs();
  /** Lets jobs go once they are counted; without it all are kept. */
  #finalizer: Finalizer | undefined;

  constructor(options: JobOptions, contributors: Contributors, names: Names, facts: JobFacts) {
    const index = new JobIndex();
    const lists = new NodeLists();
    this.#options = options;
    this.#facts = facts;
    this.#held = new RetainedRuns(lists);
    this.runs = new RunTable(contributors, names, index, options.jobsOnly === true ? undefined : lists);
    this.steps = new StepTable(names, index);
    this.#own = new OwnUtilization(this.runs, this.steps, options.assumeUtilization);
    this.#times = new RowTimes(names.clusters);
    const bounds = boundsOf(options.window);
    const { ends } = this.#times;
    this.#ended = new EndedRuns(bounds);
    this.#timeInWindow = new TimeInWindow(bounds, () => ends.startSeconds(options.window));
    if (options.settle === undefined) return;
    this.#finalizer = new Finalizer(this.runs, this.steps, (batch) => this.#count(batch), options.settle);
    this.steps.onReadAnew = () => this.#finalizer?.stepsReadAnew();
  }

  /** Takes over rows of accounting. */
  add(rows: JobRows): void {
    for (let from = 0; from < rows.count; from += BATCH) {
      const to = Math.min(from + BATCH, rows.count);
      this.#times.add(rows, from, to);
      this.runs.fill(rows, from, to);
      for (let at = from; at < to; at++)
        if (rows.isStep(at)) this.steps.add(rows, at);
        else this.runs.link(rows, at);
    }
  }

  /** All accounting is in. Undefined if runs were let go that what came later belongs to: then all must be read again without finalizer. */
  done(): GatheredJobs | undefined {
    const { runs, steps } = this;
    this.#finalizer?.close();
    if (this.#finalizer?.disordered === true) return undefined;
    resolveJobs(runs);
    const batch = new RunBatch();
    runs.visit((row, step) => {
      if (!batch.add(row, step)) return;
      this.#count(batch);
      batch.count = 0;
    });
    this.#count(batch);
    return {
      ends: this.#times.ends,
      timeInWindow: this.#timeInWindow,
      outside: this.#ended.outside,
      duplicates: runs.duplicates,
      runsMissing: this.#runsMissing,
      held: this.#held,
      rows: runs.rows,
      tracked: runs.tracked,
      seen: runs.seen,
      cpuTimeKnown: runs.cpuTimeSeen || steps.stepsSeen,
    };
  }

  #count(batch: RunBatch): void {
    const jobs = this.#facts.addEnded(this.runs, this.#ended.choose(this.runs, batch));
    this.#addTime(batch);
    if (this.#options.jobsOnly === true) this.#analyze(jobs);
    else this.#hold(batch);
  }

  /** Adds the time for which runs held their GPUs, whenever they ended. */
  #addTime({ rows, count }: RunBatch): void {
    const { runs } = this;
    const { pair, slices, cluster, end, heldFrom, heldUntil: until, restarted, first } = runs.columns.arrays;
    const { liveSeconds = Number.POSITIVE_INFINITY } = this.#options;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      if (restarted[row] === 1 && first[row] === 1) this.#runsMissing++;
      const isOver = hasEnded(runs, row);
      if (!isOver) until[row] = Math.min(lastHeld(runs, row, this.#times.latest(cluster[row]!)), liveSeconds);
      if (slices[row] === NONE || !heldAny(runs, row, until[row]!)) continue;
      const isReached = isOver && isPossible(end[row]!);
      this.#timeInWindow.add(pair[row]!, slices[row]!, heldFrom[row]!, until[row]!, isReached);
    }
  }

  /** Adds up what is known of the utilization of jobs. */
  #analyze({ rows, steps, seconds, count }: JobBatch): void {
    const analyzed = this.#analyzed;
    analyzed.count = 0;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      if (!mayBeAnalyzed(this.runs, row, seconds[i]!)) continue;
      const own = this.#own.find(row, steps[i]!);
      if (own.millionths >= 0) analyzed.add(this.runs, row, seconds[i]!, own);
    }
    this.#facts.addAnalyzed(analyzed);
    this.#facts.addGroups(analyzed);
  }

  /** Keeps what samples may be joined to. */
  #hold({ rows, steps, count }: RunBatch): void {
    const { runs } = this;
    const { heldUntil: until } = runs.columns.arrays;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      if (!heldAny(runs, row, until[row]!)) continue;
      const isCounted = this.#ended.has(runs, row);
      const isAnalyzed =
        isCounted && endsJob(runs, row) && mayBeAnalyzed(runs, row, allocatedSeconds(runs, row));
      this.#held.add(runs, row, isCounted, isAnalyzed ? this.#own.find(row, steps[i]!) : undefined);
    }
  }
}
