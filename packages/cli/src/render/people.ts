// Explains which people the gate counted, how it protects them, and what a lower number of them would mean.
import type { Outcome } from '@ptl/claw-router';
import { sentences } from '../errors.ts';
import { count } from './words.ts';

/** What --allow-small releases for a site of too few people. */
const OF_FEW =
  'blurred shares of GPU utilization, wall time, memory and CPU, and the exact shares of jobs and groups below a threshold; no outcomes, totals, counts, quantiles or score ratios';

/** One or two sentences for the operator; `gate` opens them. No package states how many people there are. */
export function peopleSentence({ people }: Outcome, gate = 'The gate'): string {
  const { unit, fewest, contributors, smallAllowed, usersBehind = contributors } = people;
  const areAccounts = unit === 'account';
  const users = areAccounts ? ` of ${count(usersBehind, 'user')}` : '';
  const counted = `${gate} counts ${count(contributors, unit)}${users}`;
  if (contributors === 0)
    return `${counted}: no GPU work of theirs ended in this period, and nothing about use leaves.`;
  if (contributors >= fewest && usersBehind >= fewest) {
    const each = areAccounts ? 'each account' : 'each';
    const many = areAccounts ? `${fewest} of either` : `${fewest}`;
    return `${counted}: the values of ${each} are blurred before they are added up, and at least ${many} stand behind every number about use.`;
  }
  const missing = contributors >= fewest ? count(fewest - usersBehind, 'user') : `${fewest - contributors}`;
  const short = `${missing} fewer than must stand behind a number`;
  const alone =
    contributors === 1
      ? ` Of one ${unit} alone they are that ${unit}'s own: means blurred, shares exact.`
      : '';
  if (smallAllowed) return `${counted}, ${short}. With --allow-small these leave: ${OF_FEW}.${alone}`;
  const would =
    contributors === 1 || usersBehind === 1 ? '' : ` With --allow-small these would leave: ${OF_FEW}.`;
  return `${counted}, ${short}: nothing about use leaves.${would}`;
}

/** The notes where accounting reports one user only, or none. */
export function userNotes({ people }: Outcome): string[] {
  if (people.users === 'none') return [sentences.noUser];
  return people.users === 'one' ? [sentences.oneUser] : [];
}
