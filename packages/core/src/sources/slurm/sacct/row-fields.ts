// The fields of one accounting row by their names, in whatever order the layout has them.
import { ascii, indexOfByte } from '../../../formats/bytes/ascii.ts';
import { readInteger } from '../../../formats/bytes/number.ts';
import { QUOTE, undoubled } from '../../../formats/delimited/cells.ts';
import type { Fields } from '../../../formats/delimited/fields.ts';
import type { Identifier, IdentifierKey } from '../../../identity/identifier.ts';
import type { JobRun } from '../../../records/job-run.ts';
import { FIELD, FIELDS } from './columns.ts';
import type { Layout } from './header.ts';

/** A name in which quotes were doubled; Slurm's names have at most 255 bytes. */
const NAME = new Uint8Array(1024);

/** What a uid is hashed behind: no user is called so. */
const UID = ascii('uid:');
/** The digits of the largest uid. */
const UID_DIGITS = 10;
/** From here on a number means that there is no uid. */
const NO_UID = 4_294_967_294;
const USER = new Uint8Array(UID.length + UID_DIGITS);

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

  /** Makes `target` the name in a field: absent where it is empty, or the layout has no such field. */
  hash(key: IdentifierKey, field: number, target: Identifier, how: 'hash' | 'hashCluster' = 'hash'): void {
    const { bytes, quoting } = this.#fields;
    const start = this.from(field);
    const end = this.to(field);
    const hasQuotes = quoting && end - start <= NAME.length && indexOfByte(bytes, QUOTE, start, end) >= 0;
    if (hasQuotes && bytes[start - 1] === QUOTE)
      key[how](NAME, 0, undoubled(bytes, start, end, NAME), target);
    else key[how](bytes, start, end, target);
  }

  /**
   * Makes the user of `run` known: by name, or where that is empty by uid, as `uid:` and its digits. False
   * where that is none; the user is absent then.
   */
  hashUser(key: IdentifierKey, run: JobRun): boolean {
    this.hash(key, FIELD.User, run.user);
    if (run.user.present || this.#isUnknown(FIELD.User)) return true;
    const [start, end] = [this.from(FIELD.UID), this.to(FIELD.UID)];
    const uid = end - start <= UID_DIGITS ? readInteger(this.bytes, start, end) : Number.NaN;
    if (Number.isNaN(uid)) return start === end;
    if (uid >= NO_UID) return true;
    USER.set(UID);
    USER.set(this.bytes.subarray(start, end), UID.length);
    key.hash(USER, 0, UID.length + end - start, run.user);
    run.userByUid = true;
    return true;
  }

  /** True if the field cannot be told from its neighbours. */
  #isUnknown(field: number): boolean {
    return this.#fields.unknown[this.#columns[field]!] === true;
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
