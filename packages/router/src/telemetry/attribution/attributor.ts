// Whose a sample is: the run's of the job, or of the pod, that it names; else the run's that held its GPU then, or all GPUs of its node; else the namespace's
// that it names (jobs may run inside pods, as Slurm does on Kubernetes). Never by a guess.
import { type GpuSample, IdentifierTable } from '@ptl/claw-core';
import type { RetainedRuns } from '../../accounting/finalize/retained-runs.ts';
import { NONE } from '../../accumulators/columns.ts';
import type { Names } from '../../identity/dictionaries.ts';
import type { PodRuns } from '../../kubernetes/pod-runs.ts';
import type { SentenceCode } from '../../sentences.ts';
import { AMBIGUOUS, NodeAllocations, type Segment, UNATTRIBUTED } from './allocations.ts';
import { DeviceHosts } from './device-hosts.ts';
import type { ExporterJobs } from './exporter-jobs.ts';
import { LabelIndex } from './job-label-index.ts';
import { WholeNodes } from './whole-nodes.ts';

/** Whose it is. The same is true at all times in [from, until) of a sample that differs in its time and values only. */
export interface Attribution {
  /** A run, `UNATTRIBUTED`, or `AMBIGUOUS`: it cannot be known. */
  run: number;
  /** Whom a label names that is no run: the number of a holder, -1 for nobody. Where a run is known there is none. */
  label: number;
  /** The namespace that the label names, -1 for none. */
  namespace: number;
  from: number;
  until: number;
}

/** The holder where several jobs or pods share a GPU. */
const SEVERAL = 0;

const NOTHING_SEEN = { withoutNode: false, otherNode: false, nobody: false, shared: false };

/** True if somebody held the GPU. */
export function isHeld({ run, label }: Attribution): boolean {
  return run >= 0 || label >= 0;
}

/** A number that is the same for two samples of one holder only; -1 for nobody. */
export function holderOf({ run, label }: Attribution): number {
  if (run >= 0) return 2 * run;
  return label >= 0 ? 2 * label + 1 : -1;
}

/** Answers for the samples of all telemetry. */
export class Attributor {
  readonly #held: RetainedRuns;
  #byLabel: LabelIndex | undefined;
  readonly #names: Names;
  #allocations: NodeAllocations;
  #whole: WholeNodes;
  /** How many host names two domains shared when it was worked out who held what. */
  #sharedNames: number;
  /** Jobs that samples name, and that no run is of. */
  readonly #otherJobs = new IdentifierTable();
  readonly #exporters: ExporterJobs;
  readonly #hosts = new DeviceHosts();
  #segments: (Segment | undefined)[] = [];
  /** What kept samples from being joined by node and time. */
  #seen = { ...NOTHING_SEEN };
  readonly #answer: Attribution = { run: UNATTRIBUTED, label: -1, namespace: -1, from: 0, until: 0 };

  readonly #pods: PodRuns | undefined;

  /**
   * `exporters` are the scrape jobs whose namespace is their own: nobody holds a GPU by it. `pods` are the runs of pods,
   * where these are accounting.
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
   * All names are known, how many GPUs there are on each host, and on which host each GPU is. False if answers that were given before could be others now: they are
   * right from now on.
   */
  settle(places: ReadonlyMap<number, number>, hostOf: (device: number) => number): boolean {
    const { nodes } = this.#names;
    const isRight = nodes.shared === this.#sharedNames;
    if (!isRight) {
      this.#sharedNames = nodes.shared;
      this.#allocations = new NodeAllocations(this.#held, nodes);
      this.#whole = new WholeNodes(this.#held, this.#allocations, nodes);
      this.#segments = [];
    }
    const areHolders = this.#exporters.settle();
    const arePlaced = this.#hosts.settle(hostOf);
    if (this.#whole.settle(places) && isRight && areHolders && arePlaced) return true;
    this.#seen = { ...NOTHING_SEEN };
    return false;
  }

  /** Whose is a sample with the labels of `sample`, of GPU number `device`, taken at `time` (NaN: unknown)? The answer is reused. */
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

  /** The run of the pod that the sample names, at its time; else it is its namespace's. */
  #ofPod(sample: GpuSample, time: number, answer: Attribution): void {
    const runs = this.#pods?.runsOf(sample) ?? [];
    answer.namespace = this.#names.namespaces.ordinal(sample.namespace);
    answer.run = Number.isNaN(time) ? this.#lastOf(runs) : this.#runAt(runs, time, answer);
    if (answer.run >= 0) return;
    answer.run = UNATTRIBUTED;
    answer.label = 1 + 2 * answer.namespace;
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
    const { holding, certain, from, until } = this.#segmentOf(device, node, time, sample.gpuIndex);
    answer.from = from;
    answer.until = until;
    answer.run = holding < 0 ? holding : this.#allocations.run[holding]!;
    if (holding >= 0 && !certain && !this.#whole.has(answer.run)) answer.run = AMBIGUOUS;
    if (answer.run === AMBIGUOUS) seen.shared = true;
    if (answer.run === UNATTRIBUTED) seen.nobody = true;
  }

  /** Why samples could not be joined, where none could; `isOfPods` where pods are what they could be joined to. */
  whyUnjoined(isOfPods: boolean): SentenceCode {
    const { shared, nobody, otherNode, withoutNode } = this.#seen;
    if (isOfPods || this.#held.length === 0) return 'samples_without_labels';
    if (shared) return 'samples_of_shared_nodes';
    if (nobody) return 'samples_of_other_times';
    if (otherNode) return 'samples_of_other_nodes';
    return withoutNode ? 'samples_without_node' : 'samples_without_labels';
  }

  /** The run of the job that the sample names, at its time; without a time the job's last run. */
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

  /** The one of `runs` that held GPUs at `time`; sets for how long that answer holds. */
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

  /** The one of `runs` that began last: it speaks for the job. */
  #lastOf(runs: readonly number[]): number {
    let last = AMBIGUOUS;
    for (const run of runs) if (last < 0 || this.#held.from(run) > this.#held.from(last)) last = run;
    return last;
  }

  /** The host that the sample names, or, where it names none, that its GPU is on; negative where that is not known. */
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

  /** Who held this device then; samples of one device mostly come in the order of time, so the last answer often still holds. */
  #segmentOf(device: number, node: number, time: number, gpuIndex: number): Segment {
    let segment = this.#segments[device];
    if (segment === undefined) {
      segment = { from: 0, until: 0, holding: -1, certain: false, node: -1, gpuIndex: Number.NaN, past: 0 };
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
