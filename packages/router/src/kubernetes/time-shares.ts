// Shares something that several hold at once: at each moment its holders then share it equally.
import { isKnown } from '@ptl/claw-core';

/** When something is held; the end is NaN while it goes on, and the start where it has not begun. */
export interface Hold {
  readonly start: number;
  readonly end: number;
}

/** Returns the mean share that each of `holds` has over its time: 1 for a sole holder. */
export function timeShares(holds: readonly Hold[]): number[] {
  const latest = holds.reduce((max, { start, end }) => Math.max(max, start || max, end || max), 0);
  // An open hold counts until the last known time.
  const spans = holds.map(({ start, end }) => ({
    start: isKnown(start) ? start : latest,
    end: Math.max(isKnown(end) ? end : latest, (isKnown(start) ? start : latest) + 1),
  }));
  const times = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const held = spans.map(() => 0);
  for (const [at, from] of times.slice(0, -1).entries()) {
    const until = times[at + 1]!;
    const active = [...spans.keys()].filter((i) => spans[i]!.start <= from && spans[i]!.end >= until);
    for (const i of active) held[i]! += (until - from) / active.length;
  }
  return spans.map(({ start, end }, i) => held[i]! / (end - start));
}
