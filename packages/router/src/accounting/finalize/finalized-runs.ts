// Remembers runs that were counted and evicted, so that a row that comes again counts once. Jobs that were
// submitted one after the other have neighbouring keys (IdentifierKey.hashJobId) and share a block.
import { mixBits } from '../../accumulators/mix-bits.ts';

/** The job of a key is unknown; is this very run with the same values; or is something else. */
export const UNKNOWN_JOB = 0;
export const SAME_RUN = 1;
export const OTHER_RUN = 2;

/**
 * Keys of a block: those that differ only in the lowest three bits of their first word. A run takes 6 bytes,
 * its part of a slot included.
 */
const BLOCK = 8;
const BLOCK_BITS = 3;
/** Words of a slot: 61 bits of a key, and the number of its block plus one (0: free). */
const SLOT_WORDS = 3;
const NUMBER = 2;
/** Runs of one array of four megabytes. Arrays of one size can be reused once they are freed. */
const PART_RUNS = 1 << 20;
/** The first array grows up to this size, so that few runs need little memory. */
const FEW_RUNS = 1 << 12;

/** The keys of finalized runs. Two jobs share their 64 bits by chance once in 10^5 exports of 10^7 jobs. */
export class FinalizedRuns {
  #slots = new Int32Array(SLOT_WORDS * 256);
  #mask = 255;
  #blocks = 0;
  /** For each key a digest of its run's values; 0 for none. */
  readonly #parts: Int32Array[] = [];

  /** Compares a run of job (low, high) that has digest `digest` with what is remembered. */
  find(low: number, high: number, digest: number): number {
    const number = this.#slots[this.#slotOf(low, high) + NUMBER]!;
    if (number === 0) return UNKNOWN_JOB;
    const place = placeOf(number, low);
    return comparison(this.#parts[Math.floor(place / PART_RUNS)]![place % PART_RUNS]!, storedOf(digest));
  }

  /** Remembers a run and returns what was known of its job before; the first of two runs is remembered. */
  add(low: number, high: number, digest: number): number {
    let slot = this.#slotOf(low, high);
    if (this.#slots[slot + NUMBER] === 0) slot = this.#claim(slot, low, high);
    const place = placeOf(this.#slots[slot + NUMBER]!, low);
    const part = this.#parts[Math.floor(place / PART_RUNS)]!;
    const known = comparison(part[place % PART_RUNS]!, storedOf(digest));
    if (known === UNKNOWN_JOB) part[place % PART_RUNS] = storedOf(digest);
    return known;
  }

  /** Returns the slot of the key's block, or the free slot where it belongs. */
  #slotOf(low: number, high: number): number {
    const slots = this.#slots;
    const block = low >> BLOCK_BITS;
    for (let slot = mixBits(block) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * SLOT_WORDS;
      if (slots[at + NUMBER] === 0 || (slots[at] === block && slots[at + 1] === high)) return at;
    }
  }

  /** Makes a block for the key, whose free slot is `at`, and returns its slot. */
  #claim(at: number, low: number, high: number): number {
    this.#makeRoom(this.#blocks * BLOCK);
    this.#blocks++;
    this.#slots[at] = low >> BLOCK_BITS;
    this.#slots[at + 1] = high;
    this.#slots[at + NUMBER] = this.#blocks;
    if (this.#blocks * 4 <= (this.#mask + 1) * 3) return at;
    this.#grow();
    return this.#slotOf(low, high);
  }

  /** Makes room for one more block after `runs` runs. */
  #makeRoom(runs: number): void {
    const first = this.#parts[0];
    if (first === undefined) this.#parts.push(new Int32Array(FEW_RUNS));
    else if (runs < PART_RUNS && runs === first.length) {
      this.#parts[0] = new Int32Array(2 * runs);
      this.#parts[0].set(first);
    } else if (runs % PART_RUNS === 0) this.#parts.push(new Int32Array(PART_RUNS));
  }

  #grow(): void {
    const old = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array((this.#mask + 1) * SLOT_WORDS);
    for (let from = 0; from < old.length; from += SLOT_WORDS) {
      if (old[from + NUMBER] === 0) continue;
      const to = this.#slotOf(old[from]! << BLOCK_BITS, old[from + 1]!);
      for (let word = 0; word < SLOT_WORDS; word++) this.#slots[to + word] = old[from + word]!;
    }
  }
}

function comparison(stored: number, digest: number): number {
  if (stored === 0) return UNKNOWN_JOB;
  return stored === digest ? SAME_RUN : OTHER_RUN;
}

/** Returns a digest as it is stored, never 0. */
function storedOf(digest: number): number {
  return digest | 0 || 1;
}

/** Returns the place of a key in block `number - 1`, counted over all parts. */
function placeOf(number: number, low: number): number {
  return (number - 1) * BLOCK + (low & (BLOCK - 1));
}
