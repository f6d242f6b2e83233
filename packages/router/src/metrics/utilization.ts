// Utilization: the distribution, not only the mean.
import { SECONDS_PER_HOUR } from '@ptl/claw-core/internal';
import { COLUMN } from '../accounting/tally/columns.ts';
import type { MetricId } from '../contract/index.ts';
import { accountingProvenance, type Facts, gpuProvenance, utilizationProvenance } from '../facts.ts';
import { type Measurement, measured, quotient, sum, type Unmeasured } from '../measurement.ts';
import type { GpuFacts } from '../telemetry/gpu-facts.ts';
import { QUANTITY } from '../telemetry/statistics/quantities.ts';
import { PER_GPU_HOUR } from './ace.ts';
import { gpuFraction, isUnjoined, unjoined } from './gpu-time.ts';
import { energyPopulation } from './holders.ts';
import {
  fact,
  fleetProvenance,
  local,
  type Measure,
  noSource,
  ofFleet,
  ofJobs,
  ofMeasuredGpus,
  total,
  undefinedValue,
} from './measure.ts';

/** Of what distributions count, in one of the unit that is shown. */
const MILLIONTHS = 1_000_000;
const MILLIWATTS = 1000;
/** Millijoules. */
const PER_KILOWATT_HOUR = 3_600_000_000n;

const NAMES = {
  utilization: { weight: 'weight', quantity: QUANTITY.utilization },
  memoryCopy: { weight: 'copyWeight', quantity: QUANTITY.memoryCopy },
  memoryUsed: { weight: 'memoryWeight', quantity: QUANTITY.memoryUsed },
} as const;
type Distributed = keyof typeof NAMES;

/** The quantiles of a distribution over held GPU time. */
function rank(metric: MetricId, of: Distributed, percent: number): Measure {
  return (facts, owners) => {
    const { gpus } = facts;
    if (gpus === undefined) return noSource(metric, 'no_telemetry');
    const value = gpus.distribution[of].quantile(percent, 100);
    if (Number.isNaN(value))
      return noSource(metric, of === 'memoryUsed' ? 'no_memory_telemetry' : 'no_telemetry');
    if (isUnjoined(gpus)) return unjoined(metric, facts, value / MILLIONTHS);
    const whose = owners.of(gpus, NAMES[of]);
    return measured({ kind: 'rank', metric, percent, value, ...whose, ...gpuProvenance(facts, gpus) });
  };
}

/** A number about GPU time that stays inside. */
function inside(metric: MetricId, read: (gpus: GpuFacts) => number): Measure {
  return (facts) => {
    const { gpus } = facts;
    return gpus === undefined || Number.isNaN(read(gpus))
      ? noSource(metric, 'no_telemetry')
      : local(metric, read(gpus), gpuProvenance(facts, gpus));
  };
}

function jobRank(metric: MetricId, percent: number): Measure {
  return ofJobs(metric, (jobs, facts) => {
    const value = jobs.utilizations.quantile(percent, 100);
    if (Number.isNaN(value)) return noSource(metric, 'no_utilization');
    const users = new Map<number, { weight: bigint; min: number; max: number }>();
    const accounts = new Map<number, bigint>();
    jobs.extremes.forEach((extremes, pair) => {
      if (extremes === undefined) return;
      const weight = jobs.sums.value(pair, COLUMN.analyzed);
      const user = jobs.contributors.user(pair);
      const account = jobs.contributors.account(pair);
      const known = users.get(user) ?? { weight: 0n, min: extremes.min, max: extremes.max };
      users.set(user, {
        weight: known.weight + weight,
        min: Math.min(known.min, extremes.min),
        max: Math.max(known.max, extremes.max),
      });
      if (account >= 0) accounts.set(account, (accounts.get(account) ?? 0n) + weight);
    });
    const whose = {
      holdings: [...users.values()],
      accountWeights: jobs.contributors.accountWeights(accounts),
    };
    return measured({ kind: 'rank', metric, percent, value, ...whose, ...utilizationProvenance(facts) });
  });
}

function energy(facts: Facts): Measurement | Unmeasured {
  const { gpus } = facts;
  if (gpus === undefined) return noSource('energy_kwh', 'no_telemetry');
  const population = energyPopulation(facts, gpus);
  const amount = sum(population, 'weight');
  if (gpus.energy.size === 0 && amount === 0n) return noSource('energy_kwh', 'no_energy_telemetry');
  if (isUnjoined(gpus)) return unjoined('energy_kwh', facts, quotient(amount, PER_KILOWATT_HOUR));
  return total('energy_kwh', population, PER_KILOWATT_HOUR, gpuProvenance(facts, gpus));
}

/** The share that the sum `part` has in `scale` times all sampled GPU time. */
function shareOfSampled(metric: MetricId, part: 'used' | 'idle', scale: bigint): Measure {
  return (facts) => {
    const { gpus } = facts;
    if (gpus === undefined || gpus.distribution.utilization.total === 0)
      return noSource(metric, 'no_telemetry');
    return gpuFraction(metric, facts, gpus, { weight: 'weight', part, scale });
  };
}

/** GPU-hours that the fleet has in the window. */
function capacity(
  metric: MetricId,
  read: (hours: number, facts: Facts) => Measurement | Unmeasured,
): Measure {
  return ofFleet(metric, ({ gpus }, facts) => {
    const { window } = facts;
    if (window === undefined) return noSource(metric, 'no_window');
    return read((gpus.length * (window.endSeconds - window.startSeconds)) / SECONDS_PER_HOUR, facts);
  });
}

