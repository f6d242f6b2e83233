// Finds where samples of one attribution end.

/**
 * Returns the first of `times` in (at, to) that is not before `time`, or `to`. Times are in order, and mostly
 * one interval apart.
 */
export function firstNotBefore(time: number, times: Float64Array, at: number, to: number): number {
  const interval = (times[to - 1]! - times[at]!) / (to - 1 - at);
  const guess = Math.max(at + 1, Math.min(to, at + Math.ceil((time - times[at]!) / interval)));
  if (times[guess - 1]! < time && (guess === to || times[guess]! >= time)) return guess;
  let end = at + 1;
  let past = to;
  while (end < past) {
    const middle = (end + past) >>> 1;
    if (times[middle]! < time) end = middle + 1;
    else past = middle;
  }
  return end;
}
