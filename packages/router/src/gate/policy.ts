// The policy: how many people must contribute to a number. Every threshold of the gate is here.
import type { ContributorUnit, Family } from '../blur/dice.ts';

/** The people who ran GPU work in the window: distinct units with at least one GPU run that ended in it. */
export interface People {
  readonly unit: ContributorUnit;
  readonly contributors: number;
  /** For accounts: the number of their users. */
  readonly usersBehind?: number;
}

/** The fewest contributors of a population (k), by unit. */
export const FEWEST: { readonly [Unit in ContributorUnit]: 3 | 4 | 5 } = {
  user: 5,
  account: 5,
  namespace: 3,
  node: 4,
};
/** Accounts alone hide no person: this many users are required, too. */
export const FEWEST_USERS = 5;
/** Returns true if there may be numbers about this many people at all. */
export function areEnough({ unit, contributors, usersBehind = 0 }: People): boolean {
  return contributors >= FEWEST[unit] && (unit !== 'account' || usersBehind >= FEWEST_USERS);
}

/**
 * Returns how many contributors a decision for all needs. Where fewer are released, all of those that there
 * are.
 */
export function fewestOf(people: People, allowSmall: boolean): number {
  return allowSmall && !areEnough(people) ? 1 : FEWEST[people.unit];
}

/** Families that a smaller site may release, if its operator says so. */
export const SMALL_FAMILIES: ReadonlySet<Family> = new Set(['util', 'walltime', 'memory', 'cpu']);
/** Sites of fewer contributors release totals only on 1-2-5. */
export const FEWEST_FOR_DIGITS = 50;
/** No contributor may have more than 4 of 5 jobs of a population that a score ratio compares. */
export const LARGEST_SHARE = { numerator: 4n, denominator: 5n } as const;
/** The part of the largest contributor's amount that stays open to the second largest: 1 in 5. */
export const OPEN_PARTS = 5n;
