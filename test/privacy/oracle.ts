// The release table of docs/metrics.md and the rules of PRIVACY.md, word by word, slowly and apart from the
// gate, in fractions.
import type { ContributorUnit } from '@ptl/claw-router';
import type { MetricId, Population } from '@ptl/claw-router/internal';
import { asNumber, atLeast, by, ceil, floor, minus, plus, type Rational, ratio, times } from './rational.ts';

/** How each metric of a package leaves. */
export const TABLE: Partial<Record<MetricId, string>> = {
  gpu_efficiency_rate: 'B util',
  gpu_efficiency_score: 'B util',
  over_request_ratio: 'B util inverted',
  flagged_jobs_pct: 'E util',
  chronic_underutil_share: 'E util',
  job_util_p10: 'Q',
  job_util_p50: 'Q',
  job_util_p90: 'Q',
  gpu_util_p10: 'Q',
  gpu_util_p25: 'Q',
  gpu_util_p50: 'Q',
  gpu_util_p75: 'Q',
  gpu_util_p90: 'Q',
  low_util_share: 'B util',
  gpu_memory_capacity_pct: 'B memory',
  job_failure_rate: 'B failed',
  node_fail_rate: 'B node_fail',
  job_cancel_rate: 'B cancelled',
  job_timeout_rate: 'B timeout',
  early_fail_rate: 'B early',
  short_jobs_pct: 'B short',
  walltime_efficiency_rate: 'B walltime',
  walltime_overrequest_pct: 'E walltime',
  cpu_used_fraction: 'B cpu',
  k8s_resource_request_ratio: 'B util',
  k8s_quota_utilization: 'B quota',
  gpu_hours_requested: 'T',
  gpu_hours_allocated: 'T',
  total_cpu_requested: 'T',
  jobs_submitted: 'N',
  jobs_analyzed: 'N 1-2-5',
  job_groups_total: 'N 1-2-5',
  scheduling_pressure_ratio: 'S',
  small_job_wait_ratio: 'S',
  wait_spread_ratio: 'S',
  k8s_avg_pod_pending_minutes: 'S',
  avg_job_duration_minutes: '1-2-5',
  gpu_util_mean: 'B util',
};
/** What stays inside whatever it says. */
export const INSIDE: readonly MetricId[] = [
  ...(['gpu_hours_used', 'total_gpu_used', 'flagged_jobs_count', 'near_zero_jobs_pct'] as const),
  ...(['gpu_idle_fraction', 'energy_kwh', 'fb_used_p50', 'gpu_util_p05', 'short_analyzed_jobs_pct'] as const),
];
export const K: Record<ContributorUnit, number> = { user: 5, account: 5, namespace: 3, node: 4 };
const SMALL = ['util', 'walltime', 'memory', 'cpu'];
const EDGES: Record<string, readonly number[]> = {
  scheduling_pressure_ratio: [0, 0.1, 0.25, 0.5, 1, 2],
  small_job_wait_ratio: [0, 0.4, 0.6, 0.8, 1],
  wait_spread_ratio: [0, 3, 5, 10, 20],
  k8s_avg_pod_pending_minutes: [0, 5, 15, 30, 60],
};

export interface Asked {
  readonly metric: MetricId;
  readonly unit: ContributorUnit;
  /** Contributors of the whole site. */
  readonly people: number;
  readonly allowSmall: boolean;
  readonly populations: readonly Population[];
}

/** True if enough people stand behind a number. */
export function mayLeave({ metric, unit, people, allowSmall, populations }: Asked): boolean {
  const [form = '', family = ''] = TABLE[metric]?.split(' ') ?? [];
  if (form === '') return false;
  if (metric === 'gpu_util_mean' && unit !== 'node') return false;
  const isFew = people < K[unit];
  if (isFew) return allowSmall && 'BE'.includes(form) && SMALL.includes(family);
  return populations.every(({ contributors, people: users }) => {
    const distinct = new Set(contributors.filter(({ weight }) => weight > 0n).map(({ id }) => id));
    return distinct.size >= K[unit] && (unit !== 'account' || users >= 5);
  });
}

const add = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);
export const weightOf = ({ contributors }: Population): bigint =>
  add(contributors.map(({ weight }) => weight));
const near = (value: Rational): bigint => {
  const low = floor(value);
  const rest = times(minus(value, ratio(low)), ratio(2));
  const isUp = rest.n > rest.d || (rest.n === rest.d && low % 2n !== 0n);
  return isUp ? low + 1n : low;
};

/** Tenths of a point, half-even. */
export const tenths = (value: Rational): Rational => ratio(near(times(value, ratio(1000))), 1000);

