// Pods that ask for GPUs: how long each waited until it was given a node, added up by namespace. What several lists tell of a pod is
// put together, in any order: a time that one of them knows wins over none.
import { Identifier, IdentifierTable, isKnown, type Pod } from '@ptl/claw-core';
import type { Accumulator } from '../accumulators/accumulator.ts';
import { ExactSums } from '../accumulators/exact-sums.ts';
import type { Names } from '../identity/dictionaries.ts';
import type { Contribution, Population } from '../measurement.ts';
import { Coverage, isInWindow, type Window } from '../window.ts';

const PODS = 0;
const PENDING_SECONDS = 1;

interface PodTimes {
  readonly createdSeconds: number;
  scheduledSeconds: number;
  finishedSeconds: number;
}

/** What is known of one pod. */
interface KnownPod extends PodTimes {
  /** The number of its namespace among those of pods. */
  readonly namespace: number;
}

/** Takes over pods, and adds them up once all are known. */
export class Pods implements Accumulator<[pod: Pod]> {
  readonly #names: Names;
  readonly #table = new IdentifierTable();
  readonly #pods: KnownPod[] = [];
  readonly #namespaceTable = new IdentifierTable();
  readonly #namespaces: Identifier[] = [];
  readonly #sums = new ExactSums(2);
  /** Pods that ask for GPUs, of those in the window; known once they are added up, like all that follows. */
  count = 0;
  /** The numbers of their namespaces. */
  readonly namespaces = new Set<number>();
  /** Pods that were given a node outside of the window that was asked for. */
  outside = 0;
  /** The times at which they were given a node, or finished. */
  readonly coverage = new Coverage();

  constructor(names: Names) {
    this.#names = names;
  }

  /** Takes over what one list tells of a pod. */
  add(pod: Pod): void {
    if (!(pod.requestedGpus > 0) && !pod.gpusUnmeasured) return;
    keyOf(pod);
    this.#tell(this.#table.ordinalAt(KEY, 0), pod, pod.namespace);
  }

  /** Adds the pods of `other`. */
  merge(other: Pods): void {
    const numbers = this.#table.merge(other.#table);
    for (const [theirs, pod] of other.#pods.entries())
      this.#tell(numbers[theirs]!, pod, other.#namespaces[pod.namespace]!);
  }

  #tell(number: number, times: PodTimes, namespace: Identifier): void {
    const known = this.#pods[number] ?? this.#newPod(times, namespace);
    known.scheduledSeconds = earlier(known.scheduledSeconds, times.scheduledSeconds);
    known.finishedSeconds = earlier(known.finishedSeconds, times.finishedSeconds);
  }

  #newPod({ createdSeconds }: PodTimes, namespace: Identifier): KnownPod {
    const number = this.#namespaceTable.ordinal(namespace);
    if (number === this.#namespaces.length) {
      const copy = new Identifier();
      copy.copy(namespace);
      this.#namespaces.push(copy);
    }
    const pod = {
      namespace: number,
      createdSeconds,
      scheduledSeconds: Number.NaN,
      finishedSeconds: Number.NaN,
    };
    this.#pods.push(pod);
    return pod;
  }

  /** All pods are in: adds up those of which it is not known that they lie outside of the window. */
  addUp(bounds: Window): void {
    for (const pod of this.#pods) {
      const { scheduledSeconds, finishedSeconds } = pod;
      for (const time of [scheduledSeconds, finishedSeconds]) this.coverage.add(time);
      if (isKnown(scheduledSeconds) && !isInWindow(bounds, scheduledSeconds)) {
        this.outside++;
        continue;
      }
      this.count++;
      const namespace = this.#names.namespaces.ordinal(this.#namespaces[pod.namespace]!);
      this.namespaces.add(namespace);
      const pending = Math.round(scheduledSeconds - pod.createdSeconds);
      if (!Number.isSafeInteger(pending)) continue;
      const cells = this.#sums.cells(namespace);
      this.#sums.count(cells + PODS);
      this.#sums.add(cells + PENDING_SECONDS, Math.max(0, pending));
    }
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

/** The earlier of two times, or the one that is known. */
function earlier(a: number, b: number): number {
  return a <= b || !isKnown(b) ? a : b;
}

const KEY = new Int32Array(4);
const LANES = new Int32Array(4);
/** 2^32 over the golden ratio: multiplying by it spreads bits. */
const SPREAD = 0x9e3779b1;

/** Makes `KEY` what a pod's name, namespace and creation are together. Lanes of names are keyed hashes, and so are sums of them. */
function keyOf({ name, namespace, createdSeconds }: Pod): void {
  Identifier.lanes(name, KEY, 0);
  Identifier.lanes(namespace, LANES, 0);
  for (let lane = 0; lane < 4; lane++) KEY[lane] = (KEY[lane]! + Math.imul(LANES[lane]!, 3)) | 0;
  KEY[3]! ^= Math.imul(createdSeconds | 0, SPREAD);
}
