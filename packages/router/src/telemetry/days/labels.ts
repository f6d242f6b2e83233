// Labels: all that a sample has but its time and values, kept.
import { GpuSample } from '@ptl/claw-core';

/** What is known of whose a sample is. It never changes. */
export class Labels {
  readonly sample = new GpuSample();
  /** True if the sample named several jobs; or several namespaces. */
  #severalJobs = false;
  #severalNamespaces = false;

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
      sample.shared === other.shared &&
      Object.is(sample.gpuIndex, other.gpuIndex) &&
      Object.is(sample.instanceId, other.instanceId) &&
      Object.is(sample.gpuShare, other.gpuShare)
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
    this.#severalNamespaces ||=
      a.#severalNamespaces || b.#severalNamespaces || differ(a.sample.namespace, b.sample.namespace);
    if (this.#severalJobs) sample.job.clear();
    else if (!sample.job.present) sample.job.copy(b.sample.job);
    if (this.#severalNamespaces) sample.namespace.clear();
    else if (!sample.namespace.present) sample.namespace.copy(b.sample.namespace);
    sample.shared = a.sample.shared || b.sample.shared || this.#severalJobs || this.#severalNamespaces;
    if (!sample.node.present) sample.node.copy(b.sample.node);
    sample.gpuIndex = known(sample.gpuIndex, b.sample.gpuIndex, Math.min);
    sample.gpuShare = known(sample.gpuShare, b.sample.gpuShare, Math.max);
  }

  #copy(from: GpuSample): void {
    const { sample } = this;
    sample.node.copy(from.node);
    sample.job.copy(from.job);
    sample.namespace.copy(from.namespace);
    sample.shared = from.shared;
    sample.gpuIndex = from.gpuIndex;
    sample.instanceId = from.instanceId;
    sample.gpuShare = from.gpuShare;
    // A sample that is shared names neither where it is of several.
    this.#severalJobs = from.shared && !from.job.present;
    this.#severalNamespaces = from.shared && !from.namespace.present;
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
