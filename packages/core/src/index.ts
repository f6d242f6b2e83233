// @ptl/claw-core: GPU cluster telemetry, from bytes to typed records. Pure: no I/O, no clock, no randomness
// of its own.
export {
  DIAGNOSTICS,
  type Diagnostic,
  type DiagnosticCode,
  DiagnosticLog,
  diagnosticSentence,
  FAILURES,
  type FailureCode,
} from './diagnostic.ts';
export type { GpuModel } from './hardware/gpu-model.ts';
export { Identifier, IdentifierKey } from './identity/identifier.ts';
export { IdentifierTable } from './identity/identifier-table.ts';
export { LIMITS } from './limits.ts';
export {
  type Asked,
  type Input,
  type InputReading,
  LiveSystemFailed,
  type ReadContext,
  type RecognizedInput,
  type Room,
  read,
  recognized,
} from './read.ts';
export { Claim } from './records/claim.ts';
export { GpuDevice } from './records/gpu-device.ts';
export { GpuSample } from './records/gpu-sample.ts';
export { GpuSeries, type SeriesColumn } from './records/gpu-series.ts';
export { InferenceServer } from './records/inference-server.ts';
export type { JobRows } from './records/job-rows.ts';
export { JobRun } from './records/job-run.ts';
export { JOB_STATES, type JobState } from './records/job-state.ts';
export { JobStep } from './records/job-step.ts';
export { ClusterNode, NodeGpus } from './records/node.ts';
export { NODE_STATES, type NodeState } from './records/node-state.ts';
export { Pod } from './records/pod.ts';
export { POD_PHASES, type PodPhase } from './records/pod-phase.ts';
export { POD_REASONS, type PodReason } from './records/pod-reason.ts';
export { Quota } from './records/quota.ts';
export type { ServerKind } from './records/server-kind.ts';
export { Workload } from './records/workload.ts';
export { prometheusOf } from './sources/dcgm/prometheus-api/index.ts';
export {
  type Finding,
  type FindingCode,
  isUsable,
  OWN_NAME,
  type Probe,
  type ProbeAnswer,
} from './sources/probe.ts';
export { recognizeSources, recognizeUnread } from './sources/recognize.ts';
export { type BuiltInSourceId, isBuiltInSource, sourceIds, sources } from './sources/registry.ts';
export type { RecordKind, RecordSink, SchedulerVersion } from './sources/sink.ts';
export type {
  AccountField,
  ExportAdvice,
  Fidelity,
  LiveContext,
  LiveRequest,
  Origin,
  ParseContext,
  ParseCounts,
  PartCounts,
  PartsPerGpu,
  Source,
  SourceFailure,
  SourceParser,
} from './sources/source.ts';
export type { UnreadFormat } from './sources/unread/format.ts';
export { isKnown, known, UNKNOWN } from './units.ts';