export interface Said {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
}

/** A blurred fraction and its interval; `step` in millionths. */
export function blurred(value: Rational, step: number, { contributors }: Population): Said {
  const whole = Number(add(contributors.map(({ weight }) => weight)));
  const shares = contributors.map(({ weight }) => Number(weight) / whole).sort((a, b) => b - a);
  const others = shares.slice(1).reduce((sum, share) => sum + share ** 2, 0);
  const points = (step / 10_000) * Math.min(1, shares[0]! + 0.98 * Math.sqrt(others)) + 0.05;
  let half = ratio(1, 1000);
  while (Number(half.n) / Number(half.d) < points / 100) half = times(half, ratio(13, 10));
  const middle = tenths(value);
  const [low, high] = [minus(middle, half), plus(middle, half)];
  const outward = { low: floor(times(low, ratio(10_000))), high: ceil(times(high, ratio(10_000))) };
  return {
    value: asNumber(middle),
    low: outward.low < 0n ? 0 : asNumber(ratio(outward.low, 10_000)),
    high: outward.high > 10_000n ? 1 : asNumber(ratio(outward.high, 10_000)),
  };
}

/** 1/high, 1/value, 1/low, open where that is 0. */
export function inverted({ value, low, high }: Said): Said {
  const inverse = (one: number, grid: number): Rational => by(ratio(grid), ratio(Math.round(one * grid)));
  const hundredths = (n: bigint): number => asNumber(ratio(n, 100));
  return {
    ...(value === 0 ? {} : { value: hundredths(near(times(inverse(value!, 1000), ratio(100)))) }),
    low: hundredths(floor(times(inverse(high!, 10_000), ratio(100)))),
    ...(low === 0 ? {} : { high: hundredths(ceil(times(inverse(low!, 10_000), ratio(100)))) }),
  };
}

export interface Range {
  readonly low: Rational;
  readonly high: Rational;
}

export function printed({ low, high }: Range): Said {
  return { low: asNumber(low), high: asNumber(high), value: asNumber(by(plus(low, high), ratio(2))) };
}

/** 1-2-5: the edges are 1, 2, 5, 10, 20, 50 … from `first` on, and 0. */
export function oneTwoFive(value: Rational, first: number): Range {
  let low = ratio(0);
  for (let power = 1n; ; power *= 10n)
    for (const edge of [power, 2n * power, 5n * power].filter((one) => one >= BigInt(first))) {
      if (!atLeast(value, ratio(edge))) return { low, high: ratio(edge) };
      low = ratio(edge);
    }
}

/** Cut to so many digits; below 1 there is none. */
export function digits(value: Rational, count: number): Range {
  if (!atLeast(value, ratio(1))) return { low: ratio(0), high: ratio(1) };
  let step = ratio(1n, 10n ** BigInt(count - 1));
  for (let power = ratio(10); atLeast(value, power); power = times(power, ratio(10)))
    step = times(step, ratio(10));
  const low = times(ratio(floor(by(value, step))), step);
  return { low, high: plus(low, step) };
}

export function count(value: Rational, isAlways125: boolean): Range {
  return isAlways125 || !atLeast(value, ratio(100)) ? oneTwoFive(value, 5) : digits(value, 2);
}

export function scoreBand(metric: MetricId, value: number): Said {
  const edges = EDGES[metric]!;
  const low = edges.findLast((edge) => value >= edge)!;
  const high = edges.find((edge) => edge > value);
  return high === undefined ? { low } : { low, high, value: (low + high) / 2 };
}

/** A known range of a total, and each contributor's amount. */
export interface Known extends Range {
  readonly amounts: ReadonlyMap<number, bigint>;
}

/** (high − low + X − x₁ − x₂) ÷ x₁ ≥ 0.20. */
export function isOpen({ low, high, amounts }: Known): boolean {
  const [largest = 0n, second = 0n, ...rest] = [...amounts.values()].sort((a, b) => (a < b ? 1 : -1));
  const open = plus(minus(high, low), ratio(add(rest)));
  return largest + second === 0n || atLeast(times(open, ratio(5)), ratio(largest));
}

/** What a subtraction tells. */
export function difference(a: Known, b: Known): Known {
  const ids = new Set([...a.amounts.keys(), ...b.amounts.keys()]);
  const apart = (id: number): bigint => {
    const amount = (a.amounts.get(id) ?? 0n) - (b.amounts.get(id) ?? 0n);
    return amount < 0n ? -amount : amount;
  };
  return {
    low: minus(a.low, b.high),
    high: minus(a.high, b.low),
    amounts: new Map([...ids].map((id) => [id, apart(id)])),
  };
}
