// The join: which GPU sample belongs to which run. By the job that the exporter names; else by node and GPU where the
// run's GPUs are known; else by node and time where one run holds the whole node then. Never by a guess.
import { type GpuSample, type GpuSeries, isKnown } from '@ptl/claw-core';
import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import type { Devices } from '../fleet/devices.ts';
import type { Names } from '../identity/dictionaries.ts';
import { AMBIGUOUS, type NodeAllocations, UNATTRIBUTED } from './attribution/allocations.ts';
import { type Attribution, Attributor } from './attribution/attributor.ts';
import { endOfSegment } from './attribution/segment.ts';
import { CLASS } from './batch/bins.ts';
import { SampleBlock } from './batch/sample-block.ts';
import { Distribution } from './statistics/distribution.ts';
import { EnergyCounters } from './statistics/energy.ts';
import { SampleStats, type SampleValues } from './statistics/sample-stats.ts';
import type { SampleSums } from './statistics/sample-sums.ts';
import { readSample, slicesOfShare, wholeJoules } from './statistics/sample-values.ts';
import { Intervals, seriesOf } from './statistics/sampling-interval.ts';

/** Live samples are nobody's: they have no past. */
const UNATTRIBUTED_ALWAYS: Attribution = {
  run: UNATTRIBUTED,
  holding: -1,
  node: -1,
  from: Number.NEGATIVE_INFINITY,
  until: Number.POSITIVE_INFINITY,
};
/** Samples whose cells were counted, and what they have in common; `node` is that of the provisional ones, -1 where there are none. */
interface Counted {
  readonly outside: boolean;
  readonly named: boolean;
  readonly slices: number;
  node: number;
  samples: number;
}
/** A cell can count twice as many. */
const MOST_COUNTED = 2 ** 31;

/** Joins the samples of one kind of telemetry to runs, holding sums only. */
export class SampleJoin {
  /** Certain: by job label or GPU index; numbered by run. */
  readonly byRun = new SampleStats();
  readonly energyByRun = new EnergyCounters();
  readonly certain = new Distribution();
  /** Provisional: by node and time; numbered by holding, and kept apart by node until the node's GPUs are counted. */
  readonly byHolding: SampleStats;
  readonly energyByHolding = new EnergyCounters();
  readonly provisional = new Map<number, Distribution>();
  /** How many they are, by node. */
  readonly provisionalSamples = new Map<number, number>();
  /** All samples, whoever held the GPU; numbered by device. */
  readonly byDevice = new SampleStats();
  readonly energyByDevice = new EnergyCounters();
  readonly all = new Distribution();
  /** Samples whose GPU a Kubernetes namespace held; numbered by namespace. */
  readonly byNamespace = new SampleStats();
  readonly inNamespaces = new Distribution();
  readonly energyByNamespace = new EnergyCounters();
  readonly intervals = new Intervals();
  /** Nodes whose exporter names jobs: there a sample without a job belongs to nobody. */
  readonly labelled = new Set<number>();
  samples = 0;
  /** Samples that could be more than one run's, or name a job that the accounting does not tell of. */
  unattributed = 0;

