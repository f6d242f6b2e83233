// Gathering the facts: the runs are resolved, the samples joined, the jobs added up.
import type { Diagnostic, GpuSample, GpuSeries, Pod } from '@ptl/claw-core';
import { type GatheredJobs, JobGathering, type JobOptions } from './accounting/accounting.ts';
import { analyzeHeld } from './accounting/finalize/retained-jobs.ts';
import { COLUMN } from './accounting/tally/columns.ts';
import { JobFacts } from './accounting/tally/job-tally.ts';
import { millionths } from './accumulators/rounding.ts';
import type { Facts } from './facts.ts';
import { FleetGathering } from './fleet/gathering.ts';
import { ResolvedDevices } from './fleet/resolve.ts';
import { type Found, foundOf } from './found.ts';
import { Contributors } from './identity/contributors.ts';
import { emptyNames } from './identity/dictionaries.ts';
import { Pods } from './kubernetes/pods.ts';
import { OptionRefused } from './options.ts';
import { OriginsRead } from './origins.ts';
import type { FinishedJoin } from './telemetry/attribution/confirm.ts';
import { useMeasured } from './telemetry/attribution/measured-utilization.ts';
import { BLOCK } from './telemetry/batch/fast/memory.ts';
import { areInOrder } from './telemetry/batch/sample-block.ts';
import { gpuFacts, nodesSeen, type Unit } from './telemetry/gpu-facts.ts';
import { Joins } from './telemetry/joins.ts';
import { SampleTimes } from './telemetry/sample-times.ts';
import { boundsOf, Coverage, endOfSide, sideOf, type Window } from './window.ts';

/** Below this many retained runs a collection of garbage is not worth its cost. */
const MANY_RUNS = 100_000;

export interface GatherOptions extends JobOptions {
  /** Below this utilization a job is flagged, 0…1. */
  readonly threshold: number;
  /** Called when much memory has become garbage. */
  readonly evict?: (() => void) | undefined;
}

