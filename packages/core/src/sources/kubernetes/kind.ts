// Which kind of objects a document of Kubernetes says that it holds.
import { ascii, findWord, skipBlanks, startsWith, textStart } from '../../formats/bytes/ascii.ts';
import { isJsonAt } from '../../formats/json/head.ts';

const COLON = 58;
const KIND = ascii('"kind"');

/** Returns a test of whether a head is JSON that holds a `kind`, or a list of them. */
export function recognizesKind(kind: string): (head: Uint8Array) => boolean {
  const kinds = [`"${kind}"`, `"${kind}List"`].map(ascii);
  return (head) => {
    const start = textStart(head);
    return isJsonAt(head, start) && saysKind(head, start, kinds);
  };
}

/** True if `head`, from `start` on, says `"kind": "…"` with one of `kinds`, which stand in quotes. */
export function saysKind(head: Uint8Array, start: number, kinds: readonly Uint8Array[]): boolean {
  for (let at = findWord(head, start, head.length, KIND); at >= 0; ) {
    const colon = skipBlanks(head, at + KIND.length, head.length);
    const value = skipBlanks(head, colon + 1, head.length);
    if (head[colon] === COLON && kinds.some((word) => startsWith(head, value, head.length, word)))
      return true;
    at = findWord(head, value, head.length, KIND);
  }
  return false;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125];
/** A list of objects that say themselves what they are. */
const LIST = ascii('"List"');
/** Where an event of `kubectl get --watch` has its object. */
const OBJECT = ascii('"object"');

/**
 * Which kind the objects in `head`, from `start` on, give themselves: one of `kinds`, which stand in quotes,
 * or only others; undefined where they give none. The kinds of their owners and templates do not count.
 */
export function ownKind(
  head: Uint8Array,
  start: number,
  kinds: readonly Uint8Array[],
): 'wanted' | 'other' | undefined {
  const opened: number[] = [];
  let found: 'other' | undefined;
  let isWatched = false;
  for (let at = start; at < head.length; at++) {
    const byte = head[at]!;
    if (byte === OPEN_LIST || byte === OPEN_OBJECT) opened.push(byte);
    if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) opened.pop();
    if (byte !== QUOTE) continue;
    const end = stringEnd(head, at);
    const colon = skipBlanks(head, end, head.length);
    if (head[colon] === COLON && opened.length === 1) isWatched = startsWith(head, at, end, OBJECT);
    if (head[colon] === COLON && startsWith(head, at, end, KIND) && isOfObject(opened, isWatched)) {
      const value = skipBlanks(head, colon + 1, head.length);
      if (kinds.some((word) => startsWith(head, value, head.length, word))) return 'wanted';
      if (!startsWith(head, value, head.length, LIST)) found = 'other';
    }
    at = end - 1;
  }
  return found;
}

/** True where a key is one of an object: by itself, in a list, or in the list of another. */
function isOfObject(opened: readonly number[], isWatched: boolean): boolean {
  if (opened.length === 2) return opened[0] === OPEN_LIST || isWatched;
  return opened.length === 1 || (opened.length === 3 && opened[1] === OPEN_LIST);
}

/** Returns the end of the string that begins at `at`, behind its quote. */
function stringEnd(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < bytes.length && bytes[end] !== QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1;
  return end + 1;
}
