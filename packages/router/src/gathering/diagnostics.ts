// The diagnostics of everything that was gathered.
import type { Diagnostic } from '@ptl/claw-core';
import type { GatheredJobs } from '../accounting/accounting.ts';
import { foundInJobs } from '../accounting/found.ts';
import type { JobFacts } from '../accounting/tally/job-facts.ts';
import type { FleetGathering } from '../fleet/gathering.ts';
import { foundOf } from '../found.ts';
import type { PodAccounting } from '../kubernetes/pod-accounting.ts';
import type { OriginsRead } from '../origins.ts';
import type { SourceTelemetry } from '../telemetry/days/source-telemetry.ts';
import { foundIn } from '../telemetry/found.ts';

/** What was gathered, of which there may be something to say. */
interface Gathered {
  readonly runs: GatheredJobs;
  readonly podJobs: PodAccounting;
  readonly told: readonly SourceTelemetry[];
  readonly origins: OriginsRead;
  readonly fleet: FleetGathering;
  readonly cutToOne: JobFacts['cutToOne'] | undefined;
}

/** Returns what the operator has to know of what was passed over, told twice, or cut. */
export function diagnosticsOf(gathered: Gathered): Diagnostic[] {
  const { runs, podJobs, told, origins, fleet, cutToOne } = gathered;
  // What pods tell lies outside by when they were given a node, too.
  const ofJobs = podJobs.runs === undefined ? runs : { ...runs, outside: 0 };
  return foundOf([
    ...foundInJobs(podJobs.source(origins)?.id ?? '', ofJobs, cutToOne),
    ...podJobs.found(origins.pods.first()?.id ?? ''),
    ...fleet.found(),
    ...told.flatMap((one) => foundIn(origins.telemetry.at(one.source).id, one, runs.seen)),
  ]);
}
