// Gathers jobs: rows of accounting become runs, and runs become jobs. Jobs that ended are counted, at once
// where rows come in sacct's order. Runs that samples may be joined to are retained.
import { Identifier, type JobRows, type SchedulerVersion } from '@ptl/claw-core';
import type { Accumulator } from '../accumulators/accumulator.ts';
import { NONE } from '../accumulators/columns.ts';
import type { JobDice } from '../blur/job-dice.ts';
import type { Contributors } from '../identity/contributors.ts';
import type { Names, Numbers } from '../identity/dictionaries.ts';
import { boundsOf, type Coverage, isPossible, type WindowRule } from '../window.ts';
import type { Analysis } from './analysis.ts';
import type { Cut } from './cuts/cut.ts';
import { Finalizer } from './finalize/finalizer.ts';
import { LoneRuns } from './finalize/lone-runs.ts';
import { RetainedRuns } from './finalize/retained-runs.ts';
import { JobGpuutil, type OddGpuutil } from './gpuutil/job-gpuutil.ts';
import { Readings } from './gpuutil/readings.ts';
import { GpuutilEvidence } from './gpuutil/type-evidence.ts';
import { BATCH, RUN_IS, RunBatch } from './rows/batches.ts';
import { EndedRuns } from './rows/ended-runs.ts';
import { JobIndex } from './rows/job-index.ts';
import { NodeLists } from './rows/node-lists.ts';
import { RowTimes } from './rows/row-times.ts';
import { RowUsers, type UserCount } from './rows/row-users.ts';
import { heldAny, lastHeld, resolveJobs } from './rows/run-chains.ts';
import { RunTable } from './rows/run-table.ts';
import { StepTable } from './rows/step-table.ts';
import { mayBeAnalyzed } from './tally/job-tally.ts';
import { TimeInWindow } from './tally/time-in-window.ts';
import { type AccountedUtilization, OwnUtilization } from './utilization.ts';

export interface JobOptions {
  /** Jobs that ended outside of the window are not counted. */
  readonly window: WindowRule;
  /** The time at which a live system was asked; nothing later is known. Undefined for files. */
  readonly liveSeconds?: number | undefined;
  /** How Slurm adds up gpuutil, where its version is not known. */
  readonly gpuutil?: 'mean' | 'sum' | undefined;
  /** No samples will be joined, so that no counted job is retained. */
  readonly jobsOnly?: boolean | undefined;
  /**
   * Evicts jobs once they are counted, for accounting that can be read again. This many jobs with steps stay
   * open until it is known how to read gpuutil of steps. Undefined: no job is evicted.
   */
  readonly mostUndecided?: number | undefined;
  /** How jobs are cut; only in a report. */
  readonly cuts?: readonly Cut[] | undefined;
}

/** The facts of accounting, and the runs that samples may be joined to. */
export interface GatheredJobs {
  /** From the first to the last end of any row. */
  readonly ends: Coverage;
  readonly timeInWindow: TimeInWindow;
  /** GPU runs outside the window, or backwards; rows that repeat a run; restarts without an earlier run. */
  readonly odd: Pick<EndedRuns, 'outside' | 'backwards'>;
  readonly repeated: ReturnType<RunTable['repeats']['counts']>;
  readonly runsMissing: number;
  /** Empty where no samples will be joined. */
  readonly held: RetainedRuns;
  /** Runs that were read, with GPUs and without, and how many users they have. */
  readonly rows: number;
  readonly users: UserCount;
  /** True if any run asked for GPUs or held some: the site's accounting records GPUs. */
  readonly tracked: boolean;
  /** True if any run held GPUs. */
  readonly seen: boolean;
  /** True if any CPU time was above zero, and if any row was a step. */
  readonly cpuTimeSeen: boolean;
  readonly stepsSeen: boolean;
  /** Which GPU types record gpuutil, as far as jobs show it. */
  readonly evidence: GpuutilEvidence;
  readonly gpuutil: OddGpuutil;
}

export class JobGathering implements Accumulator<[rows: JobRows], [Numbers]> {
  readonly runs: RunTable;
  readonly steps: StepTable;
  readonly #options: JobOptions;
  readonly #names: Names;
  readonly #analysis: Analysis;
  readonly #held: RetainedRuns;
  readonly #readings: Readings;
  readonly #gpuutil: JobGpuutil;
  readonly #evidence: GpuutilEvidence;
  readonly #own: OwnUtilization;
  readonly #times: RowTimes;
  readonly #users = new RowUsers();
  readonly #ended: EndedRuns;
  readonly #timeInWindow: TimeInWindow;
  #runsMissing = 0;
  /** Evicts jobs once they are counted; without it all are kept. */
  #finalizer: Finalizer | undefined;
  #lone: LoneRuns | undefined;

  /** `dice` blurs the utilization of jobs; undefined where there is no package. */
  constructor(
    options: JobOptions,
    contributors: Contributors,
    names: Names,
    analysis: Analysis,
    dice: JobDice | undefined,
  ) {
    const index = new JobIndex();
    const lists = new NodeLists();
    this.#options = options;
    this.#names = names;
    this.#analysis = analysis;
    this.#held = new RetainedRuns(lists, options.cuts);
    const asksNodes = options.jobsOnly !== true || options.cuts?.some((cut) => cut.asksNodes) === true;
    this.runs = new RunTable(contributors, names, index, asksNodes ? lists : undefined);
    this.steps = new StepTable(names, index);
    this.#readings = new Readings(options.gpuutil);
    this.#gpuutil = new JobGpuutil(this.runs, this.steps, this.#readings);
    this.#evidence = new GpuutilEvidence(names.gpuTypes, dice);
    this.#own = new OwnUtilization(this.runs, this.#gpuutil, this.#evidence, contributors);
    this.#times = new RowTimes(names.clusters);
    const bounds = boundsOf(options.window);
    const { ends } = this.#times;
    this.#ended = new EndedRuns(bounds);
    this.#timeInWindow = new TimeInWindow(bounds, () => ends.startSeconds(options.window));
    if (options.mostUndecided === undefined) return;
    const count = (batch: RunBatch): void => this.#count(batch);
    this.#finalizer = new Finalizer(this.runs, this.steps, this.#readings, count, options.mostUndecided);
  }

