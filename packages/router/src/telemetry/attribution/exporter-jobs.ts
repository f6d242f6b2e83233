// Scrape jobs whose series name the exporter's own pod where others name the workload's.
import { type Identifier, IdentifierTable } from '@ptl/claw-core';
import type { Accumulator } from '../../accumulators/accumulator.ts';

export class ExporterJobs implements Accumulator<[scrapeJob: Identifier]> {
  readonly #known = new IdentifierTable();
  /** Scrape jobs for which `isOf` returned false. */
  readonly #denied = new IdentifierTable();
  #isRight = true;

  /** Notes that a scrape job is one. */
  add(scrapeJob: Identifier): void {
    this.#known.ordinal(scrapeJob);
    if (this.#denied.find(scrapeJob) >= 0) this.#isRight = false;
  }

  /** Adds all of `other`, before `isOf` was called on either. */
  merge(other: ExporterJobs): void {
    this.#known.merge(other.#known);
  }

  /** Returns true if the scrape job is known to be one. */
  isOf(scrapeJob: Identifier): boolean {
    if (!scrapeJob.present) return false;
    if (this.#known.find(scrapeJob) >= 0) return true;
    this.#denied.ordinal(scrapeJob);
    return false;
  }

  /** Ends the list. Returns false if an earlier answer was different; later ones are right. */
  resolve(): boolean {
    const isRight = this.#isRight;
    this.#isRight = true;
    this.#denied.clear();
    return isRight;
  }
}
