// Sinks that want everything. A kind of record that is added to RecordSink and not here does not compile, and
// fails the laws of sources.
import {
  type Claim,
  type ClusterNode,
  type GpuDevice,
  type GpuSample,
  Identifier,
  type InferenceServer,
  JobRun,
  JobStep,
  type Pod,
  type Quota,
  type RecordSink,
  type Workload,
} from '@ptl/claw-core';

export type RecordRow =
  | JobRun
  | JobStep
  | GpuSample
  | GpuDevice
  | ClusterNode
  | Pod
  | Quota
  | Workload
  | Claim
  | InferenceServer;

/** The methods that take many records at once, or what is no record. */
type Others = 'jobRows' | 'gpuSeries' | 'schedulerVersion' | 'workloadLabelsMoved' | 'gpuTypeModel';

/** Hands each record to `keep`, one by one. */
export function rowByRow(keep: (row: RecordRow) => void): Required<Omit<RecordSink, Others>> {
  return {
    jobRun: keep,
    jobStep: keep,
    gpuSample: keep,
    gpuDevice: keep,
    node: keep,
    pod: keep,
    quota: keep,
    workload: keep,
    claim: keep,
    inferenceServer: keep,
  };
}

/** Takes everything in the largest pieces that a source has, and hands each record of them to `keep`. */
export function manyAtOnce(
  keep: (row: RecordRow) => void,
  keepVersion: Required<RecordSink>['schedulerVersion'],
): Required<RecordSink> {
  const [run, step] = [new JobRun(), new JobStep()];
  return {
    ...rowByRow(keep),
    jobRows: (rows) => {
      for (let row = 0; row < rows.count; row++)
        keep(rows.isStep(row) ? rows.toStep(row, step) : rows.toRun(row, run));
    },
    gpuSeries: (series) => {
      for (let i = 0; i < series.length; i++) keep(series.sample(i));
    },
    schedulerVersion: keepVersion,
    gpuTypeModel: () => undefined,
    workloadLabelsMoved: () => undefined,
  };
}

/** A record as text: all of its fields, and of names the lanes of their hashes. */
export function textOf(row: RecordRow): string {
  return Object.entries(row)
    .map(([field, value]) => `${field}=${[value].flat().map(valueText)}`)
    .join(' ');
}

function valueText(value: unknown): string {
  if (!(value instanceof Identifier))
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  const lanes = new Int32Array(4);
  Identifier.lanes(value, lanes, 0);
  return lanes.join('.');
}
