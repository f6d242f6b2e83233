// What may stand between JSON documents: they come one after the other, or as the items of a list, as `jq -s`
// writes them.
import type { Cursor } from './cursor.ts';
import { isByteOrderMark } from './scan.ts';

const COMMA = 44;
const OPEN_OBJECT = 123;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;

/**
 * What a byte means that stands before, between or behind documents: `foreign` is the beginning of a line of
 * something else.
 */
export type Between = 'document' | 'passed' | 'foreign' | 'malformed';

/**
 * Says what `byte` means where `documents` were read so far, and notes in `place` whether they are items of a
 * list.
 */
export function between(byte: number, place: Cursor, documents: number): Between {
  if (byte === OPEN_OBJECT) return begins(place, 'document');
  if (byte === OPEN_ARRAY) return begins(place, 'passed');
  const mayEnd = place.inList && (!place.wantsItem || place.isEmptyList);
  if (mayEnd && (byte === CLOSE_ARRAY || (byte === COMMA && !place.isEmptyList))) {
    place.inList = place.wantsItem = byte === COMMA;
    return 'passed';
  }
  if (documents === 0 && isByteOrderMark(byte)) return 'passed';
  place.inList = place.wantsItem = false;
  // After a document only words are foreign: a stray bracket or comma means that its end was none.
  const letter = byte | 32;
  return documents > 0 && (letter < 97 || letter > 122) ? 'malformed' : 'foreign';
}

/** A document begins, or a list of them. */
function begins(place: Cursor, what: 'document' | 'passed'): Between {
  if (what === 'passed') {
    if (place.inList) return 'malformed';
    place.inList = place.wantsItem = place.isEmptyList = true;
    return 'passed';
  }
  if (place.inList && !place.wantsItem) return 'malformed';
  place.wantsItem = place.isEmptyList = false;
  return 'document';
}
