// The dice of a gathering: those of jobs while they are added up, and those of contributors once the window
// is known.
import { type DiceOfJobs, diceOfJobs } from '../accounting/analysis.ts';
import type { ContributorDice } from '../blur/contributor-dice.ts';
import type { ContributorUnit, Dice } from '../blur/dice.ts';
import { DiceYears, yearOf } from '../blur/dice-years.ts';
import type { Contributors } from '../identity/contributors.ts';
import { diceOf } from '../identity/dice-of.ts';
import type { Names } from '../identity/dictionaries.ts';
import type { Window } from '../window.ts';
import type { GatherOptions } from './options.ts';

export class GatheringDice {
  /** Undefined where there is no package. */
  readonly jobs: DiceOfJobs | undefined;
  readonly #key: Dice | undefined;
  readonly #years: DiceYears;
  readonly #contributors: Contributors;

  /**
   * Jobs below `threshold` millionths are flagged; `startSeconds` returns the start of the window as known so
   * far.
   */
  constructor(
    { dice, diceYear, window: { given } }: GatherOptions,
    threshold: number,
    contributors: Contributors,
    startSeconds: () => number,
  ) {
    const certain = given === undefined ? diceYear : yearOf(given.startSeconds);
    this.#key = dice;
    this.#contributors = contributors;
    this.#years = new DiceYears(startSeconds, certain);
    this.jobs = dice && diceOfJobs(threshold, { key: dice, contributors, years: this.#years });
  }

  /** Returns the year in which `window` starts; undefined where there is no package. */
  year(window: Window | undefined): number | undefined {
    return window === undefined || this.#key === undefined ? undefined : yearOf(window.startSeconds);
  }

  /** Returns that year if the cells of jobs are for other years. */
  missingYear(window: Window | undefined): number | undefined {
    const year = this.year(window);
    return year === undefined || this.#years.has(year) ? undefined : year;
  }

  /** Returns the dice of contributors of `unit` in a package about `window`. */
  of(unit: ContributorUnit, window: Window | undefined, names: Names): ContributorDice | undefined {
    return diceOf(this.#key, this.year(window), unit, { ...names, contributors: this.#contributors });
  }
}
