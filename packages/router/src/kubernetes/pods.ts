// Pods that ask for GPUs: which there are, how long each waited until it was given a node, added up by namespace, and the
// runs that they are. What several lists tell of a pod is put together, in any order.
import { IdentifierTable, isKnown, type Pod } from '@ptl/claw-core';
import type { Accumulator } from '../accumulators/accumulator.ts';
import { ExactSums } from '../accumulators/exact-sums.ts';
import type { Names } from '../identity/dictionaries.ts';
import type { Contribution, Population } from '../measurement.ts';
import { Coverage, isInWindow, type Window } from '../window.ts';
import { Claims } from './claims.ts';
import { KnownPod, type PodTold } from './known-pod.ts';
import { fillBirthKey } from './pod-key.ts';
import { endOf, isOver, isRun } from './pod-run.ts';
import { Workloads } from './workloads.ts';

const PODS = 0;
const PENDING_SECONDS = 1;
const KEY = new Int32Array(4);

/** Takes over pods, and adds them up once all are known. */
export class Pods implements Accumulator<[pod: Pod]> {
  /** What waited in a queue before it made pods. */
  readonly workloads = new Workloads();
  /** What pods hold besides what their containers ask for. */
  readonly claims = new Claims();
  readonly #names: Names;
  /** By uid, else by namespace, name and time of creation. */
  readonly #table = new IdentifierTable();
  readonly #pods: KnownPod[] = [];
  readonly #sums = new ExactSums(2);
  #list: readonly KnownPod[] | undefined;
  #runs: readonly KnownPod[] | undefined;
  /** When any pod was last seen; -Infinity where no source looks again and again. */
  lastScrapeSeconds = Number.NEGATIVE_INFINITY;
  /** Pods that ask for GPUs, of those in the window; known once they are added up, like all that follows. */
  count = 0;
  /** The numbers of their namespaces. */
  readonly namespaces = new Set<number>();
  /** Pods that were given a node, and ended, outside of the window that was asked for. */
  outside = 0;
  /** The times at which they were given a node, or finished. */
  readonly coverage = new Coverage();

  constructor(names: Names) {
    this.#names = names;
  }

  /** True if nothing is known but lists: they show what there still is, and not what is gone. */
  get areListed(): boolean {
    return this.lastScrapeSeconds === Number.NEGATIVE_INFINITY;
  }

  /** Takes over what one list tells of a pod. */
  add(pod: Pod): void {
    const { lastScrapeSeconds, requestedGpus } = pod;
    if (lastScrapeSeconds > this.lastScrapeSeconds) this.lastScrapeSeconds = lastScrapeSeconds;
    // Those that claim devices may hold GPUs.
    if (asksForGpus(pod) || !isKnown(requestedGpus)) this.#tell(pod);
    else this.#cover(pod);
  }

  /** Adds the pods of `other`. */
  merge(other: Pods): void {
    this.lastScrapeSeconds = Math.max(this.lastScrapeSeconds, other.lastScrapeSeconds);
    for (const pod of other.#pods) this.#tell(pod);
    this.coverage.merge(other.coverage);
    this.workloads.merge(other.workloads);
    this.claims.merge(other.claims);
  }

  /** What asks for no GPU still shows which days are covered. */
  #cover(pod: PodTold): void {
    this.coverage.add(pod.scheduledSeconds);
    if (isOver(pod)) this.coverage.add(pod.finishedSeconds);
  }

  #tell(told: PodTold): void {
    if (told.uid.present) this.#known(this.#table.ordinal(told.uid)).tell(told);
    else {
      fillBirthKey(KEY, told);
      this.#known(this.#table.ordinalAt(KEY, 0)).tell(told);
    }
  }

  #known(number: number): KnownPod {
    this.#pods[number] ??= new KnownPod();
    return this.#pods[number];
  }

  /** All of them, once all are in; a pod that is told here with its uid and there without is one. */
  get list(): readonly KnownPod[] {
    if (this.#list !== undefined) return this.#list;
    const all = this.#united();
    this.claims.give(all);
    for (const pod of all) if (!asksForGpus(pod)) this.#cover(pod);
    this.#list = all.filter(asksForGpus);
    return this.#list;
  }

  /** Those that are runs, in their order. */
  get runs(): readonly KnownPod[] {
    this.#runs ??= this.list.filter((pod) => isRun(pod, this.lastScrapeSeconds));
    return this.#runs;
  }

  #united(): KnownPod[] {
    const births = new IdentifierTable();
    const named: (KnownPod | undefined)[] = [];
    for (const pod of this.#pods) {
      if (!pod.uid.present || !isKnown(pod.createdSeconds)) continue;
      fillBirthKey(KEY, pod);
      const birth = births.ordinalAt(KEY, 0);
      // Two of one name in one second: it is not known which of them is meant without a uid.
      named[birth] = birth === named.length ? pod : undefined;
    }
    const own = (pod: KnownPod): boolean => {
      if (pod.uid.present || !isKnown(pod.createdSeconds)) return true;
      fillBirthKey(KEY, pod);
      const known = named[births.ordinalAt(KEY, 0)];
      known?.tell(pod);
      return known === undefined;
    };
    return this.#pods.filter(own);
  }

  /** All pods are in: adds up those of which it is not known that they lie outside of the window. */
  addUp(bounds: Window): void {
    for (const pod of this.list) {
      const end = endOf(pod, this.lastScrapeSeconds);
      const times = [pod.scheduledSeconds, end].filter(isKnown);
      for (const time of times) this.coverage.add(time);
      if (times.length > 0 && !times.some((time) => isInWindow(bounds, time))) {
        this.outside++;
        continue;
      }
      this.count++;
      const namespace = this.#names.namespaces.ordinal(pod.namespace);
      this.namespaces.add(namespace);
      if (isInWindow(bounds, pod.scheduledSeconds)) this.#addWait(namespace, pod);
    }
  }

  #addWait(namespace: number, { createdSeconds, scheduledSeconds }: KnownPod): void {
    const pending = Math.round(scheduledSeconds - createdSeconds);
    if (!Number.isSafeInteger(pending)) return;
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
      if (weight > 0n) contributors.push({ id: namespace, weight, part: 0n });
    }
    return { contributors, people: contributors.length };
  }
}

function asksForGpus({ requestedGpus, gpusUnmeasured }: PodTold): boolean {
  return requestedGpus > 0 || gpusUnmeasured;
}
