// Rational numbers for the oracle: as slow and as plain as can be.

export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export function ratio(n: bigint | number, d: bigint | number = 1n): Rational {
  return { n: BigInt(n), d: BigInt(d) };
}
export const plus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const minus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
export const by = (a: Rational, b: Rational): Rational =>
  b.n < 0n ? { n: -a.n * b.d, d: -a.d * b.n } : { n: a.n * b.d, d: a.d * b.n };
export const atLeast = (a: Rational, b: Rational): boolean => a.n * b.d >= b.n * a.d;
export const floor = (a: Rational): bigint => a.n / a.d;
export const ceil = (a: Rational): bigint => -(-a.n / a.d) + (a.n % a.d > 0n ? 1n : 0n);

/** The nearest double: of a reduced fraction of small numbers, one division. */
export function asNumber({ n, d }: Rational): number {
  let a = n;
  let b = d;
  while (b !== 0n) [a, b] = [b, a % b];
  return Number(n / a) / Number(d / a);
}
