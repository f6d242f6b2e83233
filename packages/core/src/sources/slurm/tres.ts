// Slurm's TRES strings (`cpu=8,gres/gpu:h100=4,gres/gpu=4`): how many GPUs and CPUs they name, and Slurm's
// GPU utilization.
import { ascii, isWord, startsWith } from '../../formats/bytes/ascii.ts';
import { LIMITS } from '../../limits.ts';
import { UNKNOWN } from '../../units.ts';
import type { PartCounts } from '../source.ts';
import { GpuCount } from './gpu-count.ts';
import type { GpuTypes } from './gpu-type.ts';
import { readExactSize } from './size.ts';

/** 100 % of 2^20 GPUs, more than any site has: what lies above is Slurm's way to say "not supported". */
const MAXIMUM_GPU_UTILIZATION = 100 * 2 ** 20;

/** What one TRES string says; reused. */
export class Tres {
  readonly gpuCount: GpuCount;
  /** GPUs; 0 where the string names none, NaN where it is empty or not understood. */
  gpus = UNKNOWN;
  /** `gres/gpuutil`, in % of one GPU or summed over GPUs, by version; NaN where there is none. */
  gpuUtilization = UNKNOWN;
  /** True if there is a `gres/gpuutil`, but none that says anything. */
  gpuUtilizationUnavailable = false;
  /** True if a count of GPUs is no number, or more than any job can hold. */
  invalid = false;

  constructor(types: GpuTypes) {
    this.gpuCount = new GpuCount(types);
  }

  /** True if GPUs, or parts of one, are named, and not how many whole ones they are. */
  get unmeasured(): boolean {
    return this.gpuCount.isShared || this.gpuCount.profileUnknown;
  }
}

/**
 * Reads the TRES string `bytes[start, end)` into `target`. Most of it says nothing of GPUs: what does is
 * looked for in leaps.
 */
export function readTres(bytes: Uint8Array, start: number, end: number, target: Tres): void {
  target.gpuCount.clear();
  target.gpuUtilization = UNKNOWN;
  target.invalid = target.gpuUtilizationUnavailable = false;
  for (let last = start + GRES.length - 1; last < end; ) {
    const entry = last + 1 - GRES.length;
    const isEntry = entry === start || bytes[entry - 1] === COMMA;
    if (isEntry && startsWith(bytes, entry, end, GRES)) {
      const entryEnd = endOfEntry(bytes, last + 1, end);
      readGres(bytes, last + 1, entryEnd, target);
      last = entryEnd + GRES.length;
    } else last += SKIPS[bytes[last]!]!;
  }
  target.gpus = end > start && !target.invalid ? target.gpuCount.gpus : UNKNOWN;
}

/** The CPUs of the TRES string `bytes[start, end)`; NaN where it names none. */
export function readTresCpus(bytes: Uint8Array, start: number, end: number): number {
  let cpus = UNKNOWN;
  for (let entry = start; entry < end; ) {
    const entryEnd = endOfEntry(bytes, entry, end);
    const equals = lastEquals(bytes, entry, entryEnd);
    if (isWord(bytes, entry, equals, CPU)) cpus = readExactSize(bytes, equals + 1, entryEnd);
    entry = entryEnd + 1;
  }
  return cpus;
}

/** True if a job can hold so many GPUs. */
export function isPossibleGpus(count: number): boolean {
  return count <= LIMITS.jobGpus;
}

/** True if a job can hold so many parts of GPUs. */
export function isPossibleParts(count: number): boolean {
  return count <= LIMITS.jobGpuParts;
}

/** A gpuutil that is possible; NaN for Slurm's ways to say that there is none. */
export function possibleGpuUtilization(percent: number): number {
  return percent <= MAXIMUM_GPU_UTILIZATION ? percent : UNKNOWN;
}

/** What Slurm says of the utilization of GPUs, in %. */
interface GpuUsage {
  readonly allocatedGpus: number;
  readonly gpuUtilizationAverage: number;
  readonly gpuUtilizationTotal: number;
}

/** False where gpuutil can be neither a mean over so many GPUs nor a sum over them: 101 % on one. */
export function fitsAnyReading(row: GpuUsage): boolean {
  const { gpuUtilizationAverage: average, gpuUtilizationTotal: total } = row;
  const highest = 100 * Math.max(1, row.allocatedGpus);
  return !(average > highest || total > highest) || average <= highest || total <= highest;
}

const COMMA = 44;
const COLON = 58;
const EQUALS = 61;
const CPU = ascii('cpu');
const GRES = ascii('gres/');
const GPU = ascii('gpu');
const UTIL = ascii('util');
/** Parts of a GPU that several jobs may hold at the same time. */
const SHARED = [
  { name: ascii('shard'), kind: 'shards' },
  { name: ascii('mps'), kind: 'mps' },
] as const;

/**
 * By the byte that stands where the last of `gres/` would: how many bytes on that last byte can be at the
 * earliest.
 */
const SKIPS = new Uint8Array(256).fill(GRES.length);
for (let i = 0; i < GRES.length - 1; i++) SKIPS[GRES[i]!] = GRES.length - 1 - i;

/** The entry behind `gres/`. */
function readGres(bytes: Uint8Array, start: number, end: number, target: Tres): void {
  const equals = lastEquals(bytes, start, end);
  if (equals < 0) return;
  if (startsWith(bytes, start, equals, GPU)) readGpuEntry(bytes, start + GPU.length, equals, end, target);
  else {
    const kind = sharedKind(bytes, start, equals);
    if (kind === undefined) return;
    const isTyped = bytes.subarray(start, equals).includes(COLON);
    const count = readExactSize(bytes, equals + 1, end);
    if (!isPossibleParts(count)) target.invalid = true;
    target.gpuCount.addShared(kind, isTyped, count);
  }
}

/** What follows `gres/gpu` in an entry. */
function readGpuEntry(bytes: Uint8Array, start: number, equals: number, end: number, target: Tres): void {
  const count = readExactSize(bytes, equals + 1, end);
  const isTyped = bytes[start] === COLON;
  if ((equals === start || isTyped) && !isPossibleGpus(count)) target.invalid = true;
  else if (equals === start) target.gpuCount.addUntyped(count);
  else if (isTyped) target.gpuCount.addTyped(bytes, start + 1, equals, count);
  else if (isWord(bytes, start, equals, UTIL)) {
    target.gpuUtilization = possibleGpuUtilization(count);
    target.gpuUtilizationUnavailable = Number.isNaN(target.gpuUtilization);
  }
}

/**
 * What parts of a GPU the name of a GRES, `bytes[start, end)` with or without a type, stands for (`shard`,
 * `mps:a100`), if any.
 */
export function sharedKind(bytes: Uint8Array, start: number, end: number): keyof PartCounts | undefined {
  return SHARED.find(({ name }) => {
    const nameEnd = start + name.length;
    return startsWith(bytes, start, end, name) && (nameEnd === end || bytes[nameEnd] === COLON);
  })?.kind;
}

function endOfEntry(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== COMMA) at++;
  return at;
}

/** Where the last equals sign is, or -1: what follows it is short, so it is looked for from the end. */
function lastEquals(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) if (bytes[at] === EQUALS) return at;
  return -1;
}
