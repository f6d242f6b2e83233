// A released metric: an estimate with its interval, a band or an exact value, with provenance. Only the gate
// makes one.
import type { MetricId } from './contract/index.ts';
import type { Confidence, FactValue } from './measurement.ts';

/**
 * An estimate with an interval around it (blurred), or a band that certainly contains the exact value, with
 * its middle.
 */
export interface Band {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Without an upper end: at least `low`. An inverted estimate may have a value. */
export interface OpenBand {
  readonly value?: number;
  readonly low: number;
}

/** An exact fact. */
export interface Exact {
  readonly value: FactValue;
}

declare const passed: unique symbol;
/** A metric that the gate released, in the form that the package states. */
export interface Released {
  readonly metric: MetricId;
  readonly value: Band | OpenBand | Exact;
  readonly source: string;
  readonly confidence: Confidence;
  readonly [passed]: true;
}

/** A metric that is not in the package. The package has only `reason`; the rule is for the local report. */
export interface Withheld {
  readonly metric: MetricId;
  readonly reason: 'no_source' | 'undefined' | 'protected';
  /** For the local report only: a key of sentences.ts. */
  readonly because: string;
}
