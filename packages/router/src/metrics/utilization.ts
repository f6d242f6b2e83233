// Utilization: the distribution, not only the mean.
import { SECONDS_PER_HOUR } from '@ptl/claw-core/internal';
import { type CellSum, weightsOf } from '../accounting/tally/cell-tally.ts';
import { COLUMN, type ColumnName } from '../accounting/tally/columns.ts';
import type { JobFacts } from '../accounting/tally/job-facts.ts';
import type { Histogram } from '../accumulators/histogram.ts';
import { millionths } from '../accumulators/rounding.ts';
import type { Family } from '../blur/dice.ts';
import { latticeOf } from '../blur/lattice.ts';
import type { MetricId } from '../contract/index.ts';
import { accountingProvenance, type Facts, gpuProvenance, utilizationProvenance } from '../facts.ts';
import { type Blurred, type Measurement, measured, quotient, sum, type Unmeasured } from '../measurement.ts';
import type { SentenceCode } from '../sentences.ts';
import type { GpuFacts } from '../telemetry/gpu-facts.ts';
import { PER_GPU_HOUR } from './ace.ts';
import { gpuFraction, isUnjoined, unjoined, whyNoGpus, whyNoUtilization } from './gpu-time.ts';
import { energyOf } from './holders.ts';
import {
  emptyPopulation,
  fact,
  fleetProvenance,
  fraction,
  jobTotal,
  local,
  type Measure,
  MILLION,
  noSource,
  ofFleet,
  ofJobs,
  ofMeasuredGpus,
  undefinedValue,
  whyNoneAnalyzed,
} from './measure.ts';

/** Units of distributions in one displayed unit. */
const MILLIONTHS = 1_000_000;
const MILLIWATTS = 1000;
/** Millijoules. */
const PER_KILOWATT_HOUR = 3_600_000_000n;

type Distributed = 'utilization' | 'memoryCopy' | 'memoryUsed' | 'power';

/** A quantile of u over analyzed jobs, weighted by `weight`. */
function jobQuantile(
  metric: MetricId,
  percent: number,
  weight: {
    readonly sum: CellSum;
    readonly column: ColumnName;
    of(jobs: JobFacts): Pick<Histogram, 'total' | 'quantile'>;
    /** Why there is no quantile without jobs, and without jobs of known utilization. */
    missing(facts: Facts): SentenceCode;
    readonly unmeasured: SentenceCode;
  },
): Measure {
  return (facts) => {
    const { jobs } = facts;
    if (jobs === undefined) return noSource(metric, weight.missing(facts));
    const value = weight.of(jobs).quantile(percent, 100);
    if (Number.isNaN(value)) return noSource(metric, whyNoneAnalyzed(jobs, weight.unmeasured));
    const found = jobs.utilizationCells;
    return measured({
      kind: 'quantile',
      metric,
      percent,
      value,
      population: jobs.contributors.population(jobs.sums, COLUMN[weight.column]),
      cells: found && { lattice: found.lattice, weights: weightsOf(found, weight.sum) },
      ...utilizationProvenance(facts),
    });
  };
}

const byJobs = {
  sum: 'jobs',
  column: 'analyzed',
  of: ({ utilizations }: JobFacts) => utilizations,
  missing: ({ jobsMissing }: Facts) => jobsMissing,
  unmeasured: 'no_utilization',
} as const;
/** The report has these quantiles of samples (`reportedUtilization`): the reasons name the package. */
const byTime = {
  sum: 'sliceSeconds',
  column: 'requestedSliceSeconds',
  of: ({ utilizationsOfTime }: JobFacts) => utilizationsOfTime,
  missing: ({ jobsMissing }: Facts) =>
    jobsMissing === 'no_accounting' ? 'no_accounting_for_package' : jobsMissing,
  unmeasured: 'no_utilization_for_package',
} as const;

function energy(facts: Facts): Measurement | Unmeasured {
  const { gpus } = facts;
  if (gpus === undefined) return noSource('energy_kwh', whyNoGpus(facts));
  const amount = energyOf(gpus);
  if (gpus.energy.size === 0 && amount === 0n) return noSource('energy_kwh', 'no_energy_telemetry');
  const hours = quotient(amount, PER_KILOWATT_HOUR);
  if (isUnjoined(gpus)) return unjoined('energy_kwh', facts, hours);
  return amount === 0n
    ? emptyPopulation('energy_kwh')
    : local('energy_kwh', hours, gpuProvenance(facts, gpus));
}

/** The share of the sum `part` in `scale` times all sampled GPU time. */
function shareOfSampled(metric: MetricId, part: 'used' | 'idle', scale: bigint, family?: Family): Measure {
  return (facts) => {
    const { gpus } = facts;
    if (gpus === undefined) return noSource(metric, whyNoUtilization(facts));
    if (gpus.distribution.utilization.total === 0) return noSource(metric, MISSING.utilization);
    return gpuFraction(metric, facts, gpus, { weight: 'weight', part, scale }, family);
  };
}

/** The share of the GPU time of analyzed jobs at the bottom, which fades out at the lattice's first step. */
const lowUtilShare: Measure = ofJobs('low_util_share', (jobs, facts) => {
  const { contributors, sums } = jobs;
  const step = BigInt(latticeOf(millionths(facts.threshold)).firstStep);
  const held = (pair: number): bigint => sums.value(pair, COLUMN.requestedSliceSeconds) * step;
  const lacking = (pair: number): bigint => sums.value(pair, COLUMN.lackingSliceSecondMillionths);
  const population = contributors.populationOf(held, lacking);
  if (population.contributors.length === 0) return noSource('low_util_share', whyNoneAnalyzed(jobs));
  return fraction('low_util_share', population, utilizationProvenance(facts), lowest(jobs));
});

