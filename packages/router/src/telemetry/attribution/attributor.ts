// Attributes samples, never by a guess. In this order: to the run of the job or pod that the sample names; to
// the run that held its GPU, or all GPUs of its node, at that time; to the namespace that it names (jobs may
// run inside pods, as Slurm does on Kubernetes).
import { type GpuSample, IdentifierTable } from '@ptl/claw-core';
import type { RetainedRuns } from '../../accounting/finalize/retained-runs.ts';
import { NONE } from '../../accumulators/columns.ts';
import type { Names } from '../../identity/dictionaries.ts';
import { fillNameKey } from '../../kubernetes/pod-key.ts';
import type { PodRuns } from '../../kubernetes/pod-runs.ts';
import type { SentenceCode } from '../../sentences.ts';
import { AMBIGUOUS, NodeAllocations, type Segment, UNATTRIBUTED } from './allocations.ts';
import { DeviceHosts } from './device-hosts.ts';
import type { ExporterJobs } from './exporter-jobs.ts';
import { LabelIndex } from './job-label-index.ts';
import { WholeNodes } from './whole-nodes.ts';

/** An attribution, valid in [from, until) for samples that differ only in time and values. */
export interface Attribution {
  /** A run, `UNATTRIBUTED`, or `AMBIGUOUS` where it cannot be known. */
  run: number;
  /** The number of a holder that the label names and that is no run, else -1. */
  label: number;
  /** The namespace that the label names, -1 for none. */
  namespace: number;
  from: number;
  until: number;
}

const KEY = new Int32Array(4);

/** The holder where several jobs or pods share a GPU. */
const SEVERAL = 0;

const NOTHING_SEEN = { withoutNode: false, otherNode: false, unattributed: false, shared: false };

/** Returns true if the GPU was held. */
export function isHeld({ run, label }: Attribution): boolean {
  return run >= 0 || label >= 0;
}

/** Returns a number that only samples of one holder share; -1 for none. */
export function holderOf({ run, label }: Attribution): number {
  if (run >= 0) return 2 * run;
  return label >= 0 ? 2 * label + 1 : -1;
}

/** Attributes the samples of all telemetry. */
export class Attributor {
  readonly #held: RetainedRuns;
  #byLabel: LabelIndex | undefined;
  readonly #names: Names;
  #allocations: NodeAllocations;
  #whole: WholeNodes;
  /** The number of host names that two domains shared when the allocations were made. */
  #sharedNames: number;
  /** Jobs that samples name and that have no run. */
  readonly #otherJobs = new IdentifierTable();
  /** Pods that samples name and that have no run, by namespace and name. */
  readonly #otherPods = new IdentifierTable();
  readonly #exporters: ExporterJobs;
  readonly #hosts = new DeviceHosts();
  #segments: (Segment | undefined)[] = [];
  /** The obstacles to joining samples by node and time. */
  #seen = { ...NOTHING_SEEN };
  readonly #answer: Attribution = { run: UNATTRIBUTED, label: -1, namespace: -1, from: 0, until: 0 };

  readonly #pods: PodRuns | undefined;

  /**
   * `exporters` are the scrape jobs whose namespace is their own, so that it holds no GPU. `pods` are the
   * runs of pods, where pods are the accounting.
   */
  constructor(held: RetainedRuns, names: Names, exporters: ExporterJobs, pods: PodRuns | undefined) {
    this.#held = held;
    this.#pods = pods;
    this.#exporters = exporters;
    this.#names = names;
    this.#sharedNames = names.nodes.shared;
    this.#allocations = new NodeAllocations(held, names.nodes);
    this.#whole = new WholeNodes(held, this.#allocations, names.nodes);
  }

  /**
   * Takes what is known once all names are in: the number of GPUs on each host, and the host of each GPU.
   * Returns false if earlier attributions could be different now; later ones are right.
   */
  resolve(places: ReadonlyMap<number, number>, hostOf: (device: number) => number): boolean {
    const { nodes } = this.#names;
    const isRight = nodes.shared === this.#sharedNames;
    if (!isRight) {
      this.#sharedNames = nodes.shared;
      this.#allocations = new NodeAllocations(this.#held, nodes);
      this.#whole = new WholeNodes(this.#held, this.#allocations, nodes);
      this.#segments = [];
    }
    const areHolders = this.#exporters.resolve();
    const arePlaced = this.#hosts.resolve(hostOf);
    if (this.#whole.resolve(places) && isRight && areHolders && arePlaced) return true;
    this.#seen = { ...NOTHING_SEEN };
    return false;
  }

  /** Returns the attribution of a sample of GPU number `device` at `time` (NaN: unknown). It is reused. */
  find(sample: GpuSample, device: number, time: number): Attribution {
    const answer = this.#answer;
    answer.run = UNATTRIBUTED;
    answer.label = answer.namespace = -1;
    answer.from = Number.NEGATIVE_INFINITY;
    answer.until = Number.POSITIVE_INFINITY;
    if (sample.job.present) this.#ofLabel(sample, device, time, answer);
    else if (this.#isOfNamespace(sample)) {
      if (this.#held.holders === 'pair') this.#ofNode(sample, device, time, answer);
      if (answer.run < 0) this.#ofPod(sample, time, answer);
    } else if (sample.shared) {
      answer.run = AMBIGUOUS;
      answer.label = SEVERAL;
    } else this.#ofNode(sample, device, time, answer);
    return answer;
  }

  #isOfNamespace({ namespace, scrapeJob }: GpuSample): boolean {
    return namespace.present && !this.#exporters.isOf(scrapeJob);
  }

  /** Attributes the sample to the run of its pod at its time, else to the pod and its namespace. */
  #ofPod(sample: GpuSample, time: number, answer: Attribution): void {
    const runs = this.#pods?.runsOf(sample) ?? [];
    answer.namespace = this.#names.namespaces.ordinal(sample.namespace);
    answer.run = Number.isNaN(time) ? this.#lastOf(runs) : this.#runAt(runs, time, answer);
    if (answer.run >= 0) return;
    answer.run = UNATTRIBUTED;
    fillNameKey(KEY, sample.namespace, sample.pod);
    answer.label = 1 + 2 * this.#otherPods.ordinalAt(KEY, 0);
  }

