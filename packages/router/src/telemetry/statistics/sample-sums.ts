// The sums of several samples of one GPU.

/** The sums of one column of integers ≥ 0. */
export class ColumnSums {
  /** The number of known values and of zeros, their sum, the lowest, and the highest. */
  known = 0;
  zeros = 0;
  sum = 0;
  low = 0;
  high = -1;

  set(known: number, zeros: number, sum: number, low: number, high: number): void {
    this.known = known;
    this.zeros = zeros;
    this.sum = sum;
    this.low = low;
    this.high = high;
  }

  clear(): void {
    this.set(0, 0, 0, 0, -1);
  }

  /** Adds all of `other`. */
  add(other: ColumnSums): void {
    if (other.known === 0) return;
    this.low = this.known === 0 ? other.low : Math.min(this.low, other.low);
    this.high = Math.max(this.high, other.high);
    this.known += other.known;
    this.zeros += other.zeros;
    this.sum += other.sum;
  }
}

/** The sums of all columns. Ratios are millionths, power is milliwatts. */
export class SampleSums {
  readonly utilization = new ColumnSums();
  readonly memoryCopy = new ColumnSums();
  readonly memoryUsed = new ColumnSums();
  readonly power = new ColumnSums();

  clear(): void {
    this.utilization.clear();
    this.memoryCopy.clear();
    this.memoryUsed.clear();
    this.power.clear();
  }

  /** Adds all of `other`. */
  add(other: SampleSums): void {
    this.utilization.add(other.utilization);
    this.memoryCopy.add(other.memoryCopy);
    this.memoryUsed.add(other.memoryUsed);
    this.power.add(other.power);
  }
}
