// What a rule of the gate is. A rule sees how finely a number is about to be said, and may only make it coarser or keep it back.
import type { Metric, MetricId } from '../contract/index.ts';
import type { Measurement } from '../measurement.ts';
import type { Policy } from './policy.ts';
import type { ReasonCode } from './reasons.ts';

/** A measurement on its way out, on a step of the grid of its form; a higher step is coarser. */
export interface Claim {
  readonly measurement: Measurement;
  readonly metric: Metric;
  /** Fractions and ranks: the rung of the ladder. Totals: an index into `TOTAL_DIGITS`. Otherwise 0. */
  readonly step: number;
}

/** Most digits of a total on each step; 0 stands for 1-2-5. */
export const TOTAL_DIGITS = [3, 2, 0] as const;
export const ONE_TWO_FIVE_STEP = 2;

/** What has been decided about another metric of the same package. */
export type Settled = Claim | 'protected';

/** What a rule may look at besides the claim. */
export interface Setting {
  readonly policy: Policy;
  readonly settled: ReadonlyMap<MetricId, Settled>;
  /** True if no population has an account that holds only a part of it: the one account is the whole site. */
  readonly oneAccount: boolean;
}

/** Total: it never throws on a valid claim. Idempotent. Returns a step that is no finer than the claim's, or why not. */
export type Rule = (claim: Claim, setting: Setting) => number | ReasonCode;

/** Fractions and ranks stand on the ladder. */
export function onLadder({ measurement: { kind }, metric: { release } }: Claim): boolean {
  return release.form === 'F' || (release.form === 'Q' && kind === 'rank');
}
