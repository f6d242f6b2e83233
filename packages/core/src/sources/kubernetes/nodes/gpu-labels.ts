// What labels say of the GPUs of a node: the product, how many boards there are, and whether each is given
// out in parts.
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { readInteger } from '../../../formats/bytes/number.ts';
import { type GpuModel, gpuModelOf, productName } from '../../../hardware/gpu-model.ts';
import { endsInMigProfile, type MigSlices, migShare, migSlicesOf } from '../../../hardware/mig.ts';
import { LIMITS } from '../../../limits.ts';
import { UNKNOWN } from '../../../units.ts';

const SHARED = ascii('-SHARED');
const NONE = ascii('none');
const TRUE = ascii('true');
/** Bytes of a profile. */
const PROFILE_BYTES = 32;

export class GpuLabels {
  /**
   * As GPU feature discovery tells the product; `#accelerator`: as the cloud does that rents the node out.
   */
  #product: GpuModel | undefined;
  #accelerator: GpuModel = 'unknown';
  #slices: MigSlices | undefined;
  #partition = new Uint8Array();
  /** GPUs; of a product that is a MIG instance it may be instances. */
  count = UNKNOWN;
  /** GPUs of the machine, as the cloud tells them. */
  boards = UNKNOWN;
  replicas = UNKNOWN;
  /** Into how many each MIG instance is divided, by profile. */
  readonly instanceReplicas: { readonly profile: Uint8Array; readonly replicas: number }[] = [];
  /** True if a GPU is given out to several at a time. */
  isShared = false;
  /** True if who gives GPUs out in parts gives a whole one to whoever names no part of it. */
  isSplit = false;
  /** True if the GPUs of the node are parts of boards, cut by a hypervisor. */
  isVirtual = false;

  clear(): void {
    this.#product = this.#slices = undefined;
    this.#accelerator = 'unknown';
    this.#partition = new Uint8Array();
    this.count = this.boards = this.replicas = UNKNOWN;
    this.instanceReplicas.length = 0;
    this.isShared = this.isSplit = this.isVirtual = false;
  }

  get model(): GpuModel {
    return this.#product ?? this.#accelerator;
  }

  get slices(): MigSlices | undefined {
    return this.#slices;
  }

  /**
   * What one unit is of a GPU where units are MIG instances; NaN for an unknown profile, 0 where they are
   * none.
   */
  get migShare(): number {
    const { length } = this.#partition;
    return length === 0 ? 0 : migShare(this.#partition, 0, length, this.#slices);
  }

  product(bytes: Uint8Array, start: number, end: number): void {
    // The one short-lived string: a product name, compared with the names of models and dropped.
    const name = productName(bytes, start, end);
    this.#product = gpuModelOf(name);
    this.#slices = migSlicesOf(name);
    const plain = end - SHARED.length;
    const isShared = plain > start && isWord(bytes, plain, end, SHARED);
    this.isShared ||= isShared;
    const to = isShared ? plain : end;
    if (endsInMigProfile(bytes, start, to)) this.partition(bytes, Math.max(start, to - PROFILE_BYTES), to);
  }

  accelerator(bytes: Uint8Array, start: number, end: number): void {
    const name = productName(bytes, start, end);
    this.#accelerator = gpuModelOf(name);
    this.#slices ??= migSlicesOf(name);
  }

  /** The profile of the MIG instances that all GPUs of the node are cut into. */
  partition(bytes: Uint8Array, start: number, end: number): void {
    this.#partition = bytes.slice(start, end);
  }

  /** A number of GPUs; false where it is none. */
  setCount(bytes: Uint8Array, start: number, end: number): boolean {
    this.count = countOf(bytes, start, end);
    return !Number.isNaN(this.count);
  }

  setBoards(bytes: Uint8Array, start: number, end: number): boolean {
    this.boards = countOf(bytes, start, end);
    return !Number.isNaN(this.boards);
  }

  /** Into how many each GPU is divided; false where it is no number. */
  setReplicas(bytes: Uint8Array, start: number, end: number): boolean {
    const replicas = countOf(bytes, start, end);
    // 0 where nobody configured sharing.
    this.replicas = replicas === 0 ? UNKNOWN : replicas;
    this.isShared ||= this.replicas > 1;
    return !Number.isNaN(replicas);
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
