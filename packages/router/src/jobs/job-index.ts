// The index of open jobs: where the runs and steps of a raw job id begin, for jobs that more rows may still come for.
import { Identifier } from '@ptl/claw-core';

/** Words of a slot: four lanes of the raw id, then the first run and the first step, each plus one (both 0: free). */
const SLOT_WORDS = 6;
const RUN = 4;
const STEP = 5;

/** Open addressing over raw job ids. A slot is good until the next `claim` or `remove`. */
export class JobIndex {
  #slots = new Int32Array(SLOT_WORDS * 1024);
  #mask = 1023;
  #size = 0;

  /** Raw ids that have a run or a step. */
  get size(): number {
    return this.#size;
  }

  /** The slot of `jobId`, or -1. */
  find(jobId: Identifier): number {
    Identifier.lanes(jobId, PROBE, 0);
    const at = this.#find();
    return this.#isFree(at) ? -1 : at;
  }

  /** The slot of `jobId`, a new one on first sight; give it a run or a step at once. */
  claim(jobId: Identifier): number {
    if ((this.#size + 1) * 4 > (this.#mask + 1) * 3) this.#grow();
    Identifier.lanes(jobId, PROBE, 0);
    const at = this.#find();
    if (this.#isFree(at)) {
      this.#size++;
      this.#slots.set(PROBE, at);
    }
    return at;
  }

  /** The first run of the job in `slot`; -1 for none. */
  run(slot: number): number {
    return this.#slots[slot + RUN]! - 1;
  }

  setRun(slot: number, run: number): void {
    this.#slots[slot + RUN] = run + 1;
  }

  /** The first step of the job in `slot`; -1 for none. */
  step(slot: number): number {
    return this.#slots[slot + STEP]! - 1;
  }

  setStep(slot: number, step: number): void {
    this.#slots[slot + STEP] = step + 1;
  }

  /** The first two lanes of the raw id in `slot`. */
  low(slot: number): number {
    return this.#slots[slot]!;
  }

  high(slot: number): number {
    return this.#slots[slot + 1]!;
  }

  /** The slot of the job whose one run is `run`, found by the first lane of its raw id; -1 for none. */
  findRun(low: number, run: number): number {
    for (let slot = low & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * SLOT_WORDS;
      if (this.#isFree(at)) return -1;
      if (this.#slots[at] === low && this.#slots[at + RUN] === run + 1) return at;
    }
  }

  /** Forgets the job in `slot`. What was pushed on by it moves back, so that no tombstone is needed. */
  remove(slot: number): void {
    this.#size--;
    let hole = slot / SLOT_WORDS;
    for (
      let next = (hole + 1) & this.#mask;
      !this.#isFree(next * SLOT_WORDS);
      next = (next + 1) & this.#mask
    ) {
      const home = this.#slots[next * SLOT_WORDS]! & this.#mask;
      // May move back only if its home does not lie between the hole and where it is.
      if (((next - home) & this.#mask) < ((next - hole) & this.#mask)) continue;
      this.#slots.copyWithin(hole * SLOT_WORDS, next * SLOT_WORDS, (next + 1) * SLOT_WORDS);
      hole = next;
    }
    this.#slots.fill(0, hole * SLOT_WORDS, (hole + 1) * SLOT_WORDS);
  }

  /** Visits the slot of every job. */
  *slots(): Generator<number> {
    for (let at = 0; at < this.#slots.length; at += SLOT_WORDS) if (!this.#isFree(at)) yield at;
  }

  #isFree(at: number): boolean {
    return (this.#slots[at + RUN]! | this.#slots[at + STEP]!) === 0;
  }

  #find(): number {
    const slots = this.#slots;
    const [a, b, c, d] = [PROBE[0]!, PROBE[1]!, PROBE[2]!, PROBE[3]!];
    let slot = a & this.#mask;
    for (;;) {
      const at = slot * SLOT_WORDS;
      if (this.#isFree(at)) return at;
      if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c && slots[at + 3] === d) return at;
      slot = (slot + 1) & this.#mask;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array((this.#mask + 1) * SLOT_WORDS);
    for (let from = 0; from < old.length; from += SLOT_WORDS) {
      if ((old[from + RUN]! | old[from + STEP]!) === 0) continue;
      let slot = old[from]! & this.#mask;
      while (!this.#isFree(slot * SLOT_WORDS)) slot = (slot + 1) & this.#mask;
      for (let word = 0; word < SLOT_WORDS; word++) this.#slots[slot * SLOT_WORDS + word] = old[from + word]!;
    }
  }
}

const PROBE = new Int32Array(4);