/** Blurred, it is the weight at the lowest point; for one contributor it may be all or nothing. */
function lowest({ utilizationCells }: JobFacts): Blurred | undefined {
  if (utilizationCells === undefined) return undefined;
  const weights = weightsOf(utilizationCells, 'sliceSeconds');
  const sumOf = (all: readonly bigint[]): bigint => all.reduce((sum, one) => sum + one, 0n);
  return { part: sumOf(weights.slice(0, 2)), weight: sumOf(weights), step: Number(MILLION) };
}

/** GPU-hours of the fleet in the window. */
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
  gpu_util_p10: jobQuantile('gpu_util_p10', 10, byTime),
  gpu_util_p25: jobQuantile('gpu_util_p25', 25, byTime),
  gpu_util_p50: jobQuantile('gpu_util_p50', 50, byTime),
  gpu_util_p75: jobQuantile('gpu_util_p75', 75, byTime),
  gpu_util_p90: jobQuantile('gpu_util_p90', 90, byTime),
  gpu_util_mean: shareOfSampled('gpu_util_mean', 'used', MILLION, 'util'),
  low_util_share: lowUtilShare,
  job_util_p10: jobQuantile('job_util_p10', 10, byJobs),
  job_util_p50: jobQuantile('job_util_p50', 50, byJobs),
  job_util_p90: jobQuantile('job_util_p90', 90, byJobs),
  gpu_hours_allocated: ofMeasuredGpus(
    'gpu_hours_allocated',
    jobTotal('gpu_hours_allocated', 'allocatedSliceSeconds', PER_GPU_HOUR),
  ),
  gpu_hours_capacity: capacity('gpu_hours_capacity', (hours, facts) =>
    fact('gpu_hours_capacity', hours, fleetProvenance(facts)),
  ),
  allocation_rate: ofMeasuredGpus(
    'allocation_rate',
    capacity('allocation_rate', (hours, facts) => {
      const { jobs, jobsMissing, timeInWindow } = facts;
      // Jobs that run through the whole window hold GPUs in it, and do not end in it.
      if (timeInWindow === undefined || (jobs === undefined && timeInWindow.contributors.length === 0))
        return noSource('allocation_rate', jobsMissing);
      const whole = BigInt(Math.round(hours)) * PER_GPU_HOUR;
      const rate = quotient(sum(timeInWindow, 'weight'), whole);
      if (rate > 1) return undefinedValue('allocation_rate', 'fleet_exceeded');
      const share = { population: timeInWindow, whole };
      const from = accountingProvenance(facts);
      return measured({ kind: 'fact', metric: 'allocation_rate', value: rate, share, ...from });
    }),
  ),
} satisfies Record<string, Measure>;

const ALL = ['p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95', 'mean'] as const;

/** Why samples do not show a distribution. */
const MISSING = {
  utilization: 'no_utilization_telemetry',
  memoryCopy: 'no_copy_telemetry',
  memoryUsed: 'no_memory_telemetry',
  power: 'no_power_telemetry',
} as const;

/**
 * A number about GPU time that stays local; of all GPU time, where no sample could be joined to a job or pod.
 */
function inside(metric: MetricId, of: Distributed, read: (gpus: GpuFacts) => number): Measure {
  return (facts) => {
    const { gpus } = facts;
    if (gpus === undefined)
      return noSource(metric, of === 'utilization' ? whyNoUtilization(facts) : whyNoGpus(facts));
    const value = read(gpus);
    if (Number.isNaN(value)) return noSource(metric, MISSING[of]);
    return isUnjoined(gpus)
      ? unjoined(metric, facts, value)
      : local(metric, value, gpuProvenance(facts, gpus));
  };
}

/** One local metric a name: quantiles and the mean of a distribution. */
function localRanks<P extends string, Q extends string>(
  prefix: P,
  of: Distributed,
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
    return [metric, inside(metric, of, read)];
  });
  return Object.fromEntries(entries) as { readonly [Name in `${P}_${Q}`]: Measure };
}

/** Running jobs hold GPUs, too, even where no job has ended. */
function hoursInWindow(facts: Facts): Measurement | Unmeasured {
  const metric = 'gpu_hours_allocated_in_window';
  const { timeInWindow, jobs, jobsMissing } = facts;
  if (timeInWindow === undefined) return noSource(metric, jobs === undefined ? jobsMissing : 'no_window');
  if (jobs === undefined && timeInWindow.contributors.length === 0) return noSource(metric, jobsMissing);
  // Runs that ended as the window began held nothing in it: 0.
  const held = jobs === undefined || jobs.sums.total(COLUMN.allocatedSliceSeconds) > 0n;
  if (!held && timeInWindow.contributors.length === 0) return emptyPopulation(metric);
  const hours = quotient(sum(timeInWindow, 'weight'), PER_GPU_HOUR);
  return local(metric, hours, accountingProvenance(facts));
}

/** Further numbers of the same jobs or samples, only for the operator's own report. */
export const localUtilization = {
  gpu_hours_allocated_in_window: ofMeasuredGpus('gpu_hours_allocated_in_window', hoursInWindow),
  ...localRanks('gpu_util', 'utilization', ['p05', 'p95']),
  gpu_idle_fraction: shareOfSampled('gpu_idle_fraction', 'idle', 1n),
  energy_kwh: energy,
  ...localRanks('mem_copy_util', 'memoryCopy', ALL),
  ...localRanks('fb_used', 'memoryUsed', ALL),
  ...localRanks('power_watts', 'power', ALL),
};

/** In the report quantiles of utilization are of samples; a package has those of jobs. */
export const reportedUtilization = localRanks('gpu_util', 'utilization', ['p10', 'p25', 'p50', 'p75', 'p90']);
