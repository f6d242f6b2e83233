// JSON's scalars: which kind a word is, and the text that an escaped string stands for.
import { ascii, isWord } from '../bytes/ascii.ts';
import { writeUtf8 } from '../bytes/utf16.ts';

/**
 * What a value is. `overlong`: a string or number of more bytes than the limit, whose bytes were passed over;
 * `container`: an object or array of which nothing is wanted, passed over too.
 */
export const JSON_KIND = {
  null: 1,
  false: 2,
  true: 3,
  number: 4,
  text: 5,
  overlong: 6,
  container: 7,
} as const;
export type JsonKind = (typeof JSON_KIND)[keyof typeof JSON_KIND];

/**
 * Words that are no numbers. json-c, which Slurm prints with, writes the last three; they are no JSON and say
 * "no value".
 */
const WORDS: readonly { readonly word: Uint8Array; readonly kind: JsonKind }[] = [
  { word: ascii('null'), kind: JSON_KIND.null },
  { word: ascii('false'), kind: JSON_KIND.false },
  { word: ascii('true'), kind: JSON_KIND.true },
  { word: ascii('NaN'), kind: JSON_KIND.null },
  { word: ascii('Infinity'), kind: JSON_KIND.null },
  { word: ascii('-Infinity'), kind: JSON_KIND.null },
];

/** The kind of the word `bytes[start, end)`; 0 where it is no JSON. */
export function wordKind(bytes: Uint8Array, start: number, end: number): JsonKind | 0 {
  if (isNumber(bytes, start, end)) return JSON_KIND.number;
  for (const { word, kind } of WORDS) if (isWord(bytes, start, end, word)) return kind;
  return 0;
}

/**
 * Writes the text that the escaped string `bytes[start, end)` stands for to `target`, in UTF-8; returns its
 * length, -1 for a wrong escape.
 */
export function unescapeText(bytes: Uint8Array, start: number, end: number, target: Uint8Array): number {
  let length = 0;
  let at = start;
  while (at < end) {
    const byte = bytes[at++]!;
    if (byte !== 92) {
      target[length++] = byte;
      continue;
    }
    const letter = bytes[at++]!;
    if (letter !== 117) {
      const plain = ESCAPES[letter]!;
      if (plain === 0) return -1;
      target[length++] = plain;
      continue;
    }
    let unit = readHex(bytes, at, end);
    if (unit < 0) return -1;
    at += 4;
    if (unit >= 0xd800 && unit < 0xe000) {
      const low = bytes[at] === 92 && bytes[at + 1] === 117 ? readHex(bytes, at + 2, end) : -1;
      if (unit < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
        unit = 0x10000 + ((unit - 0xd800) << 10) + low - 0xdc00;
        at += 6;
      } else unit = REPLACEMENT;
    }
    length = writeUtf8(unit, target, length);
  }
  return length;
}

/** What half of a surrogate pair becomes. */
const REPLACEMENT = 0xfffd;

/** What `\x` stands for, by x; 0 where it is no escape. */
const ESCAPES = new Uint8Array(256);
for (const [letter, plain] of ['""', '\\\\', '//', 'b\b', 'f\f', 'n\n', 'r\r', 't\t'])
  ESCAPES[letter!.charCodeAt(0)] = plain!.charCodeAt(0);

function readHex(bytes: Uint8Array, at: number, end: number): number {
  if (at + 4 > end) return -1;
  let value = 0;
  for (let i = at; i < at + 4; i++) {
    const byte = bytes[i]!;
    const digit = byte <= 57 ? byte - 48 : (byte | 32) - 87;
    if (digit < 0 || digit > 15 || (byte > 57 && digit < 10)) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/** JSON's grammar of numbers: -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)? */
function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  let at = bytes[start] === 45 ? start + 1 : start;
  const whole = at;
  at = endOfDigits(bytes, at, end);
  if (at === whole || (at > whole + 1 && bytes[whole] === 48)) return false;
  if (at < end && bytes[at] === 46) {
    const fraction = at + 1;
    at = endOfDigits(bytes, fraction, end);
    if (at === fraction) return false;
  }
  if (at < end && (bytes[at]! | 32) === 101) {
    at++;
    if (at < end && (bytes[at] === 43 || bytes[at] === 45)) at++;
    const exponent = at;
    at = endOfDigits(bytes, exponent, end);
    if (at === exponent) return false;
  }
  return at === end;
}

function endOfDigits(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && bytes[at]! >= 48 && bytes[at]! <= 57) at++;
  return at;
}
