// Where the records of a source go, and which kinds there are.
import type { GpuModel } from '../hardware/gpu-model.ts';
import type { Identifier } from '../identity/identifier.ts';
import type { Claim } from '../records/claim.ts';
import type { GpuDevice } from '../records/gpu-device.ts';
import type { GpuSample } from '../records/gpu-sample.ts';
import type { GpuSeries } from '../records/gpu-series.ts';
import type { InferenceServer } from '../records/inference-server.ts';
import type { JobRows } from '../records/job-rows.ts';
import type { JobRun } from '../records/job-run.ts';
import type { JobStep } from '../records/job-step.ts';
import type { ClusterNode } from '../records/node.ts';
import type { Pod } from '../records/pod.ts';
import type { Quota } from '../records/quota.ts';
import type { Workload } from '../records/workload.ts';

/** What a source can give records of. */
export type RecordKind =
  | 'job_run'
  | 'job_step'
  | 'gpu_sample'
  | 'gpu_device'
  | 'node'
  | 'pod'
  | 'quota'
  | 'workload'
  | 'claim'
  | 'inference_server';

/** Where records go. The rows are reused: copy what you keep. A method that is missing means: not wanted. */
export interface RecordSink {
  jobRun?(row: JobRun): void;
  jobStep?(row: JobStep): void;
  /**
   * Many runs and steps at once, in the order of the input. Where a sink has it, `jobRun` and `jobStep` get
   * the other rows, those that were not read that way, in their places.
   */
  jobRows?(rows: JobRows): void;
  gpuSample?(row: GpuSample): void;
  /**
   * Many samples of one GPU at once, where a source has them so or waits for them. Without this method they
   * are handed on one by one, as they come.
   */
  gpuSeries?(series: GpuSeries): void;
  gpuDevice?(row: GpuDevice): void;
  /**
   * A scrape job moves the labels of the workload: the namespace of samples that name this job is the
   * exporter's own, whether they came before or come later.
   */
  workloadLabelsMoved?(scrapeJob: Identifier): void;
  node?(row: ClusterNode): void;
  pod?(row: Pod): void;
  /** A quota of several resources comes as several rows. */
  quota?(row: Quota): void;
  workload?(row: Workload): void;
  claim?(row: Claim): void;
  inferenceServer?(row: InferenceServer): void;
  /**
   * The version of the scheduler of some clusters, where a document says it: before their records, or behind
   * all of its records.
   */
  schedulerVersion?(version: SchedulerVersion): void;
  /** Which model a type of GPUs is that runs name: before the first of them, once for each name and input. */
  gpuTypeModel?(type: Identifier, model: GpuModel): void;
}

/** The version of a scheduler. */
export interface SchedulerVersion {
  /**
   * An absent one stands for records that name no cluster. Empty where the input names none at all: it is of
   * every cluster whose version nothing else says.
   */
  readonly clusters: readonly Identifier[];
  readonly major: number;
  readonly minor: number;
  readonly micro: number;
}

/** Tells the samples of a series, at once or one by one, as `sink` wants them. */
export function emitSeries(sink: RecordSink, series: GpuSeries): void {
  if (sink.gpuSeries !== undefined) sink.gpuSeries(series);
  else if (sink.gpuSample !== undefined)
    for (let i = 0; i < series.length; i++) sink.gpuSample(series.sample(i));
}
