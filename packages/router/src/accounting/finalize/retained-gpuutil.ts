// The class of GPU types of each retained run with gpuutil, and what counts in its place. Few sites have
// gpuutil.
import { type JobUtilization, ORIGIN } from '../utilization.ts';

/** Runs of a part. */
const PART_BITS = 15;
const PART = 2 ** PART_BITS;

const NOTHING: Readonly<JobUtilization> = { millionths: -1, origin: ORIGIN.accounting };

/** Which utilization of a job counts. */
export interface Beliefs {
  /** For each class of GPU types: 1 where gpuutil counts. */
  readonly believed: Uint8Array;
  /** The utilization assumed for jobs without a known one, in millionths; -1 for none. */
  readonly assumption: number;
}

export class RetainedGpuutil {
  readonly #classes: Uint32Array[] = [];
  /** The other utilization of the few runs that have one besides gpuutil. */
  readonly #otherwise = new Map<number, Readonly<JobUtilization>>();

  /** Lets gpuutil of `run` count where the class `typeClass` is believed, else `otherwise`; -1 for none. */
  set(run: number, typeClass: number, otherwise: number): void {
    this.#classes[run >> PART_BITS] ??= new Uint32Array(PART);
    this.#classes[run >> PART_BITS]![run & (PART - 1)] = typeClass;
    if (otherwise >= 0) this.#otherwise.set(run, { millionths: otherwise, origin: ORIGIN.accounting });
  }

  /** Lets `found` count in place of gpuutil, unless accounting has another value. */
  setUnlessAccounted(run: number, found: JobUtilization): void {
    if (!this.#otherwise.has(run)) this.#otherwise.set(run, { ...found });
  }

  /** Returns the class of GPU types of a run that was set. */
  typeClass(run: number): number {
    return this.#classes[run >> PART_BITS]![run & (PART - 1)]!;
  }

  /** Returns the utilization that counts in place of gpuutil. */
  otherwise(run: number): Readonly<JobUtilization> {
    return this.#otherwise.get(run) ?? NOTHING;
  }
}
