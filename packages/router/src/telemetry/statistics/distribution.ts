// The three distributions over GPU time: utilization, memory bandwidth and framebuffer, weighted by slices of GPUs; and power by samples.
import { Histogram } from '../../accumulators/histogram.ts';
import { refuseNonNumbers, type SampleValues, stepOf } from './sample-stats.ts';

export class Distribution {
  readonly utilization = new Histogram();
  readonly memoryCopy = new Histogram();
  readonly memoryUsed = new Histogram();
  readonly powerWatts = new Histogram();

  /** Adds one sample. Throws a RangeError on NaN and infinities. */
  add(sample: SampleValues): void {
    refuseNonNumbers(sample);
    if (sample.utilization >= 0) this.utilization.add(stepOf(sample.utilization), sample.slices);
    if (sample.memoryCopy >= 0) this.memoryCopy.add(stepOf(sample.memoryCopy), sample.slices);
    if (sample.memoryUsed >= 0) this.memoryUsed.add(stepOf(sample.memoryUsed), sample.slices);
    if (sample.powerMilliwatts >= 0) this.powerWatts.add(Math.round(sample.powerMilliwatts / 1000), 1);
  }

  /** Adds all of `other`. */
  merge(other: Distribution): void {
    this.utilization.merge(other.utilization);
    this.memoryCopy.merge(other.memoryCopy);
    this.memoryUsed.merge(other.memoryUsed);
    this.powerWatts.merge(other.powerWatts);
  }
}
