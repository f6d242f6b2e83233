// Routes records: the sinks of the two phases, accounting and then the samples that are joined to it, and the
// finish.
import {
  type Asked,
  type DiagnosticLog,
  isKnown,
  type Origin,
  type PartsPerGpu,
  type RecordSink,
  type SchedulerVersion,
  UNKNOWN,
} from '@ptl/claw-core';
import { UNDECIDED_JOBS } from './accounting/finalize/finalizer.ts';
import { jobSink } from './accounting/job-sink.ts';
import { BATCH } from './accounting/rows/batches.ts';
import { type Finished, finish } from './finish.ts';
import { Gathering } from './gather.ts';
import type { Missing } from './gathering/missing.ts';
import { endpointName } from './inference/servers.ts';
import { judge } from './judge.ts';
import { type RouteOptions, windowRuleOf } from './options.ts';
import type { PackageInput } from './package/build.ts';
import type { SourceSummary } from './package/provenance.ts';
import { workloads } from './workload.ts';

export interface RecordRouteOptions extends RouteOptions {
  /** The diagnostics of all inputs, complete when `finish` is called. */
  readonly diagnostics: DiagnosticLog;
  /**
   * True if the accounting can be read again: jobs are then evicted as they are counted. Changes no number,
   * only memory.
   */
  readonly rereadable?: boolean;
  /**
   * True if the samples can be read again: they are then added up while they are read. Changes only memory.
   */
  readonly rereadableSamples?: boolean;
  /** The calendar year in which the window starts, as an earlier reading of the same inputs found. */
  readonly diceYear?: number;
  /** True if no samples follow: nothing is retained of jobs that were counted. */
  readonly jobsOnly?: boolean;
  /** True for routes that are merged: nothing is added up early, and samples may come before accounting. */
  readonly isPart?: boolean;
}

/**
 * Call `jobs` for each source of accounting, then `accountingDone`, then `gpus` for each input of samples,
 * then `samplesDone`, then `finish`.
 */
export interface RecordRoute {
  /**
   * `isThere`: the source exists even if it gives no record. Otherwise `addJobSource` adds it once that is
   * known.
   */
  jobs(source: Origin, isThere?: boolean): RecordSink;
  addJobSource(source: Origin): void;
  /**
   * Ends accounting. Returns false if its order cannot be followed: read it again, into a route that is not
   * `rereadable`. Throws an OptionRefused where inputs name several clusters, and a GPU run none.
   */
  accountingDone(): boolean;
  /** Takes nodes alone, at any time. Accounting uses their parts of GPUs only if they come first. */
  nodes(source: Origin): RecordSink;
  /** Returns how many parts make a GPU, by the nodes read so far. */
  partsPerGpu(): PartsPerGpu;
  /**
   * `isSnapshot`: the samples show the present, and have no time but that of a timed answer. `asked`: who
   * gave them, and when.
   */
  gpus(source: Origin, isSnapshot?: boolean, asked?: Asked): RecordSink;
  /**
   * Ends the samples. Returns false if their order cannot be followed: feed all of them again. Always true
   * without `rereadableSamples`.
   */
  samplesDone(): boolean;
  /** Returns what this route was fed so far. */
  gathered(): Gathering;
  /** Adds what another route was fed. Both must be open parts. */
  merge(other: Gathering): void;
  /** Returns options that were missing: everything must be read again with them. */
  missing(): Missing | undefined;
  /** Returns the report, and the content of the package for `packed`. */
  finish(sources: readonly SourceSummary[]): Finished;
  /**
   * Returns the content of the package, instead of `finish`, to compare many. Undefined where there is none.
   */
  content(sources: readonly SourceSummary[]): PackageInput | undefined;
}

