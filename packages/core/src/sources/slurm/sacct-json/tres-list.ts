// A TRES list of `sacct --json`: `[{type: "gres", name: "gpu:h100", count: 2}, …]`, summed up entry by entry.
import { ascii, isWord, startsWith } from '../../../formats/bytes/ascii.ts';
import { UNKNOWN } from '../../../units.ts';
import { GpuCount } from '../gpu-count.ts';
import type { GpuTypes } from '../gpu-type.ts';
import { isPossibleGpus, isPossibleParts, possibleGpuUtilization, sharedKind } from '../tres.ts';

const COLON = 58;
const GRES = ascii('gres');
const GPU = ascii('gpu');
const GPU_TYPED = ascii('gpu:');
const GPU_UTILIZATION = ascii('gpuutil');

/** Names of TRES that are longer are no GPUs of a known kind. */
const NAME_BYTES = 256;

/** Which list of a job or a step. */
export type TresKind = 'requested' | 'allocated' | 'average' | 'total';

/** One TRES list in the making; reused. */
export class TresList {
  /** How many entries it has. */
  entries = 0;
  /** `gres/gpuutil`, in %; NaN where there is none. */
  gpuUtilization = UNKNOWN;
  /** True if an entry of ours came without a possible count. */
  unavailable = false;
  /** What its entries of GPUs add up to. */
  readonly gpuCount: GpuCount;
  readonly #name = new Uint8Array(NAME_BYTES);
  #nameBytes = 0;
  #isGres = false;
  #entryCount = UNKNOWN;
  /** True if a count of GPUs is no number, or more than any job can hold. */
  invalid = false;

  constructor(types: GpuTypes) {
    this.gpuCount = new GpuCount(types);
  }

  /** GPUs of the list: 0 where it names none, NaN where it is empty or not known. */
  get gpus(): number {
    return this.entries === 0 || this.invalid ? UNKNOWN : this.gpuCount.gpus;
  }

  /** True if GPUs, or parts of one, are named, and not how many whole ones they are. */
  get unmeasured(): boolean {
    return this.gpuCount.isShared || this.gpuCount.profileUnknown;
  }

  begin(): void {
    this.entries = 0;
    this.gpuUtilization = UNKNOWN;
    this.unavailable = this.invalid = false;
    this.gpuCount.clear();
  }

  beginEntry(): void {
    this.#nameBytes = 0;
    this.#isGres = false;
    this.#entryCount = UNKNOWN;
  }

  /** The entry's type is `bytes[start, end)`. */
  type(bytes: Uint8Array, start: number, end: number): void {
    this.#isGres = isWord(bytes, start, end, GRES);
  }

  /** The entry's name is `bytes[start, end)`. */
  name(bytes: Uint8Array, start: number, end: number): void {
    this.#nameBytes = Math.min(end - start, NAME_BYTES);
    for (let i = 0; i < this.#nameBytes; i++) this.#name[i] = bytes[start + i]!;
  }

  /** The entry's count; −2 and NO_VAL mean that there is none. */
  count(count: number): void {
    this.#entryCount = count >= 0 ? count : UNKNOWN;
  }

  /** Adds the entry. */
  endEntry(): void {
    this.entries++;
    if (!this.#isGres) return;
    const kind = sharedKind(this.#name, 0, this.#nameBytes);
    const isGpu = isWord(this.#name, 0, this.#nameBytes, GPU);
    if (isGpu || startsWith(this.#name, 0, this.#nameBytes, GPU_TYPED)) this.#addGpus(isGpu);
    else if (kind !== undefined) this.#addShared(kind);
    else if (isWord(this.#name, 0, this.#nameBytes, GPU_UTILIZATION)) {
      this.gpuUtilization = possibleGpuUtilization(this.#entryCount);
      if (Number.isNaN(this.gpuUtilization)) this.unavailable = true;
    }
  }

  #addShared(kind: 'shards' | 'mps'): void {
    const isTyped = this.#name.subarray(0, this.#nameBytes).includes(COLON);
    if (isPossibleParts(this.#entryCount)) this.gpuCount.addShared(kind, isTyped, this.#entryCount);
    else this.invalid = true;
  }

  #addGpus(untyped: boolean): void {
    const count = this.#entryCount;
    if (!isPossibleGpus(count)) this.invalid = true;
    else if (untyped) this.gpuCount.addUntyped(count);
    else this.gpuCount.addTyped(this.#name, GPU_TYPED.length, this.#nameBytes, count);
  }
}
