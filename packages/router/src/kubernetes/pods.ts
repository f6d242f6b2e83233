// Pods that request GPUs: their number, how long each waited for a node, added up by namespace, and their
// runs. Several records of a pod are united, in any order.
import { Identifier, IdentifierTable, isKnown, type Pod } from '@ptl/claw-core';
import type { Accumulator } from '../accumulators/accumulator.ts';
import { ExactSums } from '../accumulators/exact-sums.ts';
import type { Names } from '../identity/dictionaries.ts';
import type { Contribution, Population } from '../measurement.ts';
import { Coverage, isInWindow, type Window } from '../window.ts';
import { type Claimed, Claims } from './claims.ts';
import { KnownPod, type PodRecord } from './known-pod.ts';
import { fillBirthKey } from './pod-key.ts';
import { endOf, isOver, isRun } from './pod-run.ts';
import { PodTable } from './pod-table.ts';
import { Workloads } from './workloads.ts';

const PODS = 0;
const PENDING_SECONDS = 1;
const KEY = new Int32Array(4);
const NONE = -1;

/** Rows of the pods that hold or request GPUs, and of those that are runs. */
interface Asking {
  readonly rows: Int32Array;
  readonly runs: Int32Array;
}

/** Takes pods, and adds them up once all are known. */
export class Pods implements Accumulator<[pod: Pod]> {
  /** Workloads that waited in a queue before they made pods. */
  readonly workloads = new Workloads();
  /** What pods hold besides the requests of their containers. */
  readonly claims = new Claims();
  readonly #names: Names;
  /** By uid, else by namespace, name and time of creation. */
  readonly #table = new IdentifierTable();
  readonly #pods = new PodTable();
  /** The row that is read from the table. */
  readonly #pod = new KnownPod();
  #isUidMissing = false;
  readonly #sums = new ExactSums(2);
  #found: Asking | undefined;
  /** What pods hold through claims, by row. */
  #claimed: ReadonlyMap<number, Claimed> = new Map();
  /** When any pod was last seen; -Infinity where no source scrapes pods. */
  lastScrapeSeconds = Number.NEGATIVE_INFINITY;
  /** True if owners are known by name: a source that has no uids of them tells of some. */
  areOwnersNamed = false;
  /** Pods in the window that request GPUs; known, like the following fields, once pods are added up. */
  count = 0;
  /** The numbers of their namespaces. */
  readonly namespaces = new Set<number>();
  /** Pods that were given a node, and ended, outside of the window. */
  outside = 0;
  /** Pods for which it is unknown whether they hold GPUs; and pods that are over at an unknown time. */
  gpusUnknown = 0;
  endless = 0;
  /** The times at which they were given a node, or finished. */
  readonly coverage = new Coverage();

  constructor(names: Names) {
    this.#names = names;
  }

  /** True if there are only lists: they show pods that still exist. */
  get areListed(): boolean {
    return this.lastScrapeSeconds === Number.NEGATIVE_INFINITY;
  }

  /** Adds a record of a pod. */
  add(pod: Pod): void {
    const { lastScrapeSeconds, requestedGpus } = pod;
    if (lastScrapeSeconds > this.lastScrapeSeconds) this.lastScrapeSeconds = lastScrapeSeconds;
    // Pods that claim devices may hold GPUs.
    if (asksForGpus(pod) || !isKnown(requestedGpus)) this.#add(pod);
    else this.#cover(pod);
  }

  /** Adds the pods of `other`. */
  merge(other: Pods): void {
    this.lastScrapeSeconds = Math.max(this.lastScrapeSeconds, other.lastScrapeSeconds);
    const record = new KnownPod();
    for (let row = 0; row < other.#pods.length; row++) this.#add(other.#pods.read(row, record));
    this.coverage.merge(other.coverage);
    this.workloads.merge(other.workloads);
    this.claims.merge(other.claims);
  }

  /** Adds the days of a pod without GPUs to the coverage. */
  #cover(pod: PodRecord): void {
    this.#coverTimes(pod, isOver(pod) ? pod.finishedSeconds : Number.NaN);
  }

