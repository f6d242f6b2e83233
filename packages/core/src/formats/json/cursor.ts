// Where the reading of a JSON document is: what the reader and its faster twin hand to each other.
import { LIMITS } from '../../limits.ts';
import { BETWEEN, KEY, VALUE } from './fast/memory.ts';
import type { JsonNode } from './projection.ts';

const OPEN_OBJECT = 123;

/** The place in a document. */
export class Cursor {
  /** What is expected next; see `fast/memory.ts`. */
  state: number = BETWEEN;
  /** The opening bracket of each wanted container that is open, and what is wanted of it. */
  readonly brackets = new Uint8Array(LIMITS.jsonDepth);
  readonly nodes: JsonNode[] = [];
  depth = 0;
  /** What is wanted of the value to come. */
  target: JsonNode | null = null;
  /**
   * True between the brackets of a list of documents; whether an item is to come, and whether none has come.
   */
  inList = false;
  wantsItem = false;
  isEmptyList = false;
  /** Lines that have ended: line feeds stand in white space only. */
  lines = 0;

  /** Begins a document. */
  begin(root: JsonNode): void {
    this.target = root;
    this.state = VALUE;
  }

  /** Goes on behind a comma. */
  next(): void {
    const inObject = this.brackets[this.depth - 1] === OPEN_OBJECT;
    this.state = inObject ? KEY : VALUE;
    if (!inObject) this.target = this.nodes[this.depth - 1]!.items;
  }
}
