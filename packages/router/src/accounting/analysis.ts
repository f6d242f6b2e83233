// Decides which jobs are analyzed with which utilization, and whether gpuutil is believed.
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

/** The dice that blur jobs in a package. */
export interface DiceOfJobs {
  readonly utilization: JobDice;
  readonly walltime: JobDice;
}

/** Returns the dice of a package; jobs below `threshold` millionths are flagged. */
export function diceOfJobs(threshold: number, one: Throw): DiceOfJobs {
  return {
    utilization: new JobDice('util', latticeOf(threshold), one),
    walltime: new JobDice('walltime', latticeOf(WALLTIME_THRESHOLD), one),
  };
}

export interface AnalysisOptions {
  /** Below this utilization a job is flagged, in millionths. */
  readonly threshold: number;
  /** The same in cuts, in millionths. */
  readonly cutThreshold: number;
  /** The utilization to assume where no job's is known, in millionths; -1 for none. */
  readonly assumption: number;
  /** Undefined where there is no package. */
  readonly dice: DiceOfJobs | undefined;
  /** How jobs are cut; only in a report. */
  readonly cuts: readonly Cut[];
}

/** What is known of the utilization of jobs. */
interface Known {
  /** 1 for each class of GPU types whose gpuutil counts. */
  readonly believed: Uint8Array;
  /** The runs that samples were joined to; empty where there were no samples. */
  readonly held: RetainedRuns;
  /** Utilization counts as unknown where fewer contributors than this have jobs with a known one. */
  readonly fewest: number;
}

/** Tallies jobs, and makes the decisions that need all of them. */
export class Analysis {
  readonly #by: AnalyzedBy;
  readonly #assumption: number;
  readonly #contributors: Contributors;
  readonly ended: JobTally;
  /** The utilization that accounting reports; added up here only where no samples will be joined. */
  readonly accounted: AccountedJobs;

  constructor(options: AnalysisOptions, contributors: Contributors) {
    const { threshold, cutThreshold, assumption, dice, cuts } = options;
    this.#by = { threshold, cutThreshold, dice: dice?.utilization, cuts };
    this.#assumption = assumption;
    this.#contributors = contributors;
    this.ended = new JobTally(dice?.walltime, cuts);
    this.accounted = new AccountedJobs(this.#by, assumption);
  }

  /**
   * Returns true if the utilization of all jobs is assumed: the operator asked for it, and utilization is
   * known for the jobs of fewer than `fewest` contributors. The report uses 1; in a package no single
   * person's job decides for all.
   */
  isAssumed({ believed, held, fewest }: Known): boolean {
    if (this.#assumption < 0) return false;
    const pairs = new Set<number>();
    this.accounted.addKnown(pairs, believed);
    held.addKnown(pairs, believed);
    return !this.#contributors.areAtLeast(fewest, pairs);
  }

  /** Returns the facts of jobs; `year` is that of the dice, undefined where there is no package. */
  facts(known: Known, year: number | undefined): JobFacts {
    const { believed, held } = known;
    const isAssumed = this.isAssumed(known);
    const tallies = this.accounted.tallies(believed, isAssumed);
    const beliefs = { believed, assumption: isAssumed ? this.#assumption : -1 };
    if (held.length > 0) tallies.push(analyzeHeld(held, beliefs, this.#by, this.#contributors));
    return jobFacts(this.ended, tallies, isAssumed, this.#contributors, year);
  }
}
