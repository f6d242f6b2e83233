// The columns of the statistics of samples. Those of memory and of power are made when they are first needed: a Prometheus range often has
// utilization alone, and there is a row for each run.
import { resized } from '../../accumulators/resized.ts';

/** The lowest step where no value was seen. */
export const UNSEEN = 0xffff;

const narrow = (length: number): Uint32Array | Float64Array => new Uint32Array(length);

const empty = (length: number) => ({
  /** Σ slices over samples with a utilization, over those of them that are 0, and Σ slices · millionths. */
  weight: narrow(length),
  idle: narrow(length),
  used: new Float64Array(length),
  utilizationMin: new Uint16Array(length),
  utilizationMax: new Uint16Array(length),
  /** Σ slices over samples that carry no time. */
  untimed: new Float64Array(0),
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
/** Weights fit 32 bits for nearly every run: their columns become such of doubles when one does not. */
const MOST = 0xffffffff;

/** Columns that are needed together. */
const GROUPS = {
  untimed: ['untimed'],
  copy: ['copyWeight', 'copySum', 'copyMin', 'copyMax'],
  memory: ['memoryWeight', 'memorySum', 'memoryMin', 'memoryMax'],
  power: ['powerSum', 'powerSamples'],
} as const;
const MINIMA = ['utilizationMin', 'copyMin', 'memoryMin'] as const;

/** Growable columns of which some are empty until they are `allocate`ed. Members of `arrays` are replaced by `push` and `allocate`. */
export class SampleColumns {
  readonly arrays: SampleArrays;
  #length = 0;
  #capacity: number;

  constructor(capacity: number) {
    this.arrays = empty(capacity);
    this.#capacity = capacity;
  }

  /** How many rows there are. */
  get length(): number {
    return this.#length;
  }

  /** Makes one more row, of zeros and unseen minima, and returns its number. */
  push(): number {
    if (this.#length === this.#capacity) {
      this.#capacity = Math.ceil(this.#capacity * 1.5) + 1;
      // One column after the other, so that no two copies of the whole table are alive at once.
      for (const name of Object.keys(this.arrays) as (keyof SampleArrays)[])
        if (this.arrays[name].length > 0) this.#lengthen(name);
    }
    for (const name of MINIMA) if (this.arrays[name].length > 0) this.arrays[name][this.#length] = UNSEEN;
    return this.#length++;
  }

  /** Makes all rows that there is room for. */
  fill(): void {
    this.#length = this.#capacity;
    this.arrays.utilizationMin.fill(UNSEEN);
  }

  /** Adds whole numbers to a row's `weight` and to the part of it that is `idle`. */
  addWeight(row: number, weight: number, idle: number): void {
    const a = this.arrays;
    const sum = a.weight[row]! + weight;
    if (sum > MOST && a.weight instanceof Uint32Array) {
      a.weight = Float64Array.from(a.weight);
      a.idle = Float64Array.from(a.idle);
    }
    a.weight[row] = sum;
    a.idle[row]! += idle;
  }

  /** Makes the columns of a group. */
  allocate(group: keyof typeof GROUPS): void {
    for (const name of GROUPS[group]) this.#lengthen(name);
    for (const name of MINIMA)
      if ((GROUPS[group] as readonly string[]).includes(name))
        this.arrays[name].fill(UNSEEN, 0, this.#length);
  }

  #lengthen<Name extends keyof SampleArrays>(name: Name): void {
    this.arrays[name] = resized(this.arrays[name], this.#capacity);
  }
}
