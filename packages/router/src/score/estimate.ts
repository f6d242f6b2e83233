// What is known of a number: at least, at most, and where there is one the value itself. Arithmetic on such numbers
// gives bounds that hold the result for every point inside of theirs.

/** A number between `low` and `high`, which may be infinite. An exact number has all three alike. */
export interface Estimate {
  readonly low: number;
  readonly high: number;
  readonly value?: number;
}

export function exactly(value: number): Estimate {
  return { low: value, high: value, value };
}

/** Σ weight · estimate; weights are not negative. It has a value where all of them have one. */
export function weightedSum(terms: readonly (readonly [weight: number, of: Estimate])[]): Estimate {
  const sum = (bound: (of: Estimate) => number) =>
    terms.reduce((total, [weight, of]) => total + weight * bound(of), 0);
  const bounds = { low: sum(({ low }) => low), high: sum(({ high }) => high) };
  const isValued = terms.every(([, { value }]) => value !== undefined);
  return isValued ? { ...bounds, value: sum(({ value = 0 }) => value) } : bounds;
}

/** `estimate`, cut to 0…1. */
export function clamped({ low, high, value }: Estimate): Estimate {
  const cut = (bound: number) => Math.min(1, Math.max(0, bound));
  return { low: cut(low), high: cut(high), ...(value === undefined ? {} : { value: cut(value) }) };
}

/** Score bands in order: below the edge the score; the last has no edge. */
export type Steps = readonly (readonly [below: number, score: number])[];

/**
 * The scores of a number in [low, high), or of `low` alone where they are alike: bands do not hold their upper
 * ends. It has a value where the band has one score only, or the number itself is known.
 */
export function stepped(steps: Steps, { low, high, value }: Estimate): Estimate {
  const at = (number: number) => steps.findIndex(([below]) => number < below);
  const first = at(low);
  const last = high > low ? steps.findIndex(([below]) => high <= below) : first;
  const scores = steps.slice(first, last + 1).map(([, score]) => score);
  const bounds = { low: Math.min(...scores), high: Math.max(...scores) };
  if (bounds.low === bounds.high) return exactly(bounds.low);
  return value === undefined ? bounds : { ...bounds, value: steps[at(value)]![1] };
}
