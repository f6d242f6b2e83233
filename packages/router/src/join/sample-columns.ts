// The columns of the statistics of samples. Those of memory and of power are made when they are first needed: a Prometheus range often has
// utilization alone, and there is a row for each run.
import { grown } from '../grown.ts';

/** The lowest step where no value was seen. */
export const UNSEEN = 0xffff;
const FIRST_ROWS = 1024;

const empty = (length: number) => ({
  /** Σ slices over samples with a utilization, and Σ slices · millionths. */
  weight: new Float64Array(length),
  used: new Float64Array(length),
  idle: new Float64Array(length),
  utilizationMin: new Uint16Array(length).fill(UNSEEN),
  utilizationMax: new Uint16Array(length),
  /** Σ slices over samples that carry no time. */
  untimed: new Float64Array(length),
  samples: new Float64Array(length),
  copyWeight: new Float64Array(0),
  copySum: new Float64Array(0),
  copyMin: new Uint16Array(0),
  copyMax: new Uint16Array(0),
  memoryWeight: new Float64Array(0),
  memorySum: new Float64Array(0),
  memoryMin: new Uint16Array(0),
  memoryMax: new Uint16Array(0),
  powerSum: new Float64Array(0),
  powerSamples: new Float64Array(0),
});
export type SampleArrays = ReturnType<typeof empty>;

/** Columns that are needed together. */
const GROUPS = {
  copy: ['copyWeight', 'copySum', 'copyMin', 'copyMax'],
  memory: ['memoryWeight', 'memorySum', 'memoryMin', 'memoryMax'],
  power: ['powerSum', 'powerSamples'],
} as const;
const MINIMA: readonly string[] = ['utilizationMin', 'copyMin', 'memoryMin'];

/** Growable columns of which some are empty until they are `bring`ed. Members of `arrays` are replaced by `push` and `bring`. */
export class SampleColumns {
  readonly arrays: SampleArrays = empty(FIRST_ROWS);
  #length = 0;
  #capacity = FIRST_ROWS;

  /** How many rows there are. */
  get length(): number {
    return this.#length;
  }

  /** Makes one more row, of zeros and unseen minima, and returns its number. */
  push(): number {
    if (this.#length === this.#capacity) {
      this.#capacity = Math.ceil(this.#capacity * 1.5);
      // One column after the other, so that no two copies of the whole table are alive at once.
      for (const name of Object.keys(this.arrays) as (keyof SampleArrays)[])
        if (this.arrays[name].length > 0) this.#lengthen(name);
    }
    return this.#length++;
  }

  /** Makes the columns of a group. */
  bring(group: keyof typeof GROUPS): void {
    for (const name of GROUPS[group]) this.#lengthen(name);
  }

  #lengthen<Name extends keyof SampleArrays>(name: Name): void {
    const old = this.arrays[name];
    const longer = grown(old, this.#capacity);
    if (MINIMA.includes(name)) longer.fill(UNSEEN, old.length);
    this.arrays[name] = longer;
  }
}
