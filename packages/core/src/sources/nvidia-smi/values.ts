// Values as nvidia-smi prints them: a number with its unit, or one of the many ways to say that there is
// none.
import { ascii, indexOfByte, isWord } from '../../formats/bytes/ascii.ts';
import { readInteger, readNumber } from '../../formats/bytes/number.ts';
import { BYTES_PER_GIB, BYTES_PER_KIB, BYTES_PER_MIB, ratioFromPercent, UNKNOWN } from '../../units.ts';

/** What a number measures. It decides the unit where neither the value nor the header names one. */
export type Measure = 'ratio' | 'bytes' | 'watts';

/**
 * In CSV they stand in brackets, in XML they do not; `ERR!` and `None` never do. The last are those of R and
 * pandas.
 */
const NON_VALUES = [
  'N/A',
  'None',
  'ERR!',
  'Not Supported',
  'Not Found',
  'Unknown Error',
  'Insufficient Permissions',
  'GPU requires reset',
  'Function Not Found',
  'GPU is lost',
  'Requested functionality has been deprecated',
  'Not Active',
  'Unknown',
  'NA',
  'NaN',
  'nan',
].map(ascii);

/**
 * True where the tool says that it has no value: nothing at all, anything in brackets, or one of its phrases.
 */
export function isUnavailable(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end) return true;
  if (bytes[start] === 91 && bytes[end - 1] === 93) return true;
  for (const phrase of NON_VALUES) if (isWord(bytes, start, end, phrase)) return true;
  return false;
}

/** From a printed number to the house's unit. */
export type Scale = (value: number) => number;
const UNITS: Readonly<Record<Measure, readonly (readonly [unit: Uint8Array, scale: Scale])[]>> = {
  ratio: [[ascii('%'), ratioFromPercent]],
  bytes: [
    [ascii('MiB'), (value) => value * BYTES_PER_MIB],
    [ascii('GiB'), (value) => value * BYTES_PER_GIB],
    [ascii('KiB'), (value) => value * BYTES_PER_KIB],
    [ascii('B'), (value) => value],
  ],
  watts: [
    [ascii('W'), (value) => value],
    [ascii('mW'), (value) => value / 1000],
  ],
};

/**
 * The scale of a unit that is written out, or undefined where it is none of this measure; the first is
 * nvidia-smi's own.
 */
export function scaleOf(measure: Measure, bytes: Uint8Array, start: number, end: number): Scale | undefined {
  if (start === end) return UNITS[measure][0]![1];
  for (const [unit, scale] of UNITS[measure]) if (isWord(bytes, start, end, unit)) return scale;
  return undefined;
}

/**
 * Reads `71.15 W`, or `71.15` where `scale` says the unit, in ratio, bytes or watts; NaN where that is not
 * possible. A unit behind the number wins over `scale`.
 */
export function readValue(
  measure: Measure,
  bytes: Uint8Array,
  start: number,
  end: number,
  scale: Scale | undefined,
): number {
  const numberEnd = endOfNumber(bytes, start, end);
  const used = numberEnd === end ? scale : scaleOf(measure, bytes, numberEnd + 1, end);
  return used === undefined ? UNKNOWN : used(readDecimal(bytes, start, numberEnd));
}

/** Why `readValue` gave NaN. */
export function whyUnknown(
  bytes: Uint8Array,
  start: number,
  end: number,
): 'value_unavailable' | 'unit_unknown' | 'field_invalid' {
  if (isUnavailable(bytes, start, end)) return 'value_unavailable';
  return Number.isNaN(readDecimal(bytes, start, endOfNumber(bytes, start, end)))
    ? 'field_invalid'
    : 'unit_unknown';
}

/**
 * A number whose decimals stand behind a point, or behind a comma where a spreadsheet saved it: two of them
 * at most, as three may be thousands.
 */
function readDecimal(bytes: Uint8Array, start: number, end: number): number {
  const comma = indexOfByte(bytes, COMMA, start, end);
  if (comma < 0) return readNumber(bytes, start, end);
  return readInteger(bytes, start, comma) + readInteger(bytes, comma + 1, end) / DECIMALS[end - comma - 1]!;
}

const COMMA = 44;
/** What so many digits behind the comma are divided by. */
const DECIMALS = [1, 10, 100];

function endOfNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== 32) at++;
  return at;
}

const ENABLED = ascii('Enabled');
const DISABLED = ascii('Disabled');

/** True for `Enabled`, false for `Disabled`, null for anything else. */
export function readSwitch(bytes: Uint8Array, start: number, end: number): boolean | null {
  if (isWord(bytes, start, end, ENABLED)) return true;
  return isWord(bytes, start, end, DISABLED) ? false : null;
}
