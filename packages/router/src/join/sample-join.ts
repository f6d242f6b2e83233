// The join: which GPU sample belongs to which run. By the job that the exporter names; else by node and GPU where the
// run's GPUs are known; else by node and time where one run holds the whole node then. Never by a guess.
import { type GpuSample, isKnown } from '@ptl/claw-core';
import { NONE } from '../jobs/columns.ts';
import type { Names } from '../jobs/names.ts';
import { hasStarted } from '../jobs/resolve.ts';
import type { RunTable } from '../jobs/run-table.ts';
import { millionths } from '../rounding.ts';
import { Distribution } from './distribution.ts';
import { EnergyCounters } from './energy.ts';
import type { Fleet } from './fleet.ts';
import { AMBIGUOUS, type Holdings, NOBODY, type Stretch } from './holdings.ts';
import { Intervals } from './intervals.ts';
import { SampleStats, type SampleValues, slicesOfShare } from './sample-stats.ts';

/** No board draws a megawatt: what does is no measurement. */
const MAX_WATTS = 1e6;
/** MIG instances that one GPU can have, and the GPU itself: series of one device. */
const SERIES_PER_DEVICE = 16;

/** Joins the samples of one kind of telemetry (DCGM, or nvidia-smi) to runs, holding sums only. */
export class SampleJoin {
  /** Certain: by job label or GPU index; numbered by run. */
  readonly byRun = new SampleStats();
  readonly energyByRun = new EnergyCounters();
  readonly certain = new Distribution();
  /** Provisional: by node and time; numbered by holding, and kept apart by node until the node's GPUs are counted. */
  readonly byHolding = new SampleStats();
  readonly energyByHolding = new EnergyCounters();
  readonly provisional = new Map<number, Distribution>();
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

