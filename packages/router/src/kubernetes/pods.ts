// Pods that ask for GPUs: how long each waited until it was given a node, added up by namespace.
import type { Pod } from '@ptl/claw-core';
import { ExactSums } from '../accumulators/exact-sums.ts';
import { KeySet } from '../accumulators/key-set.ts';
import type { Names } from '../identity/dictionaries.ts';
import { jobKey } from '../identity/job-key.ts';
import type { Contribution, Population } from '../measurement.ts';

const PODS = 0;
const PENDING_SECONDS = 1;

/** Takes over pods. One that two lists tell of counts once. */
export class Pods {
  readonly #names: Names;
  readonly #seen = new KeySet();
  readonly #key = { low: 0, high: 0 };
  readonly #sums = new ExactSums(2);
  /** Pods that ask for GPUs. */
  count = 0;
  /** The first and last time at which one was given a node. */
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;

  constructor(names: Names) {
    this.#names = names;
  }

  /** Takes over one pod. */
  add(pod: Pod): void {
    if (!(pod.requestedGpus > 0)) return;
    const namespace = this.#names.namespaces.ordinal(pod.namespace);
    const { low, high } = jobKey(pod.name, namespace, this.#key);
    if (!this.#seen.add(low, high ^ (pod.createdSeconds | 0))) return;
    this.count++;
    const pending = Math.round(pod.scheduledSeconds - pod.createdSeconds);
    if (!Number.isSafeInteger(pending)) return;
    this.first = Math.min(this.first, pod.scheduledSeconds);
    this.last = Math.max(this.last, pod.scheduledSeconds);
    const cells = this.#sums.cells(namespace);
    this.#sums.count(cells + PODS);
    this.#sums.add(cells + PENDING_SECONDS, Math.max(0, pending));
  }

  /** Mean seconds from creation until a node was given, over pods that have both; NaN where none has. */
  get meanPendingSeconds(): number {
    return Number(this.#sums.total(PENDING_SECONDS)) / Number(this.#sums.total(PODS));
  }

  /** Pods with a known wait, by namespace. */
  get population(): Population {
    const contributors: Contribution[] = [];
    for (let namespace = 0; namespace < this.#sums.rows; namespace++) {
      const weight = this.#sums.value(namespace, PODS);
      if (weight > 0n) contributors.push({ weight, part: 0n });
    }
    return { contributors, accounts: [] };
  }
}
