// What samples say of each run, once it is known which runs hold whole nodes. There are about as many holdings as runs: what is said of
// the one holding of a run is not copied, but stands for the run.

import type { SampleStats } from '../statistics/sample-stats.ts';
import type { NodeAllocations } from './allocations.ts';

/** Called with a run, and where the sums of its samples stand: as those of `holder` in `stats`. */
export type RunVisitor = (run: number, stats: SampleStats, holder: number) => void;

export class RunStats {
  readonly #byRun: SampleStats;
  readonly #byHolding: SampleStats;
  readonly #holdings: NodeAllocations;
  readonly #isWhole: Uint8Array;

  /** `isWhole` is 1 for each node of which runs hold all GPUs that are said to; what is said of others is not known to be of a run. */
  constructor(byRun: SampleStats, byHolding: SampleStats, holdings: NodeAllocations, isWhole: Uint8Array) {
    this.#byRun = byRun;
    this.#byHolding = byHolding;
    this.#holdings = holdings;
    this.#isWhole = isWhole;
    // What is said of a run in several places is put together.
    this.#visitHoldings((run, holding) => {
      if (byRun.row(run) >= 0 || holdings.isOneOfSeveral(holding)) byRun.absorb(run, byHolding, holding);
    });
  }

  /** Visits each run of which samples may say something, once. */
  visit(visitor: RunVisitor): void {
    for (let run = 0; run < this.#byRun.holders; run++)
      if (this.#byRun.row(run) >= 0) visitor(run, this.#byRun, run);
    this.#visitHoldings((run, holding) => {
      if (this.#byRun.row(run) < 0) visitor(run, this.#byHolding, holding);
    });
  }

  #visitHoldings(visitor: (run: number, holding: number) => void): void {
    const holdings = this.#holdings;
    for (let node = 0; node < holdings.nodes; node++)
      for (let at = holdings.first(node); at < holdings.first(node + 1) && this.#isWhole[node] === 1; at++)
        visitor(holdings.run[at]!, at);
  }
}
