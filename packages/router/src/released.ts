// What the gate lets out of one metric: a band or an exact value, with unit and provenance. Only the gate
// makes one.
import type { MetricId } from './contract/index.ts';
import type { Confidence, FactValue } from './measurement.ts';

/** [low, high): the exact value lies in it. `value` is the midpoint, for engines that want one number. */
export interface Band {
  readonly low: number;
  readonly high: number;
  readonly value: number;
}

/** A band without an upper end (the top score band): at least `low`; `value` is `low`. */
export interface OpenBand {
  readonly low: number;
  readonly value: number;
}

/** A fact that is said exactly. */
export interface Exact {
  readonly value: FactValue;
}

declare const passed: unique symbol;
export interface Released {
  readonly metric: MetricId;
  readonly value: Band | OpenBand | Exact;
  readonly source: string;
  readonly confidence: Confidence;
  readonly [passed]: true;
}

/**
 * A metric that is not in the package. The package says only `reason`; which rule it was is for the local
 * report.
 */
export interface Withheld {
  readonly metric: MetricId;
  readonly reason: 'no_source' | 'undefined' | 'protected';
  /** For the local report only: a key of sentences.ts. */
  readonly because: string;
}
