// Numbers as a package has them, for rules that compare them.
import type { MetricId } from '../contract/index.ts';

/** Millionths in 1. */
export const WHOLE = 1_000_000;
/** Two numbers in tenths of a point may each be off by half of one. */
export const ROUNDED = 0.001_001;

/** A number of the package. */
export interface PlacedNumber {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly source: string;
}

/** Returns a metric of the package; undefined where it is missing. */
export type NumberOf = (metric: MetricId) => PlacedNumber | undefined;
