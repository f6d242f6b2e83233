// What gpuutil of retained runs hangs on: few sites have any, and only they keep it.
import { type JobUtilization, ORIGIN } from '../utilization.ts';

/** Runs of a part. */
const PART_BITS = 15;
const PART = 2 ** PART_BITS;

const NOTHING: Readonly<JobUtilization> = { millionths: -1, origin: ORIGIN.accounting };

/** What counts as the utilization of a job. */
export interface Beliefs {
  /** For each class of GPU types: 1 where gpuutil counts. */
  readonly believed: Uint8Array;
  /** What is assumed of jobs of which nothing is known, in millionths; -1 for nothing. */
  readonly assumption: number;
}

export class RetainedGpuutil {
  readonly #classes: Uint32Array[] = [];
  /** For the few runs that have another utilization, too: what it is. */
  readonly #otherwise = new Map<number, Readonly<JobUtilization>>();

  /** gpuutil of `run` counts where the class `typeClass` is believed, else `otherwise`; -1 for nothing. */
  set(run: number, typeClass: number, otherwise: number): void {
    this.#classes[run >> PART_BITS] ??= new Uint32Array(PART);
    this.#classes[run >> PART_BITS]![run & (PART - 1)] = typeClass;
    if (otherwise >= 0) this.#otherwise.set(run, { millionths: otherwise, origin: ORIGIN.accounting });
  }

  /** Makes `found` what counts in place of its gpuutil, unless accounting says that, too. */
  setUnlessTold(run: number, found: JobUtilization): void {
    if (!this.#otherwise.has(run)) this.#otherwise.set(run, { ...found });
  }

  /** The class of GPU types of a run that was set. */
  typeClass(run: number): number {
    return this.#classes[run >> PART_BITS]![run & (PART - 1)]!;
  }

  /** What counts in place of its gpuutil. */
  otherwise(run: number): Readonly<JobUtilization> {
    return this.#otherwise.get(run) ?? NOTHING;
  }
}
