// Recently checked words: a digest costs a hundred times as much as a lookup here.
import { chaskey, chaskeyLanes } from '@ptl/claw-core/internal';

const BITS = 20;

export class SeenWords {
  readonly #key: Int32Array;
  readonly #tag = new Int32Array(4);
  readonly #high = new Int32Array(1 << BITS);
  readonly #low = new Int32Array(1 << BITS);

  /** `key`: 16 bytes unknown to the author of the input, so that no word can be made to look like another. */
  constructor(key: Uint8Array) {
    this.#key = chaskeyLanes(key);
  }

  /** Adds `word[start, end)`. Returns true if it was added before and not replaced since. */
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
