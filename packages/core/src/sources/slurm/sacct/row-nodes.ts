// The nodes of an accounting row, and what is to be said about their list.
import type { Identifier } from '../../../identity/identifier.ts';
import type { ParseContext } from '../../source.ts';
import { NodeListReader } from '../node-list.ts';

/** Reads the node lists of rows. */
export class RowNodes {
  readonly #context: ParseContext;
  readonly #reader: NodeListReader;

  constructor(context: ParseContext) {
    this.#context = context;
    this.#reader = new NodeListReader(context.key);
  }

  /** Puts the nodes of `bytes[start, end)` into `target`, for the row that began on `line`. */
  read(bytes: Uint8Array, start: number, end: number, target: Identifier[], line: number): void {
    const how = this.#reader.read(bytes, start, end, target);
    if (how === 'malformed') this.#context.diagnostics.report('field_invalid', line, 'nodes');
    if (how === 'limited') this.#context.diagnostics.report('limit_reached', line, 'nodes');
  }
}
