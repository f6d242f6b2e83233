// The rest of a package's bytes without the vocabulary of the contract, its numbers and its dates. Of a valid
// package only the organization's own name remains, which is all that an identifier could hide in.
import { isNumber, isPlaced, isVocabulary } from './ordinary.ts';

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** A part of the rest, as in the file or with JSON's escapes decoded. */
export interface Piece {
  readonly text: string;
  /** True for the value of the key that holds the operator's own text. */
  readonly isOrganization: boolean;
}

const ORGANIZATION = 'organization';
/** A string, or the text between two strings. */
const PART = /"(?:[^"\\]|\\.)*"|[^"]+|"[\s\S]*/g;
/** White space, and punctuation of JSON. */
const STRUCTURE = /[\s{}[\]:,]+/;
const LITERAL = /^(?:true|false|null|)$/;

/**
 * Returns the pieces that remain of `bytes`, which need be neither JSON nor UTF-8. `organization` is the
 * operator's own text, which is removed, too, where it is exactly the value of its key.
 */
export function remainderOf(bytes: Uint8Array, organization?: string): Piece[] {
  const text = new TextDecoder('utf-8').decode(bytes);
  const pieces: Piece[] = [];
  let before = '';
  for (const [part] of text.matchAll(PART)) {
    if (!part.startsWith('"')) {
      if (!part.split(STRUCTURE).every(isBare)) pieces.push({ text: part, isOrganization: false });
      continue;
    }
    const value = stringOf(part);
    const isOrganization = before === ORGANIZATION;
    const isOurs = isVocabulary(value) || isPlaced(before, value);
    before = value;
    if (isOurs || (isOrganization && value === organization)) continue;
    pieces.push({ text: value, isOrganization });
    const escaped = part.slice(1, -1);
    if (escaped !== value) pieces.push({ text: escaped, isOrganization });
  }
  return pieces;
}

/** Returns true for words that are allowed outside of strings. */
function isBare(word: string): boolean {
  return LITERAL.test(word) || isNumber(word);
}

/** Returns the value of a JSON string; its letters as they are where it is none. */
function stringOf(part: string): string {
  try {
    return String(JSON.parse(part));
  } catch {
    return part.replace(/^"|"$/g, '');
  }
}
