// Families that a source does not read: each is counted once, unless another source of the same input reads
// it.
import { Identifier } from '../../identity/identifier.ts';
import { IdentifierTable } from '../../identity/identifier-table.ts';
import { LIMITS } from '../../limits.ts';
import type { ParseContext } from '../../sources/source.ts';

export class ForeignFamilies {
  readonly #context: Pick<ParseContext, 'diagnostics' | 'key' | 'isOthers'>;
  readonly #table = new IdentifierTable();
  readonly #name = new Identifier();

  constructor(context: Pick<ParseContext, 'diagnostics' | 'key' | 'isOthers'>) {
    this.#context = context;
  }

  /** Counts the family with the name `bytes[start, end)`, seen on `line`. */
  count(bytes: Uint8Array, start: number, end: number, line: number): void {
    const { diagnostics, key, isOthers } = this.#context;
    const { size } = this.#table;
    if (size >= LIMITS.foreignFamilies || isOthers?.(bytes, start, end) === true) return;
    key.hash(bytes, start, end, this.#name);
    if (this.#table.ordinal(this.#name) === size) diagnostics.report('series_unknown', line);
  }
}
