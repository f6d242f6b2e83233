// The GPU types of runs, as small numbers: a job of two types has a set of both.
import { type GpuModel, type Identifier, IdentifierTable } from '@ptl/claw-core';
import { JobRows, jobRow as ROW } from '@ptl/claw-core/internal';
import type { Dictionary } from '../accumulators/accumulator.ts';

/** The set of a run that held only MIG instances: it has no type that could record gpuutil. */
export const NO_TYPES = 0;

/** Numbers the sets of types that runs name; GPUs without a named type have a type of their own. */
export class GpuTypeSets implements Dictionary {
  readonly #types = new IdentifierTable();
  readonly #sets: (readonly number[])[] = [[]];
  readonly #bySet = new Map<string, number>();
  /** The set of each type alone. */
  readonly #alone: number[] = [];
  /** The model of each type, where a source reports it. */
  readonly #models: (GpuModel | undefined)[] = [];

  /** Returns the set of the run of `rows` whose 32-bit slots begin at `lanes[l]`. */
  setOf(rows: JobRows, lanes: Int32Array, l: number): number {
    const flags = lanes[l + ROW.FLAGS]!;
    if ((flags & ROW.IS_ONLY_MIG) !== 0) return NO_TYPES;
    if ((flags & ROW.HAS_GPU_TYPE_LIST) === 0) return this.#setOfOne(lanes, l + ROW.GPU_TYPE_TAG);
    const lists = JobRows.lists(rows);
    const types: number[] = [];
    const end = lanes[l + ROW.GPU_TYPES_TO]!;
    for (let at = lanes[l + ROW.GPU_TYPES_FROM]!; at < end; at += 4)
      types.push(this.#types.ordinalAt(lists, at));
    return this.#numberOf(types);
  }

  /** Returns the types of a set. */
  types(set: number): readonly number[] {
    return this.#sets[set]!;
  }

  /** Notes that a type is of this model. */
  learn(type: Identifier, model: GpuModel): void {
    this.#models[this.#types.ordinal(type)] = model;
  }

  /** Returns the models of the types of a set, each once; some may be unknown. */
  models(set: number): readonly (GpuModel | undefined)[] {
    return [...new Set(this.types(set).map((type) => this.#models[type]))];
  }

  /** Returns the set of the types of both. */
  union(a: number, b: number): number {
    return a === b ? a : this.#numberOf([...this.types(a), ...this.types(b)]);
  }

  /** Adds the sets of `other`. Returns the number here of each. */
  merge(other: GpuTypeSets): Int32Array {
    const types = this.#types.merge(other.#types);
    for (const [type, model] of other.#models.entries())
      if (model !== undefined) this.#models[types[type]!] = model;
    return Int32Array.from(other.#sets, (set) => this.#numberOf(set.map((type) => types[type]!)));
  }

  #setOfOne(lanes: Int32Array, from: number): number {
    const type = this.#types.ordinalAt(lanes, from);
    const known = this.#alone[type];
    if (known !== undefined) return known;
    const set = this.#numberOf([type]);
    this.#alone[type] = set;
    return set;
  }

  #numberOf(types: readonly number[]): number {
    if (types.length === 0) return NO_TYPES;
    const distinct = [...new Set(types)].sort((a, b) => a - b);
    const key = distinct.join(' ');
    const known = this.#bySet.get(key);
    if (known !== undefined) return known;
    this.#bySet.set(key, this.#sets.length);
    return this.#sets.push(distinct) - 1;
  }
}
