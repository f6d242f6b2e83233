// The index of open jobs: the first run and the first step of each raw job id that further rows may belong
// to.
import { Identifier } from '@ptl/claw-core';
import { mixBits } from '../../accumulators/mix-bits.ts';
import { OpenJobBitmap } from './open-job-bitmap.ts';

/**
 * Words of a slot: two lanes of the raw id, then the first run and the first step, each plus one (both 0:
 * free). Two jobs share their 64 bits by chance once in 10^5 exports of 10^7 jobs.
 */
const SLOT_WORDS = 4;
const RUN = 2;
const STEP = 3;
/** Neighbours share a cache line of four slots. */
const LINE_BITS = 2;
const LINE = 2 ** LINE_BITS - 1;
/** The slot of the job whose rows are coming. The other slots follow it. */
const CURRENT = 0;

/** Open addressing over raw job ids. A slot is good until the next `claim`. */
export class JobIndex {
  #slots = new Int32Array(SLOT_WORDS * (1 + 1024));
  #mask = 1023;
  #size = 0;
  /** The jobs that stay open, where others are evicted. */
  readonly #kept = new OpenJobBitmap();
  /**
   * Called with the slot of the previous job once rows of another job come; true if the job is evicted.
   * Undefined: every job is kept.
   */
  evict: ((slot: number) => boolean) | undefined;

  /** Kept raw ids, which have a run or a step. */
  get size(): number {
    return this.#size;
  }

  /** Returns the slot of `jobId`, or -1. */
  find(jobId: Identifier): number {
    Identifier.lanes(jobId, PROBE, 0);
    const at = this.#find(PROBE, 0);
    return this.#isFree(at) ? -1 : at;
  }

  /**
   * Returns the slot of the raw id whose lanes are `lanes[from…]`, a new one at first. The caller must set a
   * run or a step at once.
   */
  claim(lanes: Int32Array, from: number): number {
    if (this.evict === undefined) return this.#put(lanes, from);
    if (isSame(this.#slots, CURRENT, lanes, from)) return CURRENT;
    this.advance();
    if (this.#kept.has(lanes[from]!, lanes[from + 1]!)) {
      const at = this.#find(lanes, from);
      if (!this.#isFree(at)) return at;
    }
    for (let lane = 0; lane < RUN; lane++) this.#slots[CURRENT + lane] = lanes[from + lane]!;
    return CURRENT;
  }

  /** Ends the current job: evicts it, or keeps it open. */
  advance(): void {
    if (this.#isFree(CURRENT)) return;
    const run = this.#slots[CURRENT + RUN]!;
    const step = this.#slots[CURRENT + STEP]!;
    if (this.evict?.(CURRENT) !== true) {
      const at = this.#put(this.#slots, CURRENT);
      this.#slots[at + RUN] = run;
      this.#slots[at + STEP] = step;
      this.#kept.mark(this.#slots[CURRENT]!, this.#slots[CURRENT + 1]!);
    }
    for (let word = 0; word < SLOT_WORDS; word++) this.#slots[CURRENT + word] = 0;
  }

  /** Returns the first run of the job in `slot`; -1 for none. */
  run(slot: number): number {
    return this.#slots[slot + RUN]! - 1;
  }

  setRun(slot: number, run: number): void {
    this.#slots[slot + RUN] = run + 1;
  }

  /** Returns the first step of the job in `slot`; -1 for none. */
  step(slot: number): number {
    return this.#slots[slot + STEP]! - 1;
  }

  setStep(slot: number, step: number): void {
    this.#slots[slot + STEP] = step + 1;
  }

  /** Returns the first two lanes of the raw id in `slot`. */
  low(slot: number): number {
    return this.#slots[slot]!;
  }

  high(slot: number): number {
    return this.#slots[slot + 1]!;
  }

  /** Visits the slot of every kept job. */
  *slots(): Generator<number> {
    for (let at = SLOT_WORDS; at < this.#slots.length; at += SLOT_WORDS) if (!this.#isFree(at)) yield at;
  }

  #isFree(at: number): boolean {
    return (this.#slots[at + RUN]! | this.#slots[at + STEP]!) === 0;
  }

  /** Returns the slot of the id whose lanes are `lanes[from…]`; makes one if there is none. */
  #put(lanes: Int32Array, from: number): number {
    let at = this.#find(lanes, from);
    if (!this.#isFree(at)) return at;
    if ((this.#size + 1) * 4 > (this.#mask + 1) * 3) {
      this.#grow();
      at = this.#find(lanes, from);
    }
    this.#size++;
    for (let lane = 0; lane < RUN; lane++) this.#slots[at + lane] = lanes[from + lane]!;
    return at;
  }

  /** Returns the place of the id, or the free slot where it belongs. */
  #find(lanes: Int32Array, from: number): number {
    const low = lanes[from]!;
    let slot = ((mixBits(low >> LINE_BITS) << LINE_BITS) | (low & LINE)) & this.#mask;
    for (;;) {
      const at = (slot + 1) * SLOT_WORDS;
      if (this.#isFree(at) || isSame(this.#slots, at, lanes, from)) return at;
      slot = (slot + 1) & this.#mask;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array((this.#mask + 2) * SLOT_WORDS);
    for (let word = 0; word < SLOT_WORDS; word++) this.#slots[CURRENT + word] = old[CURRENT + word]!;
    for (let from = SLOT_WORDS; from < old.length; from += SLOT_WORDS) {
      if ((old[from + RUN]! | old[from + STEP]!) === 0) continue;
      const at = this.#find(old, from);
      for (let word = 0; word < SLOT_WORDS; word++) this.#slots[at + word] = old[from + word]!;
    }
  }
}

const PROBE = new Int32Array(4);

function isSame(a: Int32Array, at: number, b: Int32Array, from: number): boolean {
  return a[at] === b[from] && a[at + 1] === b[from + 1];
}
