// Labels: all that a sample has but its time and values, kept.
import { GpuSample, Identifier } from '@ptl/claw-core';

/** What is known of whose a sample is. It never changes. */
export class Labels {
  readonly sample = new GpuSample();
  /** True if the sample named several jobs. */
  #severalJobs = false;
  /** The namespace that held the GPU; and the one that did unless it is the exporter's, which counts where there is no other. */
  readonly #sure = new Named();
  readonly #unsure = new Named();

  private constructor(sample: GpuSample) {
    this.#copy(sample);
  }

  /** Those of a sample; `known` where they are the same. */
  static of(sample: GpuSample, known?: Labels): Labels {
    return known?.areOf(sample) ? known : new Labels(sample);
  }

  /** True if a sample has the same labels. */
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

  /** True if a sample is of the same instance, and says as much of who holds it. */
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

  /** The labels of a sample that came apart, in parts with these and with `other`: what either knows. */
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
    // A sample that is shared names neither where it is of several.
    this.#severalJobs = from.shared && !from.job.present;
    const named = from.scrapeJob.present ? this.#unsure : this.#sure;
    named.name.copy(from.namespace);
    named.pod.copy(from.pod);
    named.pods = from.pods;
    named.scrapeJob.copy(from.scrapeJob);
    named.several = from.shared && !from.namespace.present;
  }
}

/** A namespace and its pod, or several, and the scrape job of whose exporter it may be. */
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

  /** Becomes what two are together. */
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

/** The one that is known, or of two what `choose` says. */
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
