// Slurm's TRES strings (`cpu=8,gres/gpu:h100=4,gres/gpu=4`): how many GPUs and CPUs they name, and Slurm's GPU utilization.
import { ascii, isWord, startsWith } from '../../text/ascii.ts';
import { readExactSize } from '../../text/size.ts';
import { UNKNOWN } from '../../units.ts';
import { gpuShareOfType } from './mig.ts';

/** 100 % of 2^20 GPUs, more than any site has: what lies above is Slurm's way to say "not supported". */
const MAXIMUM_GPU_UTILIZATION = 100 * 2 ** 20;

/** Adds up the GPU entries of one TRES list: the untyped total wins over the typed ones, which say what it is made of. */
export class GpuCount {
  #untyped = UNKNOWN;
  #typed = 0;
  #shares = 0;
  #anyType = false;

  clear(): void {
    this.#untyped = UNKNOWN;
    this.#typed = 0;
    this.#shares = 0;
    this.#anyType = false;
  }

  /** `gres/gpu=count`. */
  addUntyped(count: number): void {
    this.#untyped = count;
  }

  /** `gres/gpu:TYPE=count`, where TYPE is `bytes[start, end)`. */
  addTyped(bytes: Uint8Array, start: number, end: number, count: number): void {
    this.#anyType = true;
    this.#typed += count;
    this.#shares += count === 0 ? 0 : count * gpuShareOfType(bytes, start, end);
  }

  /** GPUs in all, MIG instances by their share; 0 where none is named; NaN where a count or a MIG profile is not known. */
  get gpus(): number {
    if (!this.#anyType) return Number.isNaN(this.#untyped) ? 0 : this.#untyped;
    if (Number.isNaN(this.#untyped) || this.#typed === this.#untyped) return this.#shares;
    return this.#shares === this.#typed ? this.#untyped : UNKNOWN;
  }

  /** True if `gpus` is NaN although every count is known: a MIG profile, or the kind of some of the GPUs, is not. */
  get profileUnknown(): boolean {
    return this.#anyType && !Number.isNaN(this.#typed) && Number.isNaN(this.gpus);
  }
}

/** What one TRES string says; reused. */
export class Tres {
  readonly gpuCount = new GpuCount();
  /** GPUs; 0 where the string names none, NaN where it is empty or not understood. */
  gpus = UNKNOWN;
  /** CPUs; NaN where the string names none. */
  cpus = UNKNOWN;
  /** `gres/gpuutil`, in % of one GPU or summed over GPUs, by version; NaN where there is none. */
  gpuUtilization = UNKNOWN;
  /** True if there is a `gres/gpuutil`, but none that says anything. */
  gpuUtilizationUnavailable = false;
  /** True if a count of GPUs is no number. */
  invalid = false;
}

/** Reads the TRES string `bytes[start, end)` into `target`. */
export function readTres(bytes: Uint8Array, start: number, end: number, target: Tres): void {
  target.gpuCount.clear();
  target.cpus = target.gpuUtilization = UNKNOWN;
  target.invalid = target.gpuUtilizationUnavailable = false;
  let entry = start;
  while (entry < end) {
    let equals = -1;
    let at = entry;
    for (; at < end && bytes[at] !== 44; at++) if (bytes[at] === 61) equals = at;
    if (equals > entry) readEntry(bytes, entry, equals, at, target);
    entry = at + 1;
  }
  target.gpus = end > start && !target.invalid ? target.gpuCount.gpus : UNKNOWN;
}

/** A gpuutil that is possible; NaN for Slurm's ways to say that there is none. */
export function possibleGpuUtilization(percent: number): number {
  return percent <= MAXIMUM_GPU_UTILIZATION ? percent : UNKNOWN;
}

const CPU = ascii('cpu');
const GPU = ascii('gres/gpu');
const UTIL = ascii('util');

function readEntry(bytes: Uint8Array, start: number, equals: number, end: number, target: Tres): void {
  if (bytes[start] === 99) {
    if (isWord(bytes, start, equals, CPU)) target.cpus = readExactSize(bytes, equals + 1, end);
    return;
  }
  if (bytes[start] !== 103 || !startsWith(bytes, start, equals, GPU)) return;
  const after = start + 8;
  if (after === equals) {
    const count = readExactSize(bytes, equals + 1, end);
    if (Number.isNaN(count)) target.invalid = true;
    target.gpuCount.addUntyped(count);
  } else if (bytes[after] === 58) {
    const count = readExactSize(bytes, equals + 1, end);
    if (Number.isNaN(count)) target.invalid = true;
    target.gpuCount.addTyped(bytes, after + 1, equals, count);
  } else if (isWord(bytes, after, equals, UTIL)) {
    target.gpuUtilization = possibleGpuUtilization(readExactSize(bytes, equals + 1, end));
    target.gpuUtilizationUnavailable = Number.isNaN(target.gpuUtilization);
  }
}