  readonly #runs: RunTable;
  readonly #names: Names;
  readonly #holdings: Holdings;
  readonly #fleet: Fleet;
  /** 1 for each run that ended in the window. */
  readonly #counted: Uint8Array;
  readonly #stretches: (Stretch | undefined)[] = [];
  readonly #values: SampleValues = {
    slices: 0,
    utilization: -1,
    memoryCopy: -1,
    memoryUsed: -1,
    powerMilliwatts: -1,
  };

  constructor(runs: RunTable, names: Names, holdings: Holdings, fleet: Fleet, counted: Uint8Array) {
    this.#runs = runs;
    this.#names = names;
    this.#holdings = holdings;
    this.#fleet = fleet;
    this.#counted = counted;
  }

  /**
   * Takes over one sample. A `live` one has no past: it feeds the distributions and the fleet, not jobs. One taken
   * `outside` the window feeds only the run that it belongs to.
   */
  add(sample: GpuSample, live: boolean, outside = false): void {
    this.samples++;
    const device = this.#fleet.number(sample.device, sample.node);
    const values = this.#read(sample);
    const timed = Number.isFinite(sample.timeSeconds);
    if (timed) this.intervals.add(seriesOf(device, sample.instanceId), sample.timeSeconds);
    const joules = sample.energyJoules <= Number.MAX_SAFE_INTEGER ? Math.round(sample.energyJoules) : -1;
    if (!outside) {
      this.byDevice.add(device, values, timed);
      this.all.add(values);
      if (joules >= 0) this.energyByDevice.add(device, device, joules);
      if (sample.namespace.present && !sample.shared)
        this.#byNamespace(sample, device, values, timed, joules);
    }
    if (live) return;
    if (sample.shared) this.unattributed++;
    else if (sample.job.present) this.#byLabel(sample, device, values, timed, joules);
    else if (timed && sample.node.present) this.#byNode(sample, device, values, joules);
    else this.unattributed++;
  }

  #byNamespace(
    sample: GpuSample,
    device: number,
    values: SampleValues,
    timed: boolean,
    joules: number,
  ): void {
    const namespace = this.#names.namespaces.ordinal(sample.namespace);
    this.byNamespace.add(namespace, values, timed);
    this.inNamespaces.add(values);
    if (joules >= 0) this.energyByNamespace.add(namespace, device, joules);
  }

  #byLabel(sample: GpuSample, device: number, values: SampleValues, timed: boolean, joules: number): void {
    if (sample.node.present) this.labelled.add(this.#names.nodes.ordinal(sample.node));
    const run = this.#runOf(sample);
    if (run < 0) {
      this.unattributed++;
      return;
    }
    this.#attribute(run, device, values, timed, joules);
  }

  #attribute(run: number, device: number, values: SampleValues, timed: boolean, joules: number): void {
    if (this.#counted[run] === 0) return; // its run did not end in the window
    this.byRun.add(run, values, timed);
    this.certain.add(values);
    if (joules >= 0) this.energyByRun.add(run, device, joules);
  }

  /** The run of the job that the sample names, at its time; without a time the job's only run. -1: not one run. */
  #runOf(sample: GpuSample): number {
    const slot = this.#runs.index.find(sample.job);
    if (slot < 0) return -1;
    const { next, heldFrom, end } = this.#runs.columns.arrays;
    const time = sample.timeSeconds;
    let found = -1;
    for (let row = this.#runs.index.run(slot); row >= 0; row = next[row]!) {
      if (!hasStarted(this.#runs, row)) continue;
      const covers = !isKnown(time) || (heldFrom[row]! <= time && (end[row] === NONE || time <= end[row]!));
      if (!covers) continue;
      if (found >= 0) return -1;
      found = row;
    }
    return found;
  }

  #byNode(sample: GpuSample, device: number, values: SampleValues, joules: number): void {
    const node = this.#names.nodes.find(sample.node);
    if (node < 0 || node >= this.#holdings.nodes) return; // nobody held it
    const stretch = this.#stretchOf(device, node, sample);
    if (stretch.holding === NOBODY) return;
    const run = this.#holdings.run[stretch.holding]!;
    if (stretch.holding === AMBIGUOUS) this.unattributed++;
    else if (stretch.certain) this.#attribute(run, device, values, true, joules);
    else if (this.#counted[run] === 1) {
      this.byHolding.add(stretch.holding, values, true);
      let distribution = this.provisional.get(node);
      if (distribution === undefined) {
        distribution = new Distribution();
        this.provisional.set(node, distribution);
      }
      distribution.add(values);
      if (joules >= 0) this.energyByHolding.add(stretch.holding, device, joules);
    }
  }

  /** Who held this device then; samples of one device mostly come in the order of time, so the last answer often still holds. */
  #stretchOf(device: number, node: number, sample: GpuSample): Stretch {
    const time = sample.timeSeconds;
    let stretch = this.#stretches[device];
    if (stretch === undefined) {
      stretch = { from: 0, until: 0, holding: NOBODY, certain: false, node: -1, gpuIndex: Number.NaN };
      this.#stretches[device] = stretch;
    } else if (
      time >= stretch.from &&
      time < stretch.until &&
      stretch.node === node &&
      Object.is(stretch.gpuIndex, sample.gpuIndex)
    )
      return stretch;
    this.#holdings.find(node, time, sample.gpuIndex, stretch);
    return stretch;
  }

  /**
   * Utilization is max(compute, memory bandwidth): GPU_UTIL, else GR_ENGINE_ACTIVE, else SM_ACTIVE; MEM_COPY_UTIL, else
   * DRAM_ACTIVE. Memory alone tells nothing of the compute, so it is no utilization.
   */
  #read(sample: GpuSample): SampleValues {
    const values = this.#values;
    const compute = first(sample.gpuUtilization, sample.graphicsEngineActive, sample.smActive);
    const memory = first(sample.memoryCopyUtilization, sample.dramActive, Number.NaN);
    const utilization = memory > compute ? memory : compute;
    values.slices = slicesOfShare(sample.gpuShare);
    values.utilization = isRatio(utilization) ? millionths(utilization) : -1;
    values.memoryCopy = isRatio(memory) ? millionths(memory) : -1;
    const used = sample.memoryUsedBytes / sample.memoryTotalBytes;
    values.memoryUsed = isRatio(used) ? millionths(used) : -1;
    const { powerWatts } = sample;
    values.powerMilliwatts = powerWatts >= 0 && powerWatts < MAX_WATTS ? Math.round(powerWatts * 1000) : -1;
    return values;
  }
}

function isRatio(value: number): boolean {
  return value >= 0 && value <= 1;
}

function first(a: number, b: number, c: number): number {
  if (isKnown(a)) return a;
  return isKnown(b) ? b : c;
}

function seriesOf(device: number, instanceId: number): number {
  const instance = isKnown(instanceId) ? Math.min(instanceId + 1, SERIES_PER_DEVICE - 1) : 0;
  return device * SERIES_PER_DEVICE + instance;
}
