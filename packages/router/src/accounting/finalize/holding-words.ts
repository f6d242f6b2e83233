// The slices and the nodes of a held run in one word, where both are small; else the word says where in the lists they stand.
import { NONE } from '../../accumulators/columns.ts';
import type { NodeLists } from '../rows/node-lists.ts';

/** Bits of slices, below those of the node; the node of a run that names none; and the bit of what stands in the lists. */
const SLICES_BITS = 16;
const SLICES_MASK = 2 ** SLICES_BITS - 1;
const NO_NODE = 2 ** 15 - 1;
/** Also of nodes that are several: where their list begins, with how many there are. */
const IS_LIST = 2 ** 31;

export class HoldingWords {
  readonly #lists: NodeLists;

  constructor(lists: NodeLists) {
    this.#lists = lists;
  }

  /** The word. `nodesAt`: the number of the one node, or where the list of several begins. */
  word(slices: number, count: number, nodesAt: number): number {
    const nodes = count === 0 ? NONE : count === 1 ? nodesAt : nodesAt + IS_LIST;
    const node = nodes === NONE ? NO_NODE : nodes;
    if (slices <= SLICES_MASK && (nodes === NONE || nodes < NO_NODE)) return (node << SLICES_BITS) | slices;
    const place = this.#lists.length;
    this.#lists.push(slices);
    this.#lists.push(nodes);
    return place + IS_LIST;
  }

  /** Slices of 1/28 GPU, `NONE` where they are not known. */
  slices(word: number): number {
    return word < IS_LIST ? word & SLICES_MASK : this.#lists.at(word - IS_LIST) >>> 0;
  }

  /** How many nodes there are. */
  nodes(word: number): number {
    const nodes = this.#nodesOf(word);
    if (nodes === NONE) return 0;
    return nodes < IS_LIST ? 1 : this.#lists.at(nodes - IS_LIST);
  }

  /** The number of node `place`. */
  node(word: number, place: number): number {
    const nodes = this.#nodesOf(word);
    return nodes < IS_LIST ? nodes : this.#lists.at(nodes - IS_LIST + 1 + place);
  }

  #nodesOf(word: number): number {
    if (word >= IS_LIST) return this.#lists.at(word - IS_LIST + 1) >>> 0;
    const node = word >> SLICES_BITS;
    return node === NO_NODE ? NONE : node;
  }
}
