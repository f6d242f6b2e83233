// Unites several parts into one for reading.
import type { Mergeable } from './accumulator.ts';

/** Returns `parts` together: the only one that is not empty, else a new one. */
export function united<T extends Mergeable & { readonly isEmpty: boolean }>(
  parts: readonly T[],
  empty: () => T,
): T {
  const [first = empty(), ...others] = parts.filter(({ isEmpty }) => !isEmpty);
  if (others.length === 0) return first;
  const all = empty();
  for (const part of [first, ...others]) all.merge(part);
  return all;
}
