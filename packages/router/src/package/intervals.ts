// The intervals that a blurred number can have: a half-width of the series, at most that of a single
// contributor; for quantiles, an interval around a point of the lattice. Assumed utilization is not blurred,
// and its intervals have no width.
import { floor, halfEven } from '../accumulators/rounding.ts';
import { HALF_WIDTHS, type HalfWidth, halfWidth, intervalAbout } from '../blur/accuracy.ts';
import type { Family } from '../blur/dice.ts';
import { type Lattice, latticeOf, WALLTIME_THRESHOLD } from '../blur/lattice.ts';
import type { MetricId } from '../contract/index.ts';
import { type Workload, workloads } from '../workload.ts';

/** A number as printed. */
export interface Printed {
  readonly value?: number;
  readonly low: number;
  readonly high?: number;
}

/** The metric of the number. */
export interface Subject {
  readonly metric: MetricId;
  readonly family: Family;
  readonly workload: Workload;
  readonly isAssumed: boolean;
}

const WHOLE = 1_000_000;
/**
 * Numbers are in tenths of a point, bounds in hundredths, inverses and estimates of quantiles in hundredths
 * of 1.
 */
const TENTHS = 1000n;
const BOUNDS = 10_000n;
const HUNDREDTHS = 100n;
const NO_WIDTH: HalfWidth = { numerator: 0n, denominator: 1n };

/** Returns true if `value` is in tenths of a point, with an interval that the blur of its family can have. */
export function isBlurred({ value = 0, low, high }: Printed, subject: Subject): boolean {
  const tenths = BigInt(Math.round(value * Number(TENTHS)));
  return widths(subject).some((width) => {
    const interval = intervalAbout(tenths, width);
    return interval.low === low && interval.high === high;
  });
}

/** Does the same for 1 ÷ such a number: without end and value where it would be 1 ÷ 0. */
export function isBlurredInverse(printed: Printed, subject: Subject): boolean {
  const possible = widths(subject);
  for (let tenths = 0n; tenths <= TENTHS; tenths++) {
    const value = tenths === 0n ? undefined : inHundredths(halfEven(HUNDREDTHS * TENTHS, tenths));
    if (value === printed.value && possible.some((width) => isInverse(printed, tenths, width))) return true;
  }
  return false;
}

function isInverse(printed: Printed, tenths: bigint, width: HalfWidth): boolean {
  const { low, high } = intervalAbout(tenths, width);
  const whole = HUNDREDTHS * BOUNDS;
  const end = low === 0 ? undefined : inHundredths(-floor(-whole, inBounds(low)));
  return printed.low === inHundredths(floor(whole, inBounds(high))) && printed.high === end;
}

/**
 * Returns true if low and high lie the largest lattice step around one of its points, and `value` between
 * them.
 */
export function isQuantile({ value, low, high }: Printed, { workload, isAssumed }: Subject): boolean {
  if (isAssumed) return low === value && high === value;
  const { points, largestStep } = latticeFor('util', workload);
  const grid = Number(BOUNDS);
  const isBetween = value !== undefined && high !== undefined && value > low - 0.01 && value < high + 0.01;
  return (
    isBetween &&
    points.some((point) => {
      const from = Math.floor((Math.max(0, point - largestStep) * grid) / WHOLE) / grid;
      const to = Math.ceil((Math.min(WHOLE, point + largestStep) * grid) / WHOLE) / grid;
      return from === low && to === high;
    })
  );
}

/** Returns the half-widths up to that of a single contributor. */
function widths({ metric, family, workload, isAssumed }: Subject): readonly HalfWidth[] {
  if (isAssumed) return [NO_WIDTH];
  const step = metric === 'low_util_share' ? WHOLE : latticeFor(family, workload).largestStep;
  const most = HALF_WIDTHS.indexOf(halfWidth(step, [1n]));
  return HALF_WIDTHS.slice(0, most + 1);
}

function latticeFor(family: Family, workload: Workload): Lattice {
  if (family === 'util') return latticeOf(Math.round(workloads[workload] * WHOLE));
  return family === 'walltime' ? latticeOf(WALLTIME_THRESHOLD) : latticeOf();
}

function inHundredths(hundredths: bigint): number {
  return Number(hundredths) / Number(HUNDREDTHS);
}

function inBounds(bound: number): bigint {
  return BigInt(Math.round(bound * Number(BOUNDS)));
}
