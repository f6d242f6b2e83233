// Gathering the facts: the runs are resolved, the samples joined, the jobs added up.
import type { GpuSample, GpuSeries, Pod } from '@ptl/claw-core';
import { type GatheredJobs, JobGathering, type JobOptions } from './accounting/accounting.ts';
import { analyzeHeld } from './accounting/finalize/retained-jobs.ts';
import { COLUMN } from './accounting/tally/columns.ts';
import { JobFacts } from './accounting/tally/job-tally.ts';
import { millionths } from './accumulators/rounding.ts';
import type { Facts } from './facts.ts';
import { clippedTime } from './fleet/capacity.ts';
import { FleetGathering } from './fleet/gathering.ts';
import { ResolvedDevices } from './fleet/resolve.ts';
import { Contributors } from './identity/contributors.ts';
import { emptyNames } from './identity/dictionaries.ts';
import { Pods } from './kubernetes/pods.ts';
import { OriginsRead } from './origins.ts';
import { NodeAllocations } from './telemetry/attribution/allocations.ts';
import { type FinishedJoin, finishJoin } from './telemetry/attribution/confirm.ts';
import { useMeasured } from './telemetry/attribution/measured-utilization.ts';
import { BLOCK } from './telemetry/batch/fast/memory.ts';
import { areInOrder } from './telemetry/batch/sample-block.ts';
import { gpuFacts, nodesSeen, type Unit } from './telemetry/gpu-facts.ts';
import { SampleJoin } from './telemetry/sample-join.ts';
import { endOfSide, sideOf, type Window, wholeDays } from './window.ts';

/** No time is before or after what is unknown. */
const ALL_TIME: Window = { startSeconds: Number.NaN, endSeconds: Number.NaN };
/** What is kept of fewer runs for their samples, 60 bytes each, is not worth to be told of when it is let go. */
const MANY_RUNS = 100_000;

