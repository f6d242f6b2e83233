// Gathering the facts: the runs are resolved, the samples joined, the jobs added up.
import type { DiagnosticLog, GpuDevice, GpuSample, GpuSeries, JobRows, SourceId } from '@ptl/claw-core';
import { Contributors } from '../jobs/contributors.ts';
import { JobIndex } from '../jobs/job-index.ts';
import { emptyNames } from '../jobs/names.ts';
import { Pods } from '../jobs/pods.ts';
import { resolveJobs } from '../jobs/resolve.ts';
import { BATCH, RunBatch } from '../jobs/run-batch.ts';
import { RunTable } from '../jobs/run-table.ts';
import { Settling } from '../jobs/settling.ts';
import { StepTable } from '../jobs/step-table.ts';
import { BLOCK } from '../join/block-column.ts';
import { Fleet } from '../join/fleet.ts';
import { Holdings } from '../join/holdings.ts';
import { SampleJoin } from '../join/sample-join.ts';
import { type JoinKind, type SettledJoin, settleJoin } from '../join/settle.ts';
import { millionths } from '../rounding.ts';
import { clippedTime, isWholeFleet } from './capacity.ts';
import type { Facts } from './facts.ts';
import { gpuFacts, type Unit } from './gpu-facts.ts';
import { JobFacts } from './job-facts.ts';
import { COLUMN } from './tally.ts';
import { UtilizationOfJobs } from './utilization-of-job.ts';
import { countedRuns, coveredByRuns, Ends, type Window, wholeDays } from './window.ts';

/** No time is before or after what is unknown. */
const ALL_TIME: Window = { startSeconds: Number.NaN, endSeconds: Number.NaN };

export interface GatherOptions {
  readonly diagnostics: DiagnosticLog;
  readonly nowSeconds: number;
  readonly window: Window | undefined;
  /** Below this utilization a job is flagged, 0…1. */
  readonly threshold: number;
  readonly assumeUtilization: number | undefined;
  /**
   * Let jobs go once they are counted: for accounting that no samples will be joined to, and that can be read again. So many with steps stay
   * open until it is known how to read those.
   */
  readonly settle?: number | undefined;
}

