// The policy: how many people must stand behind a number. Every threshold of the gate stands here.
import type { ContributorUnit, Family } from '../blur/dice.ts';

/** Who ran GPU work in the window: distinct units with at least one GPU run that ended in it. */
export interface People {
  readonly unit: ContributorUnit;
  readonly contributors: number;
  /** Where these are accounts: how many users they are. */
  readonly usersBehind?: number;
}

/** Fewest contributors of a population (k), by what they are. */
export const FEWEST: { readonly [Unit in ContributorUnit]: 3 | 4 | 5 } = {
  user: 5,
  account: 5,
  namespace: 3,
  node: 4,
};
/** Accounts hide nobody by themselves: so many users must stand behind them, too. */
export const FEWEST_USERS = 5;
/** True if so many may be spoken of at all. */
export function areEnough({ unit, contributors, usersBehind = 0 }: People): boolean {
  return contributors >= FEWEST[unit] && (unit !== 'account' || usersBehind >= FEWEST_USERS);
}

/** Contributors that must stand behind what is decided for all. Where fewer are let out, they are those that there are. */
export function fewestOf(people: People, allowSmall: boolean): number {
  return allowSmall && !areEnough(people) ? 1 : FEWEST[people.unit];
}

/** Families that a site of fewer may let out, where its operator says so. */
export const SMALL_FAMILIES: ReadonlySet<Family> = new Set(['util', 'walltime', 'memory', 'cpu']);
/** Sites of fewer contributors say totals on 1-2-5 alone. */
export const FEWEST_FOR_DIGITS = 50;
/** Nobody has more than 4 of 5 jobs of a population that a score ratio compares. */
export const LARGEST_SHARE = { numerator: 4n, denominator: 5n } as const;
/** What stays open of the largest contributor of a total, for the second largest: 1 part in 5. */
export const OPEN_PARTS = 5n;
