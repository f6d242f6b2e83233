// Gathering the facts: the runs are resolved, the samples joined, the jobs added up.
import type { DiagnosticLog, GpuDevice, GpuSample, GpuSeries, SourceId } from '@ptl/claw-core';
import { type GatheredJobs, JobGathering, type JobOptions } from './accounting/accounting.ts';
import { analyzeHeld } from './accounting/finalize/retained-jobs.ts';
import { COLUMN } from './accounting/tally/columns.ts';
import { JobFacts } from './accounting/tally/job-tally.ts';
import { millionths } from './accumulators/rounding.ts';
import type { Facts } from './facts.ts';
import { clippedTime, isWholeFleet } from './fleet/capacity.ts';
import { Fleet } from './fleet/fleet.ts';
import { Contributors } from './identity/contributors.ts';
import { emptyNames } from './identity/dictionaries.ts';
import { Pods } from './kubernetes/pods.ts';
import { NodeAllocations } from './telemetry/attribution/allocations.ts';
import { type FinishedJoin, finishJoin, type JoinKind } from './telemetry/attribution/confirm.ts';
import { useMeasured } from './telemetry/attribution/measured-utilization.ts';
import { BLOCK } from './telemetry/batch/fast/memory.ts';
import { areInOrder } from './telemetry/batch/sample-block.ts';
import { gpuFacts, type Unit } from './telemetry/gpu-facts.ts';
import { SampleJoin } from './telemetry/sample-join.ts';
import { type Window, wholeDays } from './window.ts';

/** No time is before or after what is unknown. */
const ALL_TIME: Window = { startSeconds: Number.NaN, endSeconds: Number.NaN };
/** What is kept of fewer runs for their samples, 60 bytes each, is not worth to be told of when it is let go. */
const MANY_RUNS = 100_000;

export interface GatherOptions extends JobOptions {
  readonly diagnostics: DiagnosticLog;
  readonly nowSeconds: number;
  /** Below this utilization a job is flagged, 0…1. */
  readonly threshold: number;
  /** Called when much that was kept is not needed any more. */
  readonly evict?: (() => void) | undefined;
}

