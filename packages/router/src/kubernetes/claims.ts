// Resource claims: GPUs that pods hold without a container that requests them, each counted once.
import { type Claim, Identifier, IdentifierTable, isKnown } from '@ptl/claw-core';
import type { Accumulator } from '../accumulators/accumulator.ts';
import { larger } from './known.ts';
import { KnownPod } from './known-pod.ts';
import { inSlices } from './parts.ts';
import { compareNames, fillNameKey } from './pod-key.ts';
import { endOf, startOf } from './pod-run.ts';
import type { PodTable } from './pod-table.ts';
import { timeShares } from './time-shares.ts';

/** One claim. */
interface KnownClaim {
  /** The numbers of the pods that it was ever reserved for. */
  readonly pods: Set<number>;
  gpus: number;
  isUnmeasured: boolean;
  ofResource: boolean;
}

const KEY = new Int32Array(4);

/** Takes claims, in any order. */
export class Claims implements Accumulator<[claim: Claim]> {
  /** By uid, else by namespace and name. */
  readonly #table = new IdentifierTable();
  readonly #claims: KnownClaim[] = [];
  /** The uids of pods. */
  readonly #pods = new IdentifierTable();

  /** Adds a record of a claim. */
  add({ uid, namespace, name, pods, gpus, gpusUnmeasured: isUnmeasured, ofResource }: Claim): void {
    if (uid.present) Identifier.lanes(uid, KEY, 0);
    else fillNameKey(KEY, namespace, name);
    const numbers = new Set(pods.map((pod) => this.#pods.ordinal(pod)));
    this.#add(this.#table.ordinalAt(KEY, 0), { pods: numbers, gpus, isUnmeasured, ofResource });
  }

  /** Adds the claims of `other`. */
  merge(other: Claims): void {
    const claims = this.#table.merge(other.#table);
    const pods = this.#pods.merge(other.#pods);
    for (const [theirs, claim] of other.#claims.entries())
      this.#add(claims[theirs]!, { ...claim, pods: new Set([...claim.pods].map((pod) => pods[pod]!)) });
  }

  #add(number: number, claim: KnownClaim): void {
    const known = this.#claims[number];
    if (known === undefined) this.#claims[number] = claim;
    else {
      for (const pod of claim.pods) known.pods.add(pod);
      known.gpus = larger(known.gpus, claim.gpus);
      known.isUnmeasured ||= claim.isUnmeasured;
      known.ofResource ||= claim.ofResource;
    }
  }

  /**
   * Returns what the pods in `rows` hold through claims, by row: a GPU that several share is counted once.
   */
  heldBy(table: PodTable, rows: Int32Array, lastScrapeSeconds: number): ReadonlyMap<number, Claimed> {
    const held = new Map<number, Claimed>();
    if (this.#claims.length === 0) return held;
    const pod = new KnownPod();
    const rowOf = new Map<number, number>();
    for (const row of rows) {
      const { uid } = table.read(row, pod);
      const number = uid.present ? this.#pods.find(uid) : -1;
      if (number >= 0) rowOf.set(number, row);
    }
    for (const { pods, gpus, isUnmeasured, ofResource } of this.#claims) {
      const holders = [...pods].flatMap((number) => rowOf.get(number) ?? []);
      // Where a claim was made for a resource, the pod itself requests the GPUs.
      const parts = ofResource || isUnmeasured ? [] : partsOf(table, holders, gpus, lastScrapeSeconds);
      for (const row of holders) addTo(held, row, { gpus: 0, isUnmeasured: isUnmeasured && !ofResource });
      for (const [row, part] of parts) addTo(held, row, { gpus: part, isUnmeasured: false });
    }
    return held;
  }
}

/** What a pod holds through claims. */
export interface Claimed {
  readonly gpus: number;
  readonly isUnmeasured: boolean;
}

function addTo(held: Map<number, Claimed>, row: number, { gpus, isUnmeasured }: Claimed): void {
  const known = held.get(row) ?? { gpus: 0, isUnmeasured: false };
  held.set(row, { gpus: known.gpus + gpus, isUnmeasured: known.isUnmeasured || isUnmeasured });
}

/** Returns the part of `gpus` that each of the pods in `rows` holds. */
function partsOf(
  table: PodTable,
  rows: readonly number[],
  gpus: number,
  lastScrapeSeconds: number,
): (readonly [row: number, gpus: number])[] {
  const holds = rows.map((row) => {
    const pod = table.read(row, new KnownPod());
    return { row, uid: pod.uid, start: startOf(pod), end: endOf(pod, lastScrapeSeconds) };
  });
  holds.sort((a, b) => orderOf(a.start) - orderOf(b.start) || compareNames(a.uid, b.uid));
  const shares = timeShares(holds);
  const parts = holds.map(({ start, end }, i) => ({
    gpus: gpus * shares[i]!,
    seconds: end > start ? end - start : 1,
  }));
  return inSlices(parts).map((part, i) => [holds[i]!.row, part]);
}

/** Returns a sort key; pods without a node come last. */
function orderOf(start: number): number {
  return isKnown(start) ? start : Number.MAX_SAFE_INTEGER;
}
