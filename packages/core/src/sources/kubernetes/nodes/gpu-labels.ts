// What labels say of the GPUs of a node: the product, how many boards there are, and whether each is given out in parts.
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { readInteger } from '../../../formats/bytes/number.ts';
import { type GpuModel, gpuModelOf } from '../../../hardware/gpu-model.ts';
import { endsInMigProfile, type MigSlices, migShare, migSlicesOf } from '../../../hardware/mig.ts';
import { LIMITS } from '../../../limits.ts';
import { UNKNOWN } from '../../../units.ts';

const SHARED = ascii('-SHARED');
const NONE = ascii('none');
const TRUE = ascii('true');
/** Bytes of a product name that are looked at: a label has 63 at most. */
const PRODUCT_BYTES = 64;

export class GpuLabels {
  model: GpuModel = 'unknown';
  slices: MigSlices | undefined;
  /** What one unit is of a GPU where the product is a MIG instance; NaN for an unknown profile, 0 where it is none. */
  migShare = 0;
  /** GPUs; of a product that is a MIG instance it may be instances. */
  count = UNKNOWN;
  replicas = UNKNOWN;
  /** True if a GPU is given out to several at a time. */
  isShared = false;
  /** True if the GPUs of the node are parts of boards, cut by a hypervisor. */
  isVirtual = false;

  clear(): void {
    this.model = 'unknown';
    this.slices = undefined;
    this.migShare = 0;
    this.count = this.replicas = UNKNOWN;
    this.isShared = this.isVirtual = false;
  }

  product(bytes: Uint8Array, start: number, end: number): void {
    // The one short-lived string: a product name, compared with the names of models and dropped.
    const name = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + PRODUCT_BYTES)));
    this.model = gpuModelOf(name);
    this.slices = migSlicesOf(name);
    const plain = end - SHARED.length;
    const isShared = plain > start && isWord(bytes, plain, end, SHARED);
    this.isShared ||= isShared;
    const to = isShared ? plain : end;
    this.migShare = endsInMigProfile(bytes, start, to) ? migShare(bytes, start, to, this.slices) : 0;
  }

  /** A number of GPUs; false where it is none. */
  setCount(bytes: Uint8Array, start: number, end: number): boolean {
    this.count = countOf(bytes, start, end);
    return !Number.isNaN(this.count);
  }

  /** Into how many each GPU is divided; false where it is no number. */
  setReplicas(bytes: Uint8Array, start: number, end: number): boolean {
    this.replicas = countOf(bytes, start, end);
    this.isShared ||= this.replicas > 1;
    return !Number.isNaN(this.replicas);
  }

  sharing(bytes: Uint8Array, start: number, end: number): void {
    this.isShared ||= !isWord(bytes, start, end, NONE);
  }

  virtual(bytes: Uint8Array, start: number, end: number): void {
    this.isVirtual = isWord(bytes, start, end, TRUE);
  }
}

function countOf(bytes: Uint8Array, start: number, end: number): number {
  const count = readInteger(bytes, start, end);
  return count <= LIMITS.nodeGpus ? count : UNKNOWN;
}
