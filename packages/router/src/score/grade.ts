// GRADE: the composite of the engines that have a score, its tier, and the requirements of the next tier.
import type { Engine } from './engine.ts';
import { type Estimate, weightedSum } from './estimate.ts';

/** The published coefficients, v2.0, in the order of their weight. */
export const WEIGHTS: Readonly<Record<Engine, number>> = {
  ace: 0.35,
  pace: 0.25,
  cool: 0.2,
  core: 0.12,
  flux: 0.08,
};

/** The tiers of a composite score, the highest first. */
export type Tier = 'FRONTIER' | 'OPTIMIZED' | 'CAPABLE' | 'DEVELOPING' | 'BASELINE' | 'PENDING';
/** The scores of the engines that have one. */
export type EngineScores = Readonly<Partial<Record<Engine, Estimate>>>;

interface Demand {
  readonly tier: Tier;
  readonly composite: number;
  readonly engines: number;
  /** True where ACE must be one of them. */
  readonly withAce?: true;
}

/** The highest first. */
const TIERS: readonly Demand[] = [
  { tier: 'FRONTIER', composite: 0.85, engines: 5 },
  { tier: 'OPTIMIZED', composite: 0.7, engines: 4 },
  { tier: 'CAPABLE', composite: 0.6, engines: 3 },
  { tier: 'DEVELOPING', composite: 0.45, engines: 2, withAce: true },
  { tier: 'BASELINE', composite: 0, engines: 1, withAce: true },
  { tier: 'PENDING', composite: 0, engines: 0 },
];

/** The composite score, its tier, and what is missing for the next tier. */
export interface Grade {
  /** Σ score · weight ÷ Σ weight of the engines present; undefined where there is none. */
  readonly composite?: Estimate;
  /** The tier at the lowest composite, at the highest, and at the value where there is one. */
  readonly tier: { readonly low: Tier; readonly high: Tier; readonly value?: Tier };
  /** The requirements of the tier above the surest one; undefined at the top. */
  readonly next?: NextTier;
}

/** What is missing for a tier. */
export interface NextTier {
  readonly tier: Tier;
  /** The composite that it requires. */
  readonly composite: number;
  /** How many more engines it requires, ACE first where it must be one of them. */
  readonly enginesMissing: number;
  /** The engines without a score. */
  readonly absent: readonly Engine[];
}

/** Returns the grade of the engines that have a score. */
export function grade(scores: EngineScores): Grade {
  const all = Object.keys(WEIGHTS) as Engine[];
  const present = all.filter((engine) => scores[engine] !== undefined);
  const weights = present.reduce((sum, engine) => sum + WEIGHTS[engine], 0);
  const composite =
    present.length === 0
      ? undefined
      : weightedSum(present.map((engine) => [WEIGHTS[engine] / weights, scores[engine]!] as const));
  const at = (bound: number | undefined) => tierOf(bound ?? 0, present);
  const tier = {
    low: at(composite?.low),
    high: at(composite?.high),
    ...(composite?.value === undefined ? {} : { value: at(composite.value) }),
  };
  const above = TIERS[TIERS.findIndex((one) => one.tier === (tier.value ?? tier.low)) - 1];
  const next = above && {
    tier: above.tier,
    composite: above.composite,
    enginesMissing: missingFor(above, present),
    absent: all.filter((engine) => !present.includes(engine)),
  };
  return { ...(composite && { composite }), tier, ...(next && { next }) };
}

/** Sums of weights are compared as printed: 0.7 is 0.7, whatever it was added up from. */
function tierOf(composite: number, present: readonly Engine[]): Tier {
  const rounded = Number(composite.toPrecision(12));
  const reached = TIERS.find((one) => rounded >= one.composite && missingFor(one, present) === 0);
  return reached?.tier ?? 'PENDING';
}

function missingFor({ engines, withAce }: Demand, present: readonly Engine[]): number {
  const lacksAce = withAce === true && !present.includes('ace');
  return Math.max(lacksAce ? 1 : 0, engines - present.length);
}
