// Jobs that were kept until all samples were in: their utilization is known now, and they are added up.
import { AnalyzedJobs } from '../tally/analyzed-batch.ts';
import type { JobFacts } from '../tally/job-tally.ts';
import type { RetainedRuns } from './retained-runs.ts';

/** Job groups are counted a quarter of them at a time: their table is the largest that is needed then. */
const SHARE_BITS = 2;

/** Adds those of the held runs that speak for an analyzed job. */
export function analyzeHeld(held: RetainedRuns, facts: JobFacts): void {
  const jobs = new AnalyzedJobs();
  for (let run = 0; run < held.length; ) {
    run = held.analyzed(run, jobs);
    facts.addAnalyzed(jobs);
  }
  for (let share = 0; share < 2 ** SHARE_BITS; share++) {
    for (let run = 0; run < held.length; ) {
      run = held.analyzed(run, jobs, SHARE_BITS, share);
      facts.addGroups(jobs);
    }
    facts.countGroups();
  }
}
