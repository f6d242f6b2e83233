// Is it a list of pods? Told by its first bytes: `"kind": "Pod"` or `"PodList"`, or the keys that only pods have.
import { ascii, findWord, skipBlanks, startsWith } from '../../../formats/bytes/ascii.ts';

const OPEN_OBJECT = 123;
const COLON = 58;
const KIND = ascii('"kind"');
const POD_KINDS = ['"Pod"', '"PodList"'].map(ascii);
const API_VERSION = ascii('"apiVersion"');
const ITEMS = ascii('"items"');
const LIST = ascii('"List"');
/** The keys of a pod, where its kind stands behind the first 64 KiB or, in a PodList of the API, nowhere. */
const POD_KEYS = ['"metadata"', '"spec"', '"containers"'].map(ascii);

/** True if `head` is the beginning of a JSON list of pods; an empty list is taken for one. */
export function recognizesPods(head: Uint8Array): boolean {
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const start = skipBlanks(head, mark, head.length);
  if (head[start] !== OPEN_OBJECT) return false;
  const has = (word: Uint8Array) => findWord(head, start, head.length, word) >= 0;
  if (!has(API_VERSION) && !has(ITEMS)) return false;
  if (hasPodKind(head, start)) return true;
  if (!has(ITEMS)) return false;
  return POD_KEYS.every(has) || (has(LIST) && head.length < EMPTY_LIST_BYTES);
}

/** More than kubectl prints where there is nothing. */
const EMPTY_LIST_BYTES = 512;

function hasPodKind(head: Uint8Array, start: number): boolean {
  for (let at = findWord(head, start, head.length, KIND); at >= 0; ) {
    const colon = skipBlanks(head, at + KIND.length, head.length);
    const value = skipBlanks(head, colon + 1, head.length);
    if (head[colon] === COLON && POD_KINDS.some((word) => startsWith(head, value, head.length, word)))
      return true;
    at = findWord(head, value, head.length, KIND);
  }
  return false;
}