/** Takes records in two phases, jobs then GPUs, and says what they add up to. */
export class Gathering {
  readonly #options: GatherOptions;
  readonly #names = emptyNames();
  readonly #contributors = new Contributors();
  readonly #fleet = new Fleet(this.#names.nodes);
  readonly #joins = new Map<JoinKind, SampleJoin>();
  readonly #fleetKinds = new Set<JoinKind>();
  readonly runs: RunTable;
  readonly steps: StepTable;
  readonly pods = new Pods(this.#names);
  readonly #jobs: JobFacts;
  #holdings: Holdings | undefined;
  #jobWindow: Window | undefined;
  #counted: Uint8Array = new Uint8Array(0);
  /** When the runs ended that were counted and let go. */
  readonly #ends = new Ends();
  #jobSources = 0;
  #jobNodes = 0;
  #settledJoins: readonly SettledJoin[] = [];

  constructor(options: GatherOptions) {
    this.#options = options;
    const index = new JobIndex();
    this.runs = new RunTable(this.#contributors, this.#names, index);
    this.steps = new StepTable(this.#names, index);
    this.#jobs = new JobFacts(this.#contributors, millionths(options.threshold));
    if (options.settle === undefined) return;
    const { runs, steps } = this;
    const utilization = new UtilizationOfJobs(runs, steps, [], options.assumeUtilization);
    const settling = new Settling(
      runs,
      steps,
      (batch) => {
        this.#jobs.addAll(runs, this.#ends.choose(runs, batch, options.window), utilization);
      },
      options.settle,
    );
    runs.settling = settling;
    steps.settling = settling;
  }

  /** Takes over rows of accounting. */
  addJobs(rows: JobRows): void {
    for (let from = 0; from < rows.count; from += BATCH) {
      const to = Math.min(from + BATCH, rows.count);
      this.runs.fill(rows, from, to);
      for (let at = from; at < to; at++)
        if (rows.isStep(at)) this.steps.add(rows, at);
        else this.runs.link(rows, at);
    }
  }

  /** A source of accounting is being read. */
  jobSource(): void {
    this.#jobSources++;
  }

  /**
   * All accounting is in: runs become jobs, and it is known who held which node when. False if runs were let go that
   * what came later belongs to: then all of it must be read again without settling.
   */
  jobsDone(): boolean {
    const { runs } = this;
    runs.settling?.close();
    if (runs.settling?.disordered === true) return false;
    resolveJobs(runs);
    this.#jobWindow = this.#options.window ?? coveredByRuns(runs, this.#ends);
    this.#counted = countedRuns(runs, this.#jobWindow);
    this.#jobNodes = this.#names.nodes.size;
    return true;
  }

  addSample(kind: JoinKind, row: GpuSample, live: boolean): void {
    const outside = isOutside(this.#sampleWindow, row.timeSeconds);
    if (!outside || this.runs.length > 0) this.#join(kind).add(row, live, outside);
  }

  /** Takes many samples at once; to be told one by one makes no difference but time. */
  addSeries(kind: JoinKind, series: GpuSeries, live: boolean): void {
    const { timeSeconds: times, length } = series;
    const window = this.#sampleWindow;
    for (let from = 0, to = 0; from < length; from = to) {
      const outside = isOutside(window, times[from]!);
      const most = Math.min(from + BLOCK, length);
      for (to = from + 1; to < most && isOutside(window, times[to]!) === outside; ) to++;
      if (!outside || this.runs.length > 0) this.#join(kind).addSeries(series, from, to, live, outside);
    }
  }

  get #sampleWindow(): Window {
    return this.#jobWindow ?? this.#options.window ?? ALL_TIME;
  }

  #join(kind: JoinKind): SampleJoin {
    let join = this.#joins.get(kind);
    if (join === undefined) {
      // Who held what when is worked out only where there are samples to ask for it.
      this.#holdings ??= new Holdings(this.runs, this.#jobNodes);
      join = new SampleJoin(this.runs, this.#names, this.#holdings, this.#fleet, this.#counted);
      this.#joins.set(kind, join);
    }
    return join;
  }

  addDevice(kind: JoinKind, row: GpuDevice): void {
    this.#fleetKinds.add(kind);
    this.#fleet.add(row);
  }

  /** Everything is in. */
  facts(): Facts {
    const { runs, steps } = this;
    const joins = this.#settled();
    this.#settledJoins = joins;
    const window = this.#jobWindow ?? this.#options.window ?? this.#windowOfSamples(joins);
    const cpuTimeKnown = runs.cpuTimeSeen || steps.stepsSeen;
    const utilization = new UtilizationOfJobs(runs, steps, joins, this.#options.assumeUtilization);
    const batch = new RunBatch();
    runs.visit((row, step) => {
      if (this.#counted[row] !== 1 || !batch.add(row, step)) return;
      this.#jobs.addAll(runs, batch, utilization);
      batch.count = 0;
    });
    this.#jobs.addAll(runs, batch, utilization);
    const jobs = this.#jobs.runs > 0 ? this.#jobs.done() : undefined;
    const unit = this.#unit(joins);
    return {
      window,
      unit,
      people: this.#people(unit, jobs, joins),
      usersUnknown: this.#contributors.unnamed,
      jobs,
      jobsMissing:
        this.#jobSources === 0
          ? 'no_accounting'
          : runs.tracked || runs.rows === 0
            ? 'no_gpu_jobs_ended'
            : 'gpus_untracked',
      clipped: clippedTime(runs, this.#contributors, window),
      cpuTimeKnown,
      gpus: gpuFacts(joins, runs, unit),
      fleet: this.#fleet,
      fleetKind: this.#fleetKinds.has('dcgm') || !this.#fleetKinds.has('nvidia_smi') ? 'dcgm' : 'nvidia_smi',
      fleetComplete: isWholeFleet(this.#fleet, runs),
      pods: this.pods,
      schedulerType: this.#jobSources > 0 ? 'slurm' : this.pods.count > 0 ? 'kubernetes' : 'unknown',
    };
  }

  /** Samples joined to nobody, for the operator to know; known once the facts are. */
  unattributed(): { source: SourceId; count: number }[] {
    return this.#settledJoins.map(({ kind, unattributed }) => ({
      source: kind === 'dcgm' ? 'dcgm_exporter' : 'nvidia_smi',
      count: this.runs.length === 0 ? 0 : unattributed,
    }));
  }

  #settled(): SettledJoin[] {
    const kinds: JoinKind[] = ['dcgm', 'nvidia_smi'];
    return kinds.flatMap((kind) => {
      const join = this.#joins.get(kind);
      return join === undefined ? [] : [settleJoin(kind, join, this.#holdings!, this.#fleet)];
    });
  }

  #windowOfSamples(joins: readonly SettledJoin[]): Window {
    const first = Math.min(this.pods.first, ...joins.map(({ firstSeconds }) => firstSeconds));
    const last = Math.max(this.pods.last, ...joins.map(({ lastSeconds }) => lastSeconds));
    return first <= last
      ? wholeDays(first, last)
      : wholeDays(this.#options.nowSeconds, this.#options.nowSeconds);
  }

  #unit(joins: readonly SettledJoin[]): Unit {
    if (this.#contributors.named) return 'user';
    return this.pods.count > 0 || joins.some(({ byNamespace }) => byNamespace.holders > 0)
      ? 'namespace'
      : this.runs.seen
        ? 'user'
        : 'gpu';
  }

  #people(unit: Unit, jobs: JobFacts | undefined, joins: readonly SettledJoin[]): number {
    if (unit === 'user') return jobs === undefined ? 0 : this.#contributors.count(jobs.sums, COLUMN.runs);
    if (unit === 'namespace') return this.#names.namespaces.size;
    return joins.length === 0 ? 0 : this.#fleet.devices.length;
  }
}

/** By itself a sample belongs to the window by its own time; joined to a run, by the end of that run. */
function isOutside({ startSeconds, endSeconds }: Window, time: number): boolean {
  return time < startSeconds || time >= endSeconds;
}
