// What waited in a queue before its pods were made: by the owner that it shares with them, how long it waited.
import { type Identifier, IdentifierTable, isKnown, type Workload } from '@ptl/claw-core';
import type { Accumulator } from '../accumulators/accumulator.ts';
import { larger } from './known.ts';
import type { KnownPod } from './known-pod.ts';

/** When something was queued, and when its turn came the last time. */
interface Queued {
  createdSeconds: number;
  reservedSeconds: number;
}

/** Takes over workloads, in any order. */
export class Workloads implements Accumulator<[workload: Workload]> {
  /** Owners: jobs that make pods, or pods. */
  readonly #owners = new IdentifierTable();
  readonly #queued: Queued[] = [];

  /** Takes over what a list tells of a workload. */
  add({ owners, createdSeconds, reservedSeconds }: Workload): void {
    if (!isKnown(createdSeconds)) return;
    for (const owner of owners) this.#tell(this.#owners.ordinal(owner), { createdSeconds, reservedSeconds });
  }

  /** Adds the workloads of `other`. */
  merge(other: Workloads): void {
    const numbers = this.#owners.merge(other.#owners);
    for (const [theirs, queued] of other.#queued.entries()) this.#tell(numbers[theirs]!, queued);
  }

  #tell(number: number, { createdSeconds, reservedSeconds }: Queued): void {
    const known = this.#queued[number];
    if (known === undefined) this.#queued[number] = { createdSeconds, reservedSeconds };
    else {
      known.createdSeconds = Math.min(known.createdSeconds, createdSeconds);
      known.reservedSeconds = larger(known.reservedSeconds, reservedSeconds);
    }
  }

  /**
   * How long a pod's workload waited until its turn came the last time; 0 without one. A pod that is queued itself waits
   * for a node from its creation on: what it waits for its turn from then on is counted there.
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
