// @ptl/claw-router: records in, a package out, through the privacy gate. Pure: no I/O, no clock, no randomness of its own.
export type { Measurement, Unmeasured } from './measurement.ts';
export type { Released, Withheld } from './released.ts';
export {
  type Outcome,
  openRoute,
  type ReportEntry,
  type Route,
  type RouteOptions,
  type SourceSummary,
  type Workload,
  workloads,
} from './route.ts';
