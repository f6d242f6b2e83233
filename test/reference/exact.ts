// Exact arithmetic: rounding half to even, nearest rank, most common gap.

/** The integer next to numerator ÷ denominator; of two equally near ones the even one. */
export function roundHalfEven(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  if (twice < denominator) return whole;
  if (twice > denominator) return whole + 1n;
  return whole % 2n === 0n ? whole : whole + 1n;
}

/** A quotient of integers as millionths. */
export function millionths(numerator: bigint, denominator: bigint): number {
  return Number(roundHalfEven(numerator * 1_000_000n, denominator));
}

/** A quotient of integers of any size, as a number. */
export function quotient(numerator: bigint, denominator: bigint): number {
  const scale = 10n ** 15n;
  const whole = numerator / denominator;
  return Number(whole) + Number(((numerator - whole * denominator) * scale) / denominator) / 1e15;
}

/** The ⌈percent ÷ 100 · n⌉-th smallest of n values. */
export function quantile(values: readonly number[], percent: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1];
}

export interface Weighed {
  value: number;
  weight: number;
}

/** The smallest value at which the weight up to it reaches its share of the whole. */
export function weighedQuantile(values: readonly Weighed[], percent: number): number | undefined {
  const whole = values.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  let below = 0n;
  for (const { value, weight } of values.toSorted((a, b) => a.value - b.value)) {
    below += BigInt(weight);
    if (below * 100n >= whole * BigInt(percent)) return value;
  }
  return undefined;
}

/** The gaps above 0 between successive times. */
export function gaps(times: readonly number[]): number[] {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  return sorted.slice(1).map((time, at) => time - sorted[at]!);
}

/** The most common of some gaps, the smaller of two equally common ones. */
export function mostCommon(all: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const gap of all) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  let best: number | undefined;
  for (const [gap, count] of counts) {
    const most = best === undefined ? 0 : counts.get(best)!;
    if (count > most || (count === most && gap < best!)) best = gap;
  }
  return best;
}