export interface GatherOptions extends JobOptions {
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
  readonly fleet = new FleetGathering(this.#names.nodes);
  readonly origins = new OriginsRead();
  /** A join by system, and by the number of each source of it. */
  readonly #joins = new Map<string, SampleJoin>();
  readonly #joinOf: SampleJoin[] = [];
  readonly pods = new Pods(this.#names);
  readonly #jobs: JobFacts;
  /** Until all accounting is in. */
  #accounting: JobGathering | undefined;
  #gathered: GatheredJobs | undefined;
  #holdings: NodeAllocations | undefined;
  /** What comes once the facts are worked out would be lost: it is an error. */
  #finished = false;
  #unattributed: { source: string; count: number }[] = [];

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

  /** Takes over a pod. Throws an Error once all accounting is in. */
  addPod(row: Pod): void {
    if (this.#accounting === undefined) throw new Error('All accounting was in already.');
    this.pods.add(row);
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

  /** Takes a sample of the source that has this number. */
  addSample(source: number, row: GpuSample, input: number, live: boolean): void {
    const outside = sideOf(this.#sampleWindow, row.timeSeconds) !== 0;
    if (!outside || this.#runs.seen) this.#join(source).add(row, live, outside, input);
  }

  /** Takes many samples at once; to be told one by one makes no difference but time. */
  addSeries(source: number, series: GpuSeries, input: number, live: boolean): void {
    const { timeSeconds: times, length } = series;
    const window = this.#sampleWindow;
    for (let from = 0, to = 0; from < length; from = to) {
      to = Math.min(from + BLOCK, length);
      const side = sideOf(window, times[from]!);
      const inOrder = areInOrder(times, from, to);
      if (!inOrder || sideOf(window, times[to - 1]!) !== side) to = endOfSide(window, times, from, to);
      const outside = side !== 0;
      if (outside && !this.#runs.seen) continue;
      this.#join(source).addSeries(series, from, to, live, outside, inOrder, input);
    }
  }

  get #sampleWindow(): Window {
    return this.#runs.window ?? ALL_TIME;
  }

  /** Sources of one system are joined together. */
  #join(source: number): SampleJoin {
    const known = this.#joinOf[source];
    if (known !== undefined) return known;
    if (this.#finished) throw new Error('All telemetry was in already.');
    const { system } = this.origins.telemetry.at(source);
    let join = this.#joins.get(system);
    if (join === undefined) {
      const { held } = this.#runs;
      // Who held what when is worked out only where there are samples to ask for it.
      this.#holdings ??= new NodeAllocations(held, this.#names.nodes);
      join = new SampleJoin(held, this.#names, this.#holdings, this.fleet.devices);
      this.#joins.set(system, join);
    }
    this.#joinOf[source] = join;
    return join;
  }

  /** What rests on these sources has low confidence. */
  doubt(ids: ReadonlySet<string>): void {
    this.origins.telemetry.doubt(ids);
    this.fleet.doubt(ids);
  }

  /** Everything is in. */
  facts(): Facts {
    this.#finished = true;
    this.pods.addUp(this.#options.window);
    const { held, tracked, rows, cpuTimeKnown } = this.#runs;
    const resolved = new ResolvedDevices(this.fleet.devices);
    const { unit, window, gpus, nodes } = this.#joined(resolved);
    this.#tellOfLetGo();
    analyzeHeld(held, this.#jobs);
    const jobs = this.#jobs.runs > 0 ? this.#jobs.done() : undefined;
    return {
      window,
      unit,
      people: this.#people(unit, jobs, nodes),
      usersUnknown: this.#contributors.unnamed,
      jobs,
      jobsMissing:
        this.origins.accounting.first() === undefined
          ? 'no_accounting'
          : tracked || rows === 0
            ? 'no_gpu_jobs_ended'
            : 'gpus_untracked',
      clipped: clippedTime(held, this.#contributors, window),
      cpuTimeKnown,
      gpus,
      ...this.fleet.facts(
        resolved,
        { runs: held, hosts: this.#names.nodes, window },
        this.origins.telemetry.first(),
      ),
      pods: this.pods,
      accounting: this.origins.accounting.first(),
      podSource: this.pods.count > 0 ? this.origins.pods.first() : undefined,
      telemetry: this.origins.telemetry,
    };
  }

  /** What the samples say of GPUs; what they say of jobs, the held runs know from then on. What was kept for the join is let go. */
  #joined(resolved: ResolvedDevices): Pick<Facts, 'unit' | 'window' | 'gpus'> & { nodes: number } {
    const { held, window, seen } = this.#runs;
    this.#tellOfLetGo();
    const joins = this.#settled(resolved);
    useMeasured(held, joins);
    this.#unattributed = joins.map(({ source, unattributed }) => ({
      source: this.origins.telemetry.at(source).id,
      count: seen ? unattributed : 0,
    }));
    const unit = this.#unit(joins);
    const hostOf = (device: number): number => resolved.hostOf(device);
    const gpus = gpuFacts(joins, held, unit, hostOf);
    const nodes = nodesSeen(joins, hostOf);
    return { unit, window: window ?? this.#windowOfSamples(joins), gpus, nodes };
  }

  /** What was left out because it lies outside of the window that was asked for; known once the facts are. */
  outside(): readonly { source: string; count: number }[] {
    const pods = this.origins.pods.first();
    return pods === undefined ? [] : [{ source: pods.id, count: this.pods.outside }];
  }

  /** Samples joined to nobody, for the operator to know; known once the facts are. */
  unattributed(): readonly { source: string; count: number }[] {
    return this.#unattributed;
  }

  #settled(resolved: ResolvedDevices): FinishedJoin[] {
    // A source that told of devices alone has no join.
    const sources = [...this.#joinOf.keys()].filter((source) => this.#joinOf[source] !== undefined);
    const precedence = (source: number): number => this.origins.telemetry.at(source).precedence;
    sources.sort((a, b) => precedence(a) - precedence(b));
    const joins = new Map<SampleJoin, number>();
    for (const source of sources)
      if (!joins.has(this.#joinOf[source]!)) joins.set(this.#joinOf[source]!, source);
    const settled = [...joins].map(([join, source]) => finishJoin(source, join, this.#holdings!, resolved));
    this.#joins.clear();
    this.#joinOf.length = 0;
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
        : 'node';
  }

  #people(unit: Unit, jobs: JobFacts | undefined, nodes: number): number {
    if (unit === 'user') return jobs === undefined ? 0 : this.#contributors.count(jobs.sums, COLUMN.runs);
    if (unit === 'namespace') return this.#names.namespaces.size;
    return nodes;
  }
}
