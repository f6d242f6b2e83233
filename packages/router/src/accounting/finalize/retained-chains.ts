// Resized jobs: the retained runs of each, and since when it occupied GPUs. Few sites have any.
import { NONE } from '../../accumulators/columns.ts';
import { isResizing } from '../rows/job-states.ts';
import type { RunTable } from '../rows/run-table.ts';

interface Chain {
  readonly runs: number[];
  readonly from: number;
}

export class RetainedChains {
  /** By the row of the first run. */
  readonly #byOrigin = new Map<number, Chain>();
  /** By the run that represents the job. */
  readonly #byRun = new Map<number, Chain>();

  /** Notes retained run `run`, of row `row`, if its job was resized. */
  add(runs: RunTable, row: number, run: number): void {
    const { origin, last, state, start } = runs.columns.arrays;
    const first = origin[row]!;
    if (first === row && (last[row] === 1 || !isResizing(state[row]!))) return;
    const chain = this.#byOrigin.get(first) ?? { runs: [], from: start[first]! };
    this.#byOrigin.set(first, chain);
    chain.runs.push(run);
    if (last[row] === 1) this.#byRun.set(run, chain);
  }

  /** Returns the runs of the job that `run` represents, where it was resized. */
  runsOf(run: number): readonly number[] | undefined {
    return this.#byRun.get(run)?.runs;
  }

  /** Returns since when that job occupied GPUs; undefined where it was not resized. */
  from(run: number): number | undefined {
    const from = this.#byRun.get(run)?.from;
    return from === NONE ? undefined : from;
  }
}
