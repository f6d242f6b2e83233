// Slurm's node lists as identifiers, one for each node.

import { ascii, isWord } from '../../formats/bytes/ascii.ts';
import { hashHost } from '../../formats/bytes/host.ts';
import { Identifier, type IdentifierKey } from '../../identity/identifier.ts';
import { expandHostList, HOST_NAME_BYTES, type HostListEnd } from './hostlist.ts';

const NONE_ASSIGNED = ascii('None assigned');
const NONE = ascii('None');

/** Reads node lists; the identifiers it gives are reused by the next read. */
export class NodeListReader {
  readonly #key: IdentifierKey;
  readonly #pool: Identifier[] = [];
  #target: Identifier[] = [];

  constructor(key: IdentifierKey) {
    this.#key = key;
  }

  /** Puts the nodes of `bytes[start, end)` into `target`; none where the list is malformed or names none. */
  read(bytes: Uint8Array, start: number, end: number, target: Identifier[]): HostListEnd {
    while (target.length > 0) target.pop();
    if (start === end || isWord(bytes, start, end, NONE_ASSIGNED) || isWord(bytes, start, end, NONE))
      return 'complete';
    this.#target = target;
    if (isOneName(bytes, start, end)) {
      this.#add(bytes, start, end);
      return 'complete';
    }
    const how = expandHostList(bytes, start, end, this.#add);
    if (how === 'malformed') target.length = 0;
    return how;
  }

  readonly #add = (name: Uint8Array, start: number, end: number): void => {
    const at = this.#target.length;
    const node = this.#pool[at] ?? new Identifier();
    this.#pool[at] = node;
    hashHost(this.#key, name, start, end, node);
    this.#target.push(node);
  };
}

/** True for one name without brackets: most jobs run on one node, and their lists need no expanding. */
function isOneName(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > HOST_NAME_BYTES) return false;
  for (let at = start; at < end; at++)
    if (bytes[at] === 44 || bytes[at] === 91 || bytes[at] === 93) return false;
  return true;
}
