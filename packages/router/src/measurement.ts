// A measurement: one metric's exact value with its contributors and its blurred values. It is never released
// itself: the gate makes a released value or a reason of it. Only this file makes measurements.
import type { Lattice } from './blur/lattice.ts';
import type { MetricId } from './contract/index.ts';

/** The amount of one contributor in a population, in exact integers. */
export interface Contribution {
  /** The number of the contributor among those of its kind; -1 for all unknown ones. */
  readonly id: number;
  /** Its weight, in the population's own unit (jobs, slice-seconds, milliseconds …); > 0. */
  readonly weight: bigint;
  /** The part of the weight that counts, 0 … weight. 0 for totals. */
  readonly part: bigint;
}

/** The contributors to a number. */
export interface Population {
  readonly contributors: readonly Contribution[];
  /** How many users they are; for accounts, there may be more users than contributors. */
  readonly people: number;
}

export type Confidence = 'high' | 'medium' | 'low';

/** The origin of a number. */
export interface Provenance {
  /**
   * The telemetry of the number, as the contract names it, joined by a plus sign; or who declared or assumed
   * it.
   */
  readonly source: string;
  readonly confidence: Confidence;
}

interface Base extends Provenance {
  readonly metric: MetricId;
}

/** Σ part / Σ weight of blurred values. */
export interface Blurred {
  readonly part: bigint;
  readonly weight: bigint;
  /** How far a contributor's value may be moved, in millionths. */
  readonly step: number;
}

/** Σ part / Σ weight. */
export interface FractionMeasurement extends Base {
  readonly kind: 'fraction';
  readonly population: Population;
  /**
   * The same of blurred values, for metrics that are released in that form: `kept` where too few contributors
   * have any above 0, undefined where there is no package.
   */
  readonly blurred?: Blurred | 'kept' | undefined;
}

/** Σ weight / perUnit, in the metric's unit. */
export interface TotalMeasurement extends Base {
  readonly kind: 'total';
  readonly population: Population;
  /** Weight units in one unit of the metric (100,800 slice-seconds in a GPU-hour). */
  readonly perUnit: bigint;
}

/** Σ weight / Σ count in the metric's unit, as one number on the 1-2-5 grid: a mean. */
export interface MeanMeasurement extends Base {
  readonly kind: 'mean';
  readonly population: Population;
  readonly count: bigint;
  readonly perUnit: bigint;
}

/** The q-quantile of a weighted population of items in 0…1. */
export interface QuantileMeasurement extends Base {
  readonly kind: 'quantile';
  /** 0…100. */
  readonly percent: number;
  /** The exact quantile, in millionths. */
  readonly value: number;
  /** The weights of contributors. */
  readonly population: Population;
  /**
   * The lattice of blurred items and the weight of each of its cells; undefined where there is no package.
   */
  readonly cells?: { readonly lattice: Lattice; readonly weights: readonly bigint[] } | undefined;
}

/** numerator / denominator, released only as a score band. Infinity where the denominator is 0. */
export interface ScoreMeasurement extends Base {
  readonly kind: 'score';
  readonly value: number;
  /** Jobs (or pods) per contributor, for each population that the ratio compares. */
  readonly populations: readonly Population[];
}

/** A fact about hardware or configuration, released exactly; or a share on a fixed grid. */
export interface FactMeasurement extends Base {
  readonly kind: 'fact';
  readonly value: FactValue;
  /** For a share of a known whole: its contributors. Readers will multiply. */
  readonly share?: Share;
  /** The number of contributors to a fact about jobs. */
  readonly behind?: number;
}

/** Σ weight of a population as a share of a whole that is known exactly, in the same unit. */
export interface Share {
  readonly population: Population;
  readonly whole: bigint;
}
export type FactValue =
  | number
  | string
  | boolean
  | readonly Readonly<Record<string, number | string | boolean>>[];

/** A number for the operator's own report; it is in no package. */
export interface LocalMeasurement extends Base {
  readonly kind: 'local';
  readonly value: number;
}

declare const made: unique symbol;
type AnyMeasurement =
  | FractionMeasurement
  | TotalMeasurement
  | MeanMeasurement
  | QuantileMeasurement
  | ScoreMeasurement
  | FactMeasurement
  | LocalMeasurement;
/** A metric that could be computed. Only the router makes one, and only the gate can release it. */
export type Measurement = AnyMeasurement & { readonly [made]: true };
export type MeasurementKind = AnyMeasurement['kind'];
/** A measurement of one kind. */
export type MeasurementOf<Kind extends MeasurementKind> = Extract<AnyMeasurement, { kind: Kind }> & {
  readonly [made]: true;
};

/** Why a metric could not be computed: there is no telemetry for it, or it has no value (0/0). */
export interface Unmeasured {
  readonly kind: 'unmeasured';
  readonly metric: MetricId;
  /** `empty`: its population is empty, which a package must not distinguish from too few. */
  readonly reason: 'no_source' | 'undefined' | 'empty';
  /** The precise reason, for the local report: a key of `sentences.ts`. */
  readonly because: string;
  /** A value for the local report alone: no package may have it, since its contributors are unknown. */
  readonly exact?: number;
}

/** Makes a measurement, and checks what every rule relies on. Not exported from the package. */
export function measured<M extends AnyMeasurement>(measurement: M): M & { readonly [made]: true } {
  if (measurement.kind === 'fraction' || measurement.kind === 'total' || measurement.kind === 'mean')
    for (const { weight, part } of measurement.population.contributors)
      if (weight < 0n || part < 0n || part > weight)
        throw new RangeError(`A contribution to ${measurement.metric} is out of range.`);
  return measurement as M & { readonly [made]: true };
}

/** Returns the exact value of a measurement, in its metric's unit, for the operator alone. */
export function exactValue(m: Measurement): FactValue {
  switch (m.kind) {
    case 'fraction':
      return quotient(sum(m.population, 'part'), sum(m.population, 'weight'));
    case 'total':
      return quotient(sum(m.population, 'weight'), m.perUnit);
    case 'mean':
      return quotient(sum(m.population, 'weight'), m.count * m.perUnit);
    case 'quantile':
      return m.value / 1e6;
    default:
      return m.value;
  }
}

/** Returns the sum over the contributors. */
export function sum(population: Population, what: 'weight' | 'part'): bigint {
  let total = 0n;
  for (const contribution of population.contributors) total += contribution[what];
  return total;
}

/** Returns a / b as the nearest double: exact integers, rounded once. */
export function quotient(a: bigint, b: bigint): number {
  if (b === 0n) return Number.NaN;
  const sign = a < 0n !== b < 0n ? -1 : 1;
  const n = a < 0n ? -a : a;
  const d = b < 0n ? -b : b;
  const whole = n / d;
  const rest = n % d;
  // 20 decimal digits are more than a double holds, so that only Number() rounds.
  const digits = (rest * 10n ** 20n) / d;
  return sign * Number(`${whole}.${digits.toString().padStart(20, '0')}`);
}
