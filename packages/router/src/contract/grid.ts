// The grids of printed numbers: which bands exist, and whether a number or a band is one of them. Decimals
// are compared as printed, never by floating-point arithmetic: (0.1 + 0.2) / 2 is 0.15 here.
import type { Grid } from './metric.ts';

/** A band, or with `high` missing everything from `low` up. */
export interface Interval {
  readonly low: number;
  readonly high?: number;
}

/** Returns (low + high) / 2, exactly: the decimal as printed. Both must be finite. */
export function midpoint(low: number, high: number): number {
  const [a, b, scale] = aligned(low, high);
  return shifted((a + b) * 5n, scale + 1);
}

/**
 * Returns true if the band is on the grid. For intervals around a number the lattice decides: see
 * package/grids.ts.
 */
export function onGrid(grid: Grid, { low, high }: Interval): boolean {
  if ('edges' in grid) {
    const at = grid.edges.indexOf(low);
    return at >= 0 && grid.edges[at + 1] === high;
  }
  if (high === undefined) return false;
  if ('series' in grid) return inSeries(grid.first, low, high) || inDigits(grid, low, high);
  return 'width' in grid && isMultiple(low, grid.width) && addsUp(low, grid.width, high);
}

/** Returns true if `value` is a whole multiple of the grid's step. */
export function onStep(grid: Grid, value: number): boolean {
  return 'step' in grid && isMultiple(value, grid.step);
}

/** Returns true if `value` is a whole multiple of `step`, as decimals. */
export function isMultiple(value: number, step: number): boolean {
  const [a, b] = aligned(value, step);
  return a % b === 0n;
}

/** Returns true if a + b = sum, as decimals. */
function addsUp(a: number, b: number, sum: number): boolean {
  const [x, y, scale] = aligned(a, b);
  return shifted(x + y, scale) === sum;
}

/** [0, first), or one of [1, 2) [2, 5) [5, 10) [10, 20) … from `first` on. */
function inSeries(first: 1 | 5, low: number, high: number): boolean {
  if (low === 0) return high === first;
  if (low < first) return false;
  const [lead, exponent] = scientific(low);
  if (lead !== 1n && lead !== 2n && lead !== 5n) return false;
  return high === shifted(lead === 1n ? 2n : lead === 2n ? 5n : 10n, -exponent);
}

/** Returns true for a number of these digits and the next one; from 1 on, for counts from 100 on. */
function inDigits(
  { digits: allowed = [], first }: { digits?: readonly number[]; first: 1 | 5 },
  low: number,
  high: number,
) {
  if (low < (first === 5 ? 100 : 1)) return false;
  const whole = Math.floor(low).toString().length;
  return allowed.some((digits) => {
    const [a, b, scale] = aligned(low, high, digits - whole);
    const step = 10n ** BigInt(Math.max(0, whole - digits));
    return scale === Math.max(0, digits - whole) && b - a === step && a % step === 0n;
  });
}

/** Returns the digits of a positive number without closing zeros, and the power of ten of the last. */
function scientific(value: number): [digits: bigint, exponent: number] {
  const [digits, scale] = decimal(value);
  const bare = digits.toString().replace(/0+$/, '');
  return [BigInt(bare), digits.toString().length - bare.length - scale];
}

/**
 * Returns two numbers as multiples of the same power of ten, with at least `scale` digits after the point.
 */
function aligned(a: number, b: number, scale = 0): [bigint, bigint, number] {
  const [x, xs] = decimal(a);
  const [y, ys] = decimal(b);
  const most = Math.max(xs, ys, scale, 0);
  return [x * 10n ** BigInt(most - xs), y * 10n ** BigInt(most - ys), most];
}

/** Returns a finite number as digits · 10^−scale, as it is printed; scale ≥ 0. */
function decimal(value: number): [digits: bigint, scale: number] {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale < 0 ? [digits * 10n ** BigInt(-scale), 0] : [digits, scale];
}

/** Returns digits · 10^−scale, rounded once. */
function shifted(digits: bigint, scale: number): number {
  return Number(`${digits}e${-scale}`);
}
