// The times of an accounting row: ISO or epoch, or one of Slurm's words for "none". In the hour that a clock
// change repeats, they are read so that they fit each other.
import { TimeReader } from '../../../formats/bytes/time.ts';
import { isKnown, UNKNOWN } from '../../../units.ts';
import type { ParseContext } from '../../source.ts';
import { isNoTime } from './shape.ts';

/** Slurm's NO_VAL and INFINITE: 32-bit numbers that stand for no time at all. */
const NO_VALUE_SECONDS = 2 ** 32 - 2;

/** The times of a row in the order in which they come about, by their places. */
export const TIME = { submit: 0, eligible: 1, start: 2, end: 3 } as const;
export type TimeOfRow = (typeof TIME)[keyof typeof TIME];
const NAMES = ['submitSeconds', 'eligibleSeconds', 'startSeconds', 'endSeconds'] as const;

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
  /**
   * The times of the row in seconds since the epoch, NaN where there is none; and their later readings, NaN
   * for none.
   */
  readonly #seconds = new Float64Array(NAMES.length);
  readonly #later = new Float64Array(NAMES.length);
  /** True if any of them has two readings. */
  #isDoubtful = false;

  constructor(context: ParseContext) {
    this.#context = context;
    this.#reader = new TimeReader(context.timezone);
  }

  /** True if a time without a zone can have two readings. */
  get mayRepeat(): boolean {
    const { timezone } = this.#context;
    return timezone !== undefined && timezone !== 'UTC';
  }

  /** The times that follow stand in the row that began on `line`. */
  begin(line: number): void {
    this.#line = line;
    this.malformed = undefined;
    this.#isDoubtful = false;
    // `fill` of so few costs more than all the rest of a row's beginning.
    for (let time = 0; time < NAMES.length; time++) this.#seconds[time] = this.#later[time] = UNKNOWN;
  }

  /**
   * Seconds since the epoch; NaN where there is no time. In a repeated hour they are certain only once the
   * row is settled.
   */
  of(time: TimeOfRow): number {
    return this.#seconds[time]!;
  }

  /** Reads a time of the row. */
  read(bytes: Uint8Array, start: number, end: number, time: TimeOfRow): void {
    if (isNoTime(bytes, start, end)) return;
    const seconds = this.#reader.read(bytes, start, end);
    if (Number.isNaN(seconds)) {
      const name = NAMES[time];
      if (name === 'startSeconds' || name === 'endSeconds') this.malformed ??= name;
      else this.#context.diagnostics.report('time_invalid', this.#line, name);
      return;
    }
    if (!this.#reader.zoned) this.noteLocal();
    if (seconds !== 0 && seconds < NO_VALUE_SECONDS) this.#put(time, seconds);
  }

  /** Takes a time that was read already, if it says its zone. */
  take(seconds: number, time: TimeOfRow): void {
    this.#seconds[time] = seconds;
  }

  /** The same of a time that was read without its zone, as if it were UTC. */
  takeLocal(localSeconds: number, time: TimeOfRow): void {
    const seconds = this.#reader.fromLocal(localSeconds);
    this.noteLocal();
    this.#put(time, seconds);
  }

  /** All times of the row are there: of those with two readings the one is taken that fits the others. */
  settle(elapsedSeconds: number, suspendedSeconds: number): void {
    if (!this.#isDoubtful) return;
    const seconds = this.#seconds;
    const paused = isKnown(suspendedSeconds) ? suspendedSeconds : 0;
    const fits = (times: readonly number[]): number =>
      2 * Number(isInOrder(times)) + Number(lasts(times, elapsedSeconds, paused));
    // The earliest of the best: first of all none of the times is taken for a later one.
    const readings = readingsOf(seconds, this.#later);
    const best = Math.max(...readings.map(fits));
    const fitting = readings.filter((times) => fits(times) === best);
    seconds.set(fitting[0]!);
    if (fitting.length > 1) this.#context.diagnostics.report('time_ambiguous', this.#line);
  }

  /** Says how many rows had times without a zone, if nobody said which zone they are in. */
  end(): void {
    if (this.#localRows === 0 || this.#context.timezone !== undefined) return;
    this.#context.diagnostics.report('time_without_zone', this.#firstLocalLine, '', this.#localRows);
  }

  #put(time: TimeOfRow, seconds: number): void {
    const { later } = this.#reader;
    this.#seconds[time] = seconds;
    this.#later[time] = later;
    if (isKnown(later)) this.#isDoubtful = true;
  }

  /** Counts the row as one that has times without a zone. */
  noteLocal(): void {
    if (this.#lastLocalLine === this.#line) return;
    this.#lastLocalLine = this.#line;
    if (this.#localRows++ === 0) this.#firstLocalLine = this.#line;
  }
}

/** All ways to read the times, the earlier readings of the first times at first. */
function readingsOf(seconds: Float64Array, later: Float64Array): number[][] {
  let readings: number[][] = [[]];
  for (const [time, first] of seconds.entries()) {
    const both = isKnown(later[time]!) ? [first, later[time]!] : [first];
    readings = readings.flatMap((before) => both.map((one) => [...before, one]));
  }
  return readings;
}

/** True if none of the times that are known lies before the one that it follows. */
function isInOrder(times: readonly number[]): boolean {
  const known = times.filter(isKnown);
  return known.every((time, at) => at === 0 || known[at - 1]! <= time);
}

/** True if the row lasted as long as it says, or does not say. */
function lasts(times: readonly number[], elapsed: number, suspended: number): boolean {
  const seconds = times[TIME.end]! - times[TIME.start]! - suspended;
  return Number.isNaN(seconds) || Number.isNaN(elapsed) || seconds === elapsed;
}
