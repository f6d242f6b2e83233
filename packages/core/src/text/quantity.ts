// Kubernetes' quantities: `8`, `191450m`, `2097096404Ki`, `1e3`, `12E6`.
import { UNKNOWN } from '../units.ts';
import { readNumber } from './number.ts';

const LETTER_I = 105;

/** Powers of 1000 by suffix; with an `i` behind it, powers of 1024. */
const POWERS: ReadonlyMap<number, number> = new Map(
  [...'numkMGTPE'].map((letter, i) => [letter.charCodeAt(0), i < 3 ? i - 3 : i - 2]),
);

/** The number that `bytes[start, end)` mean; NaN where they are no quantity. `E` alone is 10^18, `E6` an exponent. */
export function readQuantity(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start) return UNKNOWN;
  const isBinary = bytes[end - 1] === LETTER_I;
  const suffixAt = isBinary ? end - 2 : end - 1;
  const power = suffixAt > start ? POWERS.get(bytes[suffixAt]!) : undefined;
  if (power === undefined) return isBinary ? UNKNOWN : readNumber(bytes, start, end);
  const number = readNumber(bytes, start, suffixAt);
  // The binary suffixes are Ki, Mi, Gi …; `ni`, `ui` and `mi` are none.
  if (isBinary) return power > 0 ? number * 1024 ** power : UNKNOWN;
  return power < 0 ? number / 1000 ** -power : number * 1000 ** power;
}