/** Takes records in two phases, jobs then GPUs, and says what they add up to. */
export class Gathering {
  readonly #options: GatherOptions;
  readonly #names = emptyNames();
  readonly #contributors = new Contributors();
  readonly #fleet = new Fleet(this.#names.nodes);
  readonly #joins = new Map<JoinKind, SampleJoin>();
  readonly #fleetKinds = new Set<JoinKind>();
  readonly pods = new Pods(this.#names);
  readonly #jobs: JobFacts;
  /** Until all accounting is in. */
  #accounting: JobGathering | undefined;
  #gathered: GatheredJobs | undefined;
  #holdings: NodeAllocations | undefined;
  #jobSources = 0;
  #unattributed: { source: SourceId; count: number }[] = [];

  constructor(options: GatherOptions) {
    this.#options = options;
    this.#jobs = new JobFacts(this.#contributors, millionths(options.threshold));
    this.#accounting = new JobGathering(options, this.#contributors, this.#names, this.#jobs);
  }

  /** What takes accounting. Throws an Error once all of it is in. */
  get accounting(): JobGathering {
    if (this.#accounting === undefined) throw new Error('All accounting was in already.');
    return this.#accounting;
  }

  /** A source of accounting is being read. */
  jobSource(): void {
    this.#jobSources++;
  }

  /**
   * All accounting is in: runs become jobs, and it is known who held which node when. False if runs were let go that
   * what came later belongs to: then all of it must be read again without finalizer.
   */
  accountingDone(): boolean {
    this.#gathered = this.accounting.done();
    this.#accounting = undefined;
    this.#tellOfLetGo();
    return this.#gathered !== undefined;
  }

  /** What was made on the way is garbage, too. */
  #tellOfLetGo(): void {
    if ((this.#gathered?.held.length ?? 0) >= MANY_RUNS) this.#options.evict?.();
  }

  get #runs(): GatheredJobs {
    if (this.#gathered === undefined) throw new Error('It has to be said first that all accounting is in.');
    return this.#gathered;
  }

  addSample(kind: JoinKind, row: GpuSample, live: boolean): void {
    const outside = sideOf(this.#sampleWindow, row.timeSeconds) !== 0;
    if (!outside || this.#runs.seen) this.#join(kind).add(row, live, outside);
  }

  /** Takes many samples at once; to be told one by one makes no difference but time. */
  addSeries(kind: JoinKind, series: GpuSeries, live: boolean): void {
    const { timeSeconds: times, length } = series;
    const window = this.#sampleWindow;
    for (let from = 0, to = 0; from < length; from = to) {
      to = Math.min(from + BLOCK, length);
      const side = sideOf(window, times[from]!);
      const inOrder = areInOrder(times, from, to);
      if (!inOrder || sideOf(window, times[to - 1]!) !== side) to = endOfSide(window, times, from, to);
      const outside = side !== 0;
      if (!outside || this.#runs.seen) this.#join(kind).addSeries(series, from, to, live, outside, inOrder);
    }
  }

  get #sampleWindow(): Window {
    return this.#runs.window ?? ALL_TIME;
  }

  #join(kind: JoinKind): SampleJoin {
    let join = this.#joins.get(kind);
    if (join === undefined) {
      const { held } = this.#runs;
      // Who held what when is worked out only where there are samples to ask for it.
      this.#holdings ??= new NodeAllocations(held);
      join = new SampleJoin(held, this.#names, this.#holdings, this.#fleet);
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
    const { held, tracked, rows, cpuTimeKnown } = this.#runs;
    const { unit, window, gpus, gpusSeen } = this.#joined();
    this.#tellOfLetGo();
    analyzeHeld(held, this.#jobs);
    const jobs = this.#jobs.runs > 0 ? this.#jobs.done() : undefined;
    return {
      window,
      unit,
      people: this.#people(unit, jobs, gpusSeen),
      usersUnknown: this.#contributors.unnamed,
      jobs,
      jobsMissing:
        this.#jobSources === 0
          ? 'no_accounting'
          : tracked || rows === 0
            ? 'no_gpu_jobs_ended'
            : 'gpus_untracked',
      clipped: clippedTime(held, this.#contributors, window),
      cpuTimeKnown,
      gpus,
      fleet: this.#fleet,
      fleetKind: this.#fleetKinds.has('dcgm') || !this.#fleetKinds.has('nvidia_smi') ? 'dcgm' : 'nvidia_smi',
      fleetComplete: isWholeFleet(this.#fleet, held),
      pods: this.pods,
      schedulerType: this.#jobSources > 0 ? 'slurm' : this.pods.count > 0 ? 'kubernetes' : 'unknown',
    };
  }

  /** What the samples say of GPUs; what they say of jobs, the held runs know from then on. What was kept for the join is let go. */
  #joined(): Pick<Facts, 'unit' | 'window' | 'gpus'> & { gpusSeen: number } {
    const { held, window, seen } = this.#runs;
    this.#tellOfLetGo();
    const joins = this.#settled();
    useMeasured(held, joins);
    this.#unattributed = joins.map(({ kind, unattributed }) => ({
      source: kind === 'dcgm' ? 'dcgm_exporter' : 'nvidia_smi',
      count: seen ? unattributed : 0,
    }));
    const unit = this.#unit(joins);
    const gpus = gpuFacts(joins, held, unit);
    const gpusSeen = joins.length === 0 ? 0 : this.#fleet.devices.length;
    return { unit, window: window ?? this.#windowOfSamples(joins), gpus, gpusSeen };
  }

  /** Samples joined to nobody, for the operator to know; known once the facts are. */
  unattributed(): readonly { source: SourceId; count: number }[] {
    return this.#unattributed;
  }

  #settled(): FinishedJoin[] {
    const kinds: JoinKind[] = ['dcgm', 'nvidia_smi'];
    const settled = kinds.flatMap((kind) => {
      const join = this.#joins.get(kind);
      return join === undefined ? [] : [finishJoin(kind, join, this.#holdings!, this.#fleet)];
    });
    this.#joins.clear();
    this.#holdings = undefined;
    return settled;
  }

  #windowOfSamples(joins: readonly FinishedJoin[]): Window {
    const first = Math.min(this.pods.first, ...joins.map(({ firstSeconds }) => firstSeconds));
    const last = Math.max(this.pods.last, ...joins.map(({ lastSeconds }) => lastSeconds));
    return first <= last
      ? wholeDays(first, last)
      : wholeDays(this.#options.nowSeconds, this.#options.nowSeconds);
  }

  #unit(joins: readonly FinishedJoin[]): Unit {
    if (this.#contributors.named) return 'user';
    return this.pods.count > 0 || joins.some(({ byNamespace }) => byNamespace.holders > 0)
      ? 'namespace'
      : this.#runs.seen
        ? 'user'
        : 'gpu';
  }

  #people(unit: Unit, jobs: JobFacts | undefined, gpusSeen: number): number {
    if (unit === 'user') return jobs === undefined ? 0 : this.#contributors.count(jobs.sums, COLUMN.runs);
    if (unit === 'namespace') return this.#names.namespaces.size;
    return gpusSeen;
  }
}

/**
 * Where a time lies: -1 before the window, 1 behind it, 0 inside, or not known. By itself a sample belongs to the window by its own time;
 * joined to a run, by the end of that run.
 */
function sideOf({ startSeconds, endSeconds }: Window, time: number): -1 | 0 | 1 {
  if (time < startSeconds) return -1;
  return time >= endSeconds ? 1 : 0;
}

/** Where the times end that lie on the same side as the one at `from`; `to` at most. */
function endOfSide(window: Window, times: Float64Array, from: number, to: number): number {
  const side = sideOf(window, times[from]!);
  let end = from + 1;
  while (end < to && sideOf(window, times[end]!) === side) end++;
  return end;
}
