// The WebAssembly reader of Prometheus text: the faster twin of `PrometheusLines`, for lines whose prefix is
// known and whose value is plain.
import { LinearMemory, type WasmMemory } from '../../wasm/linear-memory.ts';
import { openModule } from '../../wasm/webassembly.ts';
import { POWERS_OF_TEN } from '../lines.ts';
import type { PrefixTable } from '../prefix-table.ts';
import { MODULE } from './lines.generated.ts';
import * as at from './lines-memory.ts';

interface Exports {
  readonly memory: WasmMemory;
  readLines(
    from: number,
    to: number,
    previous: number,
    prefixes: number,
    slots: number,
    slotMask: number,
  ): number;
}

/** One reader with a memory of its own, for one input. */
export class PrometheusWasm {
  readonly #exports: Exports;
  readonly memory: LinearMemory;

  constructor(exports: Exports) {
    this.#exports = exports;
    this.memory = new LinearMemory(at.PAGES, exports.memory);
    this.memory.doubles.set(POWERS_OF_TEN, at.POWERS / 8);
  }

  /**
   * Reads known lines of `[from, to)`, up to one that is not known or not plain; gives how many values it
   * wrote to `VALUES`. Where it stopped lies in `STOP`.
   */
  readLines(from: number, to: number, previous: number, table: PrefixTable): number {
    const { prefixes, slots, slotCount } = table;
    return this.#exports.readLines(from, to, previous, prefixes, slots, slotCount - 1);
  }
}

/** A reader; undefined where the machine has no WebAssembly with SIMD, or does not permit it. */
export function openPrometheusWasm(): PrometheusWasm | undefined {
  const exports = openModule(MODULE);
  return exports === undefined ? undefined : new PrometheusWasm(exports as Exports);
}
