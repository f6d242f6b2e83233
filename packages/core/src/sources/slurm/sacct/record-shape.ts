// What a record of one layout looks like: which line can begin one, when it is complete, and how its fields
// lie.
import type { Fields } from '../../../formats/delimited/fields.ts';
import { type Resolution, resolveFields } from './ambiguous-row.ts';
import type { Layout } from './header.ts';
import { firstLoose, groupsOf } from './row-groups.ts';
import { hasAllShapes, hasShape } from './shape.ts';

/** The shape of the records of one layout. */
export class RecordShape {
  readonly layout: Layout;
  /** Delimiters in a record whose free text holds none. */
  readonly cutCount: number;
  /**
   * True if a record's id stands before all free text and all lists that may hold delimiters, so that its
   * first line shows that it is one.
   */
  readonly beginsWithId: boolean;
  readonly #endsInText: boolean;
  /** The first column that holds an id. */
  readonly idColumn: number;
  readonly #groups: ReturnType<typeof groupsOf>;
  #cuts = new Int32Array(0);

  constructor(layout: Layout) {
    this.layout = layout;
    const { columnOf, shapes, trailing } = layout;
    this.cutCount = trailing ? shapes.length : shapes.length - 1;
    this.idColumn = columnOf.JobID < 0 ? columnOf.JobIDRaw : columnOf.JobID;
    if (columnOf.JobIDRaw >= 0 && columnOf.JobIDRaw < this.idColumn) this.idColumn = columnOf.JobIDRaw;
    this.#endsInText = !trailing && shapes.at(-1) === 'text';
    this.#groups = groupsOf(layout);
    this.beginsWithId = this.idColumn < firstLoose(this.#groups);
  }

  /** True if the line can be the first of a record. */
  begins(line: Fields): boolean {
    if (!this.beginsWithId) return this.isWhole(line);
    if (line.cutCount <= this.idColumn && this.cutCount > this.idColumn) return false;
    return hasShape('id', line.bytes, line.from(this.idColumn), line.to(this.idColumn));
  }

  /** True if the line can be a whole record. */
  isWhole(line: Fields): boolean {
    return this.isComplete(line) && this.isReadable(line);
  }

  /** True if the record has delimiters enough, and one at its end if records of this layout do. */
  isComplete(record: Fields): boolean {
    if (record.cutCount < this.cutCount) return false;
    if (!this.layout.trailing) return true;
    return record.cuts[record.base + record.cutCount - 1]! + record.delimiterBytes === record.end;
  }

  /** True if the record, which is complete, can be read in one way, or in several. */
  isReadable(record: Fields): boolean {
    return record.cutCount === this.cutCount
      ? hasAllShapes(record, this.layout.shapes)
      : this.arrange(record) !== 'malformed';
  }

  /**
   * True if a line with so many delimiters, which begins no record, can belong to the free text at the end of
   * a record.
   */
  canContinue(cutCount: number): boolean {
    return this.#endsInText && (this.beginsWithId || cutCount === 0);
  }

  /** Makes the record one field a column. */
  arrange(record: Fields): Resolution | 'incomplete' {
    if (!this.isComplete(record)) return 'incomplete';
    const extra = record.cutCount - this.cutCount;
    if (extra === 0) return 'resolved';
    if (this.#cuts.length === 0) this.#cuts = new Int32Array(this.layout.shapes.length);
    return resolveFields(record, this.layout, this.#groups, extra, this.#cuts);
  }
}
