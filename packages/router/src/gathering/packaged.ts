// The facts that a package is read from. They differ from those of the report where something is decided for all: no single
// person's value or job does that in a package.
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
  /** Whether any CPU time is above zero is measured: in a package that decides nothing. */
  readonly cpuTimeKnown: boolean;
}

/** Returns the facts of a package whose dice are those of `year`; undefined without dice. */
export function packagedFacts(report: Facts, year: number | undefined, by: DecidedBy): Facts {
  const { jobs, unit, people: contributors, usersBehind } = report;
  const fewest = fewestOf({ unit, contributors, usersBehind }, by.allowSmall);
  if (jobs === undefined || year === undefined) return { ...report, fewest };
  const told = { ...report, fewest, cpuTimeKnown: by.cpuTimeKnown };
  const { analysis, evidence, held } = by;
  const believed = evidence.packaged(year);
  const known = { believed, held, fewest };
  const isAlike = evidence.isReported(believed) && analysis.isAssumed(known) === jobs.isAssumed;
  return isAlike ? told : { ...told, jobs: analysis.facts(known, year) };
}
