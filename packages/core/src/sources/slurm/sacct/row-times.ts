// The times of an accounting row: ISO or epoch, or one of Slurm's words for "none".
import { TimeReader } from '../../../formats/bytes/time.ts';
import { UNKNOWN } from '../../../units.ts';
import type { ParseContext } from '../../source.ts';
import { isNoTime } from './shape.ts';

/** Slurm's NO_VAL and INFINITE: 32-bit numbers that stand for no time at all. */
const NO_VALUE_SECONDS = 2 ** 32 - 2;

const NAMES = {
  Submit: 'submitSeconds',
  Eligible: 'eligibleSeconds',
  Start: 'startSeconds',
  End: 'endSeconds',
} as const;

/** Reads the times of rows and counts what is to be said about them. */
export class RowTimes {
  readonly #context: ParseContext;
  readonly #reader: TimeReader;
  #line = 0;
  #localRows = 0;
  #firstLocalLine = 0;
  #lastLocalLine = 0;
  /** Start or End, where it is no time and none of the words for none. */
  malformed: 'startSeconds' | 'endSeconds' | undefined;

  constructor(context: ParseContext) {
    this.#context = context;
    this.#reader = new TimeReader(context.timezone);
  }

  /** The times that follow stand in the row that began on `line`. */
  begin(line: number): void {
    this.#line = line;
    this.malformed = undefined;
  }

  /** Seconds since the epoch; NaN where there is no time. */
  read(bytes: Uint8Array, start: number, end: number, column: keyof typeof NAMES): number {
    if (isNoTime(bytes, start, end)) return UNKNOWN;
    const seconds = this.#reader.read(bytes, start, end);
    if (Number.isNaN(seconds)) {
      if (column === 'Start' || column === 'End') this.malformed ??= NAMES[column];
      else this.#context.diagnostics.report('time_invalid', this.#line, NAMES[column]);
      return UNKNOWN;
    }
    this.#noteZone(column);
    return seconds === 0 || seconds >= NO_VALUE_SECONDS ? UNKNOWN : seconds;
  }

  /** The same of a time that was read without its zone, as if it were UTC. */
  fromLocal(localSeconds: number, column: keyof typeof NAMES): number {
    const seconds = this.#reader.fromLocal(localSeconds);
    this.#noteZone(column);
    return seconds;
  }

  /** Says how many rows had times without a zone, if nobody said which zone they are in. */
  end(): void {
    if (this.#localRows === 0 || this.#context.timezone !== undefined) return;
    this.#context.diagnostics.report('time_without_zone', this.#firstLocalLine, '', this.#localRows);
  }

  #noteZone(column: keyof typeof NAMES): void {
    if (!this.#reader.zoned) this.noteLocal();
    if (this.#reader.ambiguous) this.#context.diagnostics.report('time_ambiguous', this.#line, NAMES[column]);
  }

  /** Counts the row as one that has times without a zone. */
  noteLocal(): void {
    if (this.#lastLocalLine === this.#line) return;
    this.#lastLocalLine = this.#line;
    if (this.#localRows++ === 0) this.#firstLocalLine = this.#line;
  }
}
