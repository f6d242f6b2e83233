// The join: adds samples up by their attribution, in the given order: those of one device and day, whole or
// in parts.
import { type GpuSample, type GpuSeries, isKnown } from '@ptl/claw-core';
import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import { AMBIGUOUS } from './attribution/allocations.ts';
import { type Attribution, type Attributor, holderOf, isHeld } from './attribution/attributor.ts';
import { firstNotBefore } from './attribution/segment.ts';
import { MARK, SampleBlock } from './batch/sample-block.ts';
import type { DayEnergy } from './days/day-records.ts';
import { Distribution } from './statistics/distribution.ts';
import { EnergyMeter } from './statistics/energy-meter.ts';
import { EnergySums } from './statistics/energy-sums.ts';
import { QUANTITY, type Seconds } from './statistics/quantities.ts';
import { RunSums } from './statistics/run-sums.ts';
import { SampleStats } from './statistics/sample-stats.ts';
import { SampleSums } from './statistics/sample-sums.ts';
import { slicesOfShare } from './statistics/sample-values.ts';

/** The most MIG instances of one GPU; instance numbers beyond them mean nothing. */
const INSTANCES_PER_DEVICE = 128;

/** Samples `[from, to)` of the last read, in the order of time, with the same labels. */
export interface SampleRange {
  readonly of: GpuSample;
  readonly device: number;
  readonly from: number;
  readonly to: number;
  /** Whole epoch seconds of each sample that was read; NaN where the time is not known. */
  readonly seconds: Float64Array;
  /** The seconds that a sample stands for, by quantity. */
  readonly interval: Seconds;
  /**
   * Earlier readings of the board's energy counter on this day; undefined where energy is not counted here.
   */
  readonly energy: DayEnergy | undefined;
}

/** Joins samples of one source, all with a time or all without one. */
export class SampleJoin {
  /** By run, for runs that ended in the window. */
  readonly byRun: RunSums;
  /** Held GPU time: by pair (user, account) of the run, by namespace, and the rest as that of holder 0. */
  readonly byPair = new SampleStats();
  readonly byNamespace = new SampleStats();
  readonly byOther = new SampleStats();
  /** GPU time by device: held, and not held. */
  readonly heldByDevice = new SampleStats();
  readonly idleByDevice = new SampleStats();
  readonly energy: EnergyMeter;
  /** MIG instances whose work is measured: true if they were ever active. */
  readonly #instances = new Map<number, boolean>();
  /** True if any sample is held by a run, or has a job or pod label. */
  isHeld = false;
  /** Samples that several runs could have held, or that name a job unknown to accounting. */
  unattributed = 0;
  readonly #attributor: Attributor;
  readonly #held: RetainedRuns;
  readonly #block = new SampleBlock();
  readonly #part = new SampleSums();
  readonly #whole = new SampleSums();

  constructor(held: RetainedRuns, attributor: Attributor) {
    this.byRun = new RunSums(held.length);
    this.energy = new EnergyMeter(new EnergySums(), held);
    this.#held = held;
    this.#attributor = attributor;
  }

  /** Reads samples `[from, to)` of a series, at most `BLOCK`, for the following calls of `add`. */
  read(series: GpuSeries, from: number, to: number): void {
    this.#block.read(series, from, to);
  }

  /** Returns true if a sample of the last read has a quantity. */
  has(quantity: number, sample: number): boolean {
    return this.#block.has(quantity, sample);
  }

  /** True if any sample of the last read has an energy counter. */
  get hasEnergy(): boolean {
    return this.#block.hasEnergy;
  }

  /** True if samples of the last read may have power. */
  get hasPower(): boolean {
    return this.#block.hasPower;
  }

  /** Adds samples of the last read. Returns their sums, which are reused. */
  add(range: SampleRange): SampleSums {
    const { of, device, from, to, seconds, interval } = range;
    const slices = slicesOfShare(of.gpuShare);
    this.#whole.clear();
    for (let at = from; at < to; ) {
      const answer = this.#attributor.find(of, device, seconds[at]!);
      const isForGood = answer.until === Number.POSITIVE_INFINITY;
      const end = isForGood ? to : firstNotBefore(answer.until, seconds, at, to);
      const held = isHeld(answer);
      this.#block.addUp(at, end, held ? MARK.held : MARK.idle, slices, interval, this.#part);
      if (held) this.isHeld = true;
      (held ? this.heldByDevice : this.idleByDevice).add(device, this.#part, slices, interval);
      this.#whole.add(this.#part);
      if (answer.run === AMBIGUOUS) this.unattributed += end - at;
      this.#credit(answer, slices, interval);
      this.#addEnergy(range, at, end, holderOf(answer));
      at = end;
    }
    const { high } = this.#whole.utilization;
    const counts = interval[QUANTITY.utilization]! > 0;
    if (isKnown(of.instanceId) && high >= 0 && counts) {
      const instance = device * INSTANCES_PER_DEVICE + (of.instanceId % INSTANCES_PER_DEVICE);
      this.#instances.set(instance, high > 0 || this.#instances.get(instance) === true);
    }
    return this.#whole;
  }

  /** Credits the last sums to their contributor. */
  #credit({ run, label, namespace }: Attribution, slices: number, interval: Seconds): void {
    const sums = this.#part;
    if (run >= 0) {
      const stats = this.#held.holders === 'pair' ? this.byPair : this.byNamespace;
      stats.add(this.#held.pair(run), sums, slices, interval);
      const weight = slices * interval[QUANTITY.utilization]!;
      const { known, sum } = sums.utilization;
      if (weight > 0 && known > 0 && this.#held.isCounted(run))
        this.byRun.add(run, weight * known, weight * sum);
    } else if (namespace >= 0) this.byNamespace.add(namespace, sums, slices, interval);
    else if (label >= 0) this.byOther.add(0, sums, slices, interval);
  }

  #addEnergy(
    { device, seconds, interval, energy }: SampleRange,
    from: number,
    to: number,
    holder: number,
  ): void {
    if (energy === undefined || !(energy.byPower ? this.hasPower : this.hasEnergy)) return;
    if (energy.byPower)
      this.energy.addPower(this.#block, seconds, from, to, device, holder, interval[QUANTITY.power]!);
    else this.energy.addRises(this.#block, seconds, from, to, device, holder, energy);
  }

  /** Returns the holder of a sample with these labels, numbered as by `holderOf`. */
  holderAt(of: GpuSample, device: number, second: number): number {
    return holderOf(this.#attributor.find(of, device, second));
  }

  /** Returns the MIG instances whose work is measured, and whether they were ever active. */
  instances(): (readonly [device: number, instanceId: number, isActive: boolean])[] {
    return [...this.#instances].map(([instance, isActive]) => [
      Math.floor(instance / INSTANCES_PER_DEVICE),
      instance % INSTANCES_PER_DEVICE,
      isActive,
    ]);
  }

  /** Returns the distribution of held GPU time, or of all of it. */
  distribution(which: 'held' | 'all'): Distribution {
    const distribution = new Distribution();
    this.#block.addTo(distribution, MARK.held);
    if (which === 'all') this.#block.addTo(distribution, MARK.idle);
    return distribution;
  }
}
