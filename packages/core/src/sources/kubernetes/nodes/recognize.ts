// Is it a list of nodes? Told by its first bytes: its kind, and what only nodes have, for pods name nodes as
// their owners.
import { ascii, findWord, textStart } from '../../../formats/bytes/ascii.ts';
import { isJsonAt } from '../../../formats/json/head.ts';
import { saysKind } from '../kind.ts';

const NODE = [ascii('"Node"')];
const NODE_LIST = [ascii('"NodeList"')];
const ALLOCATABLE = ascii('"allocatable"');

/** True if `head` is the beginning of nodes in JSON: a list of them, or some by themselves. */
export function recognizesNodes(head: Uint8Array): boolean {
  const start = textStart(head);
  if (!isJsonAt(head, start)) return false;
  if (saysKind(head, start, NODE_LIST)) return true;
  return saysKind(head, start, NODE) && findWord(head, start, head.length, ALLOCATABLE) >= 0;
}
