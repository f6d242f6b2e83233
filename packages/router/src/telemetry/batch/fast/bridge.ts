// The WebAssembly module that adds up ratios: the faster twin of the loop of RatioColumn, which does without it where there is no WebAssembly.
import { openModule } from '@ptl/claw-core/internal';
import type { ColumnSums } from '../../statistics/sample-sums.ts';
import * as at from './memory.ts';
import { MODULE } from './module.generated.ts';

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  addRatios(from: number, to: number, first: number, used: number): number;
}

/** One module with a memory of its own, for one column. */
export class RatiosWasm {
  readonly #exports: Exports;
  readonly #sums: Float64Array;
  readonly column: Float64Array;
  readonly counts: Uint32Array;
  readonly used: Uint16Array;

  constructor(exports: Exports) {
    const { buffer } = exports.memory;
    this.#exports = exports;
    this.#sums = new Float64Array(buffer, at.SUMS, 5);
    this.column = new Float64Array(buffer, at.COLUMN, at.BLOCK);
    this.counts = new Uint32Array(buffer, at.COUNTS, at.MARKS * at.CELLS);
    this.used = new Uint16Array(buffer, at.USED, at.MARKS * at.CELLS);
  }

  /** Adds up and counts values `[from, to)`, whose cells begin at `first`; returns how many of the `usedCount` cells are in use then. */
  add(from: number, to: number, first: number, usedCount: number, into: ColumnSums): number {
    const used = this.#exports.addRatios(from, to, first, usedCount);
    const sums = this.#sums;
    into.set(sums[0]!, sums[1]!, sums[2]!, sums[3]!, sums[4]!);
    return used;
  }
}

/** A module; undefined where there is no WebAssembly. */
export function openRatiosWasm(): RatiosWasm | undefined {
  const exports = openModule(MODULE) as Exports | undefined;
  return exports === undefined ? undefined : new RatiosWasm(exports);
}
