// Telemetry: all samples of all sources, and what they say once they are in. What was added up too early is found out then, and all is to be
// read again; where that cannot be, nothing is added up early.
import type { GpuSample, GpuSeries, Identifier } from '@ptl/claw-core';
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import type { Mergeable } from '../accumulators/accumulator.ts';
import type { Devices } from '../fleet/devices.ts';
import { perHost } from '../fleet/fleet.ts';
import { ResolvedDevices } from '../fleet/resolve.ts';
import type { Names } from '../identity/dictionaries.ts';
import type { PodRuns } from '../kubernetes/pod-runs.ts';
import type { SentenceCode } from '../sentences.ts';
import { isInWindow, type Window } from '../window.ts';
import { Attributor } from './attribution/attributor.ts';
import { ExporterJobs } from './attribution/exporter-jobs.ts';
import { UNTIMED } from './days/day-records.ts';
import { Intake } from './days/intake.ts';
import { Plan } from './days/plan.ts';
import { Settlement } from './days/settlement.ts';
import type { ToldBy } from './days/told-by.ts';
import { SampleJoin } from './sample-join.ts';

/** Readings after which nothing is added up early any more. */
const MOST_READINGS = 3;

export interface TelemetryOptions {
  /** Whole days; samples of others count for nothing. */
  readonly window: Window;
  /** Seconds that a sample stands for where no two of any device show it; undefined where nobody said. */
  readonly sampleInterval: number | undefined;
  /** True where all samples can be read again. */
  readonly rereadable: boolean;
  /** The runs that held GPUs, once all accounting is in; and those of pods by their names, where these are accounting. */
  held(): RetainedRuns;
  pods(): PodRuns | undefined;
  /** The place of a source where several tell the same thing: the lower one counts. */
  precedence(source: number): number;
}

export class Telemetry
  implements Mergeable<[sourceOf: ArrayLike<number>, deviceOf: (device: number) => number]>
{
  readonly #options: TelemetryOptions;
  readonly #devices: Devices;
  readonly #names: Names;
  readonly #plans: Plan[] = [];
  readonly #exporters = new ExporterJobs();
  #attributor: Attributor | undefined;
  #told: (ToldBy | undefined)[] = [];
  #readings = 0;

  constructor(options: TelemetryOptions, names: Names, devices: Devices) {
    this.#options = options;
    this.#names = names;
    this.#devices = devices;
  }

  /** Whose samples are: made when the first one comes, for who held what when is worked out then. */
  get #whose(): Attributor {
    this.#attributor ??= new Attributor(
      this.#options.held(),
      this.#names,
      this.#exporters,
      this.#options.pods(),
    );
    return this.#attributor;
  }

  /** Why samples could not be joined, where none could; `isOfPods` where pods are what they could be joined to. */
  whyUnjoined(isOfPods: boolean): SentenceCode {
    return this.#attributor?.whyUnjoined(isOfPods) ?? 'samples_without_labels';
  }

  /** Takes a sample of the source that has this number. */
  addSample(source: number, sample: GpuSample, input: number): void {
    this.#of(source).intake.addSample(sample, input);
  }

  /** Takes many samples at once; to be told one by one makes no difference but time. */
  addSeries(source: number, series: GpuSeries, input: number): void {
    this.#of(source).intake.addSeries(series, input);
  }

  /** The namespace of samples of this scrape job is the exporter's own. */
  workloadLabelsMoved(scrapeJob: Identifier): void {
    this.#exporters.add(scrapeJob);
  }

  /**
   * Adds all samples of `other`; `sourceOf` and `deviceOf` give the numbers here of a source and a device. Throws an
   * Error where samples were added up before all were in.
   */
  merge(other: Telemetry, sourceOf: ArrayLike<number>, deviceOf: (device: number) => number): void {
    if (this.#options.rereadable || other.#options.rereadable)
      throw new Error('Parts whose samples were added up early cannot be merged.');
    this.#exporters.merge(other.#exporters);
    for (const { source, intake } of other.told()) this.#of(sourceOf[source]!).intake.merge(intake, deviceOf);
  }

  #of(source: number): ToldBy {
    const known = this.#told[source];
    if (known !== undefined) return known;
    const plan = this.#planOf(source);
    const { window } = this.#options;
    const intake = new Intake({
      plan,
      devices: this.#devices,
      isInWindow: (day) => isInWindow(window, day * SECONDS_PER_DAY),
      newJoin: () => new SampleJoin(this.#options.held(), this.#whose),
      close: (record) => Settlement.close(told, record),
    });
    const none = { superseded: 0, disputed: 0, isIntervalAssumed: false };
    const told: ToldBy = { source, intake, plan, ...none };
    this.#told[source] = told;
    return told;
  }

  #planOf(source: number): Plan {
    this.#plans[source] ??= new Plan(!this.#options.rereadable);
    return this.#plans[source];
  }

  /** All samples are in. False if some were added up that should not have been: then all of them must be read again. */
  done(): boolean {
    const told = this.told();
    for (const { intake } of told) intake.end();
    const resolved = new ResolvedDevices(this.#devices, this.#options.window);
    const places = new Map([...perHost(resolved.gpus())].map(([host, gpus]) => [host, gpus.length]));
    const hostOf = (device: number) => resolved.hostOf(device);
    if (told.length > 0 && !this.#whose.settle(places, hostOf) && this.#options.rereadable)
      return this.#again();
    const noon = (day: number) =>
      day === UNTIMED ? Number.POSITIVE_INFINITY : (day + 0.5) * SECONDS_PER_DAY;
    const canonical = (device: number, day: number) => resolved.deviceOf(device, noon(day));
    return new Settlement(told, this.#options.sampleInterval, canonical).settle() || this.#again();
  }

  #again(): false {
    this.#told = [];
    // Of those that samples named, some may hold nothing.
    this.#names.namespaces.clear();
    this.#readings++;
    if (this.#readings >= MOST_READINGS)
      for (const source of this.#plans.keys()) this.#plans[source] = new Plan(true);
    return false;
  }

  /** The sources that gave samples, those that go first before others. */
  told(): ToldBy[] {
    const { precedence } = this.#options;
    const told = this.#told.filter((one) => one !== undefined);
    return told.sort((a, b) => precedence(a.source) - precedence(b.source) || a.source - b.source);
  }
}
