// Words that packages may contain: the vocabulary of the contract, numbers and dates.
import { KEYS, PATTERNS, PLACED_PATTERNS, STRINGS } from '../contract/vocabulary.generated.ts';

/** Bounds and midpoints have at most four places. The largest number of a package is 10^12. */
const NUMBER = /^-?\d{1,13}(?:\.\d{1,4})?$/;
const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/;

/** Returns true for a word that a package may contain whatever the input was. */
export function isOrdinary(word: string): boolean {
  return isVocabulary(word) || isNumber(word) || DATE.test(word);
}

/** Returns true for strings of the contract, without the organization's name. */
export function isVocabulary(word: string): boolean {
  return KEYS.has(word) || STRINGS.has(word) || PATTERNS.some((pattern) => pattern.test(word));
}

/** Returns true for the value of a key that holds an id or digest made by claw. */
export function isPlaced(key: string, value: string): boolean {
  return PLACED_PATTERNS.get(key)?.test(value) === true;
}

export function isNumber(word: string): boolean {
  return NUMBER.test(word);
}
