// Words that stand in packages by rights: the vocabulary of the contract, numbers and dates.
import { KEYS, PATTERNS, PLACED_PATTERNS, STRINGS } from '../contract/vocabulary.generated.ts';

/** Bounds and midpoints have at most four places. The largest number of a package is 10^12. */
const NUMBER = /^-?\d{1,13}(?:\.\d{1,4})?$/;
const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/;

/** True for a word that a package may hold whatever the input was. */
export function isOrdinary(word: string): boolean {
  return isVocabulary(word) || isNumber(word) || DATE.test(word);
}

/** True for what the contract lets stand in a string, the organization's name apart. */
export function isVocabulary(word: string): boolean {
  return KEYS.has(word) || STRINGS.has(word) || PATTERNS.some((pattern) => pattern.test(word));
}

/** True for the value of a key under which ids and digests of our own stand. */
export function isPlaced(key: string, value: string): boolean {
  return PLACED_PATTERNS.get(key)?.test(value) === true;
}

export function isNumber(word: string): boolean {
  return NUMBER.test(word);
}
