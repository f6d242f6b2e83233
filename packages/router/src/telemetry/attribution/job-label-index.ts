// Runs by the job that a sample names. It is made for the first such sample, since most exporters name none.
import { Identifier } from '@ptl/claw-core';
import type { RetainedRuns } from '../../accounting/finalize/retained-runs.ts';
import { mixBits } from '../../accumulators/mix-bits.ts';

export class LabelIndex {
  readonly #held: RetainedRuns;
  /**
   * Runs by a hash of their job's raw id, each plus one (0: free). Those of one job lie between its slot and
   * the next free slot.
   */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** The last query, which the next samples mostly repeat. */
  readonly #last = new Identifier();
  readonly #found: number[] = [];
  /** True if the last runs found belong to several clusters: the id names two jobs. */
  isOfSeveralClusters = false;

  constructor(held: RetainedRuns) {
    this.#held = held;
    // At most two thirds of the slots are in use.
    const slots = 2 ** Math.ceil(Math.log2(held.length * 1.5 + 1));
    this.#slots = new Int32Array(slots);
    this.#mask = slots - 1;
    for (let run = 0; run < held.length; run++) {
      let slot = mixBits(held.idLow(run)) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = run + 1;
    }
  }

  /** Returns the runs of the job with this raw id, in their order; the list is reused. */
  runsOf(job: Identifier): readonly number[] {
    if (job.equals(this.#last)) return this.#found;
    this.#last.copy(job);
    this.#found.length = 0;
    Identifier.lanes(job, LANES, 0);
    const [low, high] = LANES;
    for (let slot = mixBits(low!) & this.#mask; this.#slots[slot] !== 0; slot = (slot + 1) & this.#mask) {
      const run = this.#slots[slot]! - 1;
      if (this.#held.idLow(run) === low && this.#held.idHigh(run) === high) this.#found.push(run);
    }
    const [first] = this.#found;
    this.isOfSeveralClusters = this.#found.some(
      (run) => this.#held.cluster(run) !== this.#held.cluster(first!),
    );
    return this.#found;
  }
}

const LANES = new Int32Array(4);