/** Takes records in two phases, jobs then GPUs, and says what they add up to. */
export class Gathering {
  readonly #options: GatherOptions;
  readonly #names = emptyNames();
  readonly #contributors = new Contributors();
  readonly fleet = new FleetGathering(this.#names.nodes);
  readonly origins = new OriginsRead();
  readonly #joins = new Joins(this.origins.telemetry, this.#names, this.fleet.devices);
  readonly pods = new Pods(this.#names);
  /** What can lie in the window. */
  readonly #bounds: Window;
  readonly #sampleTimes: SampleTimes;
  readonly #jobs: JobFacts;
  /** Until all accounting is in. */
  #accounting: JobGathering | undefined;
  #gathered: GatheredJobs | undefined;
  #unattributed: Found[] = [];

  constructor(options: GatherOptions) {
    this.#options = options;
    this.#bounds = boundsOf(options.window);
    this.#sampleTimes = new SampleTimes(this.#bounds);
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
   * All accounting is in: runs become jobs, and it is known who held which node when. False if runs were let
   * go that what came later belongs to: then all of it must be read again without finalizer. Throws an
   * OptionRefused where it cannot be known what is one cluster's.
   */
  accountingDone(): boolean {
    if (this.#names.clusters.unclear) throw new OptionRefused('clusters');
    this.#gathered = this.accounting.done();
    this.#accounting = undefined;
    this.#tellOfLetGo();
    return this.#gathered !== undefined;
  }

  /** Says that much memory has become garbage. */
  #tellOfLetGo(): void {
    if ((this.#gathered?.held.length ?? 0) >= MANY_RUNS) this.#options.evict?.();
  }

  get #runs(): GatheredJobs {
    if (this.#gathered === undefined) throw new Error('It has to be said first that all accounting is in.');
    return this.#gathered;
  }

  /** Takes a sample of the source that has this number. */
  addSample(source: number, row: GpuSample, input: number, live: boolean): void {
    const outside = this.#sampleTimes.add(source, row.timeSeconds, live);
    const { held, seen } = this.#runs;
    if (!outside || seen) this.#joins.of(source, held).add(row, live, outside, input);
  }

  /** Takes many samples at once; to be told one by one makes no difference but time. */
  addSeries(source: number, series: GpuSeries, input: number, live: boolean): void {
    const { timeSeconds: times, length } = series;
    const window = this.#bounds;
    const { held, seen } = this.#runs;
    for (let from = 0, to = 0; from < length; from = to) {
      to = Math.min(from + BLOCK, length);
      const side = sideOf(window, times[from]!);
      const inOrder = areInOrder(times, from, to);
      if (!inOrder || sideOf(window, times[to - 1]!) !== side) to = endOfSide(window, times, from, to);
      const outside = this.#sampleTimes.addRange(source, times, from, to, inOrder, live);
      if (outside && !seen) continue;
      this.#joins.of(source, held).addSeries(series, from, to, live, outside, inOrder, input);
    }
  }

  /** What rests on these sources has low confidence. */
  doubt(ids: ReadonlySet<string>): void {
    this.origins.telemetry.doubt(ids);
    this.fleet.doubt(ids);
  }

  /** Everything is in. */
  facts(): Facts {
    this.pods.addUp(this.#bounds);
    const { held, tracked, rows, cpuTimeKnown, timeInWindow } = this.#runs;
    const resolved = new ResolvedDevices(this.fleet.devices);
    const { unit, gpus, nodes } = this.#joined(resolved);
    const covered = this.#covered();
    const window = covered.window(this.#options.window);
    this.#tellOfLetGo();
    analyzeHeld(held, this.#jobs);
    const jobs = this.#jobs.runs > 0 ? this.#jobs.done() : undefined;
    return {
      window,
      covered: covered.days,
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
      timeInWindow: window && timeInWindow.population(this.#contributors, window),
      cpuTimeKnown,
      gpus,
      ...this.fleet.facts({ runs: held, hosts: this.#names.nodes, window }, this.origins.telemetry.first()),
      pods: this.pods,
      accounting: this.origins.accounting.first(),
      podSource: this.pods.count > 0 ? this.origins.pods.first() : undefined,
      telemetry: this.origins.telemetry,
    };
  }

  /**
   * What the samples say of GPUs; what they say of jobs, the held runs know from then on. What was kept for
   * the join is let go.
   */
  #joined(resolved: ResolvedDevices): Pick<Facts, 'unit' | 'gpus'> & { nodes: number } {
    const { held, seen } = this.#runs;
    this.#tellOfLetGo();
    const joins = this.#joins.finish(resolved);
    useMeasured(held, joins);
    this.#unattributed = joins.map(({ source, unattributed }) => ({
      source: this.origins.telemetry.at(source).id,
      code: 'unattributed',
      count: seen ? unattributed : 0,
    }));
    const unit = this.#unit(joins);
    const hostOf = (device: number): number => resolved.hostOf(device);
    const gpus = gpuFacts(joins, held, unit, hostOf);
    const nodes = nodesSeen(joins, hostOf);
    return { unit, gpus, nodes };
  }

  /** What the operator has to know of what was passed over, or told twice; known once the facts are. */
  diagnostics(): Diagnostic[] {
    const { outside, duplicates, runsMissing } = this.#runs;
    const accounting = this.origins.accounting.first()?.id ?? '';
    return foundOf([
      { source: accounting, code: 'duplicate', count: duplicates },
      { source: accounting, code: 'runs_missing', count: runsMissing },
      { source: accounting, code: 'outside_window', count: outside },
      {
        source: accounting,
        code: 'ratio_above_one',
        field: 'timeLimitSeconds',
        count: this.#jobs.cutToOne.walltime,
      },
      { source: accounting, code: 'ratio_above_one', field: 'cpuSeconds', count: this.#jobs.cutToOne.cpu },
      { source: this.origins.pods.first()?.id ?? '', code: 'outside_window', count: this.pods.outside },
      ...this.#sampleTimes.found((source) => this.origins.telemetry.at(source).id),
      ...this.#unattributed,
    ]);
  }

  /** What the ends of accounting rows, pods and samples cover. */
  #covered(): Coverage {
    const covered = new Coverage();
    for (const part of [this.#runs.ends, this.pods.coverage, this.#sampleTimes.coverage]) covered.merge(part);
    return covered;
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
