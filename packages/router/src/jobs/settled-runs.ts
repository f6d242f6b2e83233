// Settled runs: what is remembered of a run that was counted and let go, so that a row that comes again counts once.

/** Words of a slot: 64 bits of the job's key, and the submit time plus one (0: free). 12 bytes a run. */
const SLOT_WORDS = 3;
const SUBMIT = 2;

/** What is known of the job of a key. */
export const UNKNOWN_JOB = 0;
/** Another run of it was settled. */
export const OTHER_RUN = 1;
/** A run of it that was submitted later was settled. */
export const LATER_RUN = 2;
/** That very run was settled. */
export const SAME_RUN = 3;

/** The keys of settled runs. Two jobs share 64 bits by chance once in 10^5 exports of 10^7 jobs. */
export class SettledRuns {
  #slots = new Int32Array(SLOT_WORDS * 4096);
  #capacity = 4096;
  #size = 0;
  /** What the last probe found out. */
  #known = UNKNOWN_JOB;

  get size(): number {
    return this.#size;
  }

  /** What is known of job (low, high), as a run of it is seen that was submitted at `submit`. */
  find(low: number, high: number, submit: number): number {
    this.#probe(low, high, (submit + 1) | 0);
    return this.#known;
  }

  /**
   * Remembers `count` runs, and writes into `known` what was known of each before. All at once, so that the waits for
   * memory overlap: the table is far larger than any cache.
   */
  addAll(lows: Int32Array, highs: Int32Array, submits: Uint32Array, count: number, known: Uint8Array): void {
    while ((this.#size + count) * 10 >= this.#capacity * 9) this.#grow();
    for (let i = 0; i < count; i++) {
      const stored = (submits[i]! + 1) | 0;
      const at = this.#probe(lows[i]!, highs[i]!, stored);
      known[i] = this.#known;
      if (this.#known !== SAME_RUN) this.#put(at, lows[i]!, highs[i]!, stored);
    }
  }

  /** The free slot at which the job's runs end, or the slot of the very run; `#known` says which. */
  #probe(low: number, high: number, stored: number): number {
    const slots = this.#slots;
    let known = UNKNOWN_JOB;
    for (let slot = this.#home(low); ; slot = slot + 1 === this.#capacity ? 0 : slot + 1) {
      const at = slot * SLOT_WORDS;
      const found = slots[at + SUBMIT]!;
      if (found === 0 || (found === stored && slots[at] === low && slots[at + 1] === high)) {
        this.#known = found === 0 ? known : SAME_RUN;
        return at;
      }
      if (slots[at] === low && slots[at + 1] === high)
        known = Math.max(known, (found - 1) >>> 0 > (stored - 1) >>> 0 ? LATER_RUN : OTHER_RUN);
    }
  }

  #put(at: number, low: number, high: number, stored: number): void {
    this.#slots[at] = low;
    this.#slots[at + 1] = high;
    this.#slots[at + SUBMIT] = stored;
    this.#size++;
  }

  /** The top of low · capacity / 2^32: any capacity will do, and growing moves keys in the order in which they stand. */
  #home(low: number): number {
    return Math.floor(((low >>> 0) * this.#capacity) / 2 ** 32);
  }

  #grow(): void {
    const old = this.#slots;
    this.#capacity = Math.ceil(this.#capacity * 1.5);
    this.#slots = new Int32Array(this.#capacity * SLOT_WORDS);
    this.#size = 0;
    for (let at = 0; at < old.length; at += SLOT_WORDS) {
      const stored = old[at + SUBMIT]!;
      if (stored === 0) continue;
      const [low, high] = [old[at]!, old[at + 1]!];
      this.#put(this.#probe(low, high, stored), low, high, stored);
    }
  }
}
