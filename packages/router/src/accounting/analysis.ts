// The analysis: which jobs are analyzed with which utilization, by what gpuutil is to be believed.
import { JobDice, type Throw } from '../blur/job-dice.ts';
import { latticeOf, WALLTIME_THRESHOLD } from '../blur/lattice.ts';
import type { Contributors } from '../identity/contributors.ts';
import type { Cut } from './cuts/cut.ts';
import { analyzeHeld } from './finalize/retained-jobs.ts';
import type { RetainedRuns } from './finalize/retained-runs.ts';
import { AccountedJobs } from './tally/accounted-jobs.ts';
import type { AnalyzedBy } from './tally/analyzed-tally.ts';
import { type JobFacts, jobFacts } from './tally/job-facts.ts';
import { JobTally } from './tally/job-tally.ts';

/** The dice of jobs, for a package. */
export interface DiceOfJobs {
  readonly utilization: JobDice;
  readonly walltime: JobDice;
}

/** Returns the dice with which a package is thrown; jobs below `threshold` millionths are flagged. */
export function diceOfJobs(threshold: number, one: Throw): DiceOfJobs {
  return {
    utilization: new JobDice('util', latticeOf(threshold), one),
    walltime: new JobDice('walltime', latticeOf(WALLTIME_THRESHOLD), one),
  };
}

export interface AnalysisOptions {
  /** Below this utilization a job is flagged, in millionths. */
  readonly threshold: number;
  /** What is assumed where nothing is known of any job, in millionths; -1 for nothing. */
  readonly assumption: number;
  /** Undefined where there is no package. */
  readonly dice: DiceOfJobs | undefined;
  /** How jobs are cut; in a report alone. */
  readonly cuts: readonly Cut[];
}

/** What is counted of jobs, and what is decided once all of it is in. */
export class Analysis {
  readonly #by: AnalyzedBy;
  readonly #assumption: number;
  readonly #contributors: Contributors;
  readonly ended: JobTally;
  /** What accounting says of utilization; it is added up here only where no samples will be joined. */
  readonly accounted: AccountedJobs;

  constructor({ threshold, assumption, dice, cuts }: AnalysisOptions, contributors: Contributors) {
    this.#by = { threshold, dice: dice?.utilization, cuts };
    this.#assumption = assumption;
    this.#contributors = contributors;
    this.ended = new JobTally(dice?.walltime, cuts);
    this.accounted = new AccountedJobs(this.#by, assumption);
  }

  /**
   * What jobs say where gpuutil counts of the classes of GPU types that are `believed`. `held` are those that samples
   * were joined to, empty where none were; `year` that of the dice, undefined where there is no package.
   */
  facts(believed: Uint8Array, held: RetainedRuns, year: number | undefined): JobFacts {
    const isTold = held.isMeasured || this.accounted.isTold(believed);
    const isAssumed = !isTold && this.#assumption >= 0;
    const tallies = this.accounted.tallies(believed, isAssumed);
    const beliefs = { believed, assumption: isAssumed ? this.#assumption : -1 };
    if (held.length > 0) tallies.push(analyzeHeld(held, beliefs, this.#by, this.#contributors));
    return jobFacts(this.ended, tallies, isAssumed, this.#contributors, year);
  }
}
