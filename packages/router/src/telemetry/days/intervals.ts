// Intervals: what a sample stands for is the most common gap between the seconds that follow one another on a day.

/** How often each gap was seen, in seconds. */
export type Gaps = Map<number, number>;

/** The gap that was seen most often, of two the smaller; NaN where there is none. */
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

/** Counts `count` more of a gap. */
export function addGap(gaps: Gaps, gap: number, count = 1): void {
  if (count > 0) gaps.set(gap, (gaps.get(gap) ?? 0) + count);
}

/** Counts the gaps between seconds `[from, to)`, which rise. */
export function gapsBetween(seconds: Float64Array, from: number, to: number): Gaps {
  const gaps: Gaps = new Map();
  for (let i = from + 1; i < to; i++) addGap(gaps, seconds[i]! - seconds[i - 1]!);
  return gaps;
}

/** The most common gap where `unknown` more were seen that could be any; NaN where that leaves it open. */
export function surelyMostCommon(gaps: Gaps, unknown: number): number {
  const found = mostCommon(gaps);
  if (unknown === 0 || Number.isNaN(found)) return found;
  const most = gaps.get(found)!;
  for (const [gap, count] of gaps) if (gap !== found && count + unknown >= most) return Number.NaN;
  return most > unknown ? found : Number.NaN;
}
