// Computes the released form of a measurement by the release table, in exact integers.
import { floor, halfEven } from '../accumulators/rounding.ts';
import { type BlurredFraction, blurredFraction, halfWidth } from '../blur/accuracy.ts';
import { quantileOf } from '../blur/quantile.ts';
import type { MeasurementOf } from '../measurement.ts';
import { sum } from '../measurement.ts';
import type { Band, Exact, OpenBand } from '../released.ts';

/** Thousandths of 1: tenths of a point. */
const TENTHS = 1000n;
/** Inverses are in hundredths. */
const HUNDRED = 100n;
/** Estimates to invert are in thousandths, their bounds in ten-thousandths. */
const BOUNDS = 10_000n;
const MILLION = 1_000_000n;

/** The band of any fraction, for reports without a package, where there are no dice. */
const ANY: OpenBand = { low: 0 };

/**
 * Returns a blurred fraction; for assumed utilization, which is public, the fraction itself. Undefined where
 * it is kept.
 */
export function blurred(m: MeasurementOf<'fraction'>, isInverted: boolean): Band | OpenBand | undefined {
  if (m.source === 'assumed') {
    const exact = public_(sum(m.population, 'part'), sum(m.population, 'weight'));
    return isInverted ? inverse(exact) : exact;
  }
  if (m.blurred === 'kept') return undefined;
  if (m.blurred === undefined) return ANY;
  const { part, weight, step } = m.blurred;
  const weights = m.population.contributors.map((one) => one.weight);
  const fraction = blurredFraction(part, weight, halfWidth(step, weights));
  return isInverted ? inverse(fraction) : fraction;
}

function public_(part: bigint, weight: bigint): BlurredFraction {
  const value = Number(halfEven(part * TENTHS, weight)) / Number(TENTHS);
  return { value, low: value, high: value };
}

/**
 * Returns 1/x, rounded outward to hundredths; without an upper end where x may be 0, and without a value
 * where x is 0.
 */
function inverse({ value, low, high }: BlurredFraction): Band | OpenBand {
  const [v, l, h] = [value, low, high].map((one, i) =>
    BigInt(Math.round(one * Number(i === 0 ? TENTHS : BOUNDS))),
  );
  const from = Number(floor(HUNDRED * BOUNDS, h!)) / 100;
  const middle = v === 0n ? {} : { value: Number(halfEven(HUNDRED * TENTHS, v!)) / 100 };
  if (l === 0n) return { ...middle, low: from };
  const to = Number(-floor(-HUNDRED * BOUNDS, l!)) / 100;
  return { value: middle.value!, low: from, high: to };
}

/** Returns an exact share, to 0.1 point. */
export function exactShare({ population }: MeasurementOf<'fraction'>): Exact {
  const tenths = halfEven(sum(population, 'part') * TENTHS, sum(population, 'weight'));
  return { value: Number(tenths) / Number(TENTHS) };
}

/** Returns a quantile of blurred values; for assumed utilization the quantile itself. */
export function quantile({ source, value, percent, cells }: MeasurementOf<'quantile'>): Band | OpenBand {
  if (source !== 'assumed')
    return cells === undefined ? ANY : (quantileOf(cells.lattice, cells.weights, percent) ?? ANY);
  const exact = Number(halfEven(BigInt(value) * HUNDRED, MILLION)) / Number(HUNDRED);
  return { value: exact, low: exact, high: exact };
}

/** Returns PTL's own score band: [edge, next edge); the last has no upper end. */
export function scoreBand(value: number, edges: readonly number[]): Band | OpenBand {
  const at = edges.findLastIndex((edge) => value >= edge);
  const low = edges[at];
  const high = edges[at + 1];
  if (low === undefined) throw new RangeError('A ratio is out of range.');
  if (high === undefined) return { low };
  return { low, high, value: Math.round((low + high) * 500) / 1000 };
}
