// The diagnostics of everything that was gathered.
import type { Diagnostic } from '@ptl/claw-core';
import type { GatheredJobs } from '../accounting/accounting.ts';
import { jobDiagnostics } from '../accounting/diagnostics.ts';
import type { JobFacts } from '../accounting/tally/job-facts.ts';
import { withoutLines } from '../diagnostics.ts';
import type { FleetGathering } from '../fleet/gathering.ts';
import type { PodAccounting } from '../kubernetes/pod-accounting.ts';
import type { OriginsRead } from '../origins.ts';
import type { SourceTelemetry } from '../telemetry/days/source-telemetry.ts';
import { sampleDiagnostics } from '../telemetry/diagnostics.ts';

/** The gathered facts that may have diagnostics. */
interface Gathered {
  readonly runs: GatheredJobs;
  readonly podJobs: PodAccounting;
  readonly telemetry: readonly SourceTelemetry[];
  readonly origins: OriginsRead;
  readonly fleet: FleetGathering;
  readonly cutToOne: JobFacts['cutToOne'] | undefined;
}

/** Returns the diagnostics for the operator: what was passed over, came twice, or was cut. */
export function diagnosticsOf(gathered: Gathered): Diagnostic[] {
  const { runs, podJobs, telemetry, origins, fleet, cutToOne } = gathered;
  // Runs of pods outside of the window are reported by pods.
  const ofJobs = podJobs.runs === undefined ? runs : { ...runs, odd: { ...runs.odd, outside: 0 } };
  return withoutLines([
    ...jobDiagnostics(podJobs.source(origins)?.id ?? '', ofJobs, cutToOne),
    ...podJobs.found(origins.pods.first()?.id ?? ''),
    ...fleet.found(),
    ...telemetry.flatMap((one) => sampleDiagnostics(origins.telemetry.at(one.source).id, one, runs.seen)),
  ]);
}
