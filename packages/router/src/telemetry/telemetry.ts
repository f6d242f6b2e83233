// All samples of all sources. Once they are in, `done` finds out whether any were added up too early, and
// asks for another reading; where samples cannot be read again, none are added up early.
import type { GpuSample, GpuSeries, Identifier } from '@ptl/claw-core';
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import type { Mergeable } from '../accumulators/accumulator.ts';
import type { Devices } from '../fleet/devices.ts';
import { type Gpu, perHost } from '../fleet/fleet.ts';
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
import { SampleFinalizer } from './days/sample-finalizer.ts';
import type { SourceTelemetry } from './days/source-telemetry.ts';
import { SampleJoin } from './sample-join.ts';

/** After this many readings no sample is added up early any more. */
const MOST_READINGS = 3;

export interface TelemetryOptions {
  /** Whole days; samples outside of it do not count. */
  readonly window: Window;
  /**
   * Seconds that a sample stands for where no device has two samples; undefined where the operator gave none.
   */
  readonly sampleInterval: number | undefined;
  /** True where all samples can be read again. */
  readonly rereadable: boolean;
  /**
   * The runs that held GPUs, known once all accounting is in; and the runs of pods by name, where pods are
   * the accounting.
   */
  held(): RetainedRuns;
  pods(): PodRuns | undefined;
  /** The rank of a source; where several report the same, the lowest counts. */
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
  #sources: (SourceTelemetry | undefined)[] = [];
  #readings = 0;

  constructor(options: TelemetryOptions, names: Names, devices: Devices) {
    this.#options = options;
    this.#names = names;
    this.#devices = devices;
  }

  /** Attributes samples; made for the first sample, since it indexes all runs. */
  get #attribution(): Attributor {
    this.#attributor ??= new Attributor(
      this.#options.held(),
      this.#names,
      this.#exporters,
      this.#options.pods(),
    );
    return this.#attributor;
  }

  /**
   * Returns why samples could not be joined, where none could; `isOfPods`: they could only be joined to pods.
   */
  whyUnjoined(isOfPods: boolean): SentenceCode {
    return this.#attributor?.whyUnjoined(isOfPods) ?? 'samples_without_labels';
  }

  /** Adds a sample of source `source`. */
  addSample(source: number, sample: GpuSample, input: number): void {
    this.#of(source).intake.addSample(sample, input);
  }

  /** Adds many samples at once, faster than one by one. */
  addSeries(source: number, series: GpuSeries, input: number): void {
    this.#of(source).intake.addSeries(series, input);
  }

  /** Notes that the namespace of samples of this scrape job is the exporter's own. */
  workloadLabelsMoved(scrapeJob: Identifier): void {
    this.#exporters.add(scrapeJob);
  }

  /**
   * Adds all samples of `other`; `sourceOf` and `deviceOf` return the numbers here of a source and a device.
   * Throws an Error where samples were added up before all were in.
   */
  merge(other: Telemetry, sourceOf: ArrayLike<number>, deviceOf: (device: number) => number): void {
    if (this.#options.rereadable || other.#options.rereadable)
      throw new Error('Parts whose samples were added up early cannot be merged.');
    this.#exporters.merge(other.#exporters);
    for (const { source, intake } of other.sources())
      this.#of(sourceOf[source]!).intake.merge(intake, deviceOf);
  }

  #of(source: number): SourceTelemetry {
    const known = this.#sources[source];
    if (known !== undefined) return known;
    const plan = this.#planOf(source);
    const { window } = this.#options;
    const intake = new Intake({
      plan,
      devices: this.#devices,
      isInWindow: (day) => isInWindow(window, day * SECONDS_PER_DAY),
      newJoin: () => new SampleJoin(this.#options.held(), this.#attribution),
      close: (record) => SampleFinalizer.close(telemetry, record),
    });
    const none = { superseded: 0, disputed: 0, isIntervalAssumed: false };
    const telemetry: SourceTelemetry = { source, intake, plan, ...none };
    this.#sources[source] = telemetry;
    return telemetry;
  }

  #planOf(source: number): Plan {
    this.#plans[source] ??= new Plan(!this.#options.rereadable);
    return this.#plans[source];
  }

  /** Ends the samples. Returns false if some were added up too early: then all must be read again. */
  done(): boolean {
    const sources = this.sources();
    for (const { intake } of sources) intake.end();
    const resolved = new ResolvedDevices(this.#devices, this.#options.window);
    const slices = new Map([...perHost(resolved.gpus())].map(([host, gpus]) => [host, slicesOf(gpus)]));
    const hostOf = (device: number) => resolved.hostOf(device);
    if (sources.length > 0 && !this.#attribution.resolve(slices, hostOf) && this.#options.rereadable)
      return this.#again();
    const noon = (day: number) =>
      day === UNTIMED ? Number.POSITIVE_INFINITY : (day + 0.5) * SECONDS_PER_DAY;
    const canonical = (device: number, day: number) => resolved.deviceOf(device, noon(day));
    return new SampleFinalizer(sources, this.#options.sampleInterval, canonical).finalize() || this.#again();
  }

  #again(): false {
    this.#sources = [];
    // Some of the namespaces that samples named may hold nothing.
    this.#names.namespaces.clear();
    this.#readings++;
    if (this.#readings >= MOST_READINGS)
      for (const source of this.#plans.keys()) this.#plans[source] = new Plan(true);
    return false;
  }

  /** Returns the sources that have samples, in their order of precedence. */
  sources(): SourceTelemetry[] {
    const { precedence } = this.#options;
    const sources = this.#sources.filter((one) => one !== undefined);
    return sources.sort((a, b) => precedence(a.source) - precedence(b.source) || a.source - b.source);
  }
}

/** Returns the slices that GPUs show together. */
function slicesOf(gpus: readonly Gpu[]): number {
  return gpus.reduce((sum, { slices }) => sum + slices, 0);
}
