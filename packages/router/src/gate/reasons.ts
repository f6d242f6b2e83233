// Why a number is withheld: one code a rule, with the sentence for the operator. The package only says
// `protected`.

/**
 * The sentences for why the gate withheld a metric, by its rule. For the operator; a package has none of
 * them.
 */
export const REASONS = {
  not_in_contract: 'The metric is not in the release table.',
  form_mismatch: 'The measurement does not have the shape of its release form.',
  said_twice: 'The metric was measured twice; each fact is said once.',
  site_too_small: 'Too few people ran GPU work in the period for any statement about use.',
  too_few_contributors: 'Fewer people than the minimum stand behind the number.',
  too_few_above_zero: 'Fewer people than the minimum have a share above 0 of it, once it is blurred.',
  remainder_locatable: 'Set against another total, it would reveal the share of one person too closely.',
  one_contributor_dominates: 'One person has more than 80 % of the jobs.',
  rule_failed: 'A rule could not be evaluated; in doubt the number stays.',
} as const;

/** The rule that withheld a metric. */
export type ReasonCode = keyof typeof REASONS;
