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
