// @ptl/claw-router: records in, a package out, through the privacy gate. Pure: no I/O, no clock, no
// randomness of its own.
export type { CutId } from './accounting/cuts/cut.ts';
export { PRICED, type Prices } from './accounting/cuts/cuts.ts';
export { UNKNOWN_MODEL } from './accounting/cuts/gpu-model.ts';
export { accountField, type GroupKind, type JobGroup } from './accounting/cuts/groups.ts';
export {
  type ContributorUnit,
  type Dice,
  DiceKey,
  type Family,
  type ScopeKeys,
  scopeKeys,
} from './blur/dice.ts';
export {
  type Grid,
  METRICS,
  type Metric,
  type MetricId,
  onStep,
  type PtlOutputV1,
  type Release,
} from './contract/index.ts';
export { engineFiles } from './export/files.ts';
export type { EngineFile, Local } from './export/members.ts';
export type { Outcome } from './finish.ts';
export { REASONS } from './gate/reasons.ts';
export type { DaysCovered, NamesRead } from './gathering/seen.ts';
export { type Keys, keysFrom } from './identity/keys.ts';
export type { Routed } from './inputs/pass.ts';
export {
  ENVELOPE_VERDICTS,
  type EnvelopeCode,
  looksLikeEnvelope,
  type OpenedEnvelope,
  openEnvelope,
  PAYLOAD_TYPE,
  preAuthEncoding,
  type Signer,
  signedEnvelope,
  type Verifier,
} from './integrity/envelope.ts';
export { HidingPlaces, type Sighting } from './integrity/hiding-places.ts';
export { DIGESTS, type Digest, type Finding, RawScan } from './integrity/raw-scan.ts';
export type { Form } from './integrity/views.ts';
export type { Measurement, Unmeasured } from './measurement.ts';
export type { CutRow, CutRows } from './metrics/cut-rows.ts';
export { OptionRefused, type RouteOptions, type Scope, type Step } from './options.ts';
export { isOrganization } from './package/organization.ts';
export { PackageRefused } from './package/refused.ts';
export { type PackageEntry, releasedIn } from './package/released-in.ts';
export { replacing } from './package/replacing.ts';
export { VERDICTS, type Verdict, type VerdictCode, verifyPackage } from './package/verify.ts';
export { InputRefused, type PlacedDiagnostic, type SourceReading } from './readings.ts';
export type { Released, Withheld } from './released.ts';
export type { ReportEntry } from './report.ts';
export { route } from './route.ts';
export { type AceInputs, aceScore } from './score/ace.ts';
export { type CoolInputs, coolScore } from './score/cool.ts';
export { type CoreInputs, coreScore } from './score/core.ts';
export type { Component, Engine, EngineScore } from './score/engine.ts';
export type { Estimate } from './score/estimate.ts';
export {
  type EngineScores,
  type Grade,
  grade,
  type NextTier,
  type Tier,
  WEIGHTS as ENGINE_WEIGHTS,
} from './score/grade.ts';
export { type PaceInputs, paceScore } from './score/pace.ts';
export { type Preview, previewOf } from './score/preview.ts';
export { SENTENCES } from './sentences.ts';
export { type Workload, workloads } from './workload.ts';
