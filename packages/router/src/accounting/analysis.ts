// The analysis: which jobs are analyzed with which utilization, by either rule of what gpuutil is to be believed.
import type { Contributors } from '../identity/contributors.ts';
import { analyzeHeld } from './finalize/retained-jobs.ts';
import type { RetainedRuns } from './finalize/retained-runs.ts';
import type { EvidenceRule, GpuutilEvidence } from './gpuutil/type-evidence.ts';
import { AccountedJobs } from './tally/accounted-jobs.ts';
import type { AnalyzedTally } from './tally/analyzed-tally.ts';
import { type JobFacts, jobFacts } from './tally/job-facts.ts';
import { JobTally } from './tally/job-tally.ts';

export interface AnalysisOptions {
  /** Below this utilization a job is flagged, in millionths. */
  readonly threshold: number;
  /** What is assumed where nothing is known of any job, in millionths; -1 for nothing. */
  readonly assumption: number;
}

/** What is counted of jobs, and what is decided once all of it is in. */
export class Analysis {
  readonly #options: AnalysisOptions;
  readonly #contributors: Contributors;
  readonly ended = new JobTally();
  /** What accounting says of utilization; it is added up here only where no samples will be joined. */
  readonly accounted: AccountedJobs;

  constructor(options: AnalysisOptions, contributors: Contributors) {
    this.#options = options;
    this.#contributors = contributors;
    this.accounted = new AccountedJobs(options.threshold, options.assumption);
  }

  /** What jobs say by a rule. `held` are those that samples were joined to, empty where none were. */
  facts(rule: EvidenceRule, evidence: GpuutilEvidence, held: RetainedRuns): JobFacts {
    const believed = evidence.believed(rule);
    const { assumption } = this.#options;
    const isTold = held.isMeasured || this.accounted.isTold(believed);
    const isAssumed = !isTold && assumption >= 0;
    const tallies = this.accounted.tallies(believed, isAssumed);
    const beliefs = { believed, assumption: isAssumed ? assumption : -1 };
    if (held.length > 0) tallies.push(this.#analyzeHeld(held, beliefs));
    return jobFacts(this.ended, tallies, isAssumed, this.#contributors);
  }

  #analyzeHeld(held: RetainedRuns, beliefs: Parameters<typeof analyzeHeld>[1]): AnalyzedTally {
    return analyzeHeld(held, beliefs, this.#options.threshold, this.#contributors);
  }
}
