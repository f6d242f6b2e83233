// Jobs that were kept until all samples were in: their utilization is known now, and they are added up.
import type { Contributors } from '../../identity/contributors.ts';
import { AnalyzedJobs } from '../tally/analyzed-batch.ts';
import { type AnalyzedBy, AnalyzedTally } from '../tally/analyzed-tally.ts';
import type { Beliefs } from './retained-gpuutil.ts';
import type { RetainedRuns } from './retained-runs.ts';

/** Job groups are counted a quarter of them at a time: their table is the largest that is needed then. */
const SHARE_BITS = 2;

/** Adds up those of the held runs that speak for an analyzed job. */
export function analyzeHeld(
  held: RetainedRuns,
  beliefs: Beliefs,
  by: AnalyzedBy,
  contributors: Contributors,
): AnalyzedTally {
  const tally = new AnalyzedTally(by);
  const jobs = new AnalyzedJobs(by.cuts);
  for (let run = 0; run < held.length; ) {
    run = held.analyzed(run, jobs, beliefs);
    tally.addJobs(jobs);
  }
  for (let share = 0; share < 2 ** SHARE_BITS; share++) {
    for (let run = 0; run < held.length; ) {
      run = held.analyzed(run, jobs, beliefs, SHARE_BITS, share);
      tally.addGroups(jobs);
    }
    tally.countGroups(contributors);
  }
  return tally;
}
