// Finds whether a word, or its beginning, is anywhere in some texts. The texts are few and the words are
// millions: the texts are indexed by every four bytes, and most words need only a lookup of their first four.

const GRAM = 4;
const ENTRIES_PER_PLACE = 8;
const FEWEST_ENTRIES = 1 << 12;

export class GramIndex {
  readonly #bytes: Uint8Array;
  /** The last place with this hash plus one; 0 for none. */
  readonly #heads: Int32Array;
  /** For each place, the one before it with the same hash, plus one. */
  readonly #links: Int32Array;
  readonly #shift: number;

  /** No word reaches from one text into the next, since `gap` is a byte of no word. */
  constructor(texts: readonly Uint8Array[], gap: number) {
    const length = texts.reduce((sum, text) => sum + text.length + 1, 0);
    this.#bytes = new Uint8Array(length).fill(gap);
    let end = 0;
    for (const text of texts) {
      this.#bytes.set(text, end);
      end += text.length + 1;
    }
    let bits = 0;
    while (1 << bits < Math.max(FEWEST_ENTRIES, length * ENTRIES_PER_PLACE)) bits++;
    this.#shift = 32 - bits;
    this.#heads = new Int32Array(1 << bits);
    this.#links = new Int32Array(length);
    for (let at = 0; at + GRAM <= length; at++) {
      const slot = this.#slot(this.#bytes, at);
      this.#links[at] = this.#heads[slot]!;
      this.#heads[slot] = at + 1;
    }
  }

  /**
   * Returns the place of the first `most` bytes of `word[start, end)`, or of all of a shorter word; -1 where
   * there is none.
   */
  find(word: Uint8Array, start: number, end: number, most: number): number {
    const length = Math.min(end - start, most);
    if (length < GRAM) return -1;
    for (let next = this.#heads[this.#slot(word, start)]!; next > 0; next = this.#links[next - 1]!)
      if (this.#isAt(next - 1, word, start, length)) return next - 1;
    return -1;
  }

  /** Returns true if all of `word[start, end)` is at `at`. */
  isWholeAt(at: number, word: Uint8Array, start: number, end: number): boolean {
    return this.#isAt(at, word, start, end - start);
  }

  #isAt(at: number, word: Uint8Array, start: number, length: number): boolean {
    for (let i = 0; i < length; i++) if (this.#bytes[at + i] !== word[start + i]) return false;
    return true;
  }

  #slot(bytes: Uint8Array, at: number): number {
    const gram = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    return Math.imul(gram, 0x9e3779b1) >>> this.#shift;
  }
}
