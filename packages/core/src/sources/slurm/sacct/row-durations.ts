// The durations of an accounting row: its time limit, how long it ran, and the CPU time it used.
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { readInteger } from '../../../formats/bytes/number.ts';
import { UNKNOWN } from '../../../units.ts';
import { readDuration } from '../duration.ts';
import { FIELD } from './columns.ts';
import type { RowFields } from './row-fields.ts';

const UNLIMITED = ascii('UNLIMITED');
const PARTITION_LIMIT = ascii('Partition_Limit');

/**
 * Reads durations in seconds, NaN where there is none; `invalid` receives the field that has none of their
 * forms.
 */
export class RowDurations {
  readonly #row: RowFields;
  readonly #invalid: (field: string) => void;

  constructor(row: RowFields, invalid: (field: string) => void) {
    this.#row = row;
    this.#invalid = invalid;
  }

  /** Infinity where there is no limit. */
  timeLimit(): number {
    const row = this.#row;
    const isRaw = row.has(FIELD.TimelimitRaw);
    const column = isRaw ? FIELD.TimelimitRaw : FIELD.Timelimit;
    const start = row.from(column);
    const end = row.to(column);
    if (end === start || isWord(row.bytes, start, end, PARTITION_LIMIT)) return UNKNOWN;
    if (isWord(row.bytes, start, end, UNLIMITED)) return Number.POSITIVE_INFINITY;
    const seconds = isRaw ? 60 * readInteger(row.bytes, start, end) : readDuration(row.bytes, start, end);
    if (Number.isNaN(seconds)) this.#invalid('timeLimitSeconds');
    return seconds;
  }

  cpu(): number {
    return this.#clock(FIELD.TotalCPU, 'cpuSeconds');
  }

  suspended(): number {
    return this.#clock(FIELD.Suspended, 'suspendedSeconds');
  }

  elapsed(): number {
    const row = this.#row;
    if (!row.has(FIELD.ElapsedRaw)) return this.#clock(FIELD.Elapsed, 'elapsedSeconds');
    const start = row.from(FIELD.ElapsedRaw);
    const end = row.to(FIELD.ElapsedRaw);
    const seconds = readInteger(row.bytes, start, end);
    if (Number.isNaN(seconds) && end > start) this.#invalid('elapsedSeconds');
    return seconds;
  }

  #clock(field: number, name: string): number {
    const start = this.#row.from(field);
    const end = this.#row.to(field);
    const seconds = readDuration(this.#row.bytes, start, end);
    if (Number.isNaN(seconds) && end > start) this.#invalid(name);
    return seconds;
  }
}
