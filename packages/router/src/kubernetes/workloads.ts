// Workloads that waited in a queue before their pods were made: how long, by the owner that they share with
// their pods, or by the name that these state.
import { Identifier, IdentifierTable, isKnown, type Workload } from '@ptl/claw-core';
import type { Accumulator } from '../accumulators/accumulator.ts';
import { larger } from './known.ts';
import type { KnownPod } from './known-pod.ts';
import { fillNameKey } from './pod-key.ts';

const KEY = new Int32Array(4);

/** When something was queued, and when it was last admitted. */
interface Queued {
  readonly createdSeconds: number;
  reservedSeconds: number;
}

/** Takes workloads, in any order. */
export class Workloads implements Accumulator<[workload: Workload]> {
  /** Owners (jobs that make pods, or pods) by uid and by name, and workloads by name. */
  readonly #table = new IdentifierTable();
  /** By number: a name may be used again, and was queued each time. */
  readonly #queued: Queued[][] = [];

  /** Adds a record of a workload. */
  add({ namespace, name, owners, ownerNames, createdSeconds, reservedSeconds }: Workload): void {
    if (!isKnown(createdSeconds)) return;
    const queued = { createdSeconds, reservedSeconds };
    for (const owner of [...owners, ...ownerNames]) this.#add(this.#table.ordinal(owner), queued);
    fillNameKey(KEY, namespace, name);
    this.#add(this.#table.ordinalAt(KEY, 0), queued);
  }

  /** Adds the workloads of `other`. */
  merge(other: Workloads): void {
    const numbers = this.#table.merge(other.#table);
    for (const [theirs, all] of other.#queued.entries())
      for (const queued of all) this.#add(numbers[theirs]!, queued);
  }

  #add(number: number, { createdSeconds, reservedSeconds }: Queued): void {
    this.#queued[number] ??= [];
    const all = this.#queued[number];
    const known = all.find((one) => one.createdSeconds === createdSeconds);
    if (known === undefined) all.push({ createdSeconds, reservedSeconds });
    else known.reservedSeconds = larger(known.reservedSeconds, reservedSeconds);
  }

  /**
   * Returns how long a pod's workload waited until it was last admitted; 0 without a workload. A pod that is
   * queued itself waits for a node from its creation on: its time in the queue counts there.
   */
  queuedSeconds(pod: KnownPod): number {
    const { owner, ownerName, uid, createdSeconds } = pod;
    const ofOwner = this.#of(owner.present ? owner : ownerName, createdSeconds);
    const queued = ofOwner ?? this.#of(uid, createdSeconds) ?? this.#named(pod);
    if (queued === undefined || !isKnown(queued.reservedSeconds)) return 0;
    const isItself = ofOwner === undefined && isKnown(createdSeconds);
    const until = isItself ? Math.min(queued.reservedSeconds, createdSeconds) : queued.reservedSeconds;
    return Math.max(0, until - queued.createdSeconds);
  }

  /** Returns the workload that a pod names, since its owner may be a part of what was queued. */
  #named({ namespace, workload, createdSeconds }: KnownPod): Queued | undefined {
    if (!workload.present) return undefined;
    fillNameKey(KEY, namespace, workload);
    const name = new Identifier();
    Identifier.read(name, KEY, 0);
    return this.#of(name, createdSeconds);
  }

  /** Returns the last that was queued before a pod was made, else the first. */
  #of(name: Identifier, podSeconds: number): Queued | undefined {
    const all = name.present ? this.#queued[this.#table.find(name)] : undefined;
    return all?.reduce((one, other) => {
      const [first, last] = one.createdSeconds < other.createdSeconds ? [one, other] : [other, one];
      return last.createdSeconds <= podSeconds ? last : first;
    });
  }
}
