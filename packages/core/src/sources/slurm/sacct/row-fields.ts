// The fields of one accounting row by their names, in whatever order the layout has them.
import type { Fields } from '../../../formats/delimited/delimited.ts';
import { FIELDS } from './columns.ts';
import type { Layout } from './header.ts';

export class RowFields {
  readonly #fields: Fields;
  /** Which column holds a field, by the field's place in FIELDS; -1 for none. */
  readonly #columns = new Int32Array(FIELDS.length);

  constructor(fields: Fields) {
    this.#fields = fields;
  }

  /** The rows that follow have this layout. */
  setLayout({ columnOf }: Layout): void {
    this.#columns.set(FIELDS.map((field) => columnOf[field]));
  }

  /** What `from` and `to` point into. */
  get bytes(): Uint8Array {
    return this.#fields.bytes;
  }

  /** True if it is certain where the row's free texts end. */
  get isCertain(): boolean {
    return !this.#fields.isRearranged;
  }

  /** True if the layout has a column for the field. */
  has(field: number): boolean {
    return this.#columns[field]! >= 0;
  }

  /** Where a field begins; the same as its end for a column that is not there. */
  from(field: number): number {
    const column = this.#columns[field]!;
    return column < 0 ? 0 : this.#fields.from(column);
  }

  to(field: number): number {
    const column = this.#columns[field]!;
    return column < 0 ? 0 : this.#fields.to(column);
  }
}
