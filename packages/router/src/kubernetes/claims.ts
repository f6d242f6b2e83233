// Claims of devices: the GPUs that pods hold without a container that asks for them, each counted once.
import { type Claim, Identifier, IdentifierTable, isKnown } from '@ptl/claw-core';
import type { Accumulator } from '../accumulators/accumulator.ts';
import { larger } from './known.ts';
import { KnownPod } from './known-pod.ts';
import { compareNames, fillNameKey } from './pod-key.ts';
import type { PodTable } from './pod-table.ts';

/** What is known of one claim. */
interface KnownClaim {
  /** The pods that it was ever kept for, by their numbers. */
  readonly pods: Set<number>;
  gpus: number;
  isUnmeasured: boolean;
  ofResource: boolean;
}

const KEY = new Int32Array(4);

/** Takes over claims, in any order. */
export class Claims implements Accumulator<[claim: Claim]> {
  /** By uid, else by namespace and name. */
  readonly #table = new IdentifierTable();
  readonly #claims: KnownClaim[] = [];
  /** The uids of pods. */
  readonly #pods = new IdentifierTable();

  /** Takes over what a list tells of a claim. */
  add({ uid, namespace, name, pods, gpus, gpusUnmeasured: isUnmeasured, ofResource }: Claim): void {
    if (uid.present) Identifier.lanes(uid, KEY, 0);
    else fillNameKey(KEY, namespace, name);
    const numbers = new Set(pods.map((pod) => this.#pods.ordinal(pod)));
    this.#tell(this.#table.ordinalAt(KEY, 0), { pods: numbers, gpus, isUnmeasured, ofResource });
  }

  /** Adds the claims of `other`. */
  merge(other: Claims): void {
    const claims = this.#table.merge(other.#table);
    const pods = this.#pods.merge(other.#pods);
    for (const [theirs, claim] of other.#claims.entries())
      this.#tell(claims[theirs]!, { ...claim, pods: new Set([...claim.pods].map((pod) => pods[pod]!)) });
  }

  #tell(number: number, told: KnownClaim): void {
    const known = this.#claims[number];
    if (known === undefined) this.#claims[number] = told;
    else {
      for (const pod of told.pods) known.pods.add(pod);
      known.gpus = larger(known.gpus, told.gpus);
      known.isUnmeasured ||= told.isUnmeasured;
      known.ofResource ||= told.ofResource;
    }
  }

  /** Adds the GPUs of each claim to one of the pods in `rows`: of several that share it to the first that was given a node. */
  give(table: PodTable, rows: Int32Array): void {
    if (this.#claims.length === 0) return;
    const rowOf = new Map<number, number>();
    const pod = new KnownPod();
    for (const row of rows) {
      const { uid } = table.read(row, pod);
      const number = uid.present ? this.#pods.find(uid) : -1;
      if (number >= 0) rowOf.set(number, row);
    }
    for (const { pods, gpus, isUnmeasured, ofResource } of this.#claims) {
      // The pod says itself how many it asks for.
      if (ofResource) continue;
      const row = firstOf(
        table,
        [...pods].flatMap((number) => rowOf.get(number) ?? []),
      );
      if (row === undefined) continue;
      table.read(row, pod);
      if (isUnmeasured) pod.gpusUnmeasured = true;
      else pod.requestedGpus = (isKnown(pod.requestedGpus) ? pod.requestedGpus : 0) + gpus;
      table.write(row, pod);
    }
  }
}

/** The row of the pod that was given a node first. */
function firstOf(table: PodTable, rows: readonly number[]): number | undefined {
  const pods = rows.map((row) => ({ row, pod: table.read(row, new KnownPod()) }));
  pods.sort((a, b) => placeOf(a.pod) - placeOf(b.pod) || compareNames(a.pod.uid, b.pod.uid));
  return pods[0]?.row;
}

/** When a pod was given a node; one that was not comes last. */
function placeOf({ scheduledSeconds }: KnownPod): number {
  return isKnown(scheduledSeconds) ? scheduledSeconds : Number.MAX_SAFE_INTEGER;
}
