// What does JSON begin with? Looked at where a source is recognized by the first bytes of an input.
import { skipBlanks } from '../bytes/ascii.ts';

const OPEN_OBJECT = 123;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const COLON = 58;

/** True if an object begins at `at`, or a list of objects. */
export function isJsonAt(head: Uint8Array, at: number): boolean {
  if (head[at] === OPEN_OBJECT) return true;
  return head[at] === OPEN_ARRAY && head[skipBlanks(head, at + 1, head.length)] === OPEN_OBJECT;
}

/** True if `: []` follows at `at`, behind a key. */
export function isEmptyListAt(head: Uint8Array, at: number): boolean {
  const colon = skipBlanks(head, at, head.length);
  const open = skipBlanks(head, colon + 1, head.length);
  const close = skipBlanks(head, open + 1, head.length);
  return head[colon] === COLON && head[open] === OPEN_ARRAY && head[close] === CLOSE_ARRAY;
}
