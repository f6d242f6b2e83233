// Makers of measurements from facts. Each metric's file names the columns that it uses.

import { blurredSum, type CellSum, type Cells, weightsOf } from '../accounting/tally/cell-tally.ts';
import { COLUMN, type ColumnName } from '../accounting/tally/columns.ts';
import type { JobFacts } from '../accounting/tally/job-facts.ts';
import type { Family } from '../blur/dice.ts';
import type { MetricId } from '../contract/index.ts';
import { accountingProvenance, type Facts } from '../facts.ts';
import type { Fleet } from '../fleet/fleet.ts';
import {
  type Blurred,
  type FactValue,
  type Measurement,
  measured,
  type Population,
  type Provenance,
  type Unmeasured,
} from '../measurement.ts';
import { provenanceOf } from '../origins.ts';
import { emptyReason, type SentenceCode } from '../sentences.ts';

/** Computes a metric from the facts, or returns the reason why it cannot. */
export type Measure = (facts: Facts) => Measurement | Unmeasured;

export const MILLION = 1_000_000n;

/** No telemetry reports the metric. */
export function noSource(metric: MetricId, because: SentenceCode): Unmeasured {
  return { kind: 'unmeasured', metric, reason: 'no_source', because };
}

/** There is telemetry, but no value. */
export function undefinedValue(metric: MetricId, because: SentenceCode): Unmeasured {
  return { kind: 'unmeasured', metric, reason: 'undefined', because };
}

/** The population is empty. */
export function emptyPopulation(metric: MetricId): Unmeasured {
  return { kind: 'unmeasured', metric, reason: 'empty', because: emptyReason(metric) };
}

/** A metric that needs job accounting. */
export function ofJobs(
  metric: MetricId,
  read: (jobs: JobFacts, facts: Facts) => Measurement | Unmeasured,
): Measure {
  return (facts) =>
    facts.jobs === undefined ? noSource(metric, facts.jobsMissing) : read(facts.jobs, facts);
}

/** One job in this many may hold an unknown number of GPUs; beyond that there are no GPU-hours. */
const ONE_IN = 100n;

/**
 * A metric that sums GPU-hours: where too many jobs hold an unknown number of GPUs, the sum would be too
 * small. In a package these must be jobs of enough people; where only a few have them, the sum is that of the
 * others.
 */
export function ofMeasuredGpus(metric: MetricId, measure: Measure): Measure {
  return (facts) => (areTooMany(facts) ? undefinedValue(metric, 'too_many_unmeasured') : measure(facts));
}

function areTooMany({ jobs, fewest }: Facts): boolean {
  if (jobs === undefined) return false;
  const { contributors, sums } = jobs;
  if (sums.total(COLUMN.unmeasured) * ONE_IN <= sums.total(COLUMN.submitted)) return false;
  return contributors.areAtLeast(fewest, contributors.pairsIn(sums, COLUMN.unmeasured));
}

/** Returns why no job was analyzed: none of them can be, or no input measures any that can (`otherwise`). */
export function whyNoneAnalyzed(
  { sums }: JobFacts,
  otherwise: SentenceCode = 'no_utilization',
): SentenceCode {
  const total = (column: ColumnName) => sums.total(COLUMN[column]);
  const [submitted, unmeasured] = [total('submitted'), total('unmeasured')];
  if (unmeasured > 0n && unmeasured === submitted) return 'too_many_unmeasured';
  const ranToEnd = submitted - total('failed') - total('nodeFailed') - total('cancelled');
  return ranToEnd === 0n ? 'no_completed_jobs' : otherwise;
}

/** A fraction over jobs, as columns of the tally. */
interface JobFraction {
  readonly weight: ColumnName;
  readonly part: ColumnName;
  /** Converts the weight to the part's unit. Default: 1. */
  readonly scale?: bigint;
  /** Default: that of accounting. */
  readonly provenance?: (facts: Facts) => Provenance;
  /** The fraction of blurred values, for metrics that are released in that form. */
  readonly blurred?: (jobs: JobFacts) => Blurred | undefined;
  /** Set where each contributor's fraction is blurred as a whole. */
  readonly family?: Family;
}

