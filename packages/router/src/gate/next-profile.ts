// How far a site is from the next finer profile: for the operator, who alone is told how many people there are.
import { type People, type Profile, policyFor } from './policy.ts';

/** The next finer profile, and how many more contributors it takes. */
export interface NextProfile {
  readonly profile: Profile;
  readonly missing: number;
}

/** No profile begins later than at 200 users; twice that is far enough to look. */
const FARTHEST = 400;

/** Undefined where the site has the finest profile that its unit can have. */
export function nextProfile({ unit, contributors }: People): NextProfile | undefined {
  const { profile } = policyFor({ unit, contributors });
  for (let n = contributors + 1; n <= FARTHEST; n++) {
    const next = policyFor({ unit, contributors: n }).profile;
    if (next !== profile) return { profile: next, missing: n - contributors };
  }
  return undefined;
}
