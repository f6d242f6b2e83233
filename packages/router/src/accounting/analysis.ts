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

/** What is known of the utilization of jobs. */
interface Known {
  /** 1 for each class of GPU types whose gpuutil counts. */
  readonly believed: Uint8Array;
  /** The runs that samples were joined to, empty where none were. */
  readonly held: RetainedRuns;
  /** Where fewer contributors than so many have jobs of known utilization, it counts as known of none. */
  readonly fewest: number;
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
   * True if the utilization of all jobs is assumed: the operator wants it where nothing is known of the jobs of `fewest`
   * contributors. That is 1 in the report; in a package no single person's job decides for all.
   */
  isAssumed({ believed, held, fewest }: Known): boolean {
    if (this.#assumption < 0) return false;
    const told = new Set<number>();
    this.accounted.addTold(told, believed);
    held.addTold(told, believed);
    return !this.#contributors.areAtLeast(fewest, told);
  }

  /** What jobs say; `year` is that of the dice, undefined where there is no package. */
  facts(known: Known, year: number | undefined): JobFacts {
    const { believed, held } = known;
    const isAssumed = this.isAssumed(known);
    const tallies = this.accounted.tallies(believed, isAssumed);
    const beliefs = { believed, assumption: isAssumed ? this.#assumption : -1 };
    if (held.length > 0) tallies.push(analyzeHeld(held, beliefs, this.#by, this.#contributors));
    return jobFacts(this.ended, tallies, isAssumed, this.#contributors, year);
  }
}
