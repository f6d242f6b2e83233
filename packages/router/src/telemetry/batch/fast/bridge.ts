// The WebAssembly module that adds up ratios: a faster twin of the loop in RatioColumn, which works without
// it.
import { openModule } from '@ptl/claw-core/internal';
import type { ColumnSums } from '../../statistics/sample-sums.ts';
import * as at from './memory.ts';
import { MODULE } from './module.generated.ts';

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  addRatios(from: number, to: number, first: number, weight: number): void;
}

/** One module with a memory of its own, for one column. */
export class RatiosWasm {
  readonly #exports: Exports;
  readonly #sums: Float64Array;
  readonly column: Float64Array;
  /** The marks that were used. */
  readonly #seen = new Set<number>();
  /** The low and the high half of each weight. */
  readonly #weights: Uint32Array;

  constructor(exports: Exports) {
    const { buffer } = exports.memory;
    this.#exports = exports;
    this.#sums = new Float64Array(buffer, at.SUMS, 5);
    this.column = new Float64Array(buffer, at.COLUMN, at.BLOCK);
    this.#weights = new Uint32Array(buffer, at.WEIGHTS, 2 * at.MARKS * at.PLACES);
  }

  /** Adds up values `[from, to)` under `mark`, and adds `weight` (below 2^31) to each of them. */
  add(from: number, to: number, mark: number, weight: number, into: ColumnSums): void {
    this.#seen.add(mark);
    this.#exports.addRatios(from, to, mark * at.PLACES, weight);
    const sums = this.#sums;
    into.set(sums[0]!, sums[1]!, sums[2]!, sums[3]!, sums[4]!);
  }

  /** Visits the values under `mark`, in millionths, with their weights, in no order. */
  visit(mark: number, visitor: (value: number, weight: number) => void): void {
    if (!this.#seen.has(mark)) return;
    const first = mark * at.PLACES;
    for (let place = 0; place < at.PLACES; place++) {
      const low = 2 * (first + place);
      const weight = this.#weights[low]! + this.#weights[low + 1]! * 2 ** 32;
      if (weight === 0) continue;
      const points = place & (2 ** at.POINT_BITS - 1);
      visitor(points * at.POINT + (place >> at.POINT_BITS), weight);
    }
  }
}

/** Opens a module; undefined where there is no WebAssembly. */
export function openRatiosWasm(): RatiosWasm | undefined {
  const exports = openModule(MODULE) as Exports | undefined;
  return exports === undefined ? undefined : new RatiosWasm(exports);
}
