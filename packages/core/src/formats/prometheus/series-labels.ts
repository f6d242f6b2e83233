// The labels of one series that a source has asked for, by their names.
import type { Identifier, IdentifierKey } from '../../identity/identifier.ts';
import { isWord } from '../bytes/ascii.ts';
import { hashHost } from '../bytes/host.ts';
import { readInteger } from '../bytes/number.ts';
import { LabelPlaces } from './label-places.ts';
import type { PrometheusLabels } from './labels.ts';

const NOTHING = new Uint8Array();

/**
 * Where the values of the wanted labels stand. Reused, and only valid during a call. An empty value is none.
 */
export class SeriesLabels<Label extends string> {
  /** The bytes that the values stand in, as an exporter writes them: `\\`, `\"` and `\n` are escaped. */
  bytes: Uint8Array = NOTHING;
  readonly #places: LabelPlaces<Label>;

  constructor(names: readonly Label[]) {
    this.#places = new LabelPlaces(names);
  }

  /** Takes over what was read in `bytes`. False where one name is there twice. */
  take(bytes: Uint8Array, labels: PrometheusLabels): boolean {
    this.bytes = bytes;
    return this.#places.take(bytes, labels);
  }

  has(name: Label): boolean {
    return this.#places.has(name);
  }
  start(name: Label): number {
    return this.#places.start(name);
  }
  end(name: Label): number {
    return this.#places.end(name);
  }

  /** The first of these names that the series has. */
  first(...names: readonly Label[]): Label | undefined {
    return names.find((name) => this.has(name));
  }

  /** True if the value is exactly `word`. */
  is(name: Label, word: Uint8Array): boolean {
    return isWord(this.bytes, this.start(name), this.end(name), word);
  }

  /** The whole number ≥ 0 that the value is; NaN where it is none. */
  integer(name: Label): number {
    return readInteger(this.bytes, this.start(name), this.end(name));
  }

  /** Hashes the value into `target`; without the label, or without a name, the target is absent. */
  hash(key: IdentifierKey, name: Label | undefined, target: Identifier): void {
    if (name === undefined) target.clear();
    else key.hash(this.bytes, this.start(name), this.end(name), target);
  }

  /** The same of a host. */
  hashHost(key: IdentifierKey, name: Label | undefined, target: Identifier): void {
    if (name === undefined || !this.has(name)) target.clear();
    else hashHost(key, this.bytes, this.start(name), this.end(name), target);
  }
}
