// The policy: how much a site of n people may say, and how finely. Every threshold of the gate stands here.
import type { MetricId } from '../contract/index.ts';

/** What one contributor is. */
export type ContributorUnit = 'user' | 'namespace' | 'node';
export type Profile = 'none' | 'tiny' | 'small' | 'medium' | 'standard';

/** Who ran GPU work in the window: n distinct units, each with at least one GPU run that ended in it. */
export interface People {
  readonly unit: ContributorUnit;
  readonly contributors: number;
}

/** What the gate goes by; printed in the package. */
export interface Policy {
  readonly profile: Profile;
  readonly unit: ContributorUnit;
  /** False: nothing about use is said at all. */
  readonly open: boolean;
  /** Fewest contributors of a population. */
  readonly k: number;
  /** Fewest contributors of a score ratio; Infinity where none is said. */
  readonly scoreK: number;
  /** Width of the finest band of a fraction, in points. */
  readonly finestPoints: number;
  /** Width of the finest cell of a quantile, in points. */
  readonly rankPoints: number;
  /** Most digits of a total; 0 where totals are said on 1-2-5 only. */
  readonly totalDigits: number;
  /** Quantiles that may be said, in hundredths. */
  readonly quantiles: readonly number[];
}

/** Narrowest interval in which an insider may find somebody: 20 points, as numerator and denominator. */
export const SHARE_KEPT = { numerator: 200n, denominator: 1000n } as const;
/** A fraction that rests on fewer than k on either side is said no finer than this, in points. */
export const THIN_POINTS = 5;
/** Cell of a quantile of which one contributor or account holds too much, in points. */
export const DOMINATED_RANK_POINTS = 20;
/** Without a rate to go by, or where samples could not be joined to runs, a utilization metric is no finer than this, in points. */
export const POINTS_WITHOUT_RATE = 5;

type Row = Omit<Policy, 'unit'>;
const COARSE = { rankPoints: 5, totalDigits: 0, quantiles: [] } as const;
// Five people cannot hide in a ratio of medians: with --allow-small the interval rule and 1-2-5 are all there is.
const NONE: Row = {
  ...COARSE,
  profile: 'none',
  open: false,
  k: 5,
  scoreK: Number.POSITIVE_INFINITY,
  finestPoints: 20,
};
const TINY: Row = { ...COARSE, profile: 'tiny', open: true, k: 5, scoreK: 5, finestPoints: 20 };
const SMALL: Row = {
  ...COARSE,
  profile: 'small',
  open: true,
  k: 5,
  scoreK: 3,
  finestPoints: 1,
  quantiles: [25, 50, 75],
};
const MEDIUM: Row = {
  profile: 'medium',
  open: true,
  k: 10,
  scoreK: 5,
  finestPoints: 0.5,
  rankPoints: 5,
  totalDigits: 3,
  quantiles: [10, 25, 50, 75, 90],
};
const STANDARD: Row = {
  profile: 'standard',
  open: true,
  k: 10,
  scoreK: 5,
  finestPoints: 0.1,
  rankPoints: 1,
  totalDigits: 3,
  quantiles: [5, 10, 25, 50, 75, 90, 95],
};

/** The policy for these people. `allowSmall` opens the profile `none` to bands of 20 points and to 1-2-5. */
export function policyFor(people: People, allowSmall = false): Policy {
  const { unit } = people;
  const row = rowFor(people);
  if (row.profile === 'none' && allowSmall) return { ...row, unit, open: true, k: 1 };
  return { ...row, unit };
}

function rowFor({ unit, contributors: n }: People): Row {
  // Anything that is not a count of people (NaN, say) fails every comparison and ends as `none`.
  if (unit === 'namespace') return n >= 3 ? { ...SMALL, k: 3, finestPoints: 5 } : NONE;
  if (unit === 'node') return n >= 4 ? { ...SMALL, k: 4, finestPoints: 5 } : NONE;
  if (n >= 200) return STANDARD;
  if (n >= 50) return MEDIUM;
  if (n >= 10) return SMALL;
  return n >= 5 ? TINY : NONE;
}

/** Same people, same quality: placed together, in this order. */
export const PLACED_TOGETHER: readonly MetricId[] = [
  'gpu_efficiency_rate',
  'gpu_efficiency_score',
  'over_request_ratio',
];
export const RATE: MetricId = 'gpu_efficiency_rate';
export const FLAGGED: MetricId = 'flagged_jobs_pct';

/** Metrics that never stand on a finer rung than the rate: quantiles, idle, memory (energy has a form of its own). */
export function followsRate(metric: MetricId): boolean {
  return (
    metric === 'gpu_idle_fraction' ||
    metric === 'gpu_memory_capacity_pct' ||
    metric === 'energy_kwh' ||
    /^(gpu_util|mem_copy_util|fb_used|job_util)_(p\d\d|mean)$/.test(metric)
  );
}
