// Which kind of objects a document of Kubernetes says that it holds.
import { ascii, findWord, skipBlanks, startsWith } from '../../formats/bytes/ascii.ts';

const COLON = 58;
const KIND = ascii('"kind"');

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
