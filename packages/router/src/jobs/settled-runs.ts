// Settled runs: what is remembered of a run that was counted and let go, so that a row that comes again counts once.

/** Words of a slot: 64 bits of the job's key, and the submit time plus one (0: free). 12 bytes a run. */
const SLOT_WORDS = 3;
const SUBMIT = 2;

/** The keys of settled runs. Two jobs share 64 bits by chance once in 10^5 exports of 10^7 jobs. */
export class SettledRuns {
  #slots = new Int32Array(SLOT_WORDS * 4096);
  #capacity = 4096;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Remembers the run of job (low, high) that was submitted at `submit`. */
  add(low: number, high: number, submit: number): void {
    if (this.#size * 10 >= this.#capacity * 9) this.#grow();
    this.#size++;
    this.#put(low, high, (submit + 1) | 0);
  }

  /** True if that very run was settled. */
  has(low: number, high: number, submit: number): boolean {
    return this.#any(low, high, (found) => found === ((submit + 1) | 0));
  }

  /** True if any run of the job was settled. */
  hasJob(low: number, high: number): boolean {
    return this.#any(low, high, () => true);
  }

  /** True if a run of the job that was submitted after `submit` was settled. */
  hasLater(low: number, high: number, submit: number): boolean {
    return this.#any(low, high, (found) => (found - 1) >>> 0 > submit);
  }

  #any(low: number, high: number, matches: (submit: number) => boolean): boolean {
    for (let slot = this.#home(low); ; slot = slot + 1 === this.#capacity ? 0 : slot + 1) {
      const at = slot * SLOT_WORDS;
      const submit = this.#slots[at + SUBMIT]!;
      if (submit === 0) return false;
      if (this.#slots[at] === low && this.#slots[at + 1] === high && matches(submit)) return true;
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

  /** Any capacity will do, so that the table need not double: the top of low · capacity / 2^32. */
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
