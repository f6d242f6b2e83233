// Resized jobs: since when each occupied GPUs. Few sites have any.
import { NONE } from '../../accumulators/columns.ts';
import type { RunTable } from '../rows/run-table.ts';

export class RetainedChains {
  /** When the first run of a job began, by the run that represents it. */
  readonly #from = new Map<number, number>();

  /** Notes retained run `run`, of row `row`, if it represents a job that was resized. */
  add(runs: RunTable, row: number, run: number): void {
    const { origin, last, start } = runs.columns.arrays;
    const first = origin[row]!;
    if (first !== row && last[row] === 1 && start[first] !== NONE) this.#from.set(run, start[first]!);
  }

  /** Returns since when that job occupied GPUs; undefined where it was not resized. */
  from(run: number): number | undefined {
    return this.#from.get(run);
  }
}
