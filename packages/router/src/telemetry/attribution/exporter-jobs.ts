// Scrape jobs whose series name the exporter's own pod where others name the workload's.
import { type Identifier, IdentifierTable } from '@ptl/claw-core';
import type { Accumulator } from '../../accumulators/accumulator.ts';

export class ExporterJobs implements Accumulator<[scrapeJob: Identifier]> {
  readonly #known = new IdentifierTable();
  /** Those of which it was said that they are none. */
  readonly #denied = new IdentifierTable();
  #isRight = true;

  /** A scrape job is one. */
  add(scrapeJob: Identifier): void {
    this.#known.ordinal(scrapeJob);
    if (this.#denied.find(scrapeJob) >= 0) this.#isRight = false;
  }

  /** Adds all of `other`. Nobody has asked yet. */
  merge(other: ExporterJobs): void {
    this.#known.merge(other.#known);
  }

  /** True if the scrape job is known to be one. */
  isOf(scrapeJob: Identifier): boolean {
    if (!scrapeJob.present) return false;
    if (this.#known.find(scrapeJob) >= 0) return true;
    this.#denied.ordinal(scrapeJob);
    return false;
  }

  /** All of them are known. False if the answer was another before; it is right from now on. */
  settle(): boolean {
    const isRight = this.#isRight;
    this.#isRight = true;
    this.#denied.clear();
    return isRight;
  }
}
