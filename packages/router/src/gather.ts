// Gathers the facts: runs are resolved, samples are joined, jobs are added up.
import type { Diagnostic, Pod } from '@ptl/claw-core';
import { type GatheredJobs, JobGathering } from './accounting/accounting.ts';
import { Analysis } from './accounting/analysis.ts';
import { cutsOf } from './accounting/cuts/cuts.ts';
import type { OddGpuutil } from './accounting/gpuutil/job-gpuutil.ts';
import { COLUMN } from './accounting/tally/columns.ts';
import type { JobFacts } from './accounting/tally/job-facts.ts';
import type { Mergeable } from './accumulators/accumulator.ts';
import { millionths } from './accumulators/rounding.ts';
import type { Facts, FactsByRule } from './facts.ts';
import { FleetGathering } from './fleet/gathering.ts';
import { diagnosticsOf } from './gathering/diagnostics.ts';
import { GatheringDice } from './gathering/dice.ts';
import { type Missing, missingOf } from './gathering/missing.ts';
import type { GatherOptions } from './gathering/options.ts';
import { packagedFacts } from './gathering/packaged.ts';
import { type Covers, coversOf, namesRead, type Seen } from './gathering/seen.ts';
import { MANY_RUNS, OTHER_YEARS, TOO_EARLY } from './gathering/words.ts';
import { Contributors } from './identity/contributors.ts';
import { emptyNames, mergeNames } from './identity/dictionaries.ts';
import { countPeople, unitOf } from './identity/people.ts';
import { Servers } from './inference/servers.ts';
import { PodAccounting } from './kubernetes/pod-accounting.ts';
import { Pods } from './kubernetes/pods.ts';
import { OptionRefused } from './options.ts';
import { OriginsRead } from './origins.ts';
import { coveredSeconds, useMeasured } from './telemetry/attribution/measured-utilization.ts';
import type { SourceTelemetry } from './telemetry/days/source-telemetry.ts';
import { type GpusOf, gpusOf } from './telemetry/gpus-of.ts';
import { Telemetry } from './telemetry/telemetry.ts';
import { boundsOf, type Window } from './window.ts';

/** Gathers facts from records: jobs, then GPUs. A part takes them in any order, and merges. */
export class Gathering implements Mergeable {
  readonly #options: GatherOptions;
  readonly names = emptyNames();
  readonly #contributors: Contributors;
  readonly #dice: GatheringDice;
  readonly fleet = new FleetGathering(this.names);
  readonly origins = new OriginsRead();
  readonly pods = new Pods(this.names);
  readonly #podJobs = new PodAccounting(this.pods);
  readonly servers = new Servers(() => this.#bounds);
  /** The bounds of the window. */
  readonly #bounds: Window;
  readonly #analysis: Analysis;
  /** Undefined once all accounting is in. */
  #accounting: JobGathering | undefined;
  #gathered: GatheredJobs | undefined;
  #telemetry: Telemetry | undefined;
  #samplesDone = false;
  #cutToOne: JobFacts['cutToOne'] | undefined;
  /** True once the facts are computed: later records would be lost. */
  #finished = false;

  constructor(options: GatherOptions) {
    this.#options = options;
    this.#bounds = boundsOf(options.window);
    this.#contributors = new Contributors(options.unit);
    const threshold = millionths(options.threshold);
    this.#dice = new GatheringDice(options, threshold, this.#contributors, () =>
      Math.min(this.accounting.startSeconds(), this.pods.coverage.startSeconds(options.window)),
    );
    const { assumeUtilization: assumed } = options;
    const { names, fleet } = this;
    const contributors = this.#contributors;
    const cuts = cutsOf(options, { contributors, names, fleet });
    const assumption = assumed === undefined ? -1 : millionths(assumed);
    const { jobs: dice } = this.#dice;
    const cutThreshold = millionths(options.flaggedBelow ?? options.threshold);
    this.#analysis = new Analysis({ threshold, cutThreshold, assumption, dice, cuts }, contributors);
    const jobs = { ...options, cuts };
    this.#accounting = new JobGathering(jobs, contributors, names, this.#analysis, dice?.utilization);
  }

