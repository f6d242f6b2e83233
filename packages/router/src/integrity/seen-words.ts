// Words that were asked about lately: digests cost a hundred times as much as the question whether a word is new.
import { chaskey, chaskeyLanes } from '@ptl/claw-core/internal';

const BITS = 20;

export class SeenWords {
  readonly #key: Int32Array;
  readonly #tag = new Int32Array(4);
  readonly #high = new Int32Array(1 << BITS);
  readonly #low = new Int32Array(1 << BITS);

  /** `key`: 16 bytes that whoever wrote the input did not know, so that no word is taken for another. */
  constructor(key: Uint8Array) {
    this.#key = chaskeyLanes(key);
  }

  /** True if `word[start, end)` was added, and nothing took its place since; adds it. */
  add(word: Uint8Array, start: number, end: number): boolean {
    const tag = this.#tag;
    chaskey(this.#key, word, start, end, tag);
    const place = tag[0]! >>> (32 - BITS);
    if (this.#high[place] === tag[1] && this.#low[place] === tag[2]) return true;
    this.#high[place] = tag[1]!;
    this.#low[place] = tag[2]!;
    return false;
  }
}
