// Cells of one line of CSV, by RFC 4180: a cell that begins with a quote holds what stands up to the closing
// one, delimiters too. A quote that is not closed within its line is a quote.
import { indexOfByte } from '../bytes/ascii.ts';

export const QUOTE = 34;
const SPACE = 32;

/**
 * Where the cell that begins at `start` ends: at the next delimiter that is in no quotes, or at `end`. Blanks
 * may stand around quotes.
 */
export function cellEnd(bytes: Uint8Array, start: number, end: number, delimiter: number): number {
  const first = skipSpaces(bytes, start, end);
  const close = first < end && bytes[first] === QUOTE ? closingQuote(bytes, first, end, delimiter) : -1;
  if (close >= 0) return skipSpaces(bytes, close + 1, end);
  const at = indexOfByte(bytes, delimiter, start, end);
  return at < 0 ? end : at;
}

/**
 * The quote that closes the one at `open`: behind it the cell ends. A doubled quote is none. -1 where there
 * is no such quote.
 */
export function closingQuote(bytes: Uint8Array, open: number, end: number, delimiter: number): number {
  for (let at = open + 1; at < end; at++) {
    if (bytes[at] !== QUOTE) continue;
    if (at + 1 < end && bytes[at + 1] === QUOTE) {
      at++;
      continue;
    }
    const next = skipSpaces(bytes, at + 1, end);
    return next === end || bytes[next] === delimiter ? at : -1;
  }
  return -1;
}

/**
 * Writes `bytes[start, end)`, which stood in quotes, to `target` with each doubled quote as one; returns its
 * length.
 */
export function undoubled(bytes: Uint8Array, start: number, end: number, target: Uint8Array): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    target[length++] = bytes[at]!;
    if (bytes[at] === QUOTE && at + 1 < end && bytes[at + 1] === QUOTE) at++;
  }
  return length;
}

/** True if the cell `bytes[start, end)` stands in quotes. */
export function isQuoted(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= 2 && bytes[start] === QUOTE && bytes[end - 1] === QUOTE;
}

function skipSpaces(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] === SPACE) at++;
  return at;
}
