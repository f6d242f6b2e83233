// Why a number stays inside: one code a rule, and the sentence for the operator. The package only says `protected`.

export const REASONS = {
  not_in_contract: 'The metric is not in the release table.',
  form_mismatch: 'The measurement does not have the shape of its release form.',
  said_twice: 'The metric was measured twice; each fact is said once.',
  site_too_small: 'Too few people ran GPU work in the window for any statement about use.',
  quantile_not_in_profile: 'The site is too small for this quantile.',
  too_few_contributors: 'Fewer people than the minimum stand behind the number.',
  rate_protected: 'It would be said more finely than the efficiency rate, which is protected.',
  flagged_protected: 'It would be said more finely than the share of flagged jobs, which is protected.',
  contributor_locatable: 'One person or account could be located within 20 points by any band.',
  people_unmatched: 'It does not stem from the same people as the efficiency rate.',
  rank_too_thin: 'Too few people own an item on one side of the quantile.',
  one_contributor_dominates: 'One person has more than 80 % of the jobs.',
  rule_failed: 'A rule could not be evaluated; in doubt the number stays.',
} as const;

/** The rule that kept a metric back. */
export type ReasonCode = keyof typeof REASONS;
