// Where the values of the labels of one series stand that a source has asked for.
import { ascii, isWord } from '../bytes/ascii.ts';
import type { PrometheusLabels } from './labels.ts';

/** Places by the names of labels. Reused: the next series overwrites them. An empty value is none. */
export class LabelPlaces<Label extends string> {
  readonly #names: readonly Uint8Array[];
  readonly #index: ReadonlyMap<string, number>;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  constructor(names: readonly Label[]) {
    this.#names = names.map(ascii);
    this.#index = new Map(names.map((name, index) => [name, index]));
    this.#starts = new Int32Array(names.length);
    this.#ends = new Int32Array(names.length);
  }

  /** Takes over what was read in `bytes`. False where one name is there twice. */
  take(bytes: Uint8Array, labels: PrometheusLabels): boolean {
    this.#starts.fill(0);
    this.#ends.fill(0);
    for (let i = 0; i < labels.count; i++) {
      const start = labels.nameStartAt(i);
      const end = labels.nameEndAt(i);
      const index = this.#names.findIndex((name) => isWord(bytes, start, end, name));
      if (index < 0 || labels.valueEndAt(i) === labels.valueStartAt(i)) continue;
      if (this.#ends[index]! > 0) return false;
      this.#starts[index] = labels.valueStartAt(i);
      this.#ends[index] = labels.valueEndAt(i);
    }
    return true;
  }

  has(name: Label): boolean {
    return this.end(name) > 0;
  }
  start(name: Label): number {
    return this.#starts[this.#index.get(name)!]!;
  }
  end(name: Label): number {
    return this.#ends[this.#index.get(name)!]!;
  }
}
