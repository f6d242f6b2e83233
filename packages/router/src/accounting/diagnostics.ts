// Diagnostics of accounting for the operator, once all of it is in.
import type { LateDiagnostic } from '../diagnostics.ts';
import type { GatheredJobs } from './accounting.ts';
import type { JobFacts } from './tally/job-facts.ts';

/** Returns the diagnostics of source `source`; `cutToOne` is undefined where no job ended. */
export function jobDiagnostics(
  source: string,
  { odd, repeated, runsMissing }: GatheredJobs,
  cutToOne: JobFacts['cutToOne'] | undefined,
): LateDiagnostic[] {
  return [
    { source, code: 'duplicate', count: repeated.duplicates },
    { source, code: 'user_disputed', count: repeated.disputed },
    { source, code: 'runs_missing', count: runsMissing },
    { source, code: 'outside_window', count: odd.outside },
    { source, code: 'ends_before_start', count: odd.backwards },
    { source, code: 'ratio_above_one', field: 'timeLimitSeconds', count: cutToOne?.walltime ?? 0 },
    { source, code: 'ratio_above_one', field: 'cpuSeconds', count: cutToOne?.cpu ?? 0 },
  ];
}
