// Slurm's node lists as identifiers, one for each node.
import { Identifier, type IdentifierKey } from '../../identifier.ts';
import { ascii, isWord } from '../../text/ascii.ts';
import { hostNameEnd } from '../../text/host.ts';
import { expandHostList, type HostListEnd } from '../../text/hostlist.ts';

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
    target.length = 0;
    if (start === end || isWord(bytes, start, end, NONE_ASSIGNED) || isWord(bytes, start, end, NONE))
      return 'complete';
    this.#target = target;
    const how = expandHostList(bytes, start, end, this.#add);
    if (how === 'malformed') target.length = 0;
    return how;
  }

  readonly #add = (name: Uint8Array, start: number, end: number): void => {
    const at = this.#target.length;
    const node = this.#pool[at] ?? new Identifier();
    this.#pool[at] = node;
    this.#key.hash(name, start, hostNameEnd(name, start, end), node);
    this.#target.push(node);
  };
}
