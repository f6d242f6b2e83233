// A part of the input, gathered apart from the rest: another process or another day has that. Parts merge, and
// only the whole is measured.
import type { IdentifierKey, Input } from '@ptl/claw-core';
import type { Mergeable } from '../accumulators/accumulator.ts';
import { Pass, type Routed } from '../inputs/pass.ts';
import { planOf } from '../inputs/plan.ts';
import { checkOptions, OptionRefused, type RouteOptions } from '../options.ts';

/**
 * Facts of a part. What another part may decide is kept open: all runs, for a requeued one, its steps or a
 * later telling of it may be elsewhere; and all samples, for those of one GPU and day are put together first,
 * and joined to runs. How large parts of GPUs are (`gres/shard`) a list of nodes says to its own part alone: give it
 * to each. The same file in two parts is two files: copies are known within one part.
 */
export class Part implements Mergeable {
  readonly #key: IdentifierKey;
  readonly #pass: Pass;

  private constructor(key: IdentifierKey, pass: Pass) {
    this.#key = key;
    this.#pass = pass;
  }

  /** Reads a part of the inputs. Throws what `route` throws of an input. */
  static async gather(inputs: readonly Input[], options: RouteOptions): Promise<Part> {
    checkOptions(options);
    const pass = new Pass(await planOf(inputs, options.key), options, 'part');
    await pass.readAccounting();
    await pass.readTelemetry();
    return new Part(options.key, pass);
  }

  /**
   * Adds all that `other` was given, which is not used afterwards. Throws an Error if its names were hashed
   * with another key.
   */
  merge(other: Part): void {
    if (other.#key !== this.#key) throw new Error('Parts under different keys have no name in common.');
    this.#pass.merge(other.#pass);
  }

  /**
   * Returns the report and the package of all that was merged, as `route` does. Throws an OptionRefused where the
   * window has to be given: it starts in another year than accounting, of which nothing can be read again.
   */
  async finish(): Promise<Routed> {
    if (!this.#pass.accountingDone()) throw new Error('Accounting that is kept whole has no wrong order.');
    await this.#pass.samplesDone();
    if (this.#pass.missingYear() !== undefined) throw new OptionRefused('years');
    return this.#pass.finish();
  }
}
