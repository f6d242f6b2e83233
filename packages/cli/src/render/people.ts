// Whom the gate counted, how fine that lets the package be, and what more of them would change.
import { nextProfile, type Outcome } from '@ptl/claw-router';
import { sentences } from '../errors.ts';
import { count } from './words.ts';

const NOUNS = { user: 'user', namespace: 'namespace', node: 'node' } as const;

/** What --allow-small lets out of a site without a profile. */
const COARSEST =
  'fractions in bands of 20 points or wider, and totals and counts in bands such as 200 – 500; no quantiles and no score ratios';

/** One or two sentences for the operator. The package says the profile, and never how many there are. */
export function peopleSentence({ people }: Outcome): string {
  const { unit, profile, contributors, smallAllowed } = people;
  const noun = NOUNS[unit];
  const counted = `The gate counts ${count(contributors, noun)}`;
  if (contributors === 0)
    return `${counted}: no GPU work of theirs ended in this period, and nothing about use leaves.`;
  const next = nextProfile(people);
  if (profile !== 'none') {
    const more =
      next === undefined
        ? ''
        : ` With ${count(next.missing, `more ${noun}`)} it would be ${next.profile}, which is finer.`;
    return `${counted}: the profile is ${profile}.${more}`;
  }
  const short = next === undefined ? '' : `, ${next.missing} short of the profile ${next.profile}`;
  if (smallAllowed) return `${counted}${short}. With --allow-small there leave ${COARSEST}.`;
  // Of one person nothing is to be said, however coarsely.
  if (contributors === 1) return `${counted}${short}: nothing about use leaves.`;
  return `${counted}${short}: nothing about use leaves. With --allow-small there would leave ${COARSEST}.`;
}

/** What is to be said where accounting tells of one user alone, or of none. */
export function userNotes({ people }: Outcome): string[] {
  if (people.users === 'none') return [sentences.noUser];
  return people.users === 'one' ? [sentences.oneUser] : [];
}
