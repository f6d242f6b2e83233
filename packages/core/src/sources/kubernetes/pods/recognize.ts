// Is it a list of pods? Told by its first bytes: `"kind": "Pod"` or `"PodList"`, or the keys that only pods
// have.
import { ascii, findWord, textStart } from '../../../formats/bytes/ascii.ts';
import { isEmptyListAt, isJsonAt } from '../../../formats/json/head.ts';
import { ownKind } from '../kind.ts';

const POD_KINDS = ['"Pod"', '"PodList"'].map(ascii);
const API_VERSION = ascii('"apiVersion"');
const ITEMS = ascii('"items"');
const LIST = ascii('"List"');
/** The keys of a pod, where its kind stands behind the first 64 KiB or, in a PodList of the API, nowhere. */
const POD_KEYS = ['"metadata"', '"spec"', '"containers"'].map(ascii);

/**
 * True if `head` is the beginning of pods in JSON: a list of them, one or several by themselves; an empty
 * list is taken for one of pods.
 */
export function recognizesPods(head: Uint8Array): boolean {
  const start = textStart(head);
  if (!isJsonAt(head, start)) return false;
  const has = (word: Uint8Array) => findWord(head, start, head.length, word) >= 0;
  const own = ownKind(head, start, POD_KINDS);
  if (own === 'other') return false;
  if (own === 'wanted' && (has(API_VERSION) || has(ITEMS))) return true;
  if (!has(ITEMS)) return POD_KEYS.every(has) && has(PHASE);
  const items = findWord(head, start, head.length, ITEMS);
  return POD_KEYS.every(has) || (has(LIST) && isEmptyListAt(head, items + ITEMS.length));
}

/** Only a pod has containers and a phase. */
const PHASE = ascii('"phase"');
