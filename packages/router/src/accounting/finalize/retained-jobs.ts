// Counts the retained jobs once all samples are in and their utilization is known.
import type { Contributors } from '../../identity/contributors.ts';
import { AnalyzedJobs } from '../tally/analyzed-batch.ts';
import { type AnalyzedBy, AnalyzedTally } from '../tally/analyzed-tally.ts';
import type { Beliefs } from './retained-gpuutil.ts';
import type { RetainedRuns } from './retained-runs.ts';

/** Job groups are counted a sixteenth at a time, because their table would be the largest one then. */
const SHARE_BITS = 4;

/** Counts the retained runs that represent an analyzed job. */
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