  #ofNode(sample: GpuSample, device: number, time: number, answer: Attribution): void {
    if (Number.isNaN(time) || this.#held.length === 0) return;
    const seen = this.#seen;
    const node = this.#hostOf(sample, device);
    if (node < 0 && !sample.node.present) {
      answer.run = AMBIGUOUS;
      seen.withoutNode = true;
      return;
    }
    if (node < 0 || !this.#allocations.has(node)) {
      seen.otherNode = true;
      return;
    }
    const { allocation, certain, from, until } = this.#segmentOf(device, node, time, sample.gpuIndex);
    answer.from = from;
    answer.until = until;
    answer.run = allocation < 0 ? allocation : this.#allocations.run[allocation]!;
    if (allocation >= 0 && !certain && !this.#whole.has(answer.run)) answer.run = AMBIGUOUS;
    if (answer.run === AMBIGUOUS) seen.shared = true;
    if (answer.run === UNATTRIBUTED) seen.unattributed = true;
  }

  /** Returns why no sample could be joined; `isOfPods`: samples could only be joined to pods. */
  whyUnjoined(isOfPods: boolean): SentenceCode {
    const { shared, unattributed, otherNode, withoutNode } = this.#seen;
    if (isOfPods || this.#held.length === 0) return 'samples_without_labels';
    if (shared) return 'samples_of_shared_nodes';
    if (unattributed) return 'samples_of_other_times';
    if (otherNode) return 'samples_of_other_nodes';
    return withoutNode ? 'samples_without_node' : 'samples_without_labels';
  }

  /** Attributes the sample to the run of its job at its time; without a time to the job's last run. */
  #ofLabel(sample: GpuSample, device: number, time: number, answer: Attribution): void {
    const { job, namespace } = sample;
    this.#byLabel ??= new LabelIndex(this.#held);
    const runs = this.#byLabel.runsOf(job);
    const there = this.#byLabel.isOfSeveralClusters ? this.#runsOn(this.#hostOf(sample, device), runs) : runs;
    answer.run = Number.isNaN(time) ? this.#lastOf(there) : this.#runAt(there, time, answer);
    if (answer.run >= 0) return;
    answer.label = 2 + 2 * this.#otherJobs.ordinal(job);
    if (this.#isOfNamespace(sample)) answer.namespace = this.#names.namespaces.ordinal(namespace);
  }

  /** Returns the one of `runs` that held GPUs at `time`, and sets from when until when that is so. */
  #runAt(runs: readonly number[], time: number, answer: Attribution): number {
    let found = AMBIGUOUS;
    let count = 0;
    for (const run of runs) {
      const from = this.#held.from(run);
      const end = this.#held.end(run);
      const to = end === NONE ? Number.POSITIVE_INFINITY : end;
      if (time < from) answer.until = Math.min(answer.until, from);
      else if (time >= to) answer.from = Math.max(answer.from, to);
      else {
        answer.from = Math.max(answer.from, from);
        answer.until = Math.min(answer.until, to);
        found = run;
        count++;
      }
    }
    return count === 1 ? found : AMBIGUOUS;
  }

  /** Returns the one of `runs` that began last, which represents the job. */
  #lastOf(runs: readonly number[]): number {
    let last = AMBIGUOUS;
    for (const run of runs) if (last < 0 || this.#held.from(run) > this.#held.from(last)) last = run;
    return last;
  }

  /** Returns the host that the sample names, else the host of its GPU; negative where neither is known. */
  #hostOf({ node }: GpuSample, device: number): number {
    return node.present ? this.#names.nodes.hostOf(node) : this.#hosts.of(device);
  }

  #runsOn(host: number, runs: readonly number[]): readonly number[] {
    const { nodes } = this.#names;
    const isOn = (run: number): boolean => {
      for (let place = 0; place < this.#held.nodes(run); place++)
        if (nodes.host(this.#held.node(run, place)) === host) return true;
      return false;
    };
    return host < 0 ? [] : runs.filter(isOn);
  }

  /**
   * Returns the segment of this device and time. Samples of one device mostly come in the order of time, so
   * that the last segment often still holds.
   */
  #segmentOf(device: number, node: number, time: number, gpuIndex: number): Segment {
    let segment = this.#segments[device];
    if (segment === undefined) {
      segment = {
        from: 0,
        until: 0,
        allocation: -1,
        certain: false,
        node: -1,
        gpuIndex: Number.NaN,
        past: 0,
      };
      this.#segments[device] = segment;
    } else if (
      time >= segment.from &&
      time < segment.until &&
      segment.node === node &&
      Object.is(segment.gpuIndex, gpuIndex)
    )
      return segment;
    this.#allocations.find(node, time, gpuIndex, segment);
    return segment;
  }
}
