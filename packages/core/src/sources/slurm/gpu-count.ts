// How many GPUs one list of TRES names: whole ones, MIG instances, and parts that several jobs may hold at
// the same time.
import { Identifier } from '../../identity/identifier.ts';
import { SLICES_PER_GPU, slicesFromGpus, UNKNOWN } from '../../units.ts';
import type { PartCounts } from '../source.ts';
import type { GpuType, GpuTypes } from './gpu-type.ts';

/** Quotients of small numbers are as exact. */
const EXACT = 1e-9;

/** Of GPUs that no type is said of. */
const UNTYPED = new Identifier();

/**
 * Adds up the GPU entries of one TRES list: the untyped total is of all GPUs, and the typed ones say what it
 * is made of.
 */
export class GpuCount {
  readonly #types: GpuTypes;
  #untyped = UNKNOWN;
  #typed = 0;
  #shares = 0;
  #anyType = false;
  /**
   * Parts of GPUs by kind: untyped, of all types, and typed, which say what that is made of; 0 where none is
   * named.
   */
  readonly #parts = { shards: { untyped: 0, typed: 0 }, mps: { untyped: 0, typed: 0 } };
  #hasParts = false;
  #hasMig = false;
  /** The types that are named of whole GPUs, each once. */
  readonly types: GpuType[] = [];

  constructor(types: GpuTypes) {
    this.#types = types;
  }

  clear(): void {
    this.#untyped = UNKNOWN;
    this.#typed = 0;
    this.#shares = 0;
    this.#anyType = this.#hasMig = false;
    if (this.#hasParts) {
      const { shards, mps } = this.#parts;
      shards.untyped = shards.typed = mps.untyped = mps.typed = 0;
      this.#hasParts = false;
    }
    if (this.types.length > 0) this.types.length = 0;
  }

  /** `gres/gpu=count`. */
  addUntyped(count: number): void {
    this.#untyped = count;
  }

  /** `gres/gpu:TYPE=count`, where TYPE is `bytes[start, end)`. */
  addTyped(bytes: Uint8Array, start: number, end: number, count: number): void {
    this.#anyType = true;
    this.#typed += count;
    if (count === 0) return;
    const type = this.#types.find(bytes, start, end);
    this.#shares += count * type.share;
    if (type.isMig) this.#hasMig = true;
    else if (type.id.present && !this.types.some(({ id }) => id.equals(type.id))) this.types.push(type);
  }

  /**
   * `gres/shard=count` or `gres/mps=count`, typed or not: parts of a GPU, of which it may not be known how
   * many make a whole one.
   */
  addShared(kind: keyof PartCounts, isTyped: boolean, count: number): void {
    if (count === 0) return;
    this.#hasParts = true;
    if (isTyped) this.#parts[kind].typed += count;
    else this.#parts[kind].untyped = count;
  }

  /** Whole GPUs that parts make up; NaN where it is not known how many make one. */
  get #gpusOfParts(): number {
    if (!this.#hasParts) return 0;
    let gpus = 0;
    for (const kind of ['shards', 'mps'] as const) {
      const { untyped, typed } = this.#parts[kind];
      const count = untyped === 0 ? typed : untyped;
      if (count !== 0) gpus += count / this.#types.parts.perGpu(kind);
    }
    // What is no whole number of slices cannot be counted exactly.
    return Math.abs(gpus * SLICES_PER_GPU - slicesFromGpus(gpus)) < EXACT ? gpus : UNKNOWN;
  }

  /**
   * GPUs in all, MIG instances by their share; 0 where none is named; NaN where a count, a share or a MIG
   * profile is not known.
   */
  get gpus(): number {
    if (this.isShared) return UNKNOWN;
    if (this.#isOnlyParts) return this.#gpusOfParts;
    if (!this.#anyType) return Number.isNaN(this.#untyped) ? 0 : this.#untyped;
    // What no typed count explains are whole GPUs.
    if (!(this.#untyped < this.#typed)) return this.#shares + this.#untypedRest;
    return this.#shares === this.#typed ? this.#untyped : UNKNOWN;
  }

  /** GPUs of the total that no typed count explains. */
  get #untypedRest(): number {
    return this.#untyped > this.#typed ? this.#untyped - this.#typed : 0;
  }

  /** True if GPUs are named by parts alone, of which it is unknown how many make one. */
  get isShared(): boolean {
    return this.#isOnlyParts && Number.isNaN(this.#gpusOfParts);
  }

  /**
   * Slurm gives out a GPU whole or in parts: those beside whole GPUs, as exclusive nodes have them, are of
   * the same ones.
   */
  get #isOnlyParts(): boolean {
    return this.#hasParts && this.#typed === 0 && !(this.#untyped > 0);
  }

  /** True if MIG instances are all that is named. */
  get isOnlyMig(): boolean {
    return this.#hasMig && this.types.length === 0 && this.#untypedRest === 0;
  }

  /** Adds the types of the whole GPUs to `target`; none where none of them has one. */
  addTypesTo(target: Identifier[]): void {
    for (const { id } of this.types) target.push(id);
    if (this.types.length > 0 && this.#untypedRest > 0) target.push(UNTYPED);
  }

  /**
   * True if `gpus` is NaN although every count is known: a MIG profile, or the kind of some of the GPUs, is
   * not.
   */
  get profileUnknown(): boolean {
    return !this.isShared && this.#anyType && !Number.isNaN(this.#typed) && Number.isNaN(this.gpus);
  }
}
