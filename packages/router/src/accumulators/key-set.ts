// Keys of 64 bits that were seen: what two lists tell of is counted once.

/** Words of a slot: the key, and 1 (0: free). */
const SLOT_WORDS = 3;
const USED = 2;

/** A set of keyed hashes. */
export class KeySet {
  #slots = new Int32Array(SLOT_WORDS * 64);
  #mask = 63;
  #size = 0;

  /** True if the key was not seen before. */
  add(low: number, high: number): boolean {
    const at = this.#find(low, high);
    if (this.#slots[at + USED] !== 0) return false;
    this.#put(at, low, high);
    this.#size++;
    if (this.#size * 4 > (this.#mask + 1) * 3) this.#grow();
    return true;
  }

  /** Where the key stands, or the free slot where it belongs. */
  #find(low: number, high: number): number {
    const slots = this.#slots;
    for (let slot = low & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * SLOT_WORDS;
      if (slots[at + USED] === 0 || (slots[at] === low && slots[at + 1] === high)) return at;
    }
  }

  #put(at: number, low: number, high: number): void {
    this.#slots[at] = low;
    this.#slots[at + 1] = high;
    this.#slots[at + USED] = 1;
  }

  #grow(): void {
    const old = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array((this.#mask + 1) * SLOT_WORDS);
    for (let from = 0; from < old.length; from += SLOT_WORDS)
      if (old[from + USED] !== 0)
        this.#put(this.#find(old[from]!, old[from + 1]!), old[from]!, old[from + 1]!);
  }
}
