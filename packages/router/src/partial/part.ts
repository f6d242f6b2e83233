// A part of the input, gathered apart from the rest, which another process or another day has. Parts merge,
// and only the whole is measured.
import type { IdentifierKey, Input } from '@ptl/claw-core';
import type { Mergeable } from '../accumulators/accumulator.ts';
import { Pass, type Routed } from '../inputs/pass.ts';
import { planOf } from '../inputs/plan.ts';
import { checkOptions, OptionRefused, type RouteOptions } from '../options.ts';

/**
 * Facts of a part. Everything that another part may decide stays open: all runs, since the rest of a requeued
 * run, its steps or a later row may be elsewhere; and all samples, since those of one GPU and day are
 * assembled first and then joined to runs. A list of nodes gives the size of parts of GPUs (`gres/shard`)
 * only to its own part: give it to each part. The same file in two parts is two files: copies are found
 * within one part.
 */
export class Part implements Mergeable {
  readonly #key: IdentifierKey;
  readonly #pass: Pass;

  private constructor(key: IdentifierKey, pass: Pass) {
    this.#key = key;
    this.#pass = pass;
  }

  /** Reads a part of the inputs. Throws what `route` throws for an input. */
  static async gather(inputs: readonly Input[], options: RouteOptions): Promise<Part> {
    checkOptions(options);
    const pass = new Pass(await planOf(inputs, options.key), options, 'part');
    await pass.readAccounting();
    await pass.readTelemetry();
    return new Part(options.key, pass);
  }

  /**
   * Adds all of `other`, which must not be used afterwards. Throws an Error if its names were hashed with
   * another key.
   */
  merge(other: Part): void {
    if (other.#key !== this.#key) throw new Error('Parts under different keys have no name in common.');
    this.#pass.merge(other.#pass);
  }

  /**
   * Returns the report and the package of all merged parts, as `route` does. Throws an OptionRefused where
   * the window has to be given: it starts in another year than accounting, and nothing can be read again, or
   * its first or last week is one of too few people.
   */
  async finish(): Promise<Routed> {
    if (!this.#pass.accountingDone()) throw new Error('Accounting that is kept whole has no wrong order.');
    await this.#pass.samplesDone();
    const missing = this.#pass.missing();
    if (missing !== undefined) throw new OptionRefused('diceYear' in missing ? 'years' : 'weeks');
    return this.#pass.finish();
  }
}
