// Kubernetes' quantities: `8`, `191450m`, `2097096404Ki`, `1e3`, `12E6`.

import { readNumber } from '../../formats/bytes/number.ts';
import { UNKNOWN } from '../../units.ts';

const LETTER_I = 105;

/** Powers of 1000, and of 1024 with an `i` behind them, by the suffix. */
const DECIMAL = powers('numkMGTPE', -3);
const BINARY = powers('KMGTPE', 1);

/**
 * The number that `bytes[start, end)` mean; NaN where they are no quantity. `E` alone is 10^18, `E6` an
 * exponent.
 */
export function readQuantity(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start) return UNKNOWN;
  const isBinary = bytes[end - 1] === LETTER_I;
  const suffixAt = isBinary ? end - 2 : end - 1;
  const power = suffixAt > start ? (isBinary ? BINARY : DECIMAL).get(bytes[suffixAt]!) : undefined;
  if (power === undefined) return readNumber(bytes, start, end);
  const number = readNumber(bytes, start, suffixAt);
  if (isBinary) return number * 1024 ** power;
  return power < 0 ? number / 1000 ** -power : number * 1000 ** power;
}

/**
 * The number of whole units that `bytes[start, end)` mean; NaN where they are no number of them, or above
 * `most`.
 */
export function readCount(bytes: Uint8Array, start: number, end: number, most: number): number {
  const count = readQuantity(bytes, start, end);
  return Number.isInteger(count) && count >= 0 && count <= most ? count : UNKNOWN;
}

/**
 * Suffixes in their order; the first has the power `first`, and 0 is left out: there is no suffix for one.
 */
function powers(suffixes: string, first: number): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  let power = first;
  for (const suffix of suffixes) {
    map.set(suffix.charCodeAt(0), power);
    power += power === -1 ? 2 : 1;
  }
  return map;
}