export function openRoute(options: RecordRouteOptions): RecordRoute {
  const gathering = gatheringOf(options);
  const { flush, ...jobs } = jobSink((rows) => gathering.accounting.add(rows), BATCH);
  const addVersion = (version: SchedulerVersion): void => {
    flush();
    gathering.accounting.addVersion(version);
  };
  return {
    jobs: (source, isThere = true) => {
      if (isThere) gathering.origins.addJobs(source);
      return { ...jobs, ...aroundJobs(gathering, source), schedulerVersion: addVersion };
    },
    addJobSource: (source) => gathering.origins.addJobs(source),
    accountingDone: () => {
      flush();
      return gathering.accountingDone();
    },
    gpus: (source, isSnapshot = false, asked = undefined) => {
      const endpoint = endpointName(options.key, asked?.endpoint);
      return gpuSink(gathering, source, isSnapshot, asked, endpoint);
    },
    nodes: (source) => ({
      node: (row) => gathering.fleet.addNode(source, row),
      schedulerVersion: addVersion,
    }),
    partsPerGpu: () => gathering.fleet.partsPerGpu(),
    samplesDone: () => gathering.samplesDone(),
    missing: () => gathering.missing(),
    gathered: () => {
      flush();
      return gathering;
    },
    merge: (other) => {
      flush();
      gathering.merge(other);
    },
    finish: (sources) => finish(options, options.diagnostics, gathering, sources),
    content: (sources) => judge(options, options.diagnostics, gathering, sources).content,
  };
}

/** Takes the records of an accounting input that are no job rows: pods, nodes, and what belongs to them. */
function aroundJobs(gathering: Gathering, source: Origin): RecordSink {
  const { fleet, names, pods } = gathering;
  return {
    pod: (row) => gathering.addPod(row),
    claim: (row) => pods.claims.add(row),
    workload: (row) => pods.workloads.add(row),
    quota: (row) => fleet.addQuota(source, row),
    node: (row) => fleet.addNode(source, row),
    gpuTypeModel: (type, model) => names.gpuTypes.learn(type, model),
  };
}

/** Takes the records of one input of telemetry. */
function gpuSink(
  gathering: Gathering,
  source: Origin,
  isSnapshot: boolean,
  asked: Asked | undefined,
  endpoint: ReturnType<typeof endpointName>,
): RecordSink {
  const { fleet, origins, servers } = gathering;
  // A list of nodes is no telemetry.
  const hasGpus = source.gives.some((kind) => kind === 'gpu_sample' || kind === 'gpu_device');
  const number = hasGpus ? origins.telemetry.number(source) : -1;
  const input = fleet.nextInput();
  if (hasGpus && (asked?.silent ?? 0) > 0) fleet.noteSilentEndpoint();
  const now = asked?.isTimed === true ? asked.atSeconds : UNKNOWN;
  const setsTime = isSnapshot || isKnown(now);
  return {
    gpuSample: (row) => {
      if (setsTime) row.timeSeconds = now;
      gathering.telemetry.addSample(number, row, input);
    },
    gpuSeries: (series) => {
      if (setsTime) series.timeSeconds.fill(now, 0, series.length);
      gathering.telemetry.addSeries(number, series, input);
    },
    workloadLabelsMoved: (scrapeJob) => gathering.telemetry.workloadLabelsMoved(scrapeJob),
    gpuDevice: (row) => fleet.addDevice(source, row, input, isSnapshot),
    node: (row) => fleet.addNode(source, row),
    inferenceServer: (row) => {
      const isUntimed = asked !== undefined && !isKnown(row.lastSeconds);
      if (isUntimed) row.firstSeconds = row.lastSeconds = asked.atSeconds;
      servers.add(row, { origin: source, input, endpoint, isSnapshot: isUntimed });
    },
  };
}

function gatheringOf(options: RecordRouteOptions): Gathering {
  return new Gathering({
    window: windowRuleOf(options),
    liveSeconds: options.isLive === true ? options.nowSeconds : undefined,
    threshold: workloads[options.workload ?? 'training_large'],
    assumeUtilization: options.assumeUtilization,
    gpuutil: options.gpuutil,
    jobsOnly: options.jobsOnly,
    evict: () => options.progress?.({ kind: 'freed' }),
    mostUndecided: options.rereadable === true ? UNDECIDED_JOBS : undefined,
    rereadableSamples: options.rereadableSamples,
    sampleInterval: options.sampleInterval,
    unit: options.contributors,
    allowSmall: options.allowSmall,
    dice: options.scope?.dice,
    diceYear: options.diceYear,
    isPart: options.isPart,
    cuts: options.cuts,
    groups: options.groups,
    prices: options.prices,
    flaggedBelow: options.flaggedBelow,
  });
}