  readonly #names: Names;
  readonly #devices: Devices;
  readonly #whose: Attributor;
  readonly #held: RetainedRuns;
  readonly #values: SampleValues = {
    slices: 0,
    utilization: -1,
    memoryCopy: -1,
    memoryUsed: -1,
    powerMilliwatts: -1,
  };
  readonly #block = new SampleBlock();
  #counted: Counted = { outside: false, named: false, slices: 0, node: -1, samples: 0 };

  constructor(held: RetainedRuns, names: Names, holdings: NodeAllocations, devices: Devices) {
    this.byHolding = new SampleStats(holdings.run.length);
    this.#names = names;
    this.#devices = devices;
    this.#whose = new Attributor(held, names, holdings);
    this.#held = held;
  }

  /**
   * Takes over one sample. A `live` one has no past: it feeds the distributions and the fleet, not jobs. One taken
   * `outside` the window feeds only the run that it belongs to.
   */
  add(sample: GpuSample, live: boolean, outside = false, input = 0): void {
    this.samples++;
    const sighting = this.#devices.number(sample, input);
    const device = this.#devices.key(sighting);
    const values = this.#values;
    readSample(sample, values);
    const timed = Number.isFinite(sample.timeSeconds);
    if (timed) {
      this.intervals.add(seriesOf(device, sample.instanceId), sample.timeSeconds);
    }
    if (timed && !live) this.#devices.seen(sighting, sample.timeSeconds, sample.timeSeconds);
    else this.#devices.shown(sighting);
    const joules = wholeJoules(sample.energyJoules);
    if (!outside) {
      if (isKnown(sample.instanceId) && values.utilization >= 0)
        this.#devices.measured(sighting, sample.instanceId, values.utilization > 0);
      this.byDevice.add(device, values, timed);
      this.all.add(values);
      if (joules >= 0) this.energyByDevice.add(device, device, joules);
      if (sample.namespace.present && !sample.shared) {
        const namespace = this.#names.namespaces.ordinal(sample.namespace);
        this.byNamespace.add(namespace, values, timed);
        this.inNamespaces.add(values);
        if (joules >= 0) this.energyByNamespace.add(namespace, device, joules);
      }
    }
    if (live) return;
    this.#noteLabel(sample);
    const { run, holding, node } = this.#whose.find(sample, device, sample.timeSeconds);
    if (run === AMBIGUOUS) this.unattributed++;
    if (run < 0 || !this.#held.isCounted(run)) return; // its run did not end in the window
    if (holding < 0) {
      this.byRun.add(run, values, timed);
      this.certain.add(values);
      if (joules >= 0) this.energyByRun.add(run, device, joules);
    } else {
      this.byHolding.add(holding, values, true);
      this.#addProvisional(node, 1);
      this.#provisional(node).add(values);
      if (joules >= 0) this.energyByHolding.add(holding, device, joules);
    }
  }

  /** Takes over samples `[from, to)` of a series, `BLOCK` at most, as `add` would one by one. `inOrder` is what `areInOrder` says of them. */
  addSeries(
    series: GpuSeries,
    from: number,
    to: number,
    live: boolean,
    outside: boolean,
    inOrder: boolean,
    input = 0,
  ): void {
    const { of, timeSeconds: times } = series;
    const block = this.#block;
    block.read(series, from, to, inOrder);
    const timed = !block.whole.isUntimed;
    if (timed && Number.isNaN(block.firstSeconds)) {
      for (let i = from; i < to; i++) this.add(series.sample(i), live, outside, input);
      return;
    }
    this.samples += to - from;
    const sighting = this.#devices.number(of, input);
    const device = this.#devices.key(sighting);
    const { firstSeconds, lastSeconds } = block;
    if (timed) {
      this.intervals.addRange(seriesOf(device, of.instanceId), to - from, firstSeconds, lastSeconds);
    }
    if (timed && !live) this.#devices.seen(sighting, firstSeconds, lastSeconds);
    else this.#devices.shown(sighting);
    const { high } = block.whole.utilization;
    if (!outside && isKnown(of.instanceId) && high >= 0)
      this.#devices.measured(sighting, of.instanceId, high > 0);
    const named = !outside && of.namespace.present && !of.shared;
    const namespace = named ? this.#names.namespaces.ordinal(of.namespace) : -1;
    if (!live) this.#noteLabel(of);
    const counted = this.#countedAlike(of, outside, named);
    counted.samples += to - from;
    let provisionalSamples = 0;
    for (let at = from; at < to; ) {
      const answer = live ? UNATTRIBUTED_ALWAYS : this.#whose.find(of, device, times[at]!);
      const end = timed ? endOfSegment(answer, times, at, to, inOrder) : to;
      const mark = this.#markOf(answer);
      block.addUp(at - from, end - from, mark);
      if (answer.run === AMBIGUOUS) this.unattributed += end - at;
      if (mark === CLASS.certain) addSums(this.byRun, this.energyByRun, answer.run, device, block.stretch);
      if (mark === CLASS.provisional) {
        addSums(this.byHolding, this.energyByHolding, answer.holding, device, block.stretch);
        counted.node = answer.node;
        provisionalSamples += end - at;
      }
      at = end;
    }
    if (!outside) addSums(this.byDevice, this.energyByDevice, device, device, block.whole);
    if (named) addSums(this.byNamespace, this.energyByNamespace, namespace, device, block.whole);
    if (provisionalSamples > 0) this.#addProvisional(counted.node, provisionalSamples);
  }

  /** What is counted and not given yet, once that is of the same kind as what follows: samples of `of`, all of which are of one node. */
  #countedAlike({ gpuShare, node }: GpuSample, outside: boolean, named: boolean): Counted {
    const counted = this.#counted;
    const slices = slicesOfShare(gpuShare);
    const isAlike =
      counted.outside === outside &&
      counted.named === named &&
      counted.slices === slices &&
      counted.samples < MOST_COUNTED &&
      (counted.node < 0 || (node.present && counted.node === this.#names.nodes.hostOf(node)));
    if (isAlike) return counted;
    this.flush();
    this.#counted = { outside, named, slices, node: -1, samples: 0 };
    return this.#counted;
  }

  /** Gives what was counted to the distributions, which are whole then. */
  flush(): void {
    const { outside, named, slices, node } = this.#counted;
    const all = outside ? [] : named ? [this.all, this.inNamespaces] : [this.all];
    const provisional = node < 0 ? undefined : this.#provisional(node);
    this.#block.flush(slices, { all, marked: [undefined, this.certain, provisional] });
  }

  /** Attributor samples are. */
  #markOf({ run, holding }: Attribution): number {
    if (run < 0 || !this.#held.isCounted(run)) return CLASS.none; // its run did not end in the window
    return holding < 0 ? CLASS.certain : CLASS.provisional;
  }

  /** A node whose exporter names a job is one where it does so. */
  #noteLabel({ shared, job, node }: GpuSample): void {
    if (!shared && job.present && node.present) this.labelled.add(this.#names.nodes.hostOf(node));
  }

  #addProvisional(node: number, samples: number): void {
    this.provisionalSamples.set(node, (this.provisionalSamples.get(node) ?? 0) + samples);
  }

  /** The distribution of a node's provisional samples. */
  #provisional(node: number): Distribution {
    let distribution = this.provisional.get(node);
    if (distribution === undefined) {
      distribution = new Distribution();
      this.provisional.set(node, distribution);
    }
    return distribution;
  }
}

function addSums(
  stats: SampleStats,
  energy: EnergyCounters,
  holder: number,
  device: number,
  sums: SampleSums,
): void {
  stats.addSums(holder, sums);
  const { readings, lowJoules, highJoules } = sums;
  if (readings > 0) energy.addRange(holder, device, lowJoules, highJoules, readings);
}
