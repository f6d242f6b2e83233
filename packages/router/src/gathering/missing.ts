// What is known only once everything was read, and decides how it is read: then everything is read again.
import type { Window } from '../window.ts';
import type { GatheringDice } from './dice.ts';
import type { GatherOptions } from './options.ts';
import type { Covers } from './seen.ts';

/** What another pass over the same inputs must know: the window, or the calendar year in which it starts. */
export type Missing = Window | { readonly diceYear: number };

/**
 * Without a given period, a package begins and ends with weeks in which enough people were active. A week at
 * either end that is there only because of one person's jobs would reveal that person. Where no week has
 * enough people, or a package about fewer is allowed, all weeks count.
 */
export function missingOf(
  { window: rule, dice, allowSmall }: Pick<GatherOptions, 'window' | 'dice' | 'allowSmall'>,
  { all, ofEnough }: Pick<Covers, 'all' | 'ofEnough'>,
  known: GatheringDice,
): Missing | undefined {
  const window = all.window(rule);
  if (rule.given === undefined && rule.coveredBy === 'week' && dice !== undefined && allowSmall !== true) {
    const narrower = ofEnough.window(rule);
    if (narrower !== undefined && window !== undefined && !isSame(narrower, window)) return narrower;
  }
  const diceYear = known.missingYear(window);
  return diceYear === undefined ? undefined : { diceYear };
}

function isSame(a: Window, b: Window): boolean {
  return a.startSeconds === b.startSeconds && a.endSeconds === b.endSeconds;
}
