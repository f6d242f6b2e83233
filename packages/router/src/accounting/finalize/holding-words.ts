// Packs the slices and the nodes of a retained run into one word where both are small; else the word is their
// place in the lists.
import { NONE } from '../../accumulators/columns.ts';
import { SLICES_PER_SAMPLE_SLICE } from '../../telemetry/statistics/sample-values.ts';
import type { NodeLists } from '../rows/node-lists.ts';

/** Most runs hold whole multiples of so many slices. */
const UNIT = SLICES_PER_SAMPLE_SLICE;
/**
 * Bits of these multiples, below the bits of the node; the value for "no node"; and the bit that marks a
 * place in the lists.
 */
const SLICES_BITS = 16;
const SLICES_MASK = 2 ** SLICES_BITS - 1;
const NO_NODE = 2 ** 15 - 1;
/** Also marks several nodes: the rest is where their list begins, with their number first. */
const IS_LIST = 2 ** 31;

export class HoldingWords {
  readonly #lists: NodeLists;

  constructor(lists: NodeLists) {
    this.#lists = lists;
  }

  /** Returns the word. `nodesAt`: the number of the one node, or where the list of several begins. */
  word(slices: number, count: number, nodesAt: number): number {
    const nodes = count === 0 ? NONE : count === 1 ? nodesAt : nodesAt + IS_LIST;
    const node = nodes === NONE ? NO_NODE : nodes;
    const multiple = slices / UNIT;
    if (multiple <= SLICES_MASK && Number.isInteger(multiple) && (nodes === NONE || nodes < NO_NODE))
      return (node << SLICES_BITS) | multiple;
    const place = this.#lists.length;
    this.#lists.push(slices);
    this.#lists.push(nodes);
    return place + IS_LIST;
  }

  /** Returns the slices, `NONE` where they are not known. */
  slices(word: number): number {
    return word < IS_LIST ? (word & SLICES_MASK) * UNIT : this.#lists.at(word - IS_LIST) >>> 0;
  }

  /** Returns the number of nodes. */
  nodes(word: number): number {
    const nodes = this.#nodesOf(word);
    if (nodes === NONE) return 0;
    return nodes < IS_LIST ? 1 : this.#lists.at(nodes - IS_LIST);
  }

  /** Returns the number that stands for node `place`. */
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
