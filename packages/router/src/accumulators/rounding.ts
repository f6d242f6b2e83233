// Rounding, half-even: ratios become integers once, before anything is added.

/** Rounds a ratio half-even to millionths. */
export function millionths(ratio: number): number {
  const scaled = ratio * 1e6;
  // Avoids a negative zero.
  const nearest = Math.round(scaled) + 0;
  // A half was rounded up.
  return nearest - scaled === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest;
}

/**
 * Returns numerator · scale / denominator for integers, rounded half-even to an integer, exactly even where a
 * double is not.
 */
export function rounded(numerator: number, scale: number, denominator: number): number {
  const quotient = (numerator / denominator) * scale;
  const rest = quotient - Math.floor(quotient);
  if (Math.abs(rest - 0.5) > 1e-6 || !Number.isSafeInteger(numerator)) return Math.round(quotient);
  const whole = BigInt(Math.floor(quotient));
  const twice = 2n * (BigInt(numerator) * BigInt(scale) - whole * BigInt(denominator));
  const half = BigInt(denominator);
  return Number(twice > half || (twice === half && whole % 2n === 1n) ? whole + 1n : whole);
}

/** Returns numerator / denominator for integers ≥ 0, rounded half-even to an integer. */
export function roundedQuotient(numerator: bigint, denominator: bigint): number {
  return Number(halfEven(numerator, denominator));
}

/** Returns a ÷ b for b > 0, rounded half-even. */
export function halfEven(a: bigint, b: bigint): bigint {
  const whole = floor(a, b);
  const twice = 2n * (a - whole * b);
  return twice > b || (twice === b && whole % 2n !== 0n) ? whole + 1n : whole;
}

/** Returns a ÷ b for b > 0, rounded down. */
export function floor(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return quotient * b > a ? quotient - 1n : quotient;
}
