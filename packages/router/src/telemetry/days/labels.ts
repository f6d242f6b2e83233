// The labels of a sample: everything but its time and values.
import { GpuSample, Identifier } from '@ptl/claw-core';

/** Immutable labels, which identify the holder of a sample. */
export class Labels {
  readonly sample = new GpuSample();
  /** True if the sample named several jobs. */
  #severalJobs = false;
  /**
   * The namespace that surely held the GPU; and one that may be the exporter's, which counts where there is
   * no other.
   */
  readonly #sure = new Named();
  readonly #unsure = new Named();

  private constructor(sample: GpuSample) {
    this.#copy(sample);
  }

  /** Returns the labels of a sample; `known` where they are equal. */
  static of(sample: GpuSample, known?: Labels): Labels {
    return known?.areOf(sample) ? known : new Labels(sample);
  }

  /** Returns true if a sample has the same labels. */
  areOf(other: GpuSample): boolean {
    const { sample } = this;
    return (
      isSame(sample.node, other.node) &&
      isSame(sample.job, other.job) &&
      isSame(sample.namespace, other.namespace) &&
      isSame(sample.pod, other.pod) &&
      isSame(sample.scrapeJob, other.scrapeJob) &&
      sample.shared === other.shared &&
      Object.is(sample.pods, other.pods) &&
      Object.is(sample.gpuIndex, other.gpuIndex) &&
      Object.is(sample.instanceId, other.instanceId) &&
      Object.is(sample.gpuShare, other.gpuShare)
    );
  }

  /** Returns true if a sample is of the same instance and names the same holder. */
  nameTheSame(other: GpuSample): boolean {
    const { sample } = this;
    return (
      isSame(sample.job, other.job) &&
      isSame(sample.namespace, other.namespace) &&
      isSame(sample.pod, other.pod) &&
      sample.shared === other.shared &&
      Object.is(sample.pods, other.pods) &&
      Object.is(sample.instanceId, other.instanceId)
    );
  }

  /** Returns the labels of a sample that came in parts, with these labels and with `other`. */
  with(other: Labels): Labels {
    if (this === other || this.areOf(other.sample)) return this;
    const united = new Labels(this.sample);
    united.#unite(this, other);
    return united;
  }

  #unite(a: Labels, b: Labels): void {
    const { sample } = this;
    this.#severalJobs ||= a.#severalJobs || b.#severalJobs || differ(a.sample.job, b.sample.job);
    if (this.#severalJobs) sample.job.clear();
    else if (!sample.job.present) sample.job.copy(b.sample.job);
    this.#sure.unite(a.#sure, b.#sure);
    this.#unsure.unite(a.#unsure, b.#unsure);
    const { name, pod, pods, scrapeJob, several } = this.#sure.isThere ? this.#sure : this.#unsure;
    sample.namespace.copy(name);
    sample.pod.copy(pod);
    sample.pods = pods;
    sample.scrapeJob.copy(scrapeJob);
    sample.shared = this.#severalJobs || several;
    if (!sample.node.present) sample.node.copy(b.sample.node);
    sample.gpuIndex = known(sample.gpuIndex, b.sample.gpuIndex, Math.min);
    sample.gpuShare = known(sample.gpuShare, b.sample.gpuShare, Math.max);
  }

  #copy(from: GpuSample): void {
    const { sample } = this;
    sample.node.copy(from.node);
    sample.job.copy(from.job);
    sample.namespace.copy(from.namespace);
    sample.pod.copy(from.pod);
    sample.pods = from.pods;
    sample.scrapeJob.copy(from.scrapeJob);
    sample.shared = from.shared;
    sample.gpuIndex = from.gpuIndex;
    sample.instanceId = from.instanceId;
    sample.gpuShare = from.gpuShare;
    // A shared sample of several names has neither.
    this.#severalJobs = from.shared && !from.job.present;
    const named = from.scrapeJob.present ? this.#unsure : this.#sure;
    named.name.copy(from.namespace);
    named.pod.copy(from.pod);
    named.pods = from.pods;
    named.scrapeJob.copy(from.scrapeJob);
    named.several = from.shared && !from.namespace.present;
  }
}

/** A namespace and its pod, or several, and the scrape job of the exporter that it may belong to. */
class Named {
  readonly name = new Identifier();
  readonly pod = new Identifier();
  readonly scrapeJob = new Identifier();
  several = false;
  /** How many pods are named: unknown, 1, or 2 for several. */
  pods = Number.NaN;

  get isThere(): boolean {
    return this.several || this.name.present;
  }

  /** Becomes the union of both. */
  unite(a: Named, b: Named): void {
    this.several = a.several || b.several || differ(a.name, b.name) || differ(a.scrapeJob, b.scrapeJob);
    const { name, scrapeJob } = a.name.present ? a : b;
    this.name.copy(name);
    this.scrapeJob.copy(scrapeJob);
    this.pods = differ(a.pod, b.pod) ? 2 : known(a.pods, b.pods, Math.max);
    this.pod.copy(a.pod.present ? a.pod : b.pod);
    if (this.several || this.pods > 1) this.pod.clear();
    if (!this.several) return;
    this.pods = Number.NaN;
    this.name.clear();
    this.scrapeJob.clear();
  }
}

/** Returns the known number, or of two what `choose` returns. */
function known(a: number, b: number, choose: (a: number, b: number) => number): number {
  if (Number.isNaN(a)) return b;
  return Number.isNaN(b) ? a : choose(a, b);
}

type Id = GpuSample['node'];

function isSame(a: Id, b: Id): boolean {
  return a.present ? a.equals(b) : !b.present;
}

function differ(a: Id, b: Id): boolean {
  return a.present && b.present && !a.equals(b);
}
