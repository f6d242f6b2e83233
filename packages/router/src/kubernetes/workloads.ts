// Workloads that waited in a queue before their pods were made: how long, by the owner that they share with
// their pods.
import { type Identifier, IdentifierTable, isKnown, type Workload } from '@ptl/claw-core';
import type { Accumulator } from '../accumulators/accumulator.ts';
import { larger } from './known.ts';
import type { KnownPod } from './known-pod.ts';

/** When something was queued, and when it was last admitted. */
interface Queued {
  createdSeconds: number;
  reservedSeconds: number;
}

/** Takes workloads, in any order. */
export class Workloads implements Accumulator<[workload: Workload]> {
  /** Owners: jobs that make pods, or pods. */
  readonly #owners = new IdentifierTable();
  readonly #queued: Queued[] = [];

  /** Adds a record of a workload. */
  add({ owners, createdSeconds, reservedSeconds }: Workload): void {
    if (!isKnown(createdSeconds)) return;
    for (const owner of owners) this.#add(this.#owners.ordinal(owner), { createdSeconds, reservedSeconds });
  }

  /** Adds the workloads of `other`. */
  merge(other: Workloads): void {
    const numbers = this.#owners.merge(other.#owners);
    for (const [theirs, queued] of other.#queued.entries()) this.#add(numbers[theirs]!, queued);
  }

  #add(number: number, { createdSeconds, reservedSeconds }: Queued): void {
    const known = this.#queued[number];
    if (known === undefined) this.#queued[number] = { createdSeconds, reservedSeconds };
    else {
      known.createdSeconds = Math.min(known.createdSeconds, createdSeconds);
      known.reservedSeconds = larger(known.reservedSeconds, reservedSeconds);
    }
  }

  /**
   * Returns how long a pod's workload waited until it was last admitted; 0 without a workload. A pod that is
   * queued itself waits for a node from its creation on: its time in the queue counts there.
   */
  queuedSeconds({ owner, uid, createdSeconds }: KnownPod): number {
    const ofOwner = this.#of(owner);
    const queued = ofOwner ?? this.#of(uid);
    if (queued === undefined || !isKnown(queued.reservedSeconds)) return 0;
    const isItself = ofOwner === undefined && isKnown(createdSeconds);
    const until = isItself ? Math.min(queued.reservedSeconds, createdSeconds) : queued.reservedSeconds;
    return Math.max(0, until - queued.createdSeconds);
  }

  #of(name: Identifier): Queued | undefined {
    return name.present ? this.#queued[this.#owners.find(name)] : undefined;
  }
}
