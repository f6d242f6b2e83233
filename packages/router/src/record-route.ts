// The route for records: where they go while inputs are read. In two phases, accounting and then samples, which are joined to it.
import type { DiagnosticLog, Origin, RecordSink } from '@ptl/claw-core';
import { UNDECIDED_JOBS } from './accounting/finalize/finalizer.ts';
import { jobSink } from './accounting/job-sink.ts';
import { BATCH } from './accounting/rows/batches.ts';
import { finish, type Outcome } from './finish.ts';
import { Gathering } from './gather.ts';
import { type RouteOptions, windowRuleOf } from './options.ts';
import type { SourceSummary } from './package/provenance.ts';
import { workloads } from './workload.ts';

export interface RecordRouteOptions extends RouteOptions {
  /** What was found wrong with the inputs, when `finish` is called. */
  readonly diagnostics: DiagnosticLog;
  /** True where the accounting can be read again: jobs are then counted while they are read. It changes no number, only memory. */
  readonly rereadable?: boolean;
  /** True where no samples will follow: nothing is kept of jobs that were counted. */
  readonly jobsOnly?: boolean;
}

/** Accounting goes into `jobs`, then `accountingDone` is called, then each input of samples has a `gpus` of its own, then `finish`. */
export interface RecordRoute {
  /** `isThere`: the source is known to be there; else `addJobSource` says so. One without records is not the same as none. */
  jobs(source: Origin, isThere?: boolean): RecordSink;
  addJobSource(source: Origin): void;
  /**
   * False: this accounting is in no order that can be followed. Read it again, into a route that is not `rereadable`. Throws an OptionRefused
   * where inputs name several clusters, and a run of GPUs none.
   */
  accountingDone(): boolean;
  /** `isLook`: the samples are one look at now, which has no past. They are no job's. */
  gpus(source: Origin, isLook?: boolean): RecordSink;
  /** Throws a PackageRefused where the package does not pass its last check: nothing may be written then. */
  finish(sources: readonly SourceSummary[]): Outcome;
}

export function openRoute(options: RecordRouteOptions): RecordRoute {
  const gathering = new Gathering({
    window: windowRuleOf(options),
    liveSeconds: options.isLive === true ? options.nowSeconds : undefined,
    threshold: workloads[options.workload ?? 'training_large'],
    assumeUtilization: options.assumeUtilization,
    jobsOnly: options.jobsOnly,
    evict: () => options.progress?.({ kind: 'freed' }),
    settle: options.rereadable === true ? UNDECIDED_JOBS : undefined,
  });
  const { flush, ...jobs } = jobSink((rows) => gathering.accounting.add(rows), BATCH);
  return {
    jobs: (source, isThere = true) => {
      if (isThere) gathering.origins.addJobs(source);
      return {
        ...jobs,
        pod: (row) => gathering.addPod(row),
        node: (row) => gathering.fleet.addNode(source, row),
        schedulerVersion: (major, minor, micro) => {
          flush();
          gathering.accounting.steps.version(major, minor, micro);
        },
      };
    },
    addJobSource: (source) => gathering.origins.addJobs(source),
    accountingDone: () => {
      flush();
      return gathering.accountingDone();
    },
    gpus: (source, isLook = false) => {
      const number = gathering.origins.telemetry.number(source);
      const input = gathering.fleet.nextInput();
      return {
        gpuSample: (row) => gathering.addSample(number, row, input, isLook),
        gpuSeries: (series) => gathering.addSeries(number, series, input, isLook),
        gpuDevice: (row) => gathering.fleet.addDevice(source, row, input, isLook),
        node: (row) => gathering.fleet.addNode(source, row),
      };
    },
    finish: (sources) => finish(options, options.diagnostics, gathering, sources),
  };
}