/** Σ part / Σ weight over jobs. */
export function jobFraction(
  metric: MetricId,
  { weight, part, scale = 1n, provenance = accountingProvenance, blurred, family }: JobFraction,
): Measure {
  return ofJobs(metric, (jobs, facts) => {
    const population = jobs.contributors.population(jobs.sums, COLUMN[weight], COLUMN[part], scale);
    const blur = family === undefined ? blurred?.(jobs) : facts.dice?.blur(population, family);
    return fraction(metric, population, provenance(facts), blur);
  });
}

/** Over cells: Σ blurred value · weight ÷ Σ weight. */
export function ofCells(
  cells: (jobs: JobFacts) => Cells | undefined,
  weight: CellSum,
): (jobs: JobFacts) => Blurred | undefined {
  return (jobs) => {
    const found = cells(jobs);
    if (found === undefined) return undefined;
    const all = weightsOf(found, weight).reduce((sum, one) => sum + one, 0n);
    return {
      part: blurredSum(found, weight),
      weight: all * MILLION,
      step: found.lattice.largestStep,
    };
  };
}

/** A fraction, if there is anything to divide by. */
export function fraction(
  metric: MetricId,
  population: Population,
  provenance: Provenance,
  blurred?: Blurred | 'kept',
): Measurement | Unmeasured {
  if (population.contributors.length === 0) return emptyPopulation(metric);
  return measured({ kind: 'fraction', metric, population, blurred, ...provenance });
}

/** Σ of a column over jobs, in the metric's unit. */
export function jobTotal(
  metric: MetricId,
  column: ColumnName,
  perUnit = 1n,
  provenance: (facts: Facts) => Provenance = accountingProvenance,
): Measure {
  return ofJobs(metric, (jobs, facts) => {
    const population = jobs.contributors.population(jobs.sums, COLUMN[column]);
    return total(metric, population, perUnit, provenance(facts));
  });
}

/** A total, if it has a contributor. */
export function total(
  metric: MetricId,
  population: Population,
  perUnit: bigint,
  provenance: Provenance,
): Measurement | Unmeasured {
  if (population.contributors.length === 0) return emptyPopulation(metric);
  return measured({ kind: 'total', metric, population, perUnit, ...provenance });
}

/** A number for the operator's own report. */
export function local(metric: MetricId, value: number, provenance: Provenance): Measurement | Unmeasured {
  if (!Number.isFinite(value)) return emptyPopulation(metric);
  return measured({ kind: 'local', metric, value, ...provenance });
}

/** A fact about hardware or configuration. */
export function fact(metric: MetricId, value: FactValue, provenance: Provenance): Measurement {
  return measured({ kind: 'fact', metric, value, ...provenance });
}

/** A fact about jobs or other contributors: it is released only where there are enough of them. */
export function factAboutJobs(
  metric: MetricId,
  value: FactValue,
  { people }: Facts,
  provenance: Provenance,
): Measurement {
  return measured({ kind: 'fact', metric, value, behind: people, ...provenance });
}

/** A metric that needs the whole fleet. */
export function ofFleet(
  metric: MetricId,
  read: (fleet: Fleet, facts: Facts) => Measurement | Unmeasured,
): Measure {
  return (facts) =>
    facts.fleet.missing === undefined ? read(facts.fleet, facts) : noSource(metric, facts.fleet.missing);
}

/** Returns the provenance of facts about the fleet. */
export function fleetProvenance({ fleetSource }: Facts): Provenance {
  if (fleetSource === undefined) throw new Error('Without a source there is no fleet.');
  return provenanceOf(fleetSource);
}