  /** Announces jobs of one row each, without a cluster, and with no time after `latestSeconds`. */
  expectLoneRuns(latestSeconds: number): void {
    this.#times.expect(latestSeconds);
    this.#lone = new LoneRuns(this.runs, (batch) => this.#count(batch));
  }

  /** Returns when the window begins, by the rows read so far; Infinity while no row has a time. */
  startSeconds(): number {
    return this.#times.ends.startSeconds(this.#options.window);
  }

  /** Adds rows of accounting. */
  add(rows: JobRows): void {
    for (let from = 0; from < rows.count; from += BATCH) {
      const to = Math.min(from + BATCH, rows.count);
      this.#times.add(rows, from, to);
      this.#users.add(rows, from, to);
      this.runs.fill(rows, from, to);
      if (this.#lone === undefined) this.#link(rows, from, to);
      else this.#lone.add(rows, from, to);
    }
  }

  #link(rows: JobRows, from: number, to: number): void {
    for (let at = from; at < to; at++)
      if (rows.isStep(at)) this.steps.add(rows, at);
      else this.runs.link(rows, at);
  }

  /** Adds all that `other` was given. Throws an Error where jobs were evicted before all were known. */
  merge(other: JobGathering, numbers: Numbers): void {
    if (this.#finalizer !== undefined || other.#finalizer !== undefined)
      throw new Error('Parts whose jobs were let go cannot be merged.');
    this.runs.merge(other.runs, numbers);
    this.steps.merge(other.steps, numbers);
    this.#times.merge(other.#times, numbers);
    this.#users.merge(other.#users);
    this.#readings.merge(other.#readings, numbers);
  }

  /** Ends accounting. Undefined if rows belong to an evicted run: read again without a finalizer. */
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
      odd: this.#ended,
      repeated: runs.repeats.counts(),
      runsMissing: this.#runsMissing,
      held: this.#held,
      rows: runs.rows,
      users: this.#users.count,
      tracked: runs.tracked,
      seen: runs.seen,
      cpuTimeSeen: runs.cpuTimeSeen,
      stepsSeen: steps.stepsSeen,
      evidence: this.#evidence,
      gpuutil: this.#gpuutil,
    };
  }

  #count(batch: RunBatch): void {
    this.#ended.mark(this.runs, batch);
    this.#analysis.ended.addEnded(this.runs, batch);
    this.#addTime(batch);
    const { rows, steps, is, jobSeconds } = batch;
    for (let i = 0; i < batch.count; i++) {
      const row = rows[i]!;
      // Jobs that ended outside of the window show what their GPU types record, too.
      const isEnd = (is[i]! & RUN_IS.endOfJob) !== 0;
      const own = isEnd ? this.#own.find(row, steps[i]!, jobSeconds[i]!) : undefined;
      const isCounted = (is[i]! & RUN_IS.counted) !== 0;
      this.#analyze(row, jobSeconds[i]!, isCounted, isCounted ? own : undefined);
    }
  }

  /** Adds the time for which runs held their GPUs, whenever they ended. */
  #addTime({ rows, is, count }: RunBatch): void {
    const { runs } = this;
    const { pair, slices, cluster, end, heldFrom, heldUntil: until, restarted, first } = runs.columns.arrays;
    const { liveSeconds = Number.POSITIVE_INFINITY } = this.#options;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      if (restarted[row] === 1 && first[row]! > 0) this.#runsMissing++;
      const isOver = (is[i]! & RUN_IS.over) !== 0;
      if (!isOver) until[row] = Math.min(lastHeld(runs, row, this.#times.latest(cluster[row]!)), liveSeconds);
      if (slices[row] === NONE || !heldAny(runs, row, until[row]!)) continue;
      const isReached = isOver && isPossible(end[row]!);
      this.#timeInWindow.add(pair[row]!, slices[row]!, heldFrom[row]!, until[row]!, isReached);
    }
  }

  /** Counts a job's utilization, or retains the run for samples. `own`: of a run that represents its job. */
  #analyze(row: number, seconds: number, isCounted: boolean, own: AccountedUtilization | undefined): void {
    const { runs } = this;
    const { accounted } = this.#analysis;
    const isAnalyzed = own !== undefined && mayBeAnalyzed(runs, row, seconds);
    if (isAnalyzed && this.#options.jobsOnly === true) accounted.add(runs, row, seconds, own);
    else if (own !== undefined) accounted.note(own, runs.columns.arrays.pair[row]!);
    if (this.#options.jobsOnly !== true && heldAny(runs, row, runs.columns.arrays.heldUntil[row]!))
      this.#held.add(runs, row, isCounted, own, isAnalyzed);
  }

  /** Takes the Slurm version of some clusters. */
  addVersion({ clusters, major, minor, micro }: SchedulerVersion): void {
    if (clusters.length === 0 && this.#readings.learnEverywhere(major, minor, micro))
      this.#finalizer?.gpuutilReadingChanged();
    const lanes = new Int32Array(4);
    for (const cluster of clusters) {
      Identifier.lanes(cluster, lanes, 0);
      const number = this.#names.clusters.numberAt(lanes, 0);
      if (this.#readings.learn(number, major, minor, micro)) this.#finalizer?.gpuutilReadingChanged();
    }
  }
}