  #coverTimes({ namespace, scheduledSeconds }: PodRecord, end: number): void {
    Identifier.lanes(namespace, KEY, 0);
    this.coverage.addOf(scheduledSeconds, KEY, 0);
    this.coverage.addOf(end, KEY, 0);
  }

  #add(record: PodRecord): void {
    if (record.ownerName.present && !record.owner.present) this.areOwnersNamed = true;
    let row: number;
    if (record.uid.present) row = this.#table.ordinal(record.uid);
    else {
      this.#isUidMissing = true;
      fillBirthKey(KEY, record);
      row = this.#table.ordinalAt(KEY, 0);
    }
    if (row === this.#pods.length) this.#pods.write(row, record);
    else this.#addTo(row, record);
  }

  #addTo(row: number, record: PodRecord): void {
    this.#pods.read(row, this.#pod).add(record);
    this.#pods.write(row, this.#pod);
  }

  /**
   * Visits all pods that request GPUs, once all are in. Records with and without uid of one pod are one. The
   * row is reused.
   */
  each(visit: (pod: KnownPod) => void): void {
    for (const row of this.#asking.rows) visit(this.#read(row));
  }

  /** Visits those that are runs, in the same order, with their numbers in it. */
  eachRun(visit: (pod: KnownPod, run: number) => void): void {
    const { runs } = this.#asking;
    for (let run = 0; run < runs.length; run++) visit(this.#read(runs[run]!), run);
  }

  /** The number of runs. */
  get runs(): number {
    return this.#asking.runs.length;
  }

  get #asking(): Asking {
    this.#found ??= this.#findAsking();
    return this.#found;
  }

  #findAsking(): Asking {
    const all = this.#united();
    this.#claimed = this.claims.heldBy(this.#pods, all, this.lastScrapeSeconds);
    const [rows, runs] = [new Int32Array(all.length), new Int32Array(all.length)];
    let [asking, running] = [0, 0];
    for (const row of all) {
      const pod = this.#read(row);
      if (asksForGpus(pod) || pod.claimedGpus > 0) {
        rows[asking++] = row;
        if (isRun(pod, this.lastScrapeSeconds)) runs[running++] = row;
        else this.endless++;
      } else {
        this.#cover(pod);
        if (!this.#claimed.has(row) && !isKnown(pod.requestedGpus)) this.gpusUnknown++;
      }
    }
    return { rows: rows.subarray(0, asking), runs: runs.subarray(0, running) };
  }

  /** Returns the pod of a row, with its claims; reused. */
  #read(row: number): KnownPod {
    const pod = this.#pods.read(row, this.#pod);
    pod.claimedGpus = 0;
    if (this.#claimed.size === 0) return pod;
    const claimed = this.#claimed.get(row);
    pod.claimedGpus = claimed?.gpus ?? 0;
    pod.gpusUnmeasured ||= claimed?.isUnmeasured === true;
    return pod;
  }

  /** Returns the rows that are each one pod. */
  #united(): Int32Array {
    const all = new Int32Array(this.#pods.length);
    for (let row = 0; row < all.length; row++) all[row] = row;
    if (!this.#isUidMissing) return all;
    const births = new IdentifierTable();
    const named: number[] = [];
    for (const row of all) {
      const pod = this.#pods.read(row, this.#pod);
      if (!pod.uid.present || !isKnown(pod.createdSeconds)) continue;
      fillBirthKey(KEY, pod);
      const birth = births.ordinalAt(KEY, 0);
      // Two pods of one name in one second: a record without a uid may mean either.
      named[birth] = birth === named.length ? row : NONE;
    }
    const record = new KnownPod();
    return all.filter((row) => {
      this.#pods.read(row, record);
      if (record.uid.present || !isKnown(record.createdSeconds)) return true;
      fillBirthKey(KEY, record);
      const known = named[births.ordinalAt(KEY, 0)] ?? NONE;
      if (known !== NONE) this.#addTo(known, record);
      return known === NONE;
    });
  }

  /** Ends the pods: adds up those that are not known to lie outside of the window. */
  addUp(bounds: Window): void {
    this.each((pod) => {
      const { scheduledSeconds } = pod;
      const end = endOf(pod, this.lastScrapeSeconds);
      this.#coverTimes(pod, end);
      const isTimed = isKnown(scheduledSeconds) || isKnown(end);
      if (isTimed && !isInWindow(bounds, scheduledSeconds) && !isInWindow(bounds, end)) {
        this.outside++;
        return;
      }
      this.count++;
      const namespace = this.#names.namespaces.ordinal(pod.namespace);
      this.namespaces.add(namespace);
      if (isInWindow(bounds, scheduledSeconds)) this.#addWait(namespace, pod);
    });
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

function asksForGpus({ requestedGpus, sharedUnits, gpusUnmeasured }: PodRecord): boolean {
  return requestedGpus > 0 || sharedUnits > 0 || gpusUnmeasured;
}
