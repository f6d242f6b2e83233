// A number that is known by bounds, and perhaps by value. Arithmetic gives bounds that contain the result for
// every point within the bounds of the inputs.

/** A number between `low` and `high`, which may be infinite. For an exact number all three are equal. */
export interface Estimate {
  readonly low: number;
  readonly high: number;
  readonly value?: number;
}

export function exactly(value: number): Estimate {
  return { low: value, high: value, value };
}

/** Returns Σ weight · estimate for weights ≥ 0. It has a value where all estimates have one. */
export function weightedSum(terms: readonly (readonly [weight: number, of: Estimate])[]): Estimate {
  const sum = (bound: (of: Estimate) => number) =>
    terms.reduce((total, [weight, of]) => total + weight * bound(of), 0);
  const bounds = { low: sum(({ low }) => low), high: sum(({ high }) => high) };
  const isValued = terms.every(([, { value }]) => value !== undefined);
  return isValued ? { ...bounds, value: sum(({ value = 0 }) => value) } : bounds;
}

/** Returns `estimate` cut to 0…1. */
export function clamped({ low, high, value }: Estimate): Estimate {
  const cut = (bound: number) => Math.min(1, Math.max(0, bound));
  return { low: cut(low), high: cut(high), ...(value === undefined ? {} : { value: cut(value) }) };
}

/** Score bands in order: below the edge the score; the last has no edge. */
export type Steps = readonly (readonly [below: number, score: number])[];

/**
 * Returns the scores of a number in [low, high), or of `low` where both are equal: bands exclude their upper
 * ends. It has a value where the bands have only one score, or the number itself is known.
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
