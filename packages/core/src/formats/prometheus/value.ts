// The end of a line of Prometheus text: `value [timestamp]`.
import { isBlank, skipBlanks, trimBlanks } from '../bytes/ascii.ts';
import { readNumber } from '../bytes/number.ts';

/**
 * What a line's end said. `value` is NaN where the text is `NaN` or no number; `timeSeconds` is NaN without a
 * timestamp.
 */
export class PrometheusValue {
  value = Number.NaN;
  timeSeconds = Number.NaN;
}

/**
 * Timestamps below this are seconds (OpenMetrics), others milliseconds: 1e11 s is the year 5138, 1e11 ms is
 * 1973.
 */
const MILLISECONDS_FROM = 1e11;

/** The seconds since the epoch that a timestamp in seconds or in milliseconds means. */
export function secondsOfTimestamp(timestamp: number): number {
  return Math.abs(timestamp) < MILLISECONDS_FROM ? timestamp : timestamp / 1000;
}

/**
 * Reads `bytes[start, end)` into `target`. A first word that is no number makes the value NaN, whatever
 * follows (`ERROR - FAILED TO CONVERT TO STRING`); a number at the very end is still its timestamp. False
 * where there is no value, or something else than one timestamp behind a number.
 */
export function readPrometheusValue(
  bytes: Uint8Array,
  start: number,
  end: number,
  target: PrometheusValue,
): boolean {
  const last = trimBlanks(bytes, start, end);
  const valueStart = skipBlanks(bytes, start, last);
  target.timeSeconds = Number.NaN;
  target.value = Number.NaN;
  if (valueStart === last) return false;
  const valueEnd = wordEnd(bytes, valueStart, last);
  target.value = readPrometheusNumber(bytes, valueStart, valueEnd);
  const timeStart = skipBlanks(bytes, valueEnd, last);
  if (timeStart === last) return true;
  let lastWord = last;
  while (lastWord > timeStart && !isBlank(bytes[lastWord - 1]!)) lastWord--;
  target.timeSeconds = secondsOfTimestamp(readNumber(bytes, lastWord, last));
  return Number.isNaN(target.value) || (lastWord === timeStart && !Number.isNaN(target.timeSeconds));
}

/** The number `bytes[start, end)`, infinities included; NaN where the text is `NaN` or no number. */
export function readPrometheusNumber(bytes: Uint8Array, start: number, end: number): number {
  const value = readNumber(bytes, start, end);
  return Number.isNaN(value) ? readInfinity(bytes, start, end) : value;
}

function wordEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && !isBlank(bytes[at]!)) at++;
  return at;
}

/** `Inf`, `+Inf`, `-Inf`, in any case; NaN for all else. */
function readInfinity(bytes: Uint8Array, start: number, end: number): number {
  const signed = bytes[start] === 43 || bytes[start] === 45;
  const at = signed ? start + 1 : start;
  if (end - at !== 3 || (bytes[at]! | 32) !== 105) return Number.NaN;
  if ((bytes[at + 1]! | 32) !== 110 || (bytes[at + 2]! | 32) !== 102) return Number.NaN;
  return signed && bytes[start] === 45 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
