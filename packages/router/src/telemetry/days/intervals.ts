// Intervals: a sample stands for the most common gap between consecutive seconds of a day.

/** How often each gap in seconds occurs. */
export type Gaps = Map<number, number>;

/** Returns the most frequent gap, of two the smaller; NaN where there is none. */
export function mostCommon(gaps: Gaps): number {
  let found = Number.NaN;
  let most = 0;
  for (const [gap, count] of gaps)
    if (count > most || (count === most && gap < found)) {
      found = gap;
      most = count;
    }
  return found;
}

/** Counts a gap `count` times. */
export function addGap(gaps: Gaps, gap: number, count = 1): void {
  if (count > 0) gaps.set(gap, (gaps.get(gap) ?? 0) + count);
}

/** Counts the gaps between seconds `[from, to)`, which rise. */
export function gapsBetween(seconds: Float64Array, from: number, to: number): Gaps {
  const gaps: Gaps = new Map();
  for (let i = from + 1; i < to; i++) addGap(gaps, seconds[i]! - seconds[i - 1]!);
  return gaps;
}

/** Returns the most frequent gap where `unknown` further gaps could be any; NaN where they leave it open. */
export function surelyMostCommon(gaps: Gaps, unknown: number): number {
  const found = mostCommon(gaps);
  if (unknown === 0 || Number.isNaN(found)) return found;
  const most = gaps.get(found)!;
  for (const [gap, count] of gaps) if (gap !== found && count + unknown >= most) return Number.NaN;
  return most > unknown ? found : Number.NaN;
}
