// What counts of jobs and groups say about each other, and about shares of them.
import { halfEven } from '../accumulators/rounding.ts';
import type { MetricId } from '../contract/index.ts';
import { type NumberOf, ROUNDED } from './numbers.ts';

const COUNTS = ['jobs_submitted', 'jobs_analyzed', 'job_groups_total'] as const;
/** The exact shares, and of what they are. */
const SHARES = [
  ['flagged_jobs_pct', 'jobs_analyzed'],
  ['chronic_underutil_share', 'job_groups_total'],
] as const;
const TENTHS = 1000n;
/** Of so many, any tenth of a point is a share. */
const MANY = 1000;

/**
 * Returns a count that is too small for its k contributors, or for another count; or a share that no part of
 * its count has.
 */
export function uncounted(numberOf: NumberOf, k: number): MetricId | undefined {
  // Bands contain their lower end, and not their upper one.
  const few = COUNTS.find((metric) => (numberOf(metric)?.high ?? Number.POSITIVE_INFINITY) <= k);
  if (few !== undefined) return few;
  const [submitted, analyzed, groups] = COUNTS.map(numberOf);
  const { high: most = Number.POSITIVE_INFINITY } = analyzed ?? {};
  if ((analyzed?.low ?? 0) >= (submitted?.high ?? Number.POSITIVE_INFINITY)) return 'jobs_analyzed';
  // A group has at least two analyzed jobs.
  if (2 * (groups?.low ?? 0) >= most) return 'job_groups_total';
  const unshared = SHARES.find(([share, whole]) => !isShare(numberOf(share)?.value, numberOf(whole)));
  return unshared?.[0] ?? unflagged(numberOf);
}

/** A chronic group has at least two flagged jobs. */
function unflagged(numberOf: NumberOf): MetricId | undefined {
  const { value: flagged } = numberOf('flagged_jobs_pct') ?? {};
  const { value: chronic } = numberOf('chronic_underutil_share') ?? {};
  if (flagged === undefined || chronic === undefined) return undefined;
  const { high: most = Number.POSITIVE_INFINITY } = numberOf('jobs_analyzed') ?? {};
  const fewest = 2 * (chronic - ROUNDED) * (numberOf('job_groups_total')?.low ?? 0);
  return fewest > (flagged + ROUNDED) * most ? 'chronic_underutil_share' : undefined;
}

/** Returns true if a whole number of any count in the band is this share, in tenths of a point. */
function isShare(share: number | undefined, whole: { low?: number; high?: number } = {}): boolean {
  const { low, high } = whole;
  if (share === undefined || low === undefined || high === undefined) return true;
  const tenths = BigInt(Math.round(share * Number(TENTHS)));
  for (let count = Math.max(1, low); count < high; count++) {
    if (count >= MANY) return true;
    const near = Math.floor(share * count);
    const parts = [near - 1, near, near + 1].filter((part) => part >= 0 && part <= count);
    if (parts.some((part) => halfEven(BigInt(part) * TENTHS, BigInt(count)) === tenths)) return true;
  }
  return false;
}