  /** Takes accounting. Throws an Error once all of it is in. */
  get accounting(): JobGathering {
    if (this.#accounting === undefined) throw new Error('All accounting was in already.');
    return this.#accounting;
  }

  /** Adds a pod. Throws an Error once all accounting is in. */
  addPod(row: Pod): void {
    if (this.accounting !== undefined) this.pods.add(row);
  }

  /** Adds all of `other`. Both must be open parts. */
  merge(other: Gathering): void {
    const pairs = this.#contributors.merge(other.#contributors);
    const numbers = { pairs, ...mergeNames(this.names, other.names) };
    this.accounting.merge(other.accounting, numbers);
    this.pods.merge(other.pods);
    this.servers.merge(other.servers);
    const sources = this.origins.merge(other.origins);
    const sightings = this.fleet.merge(other.fleet);
    if (other.#telemetry === undefined) return;
    const deviceOf = (device: number) => this.fleet.devices.key(sightings[device]!);
    this.telemetry.merge(other.#telemetry, sources, deviceOf);
  }

  /**
   * Ends accounting. Returns false if later rows belong to evicted runs: then all must be read again without
   * a finalizer. Throws an OptionRefused where the cluster of rows cannot be known.
   */
  accountingDone(): boolean {
    if (this.names.clusters.unclear) throw new OptionRefused('clusters');
    this.#podJobs.addUp(this.#bounds, this.accounting, this.#contributors, this.names, this.fleet);
    this.#gathered = this.accounting.done();
    this.#podJobs.setRetained(this.#gathered?.held);
    this.#accounting = undefined;
    this.#noteEviction();
    return this.#gathered !== undefined;
  }

  /** Notes that much memory has become garbage. */
  #noteEviction(): void {
    if ((this.#gathered?.held.length ?? 0) >= MANY_RUNS) this.#options.evict?.();
  }

  get #runs(): GatheredJobs {
    if (this.#gathered === undefined) throw new Error(TOO_EARLY);
    return this.#gathered;
  }

  /** Ends the samples. Returns false if some were added up too early: all must be read again. */
  samplesDone(): boolean {
    this.#samplesDone = this.#telemetryOf().done();
    if (!this.#samplesDone) for (const gathered of [this.fleet, this.servers]) gathered.rewind();
    return this.#samplesDone;
  }

  /** Takes samples. Throws an Error before all accounting is in, and once all samples are. */
  get telemetry(): Telemetry {
    if (this.#finished || this.#samplesDone) throw new Error('All telemetry was in already.');
    if (this.#gathered === undefined && this.#options.isPart !== true) throw new Error(TOO_EARLY);
    return this.#telemetryOf();
  }

  #telemetryOf(): Telemetry {
    if (this.#telemetry !== undefined) return this.#telemetry;
    const options = {
      window: this.#bounds,
      sampleInterval: this.#options.sampleInterval,
      rereadable: this.#options.rereadableSamples === true,
      held: () => this.#runs.held,
      pods: () => this.#podJobs.runs,
      precedence: (source: number) => this.origins.telemetry.at(source).precedence,
    };
    this.#telemetry = new Telemetry(options, this.names, this.fleet.devices);
    return this.#telemetry;
  }

  /** Gives numbers from these sources low confidence. */
  doubt(ids: ReadonlySet<string>): void {
    for (const one of [this.origins.telemetry, this.fleet, this.servers]) one.doubt(ids);
  }

  /** Ends the records. A package may believe other GPU types than the report. */
  facts(): FactsByRule {
    if (!this.#samplesDone && !this.samplesDone())
      throw new Error('The samples have to be read again before they say anything.');
    this.#finished = true;
    const { evidence, held, stepsSeen } = this.#runs;
    const report = this.#facts();
    this.#cutToOne = report.jobs?.cutToOne;
    const allowSmall = this.#options.allowSmall === true;
    const cpuTimeKnown = this.origins.hasCpuTime(stepsSeen);
    const by = { analysis: this.#analysis, evidence, held, allowSmall, cpuTimeKnown };
    const packaged = packagedFacts(report, this.#dice.year(report.window), by);
    return { report, package: packaged };
  }

  /** Returns options without which the result would be wrong: then all must be read again with them. */
  missing(): Missing | undefined {
    return missingOf(this.#options, this.#covers, this.#dice);
  }

  #facts(): Facts {
    const { held, tracked, rows, users, timeInWindow, evidence } = this.#runs;
    const sources = this.#telemetryOf().sources();
    const gpus = this.#gpus(sources);
    const covered = this.#covers.all;
    const window = covered.window(this.#options.window);
    this.#noteEviction();
    useMeasured(held, sources, (source) => this.origins.telemetry.at(source).unnamed === true);
    if (this.#dice.missingYear(window) !== undefined) throw new Error(OTHER_YEARS);
    const year = this.#dice.year(window);
    const known = { believed: evidence.reported(), held, fewest: 1 };
    const jobs = this.#analysis.ended.runs > 0 ? this.#analysis.facts(known, year) : undefined;
    const why = this.origins.whyNoJobs(tracked || rows === 0);
    const rest = { userCount: rows === 0 ? undefined : users, jobsMissing: why };
    const { pairs } = this.#contributors;
    return {
      window,
      threshold: this.#options.threshold,
      covered: covered.days,
      people: countPeople(gpus, jobs, this.pods.namespaces),
      usersBehind: jobs === undefined ? 0 : jobs.contributors.countUsers(jobs.sums, COLUMN.runs),
      usersUnknown: this.#contributors.unnamed,
      contributors: this.#contributors,
      dice: this.#dice.of(gpus.unit, window, this.names),
      fewest: 1,
      jobs,
      timeInWindow: window && timeInWindow.population(this.#contributors, window),
      cpuTimeKnown: this.#runs.cpuTimeSeen && this.origins.hasCpuTime(this.#runs.stepsSeen),
      ...gpus,
      sampled: sources.map((one) => ({ source: one.source, seconds: coveredSeconds(held, one, pairs) })),
      ...this.fleet.facts({ runs: held, hosts: this.names.nodes, window }, this.origins.telemetry.first()),
      ...this.#podJobs.facts(this.origins, this.#dice.jobs?.utilization, year, rest),
      servers: this.servers.facts(),
      telemetry: this.origins.telemetry,
    };
  }

  /** Returns the GPU facts of the samples. */
  #gpus(sources: readonly SourceTelemetry[]): GpusOf {
    const isTimed = this.#runs.ends.days !== undefined || this.pods.coverage.days !== undefined;
    return gpusOf(sources, {
      isTimed,
      devices: this.fleet.devices,
      unitOf: (areNamed) => unitOf(this.#contributors, this.#runs, this.origins, areNamed),
      unjoined: this.#telemetryOf().whyUnjoined(this.pods.count > 0),
    });
  }

  /** The oddities of gpuutil. */
  get gpuutil(): OddGpuutil {
    return this.#runs.gpuutil;
  }

  /**
   * Returns the diagnostics for the operator: what was passed over or came twice; known once the facts are.
   */
  diagnostics(): Diagnostic[] {
    const { origins, fleet } = this;
    const [runs, podJobs, sources] = [this.#runs, this.#podJobs, this.#telemetryOf().sources()];
    return diagnosticsOf({ runs, podJobs, telemetry: sources, origins, fleet, cutToOne: this.#cutToOne });
  }

  /** Returns what was read. `window`: the period, where there is one. */
  seen(window: Window | undefined): Seen {
    const names = namesRead(this.#contributors, this);
    return { names, days: this.#covers.days(window), stepsSeen: this.#runs.stepsSeen };
  }

  get #covers(): Covers {
    return coversOf(this, this.#runs, this.#telemetryOf().sources());
  }
}