export const utilization = {
  gpu_util_p05: rank('gpu_util_p05', 'utilization', 5),
  gpu_util_p10: rank('gpu_util_p10', 'utilization', 10),
  gpu_util_p25: rank('gpu_util_p25', 'utilization', 25),
  gpu_util_p50: rank('gpu_util_p50', 'utilization', 50),
  gpu_util_p75: rank('gpu_util_p75', 'utilization', 75),
  gpu_util_p90: rank('gpu_util_p90', 'utilization', 90),
  gpu_util_p95: rank('gpu_util_p95', 'utilization', 95),
  // The mean leaves only where nodes are all there is to count.
  gpu_util_mean: shareOfSampled('gpu_util_mean', 'used', 1_000_000n),
  gpu_idle_fraction: shareOfSampled('gpu_idle_fraction', 'idle', 1n),
  mem_copy_util_p50: rank('mem_copy_util_p50', 'memoryCopy', 50),
  fb_used_p50: rank('fb_used_p50', 'memoryUsed', 50),
  energy_kwh: energy,
  job_util_p10: jobRank('job_util_p10', 10),
  job_util_p50: jobRank('job_util_p50', 50),
  job_util_p90: jobRank('job_util_p90', 90),
  // A reader will subtract gpu_hours_requested: what is left is the GPU time of runs that were not analyzed.
  gpu_hours_allocated: ofMeasuredGpus(
    'gpu_hours_allocated',
    ofJobs('gpu_hours_allocated', ({ contributors, sums }, facts) => {
      const held = (pair: number): bigint => sums.value(pair, COLUMN.allocatedSliceSeconds);
      const left = (pair: number): bigint => held(pair) - sums.value(pair, COLUMN.requestedSliceSeconds);
      const remainder = {
        of: 'gpu_hours_requested',
        population: contributors.populationOf(left, () => 0n),
      } as const;
      const population = contributors.populationOf(held, () => 0n);
      return total('gpu_hours_allocated', population, PER_GPU_HOUR, accountingProvenance(facts), {
        remainder,
      });
    }),
  ),
  gpu_hours_capacity: capacity('gpu_hours_capacity', (hours, facts) =>
    fact('gpu_hours_capacity', hours, fleetProvenance(facts)),
  ),
  allocation_rate: ofMeasuredGpus(
    'allocation_rate',
    capacity('allocation_rate', (hours, facts) => {
      const { jobs, jobsMissing, timeInWindow } = facts;
      // Jobs that run through the whole window hold GPUs in it, and end in none.
      if (timeInWindow === undefined || (jobs === undefined && timeInWindow.contributors.length === 0))
        return noSource('allocation_rate', jobsMissing);
      const whole = BigInt(Math.round(hours)) * PER_GPU_HOUR;
      const rate = quotient(sum(timeInWindow, 'weight'), whole);
      if (rate > 1) return undefinedValue('allocation_rate', 'fleet_partial');
      const share = { population: timeInWindow, whole };
      const from = accountingProvenance(facts);
      return measured({ kind: 'fact', metric: 'allocation_rate', value: rate, share, ...from });
    }),
  ),
} satisfies Record<string, Measure>;

const QUANTILES = ['p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;
const ALL = [...QUANTILES, 'mean'] as const;
const BUT_MEDIAN = ['p05', 'p10', 'p25', 'p75', 'p90', 'p95', 'mean'] as const;

/** One local metric a name: quantiles and the mean of a distribution. */
function localRanks<P extends string, Q extends string>(
  prefix: P,
  of: Distributed | 'power',
  names: readonly Q[],
): { readonly [Name in `${P}_${Q}`]: Measure } {
  const unit = of === 'power' ? MILLIWATTS : MILLIONTHS;
  const entries = names.map((name): [string, Measure] => {
    const metric = `${prefix}_${name}` as MetricId;
    const read = (gpus: GpuFacts): number => {
      const histogram = gpus.distribution[of];
      if (name === 'mean') return Number(histogram.sum()) / histogram.total / unit;
      return histogram.quantile(Number(name.slice(1)), 100) / unit;
    };
    return [metric, inside(metric, read)];
  });
  return Object.fromEntries(entries) as { readonly [Name in `${P}_${Q}`]: Measure };
}

/** Running jobs hold GPUs, too, also where none of them has ended. */
function hoursInWindow(facts: Facts): Measurement | Unmeasured {
  const metric = 'gpu_hours_allocated_in_window';
  const { timeInWindow, jobs, jobsMissing } = facts;
  if (timeInWindow === undefined) return noSource(metric, jobs === undefined ? jobsMissing : 'no_window');
  if (timeInWindow.contributors.length === 0) return noSource(metric, jobsMissing);
  const hours = quotient(sum(timeInWindow, 'weight'), PER_GPU_HOUR);
  return local(metric, hours, accountingProvenance(facts));
}

/** What is told a second time of the same jobs or samples: for the operator's own report. */
export const localUtilization = {
  gpu_hours_allocated_in_window: ofMeasuredGpus('gpu_hours_allocated_in_window', hoursInWindow),
  ...localRanks('mem_copy_util', 'memoryCopy', BUT_MEDIAN),
  ...localRanks('fb_used', 'memoryUsed', BUT_MEDIAN),
  ...localRanks('power_watts', 'power', ALL),
};
