// What several samples of one GPU add up to.

/** Of one column of integers ≥ 0. */
export class ColumnSums {
  /** How many values are known, how many of them are zero, their sum, and the lowest and the highest. */
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

/** Of all columns. Ratios are millionths, power is milliwatts. */
export class SampleSums {
  slices = 0;
  /** True if none of the samples has a time. */
  isUntimed = false;
  readonly utilization = new ColumnSums();
  readonly memoryCopy = new ColumnSums();
  readonly memoryUsed = new ColumnSums();
  readonly powerMilliwatts = new ColumnSums();
  /** The board's counter: how many readings are known, the lowest and the highest, in joules. */
  readings = 0;
  lowJoules = Number.POSITIVE_INFINITY;
  highJoules = -1;

  /** Nothing was added yet of samples that stand for so many slices. */
  clear(slices: number, isUntimed: boolean): void {
    this.slices = slices;
    this.isUntimed = isUntimed;
    this.utilization.clear();
    this.memoryCopy.clear();
    this.memoryUsed.clear();
    this.powerMilliwatts.clear();
    this.clearReadings();
  }

  clearReadings(): void {
    this.readings = 0;
    this.lowJoules = Number.POSITIVE_INFINITY;
    this.highJoules = -1;
  }

  /** Adds all of `other`, whose samples stand for as many slices. */
  add(other: SampleSums): void {
    this.utilization.add(other.utilization);
    this.memoryCopy.add(other.memoryCopy);
    this.memoryUsed.add(other.memoryUsed);
    this.powerMilliwatts.add(other.powerMilliwatts);
    this.readings += other.readings;
    this.lowJoules = Math.min(this.lowJoules, other.lowJoules);
    this.highJoules = Math.max(this.highJoules, other.highJoules);
  }
}
