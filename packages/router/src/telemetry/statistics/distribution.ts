// The distributions over GPU time, weighted by slices and seconds: shares in millionths, power in milliwatts.
import { Histogram } from '../../accumulators/histogram.ts';

export class Distribution {
  readonly utilization = new Histogram();
  readonly memoryCopy = new Histogram();
  readonly memoryUsed = new Histogram();
  readonly power = new Histogram();

  /** True if nothing was ever added. */
  get isEmpty(): boolean {
    return this.utilization.total + this.memoryCopy.total + this.memoryUsed.total + this.power.total === 0;
  }

  /** Adds all of `other`. */
  merge(other: Distribution): void {
    this.utilization.merge(other.utilization);
    this.memoryCopy.merge(other.memoryCopy);
    this.memoryUsed.merge(other.memoryUsed);
    this.power.merge(other.power);
  }
}
