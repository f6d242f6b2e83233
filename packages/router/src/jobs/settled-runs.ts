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

  get size(): number {
    return this.#size;
  }

  /** What is known of job (low, high), as a run of it is seen that was submitted at `submit`. */
  find(low: number, high: number, submit: number): number {
    const slots = this.#slots;
    const stored = (submit + 1) | 0;
    let known = UNKNOWN_JOB;
    for (let slot = this.#home(low); ; slot = slot + 1 === this.#capacity ? 0 : slot + 1) {
      const at = slot * SLOT_WORDS;
      const found = slots[at + SUBMIT]!;
      if (found === 0) return known;
      if (slots[at] !== low || slots[at + 1] !== high) continue;
      if (found === stored) return SAME_RUN;
      known = Math.max(known, (found - 1) >>> 0 > submit ? LATER_RUN : OTHER_RUN);
    }
  }

  /**
   * Remembers `count` runs, and writes into `known` what was known of each before. All at once, so that the waits for
   * memory overlap: the table is far larger than any cache.
   */
  addAll(lows: Int32Array, highs: Int32Array, submits: Uint32Array, count: number, known: Uint8Array): void {
    while ((this.#size + count) * 10 >= this.#capacity * 9) this.#grow();
    for (let i = 0; i < count; i++) {
      known[i] = this.find(lows[i]!, highs[i]!, submits[i]!);
      if (known[i] === SAME_RUN) continue;
      this.#size++;
      this.#put(lows[i]!, highs[i]!, (submits[i]! + 1) | 0);
    }
  }

  #put(low: number, high: number, submit: number): void {
    let slot = this.#home(low);
    while (this.#slots[slot * SLOT_WORDS + SUBMIT] !== 0) slot = slot + 1 === this.#capacity ? 0 : slot + 1;
    const at = slot * SLOT_WORDS;
    this.#slots[at] = low;
    this.#slots[at + 1] = high;
    this.#slots[at + SUBMIT] = submit;
  }

  /** The top of low · capacity / 2^32: any capacity will do, and growing moves keys in the order in which they stand. */
  #home(low: number): number {
    return Math.floor(((low >>> 0) * this.#capacity) / 2 ** 32);
  }

  #grow(): void {
    const old = this.#slots;
    this.#capacity = Math.ceil(this.#capacity * 1.5);
    this.#slots = new Int32Array(this.#capacity * SLOT_WORDS);
    for (let at = 0; at < old.length; at += SLOT_WORDS)
      if (old[at + SUBMIT] !== 0) this.#put(old[at]!, old[at + 1]!, old[at + SUBMIT]!);
  }
}
