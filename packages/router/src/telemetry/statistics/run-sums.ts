// The samples of each run: slice-seconds, and slice-seconds times millionths of utilization. There may be
// tens of millions of runs.

/** Above this a sum is carried: one more range, of a day at most, still fits below 2^53. */
const CARRY = 2 ** 52;
/** Weights of nearly all runs fit 32 bits; the column becomes one of doubles otherwise. */
const MOST = 0xffffffff;

export class RunSums {
  #weight: Uint32Array | Float64Array;
  readonly #used: Float64Array;
  /**
   * How often `CARRY` was subtracted from the sum of a run, for runs of a hundred thousand GPU-hours and
   * more.
   */
  readonly #carried = new Map<number, number>();

  /** `runs` is the number of runs; untouched ones take next to no memory. */
  constructor(runs: number) {
    this.#weight = new Uint32Array(runs);
    this.#used = new Float64Array(runs);
  }

  /**
   * Adds whole slice-seconds, and slice-seconds · millionths, at most 2^52. Throws a RangeError on other
   * numbers.
   */
  add(run: number, weight: number, used: number): void {
    if (!Number.isSafeInteger(weight + used)) throw new RangeError('Run sums hold whole numbers.');
    const sum = this.#weight[run]! + weight;
    if (sum > MOST && this.#weight instanceof Uint32Array) this.#weight = Float64Array.from(this.#weight);
    this.#weight[run] = sum;
    this.#used[run]! += used;
    if (this.#used[run]! < CARRY) return;
    this.#used[run]! -= CARRY;
    this.#carried.set(run, (this.#carried.get(run) ?? 0) + 1);
  }

  /** Adds all of `other`, of the same runs. */
  merge(other: RunSums): void {
    for (let run = 0; run < other.#used.length; run++) {
      this.add(run, other.weight(run), other.#used[run]!);
      const carried = (this.#carried.get(run) ?? 0) + (other.#carried.get(run) ?? 0);
      if (carried > 0) this.#carried.set(run, carried);
    }
  }

  /** Returns slice-seconds of samples with a utilization. */
  weight(run: number): number {
    return this.#weight[run]!;
  }

  /** Returns slice-seconds · millionths. */
  used(run: number): bigint {
    return BigInt(this.#used[run]!) + BigInt(this.#carried.get(run) ?? 0) * BigInt(CARRY);
  }
}
