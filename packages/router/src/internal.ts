// What the tests of this repository use; no part of the public surface.
export { FinalizedRuns, OTHER_RUN, SAME_RUN, UNKNOWN_JOB } from './accounting/finalize/finalized-runs.ts';
export type { Beliefs } from './accounting/finalize/retained-gpuutil.ts';
export { RetainedRuns } from './accounting/finalize/retained-runs.ts';
export { jobSink } from './accounting/job-sink.ts';
export { JobIndex } from './accounting/rows/job-index.ts';
export { NodeLists } from './accounting/rows/node-lists.ts';
export { hasStarted, resolveJobs } from './accounting/rows/run-chains.ts';
export { emptyRuns } from './accounting/rows/run-columns.ts';
export { RunTable } from './accounting/rows/run-table.ts';
export { AnalyzedJobs } from './accounting/tally/analyzed-batch.ts';
export { COLUMN } from './accounting/tally/columns.ts';
export { Origins } from './accounting/tally/origins.ts';
export { Shares } from './accounting/tally/shares.ts';
export { type AccountedUtilization, ORIGIN } from './accounting/utilization.ts';
export { NONE } from './accumulators/columns.ts';
export { ExactSums } from './accumulators/exact-sums.ts';
export { Groups } from './accumulators/groups.ts';
export { Histogram } from './accumulators/histogram.ts';
export { millionths, rounded, roundedQuotient } from './accumulators/rounding.ts';
export { ValueList } from './accumulators/value-list.ts';
export { blurredFraction, HALF_WIDTHS, halfWidth } from './blur/accuracy.ts';
export { ContributorDice } from './blur/contributor-dice.ts';
export { cellOf, cellsOf, isBelow, type Lattice, latticeOf, pointOf } from './blur/lattice.ts';
export { quantileOf } from './blur/quantile.ts';
export {
  GPU_MODELS,
  type Grid,
  type Interval,
  METRICS,
  type MetricId,
  midpoint,
  onGrid,
  onStep,
  type PtlOutputV1,
  SOURCE_IDS,
  WARNINGS,
} from './contract/index.ts';
export { schema } from './contract/schema.generated.ts';
export { validatePackage } from './contract/validate.ts';
export type { Finished } from './finish.ts';
export { Devices } from './fleet/devices.ts';
export { perHost, perModel } from './fleet/fleet.ts';
export { Nodes } from './fleet/nodes.ts';
export { ResolvedDevices } from './fleet/resolve.ts';
export { digitsBand, fixedBand, oneTwoFive, printed } from './gate/bands.ts';
export { gate } from './gate/gate.ts';
export { FEWEST, fewestOf } from './gate/policy.ts';
export { REASONS } from './gate/reasons.ts';
export { Totals } from './gate/totals.ts';
export { Gathering } from './gather.ts';
export { Contributors } from './identity/contributors.ts';
export { emptyNames } from './identity/dictionaries.ts';
export { Hosts } from './identity/hosts.ts';
export {
  type Measurement,
  measured,
  type Population,
  type Unmeasured,
} from './measurement.ts';
export { measureAll } from './metrics/index.ts';
export { buildPackage, type PackageInput } from './package/build.ts';
export { packageBytes, packageText } from './package/canonical.ts';
export { isBlurred, isQuantile } from './package/intervals.ts';
export { isOrganization } from './package/organization.ts';
export { packed } from './package/packed.ts';
export { incompleteSources, sourcesOf } from './package/provenance.ts';
export { scanBytes } from './package/scan.ts';
export { type VerdictCode, verifyPackage } from './package/verify.ts';
export { Part } from './partial/part.ts';
export { openRoute, type RecordRoute, type RecordRouteOptions } from './record-route.ts';
export type { Band, OpenBand, Released, Withheld } from './released.ts';
export { reportOf } from './report.ts';
export { contentOf } from './route.ts';
export { NodeAllocations } from './telemetry/attribution/allocations.ts';
export type { Attribution } from './telemetry/attribution/attributor.ts';
export { firstNotBefore } from './telemetry/attribution/segment.ts';
export { RatiosWasm } from './telemetry/batch/fast/bridge.ts';
export { RatioColumn } from './telemetry/batch/ratio-column.ts';
export { SampleJoin } from './telemetry/sample-join.ts';
export { Distribution } from './telemetry/statistics/distribution.ts';
export { RunSums } from './telemetry/statistics/run-sums.ts';
export { SampleStats } from './telemetry/statistics/sample-stats.ts';
export { ColumnSums, SampleSums } from './telemetry/statistics/sample-sums.ts';
export { workloads } from './workload.ts';
