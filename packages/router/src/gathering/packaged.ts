// The facts of a package. They differ from those of the report where one value or job would decide for all:
// in a package no single person's does.
import type { Analysis } from '../accounting/analysis.ts';
import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import type { GpuutilEvidence } from '../accounting/gpuutil/type-evidence.ts';
import type { Facts } from '../facts.ts';
import { fewestOf } from '../gate/policy.ts';

export interface DecidedBy {
  readonly analysis: Analysis;
  readonly evidence: GpuutilEvidence;
  readonly held: RetainedRuns;
  readonly allowSmall: boolean;
  /** Whether any CPU time is above zero is a measurement, which decides nothing in a package. */
  readonly cpuTimeKnown: boolean;
}

/** Returns the facts of a package with the dice of `year`; undefined without dice. */
export function packagedFacts(report: Facts, year: number | undefined, by: DecidedBy): Facts {
  const { jobs, unit, people: contributors, usersBehind } = report;
  const fewest = fewestOf({ unit, contributors, usersBehind }, by.allowSmall);
  if (jobs === undefined || year === undefined) return { ...report, fewest };
  const packaged = { ...report, fewest, cpuTimeKnown: by.cpuTimeKnown };
  const { analysis, evidence, held } = by;
  const believed = evidence.packaged(year);
  const known = { believed, held, fewest };
  const isAlike = evidence.isReported(believed) && analysis.isAssumed(known) === jobs.isAssumed;
  return isAlike ? packaged : { ...packaged, jobs: analysis.facts(known, year) };
}
