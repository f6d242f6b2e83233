// Does JSON begin here? Looked at where a source is recognized by the first bytes of an input.
import { skipBlanks } from '../bytes/ascii.ts';

const OPEN_OBJECT = 123;
const OPEN_ARRAY = 91;

/** True if an object begins at `at`, or a list of objects. */
export function isJsonAt(head: Uint8Array, at: number): boolean {
  if (head[at] === OPEN_OBJECT) return true;
  return head[at] === OPEN_ARRAY && head[skipBlanks(head, at + 1, head.length)] === OPEN_OBJECT;
}
