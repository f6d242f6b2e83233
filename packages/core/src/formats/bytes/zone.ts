// A time zone as a table of its clock changes, so that local times are read without asking the runtime for
// each.
import { isKnown, SECONDS_PER_DAY, UNKNOWN } from '../../units.ts';

/** A stretch of time with one offset: `[fromSeconds, toSeconds)` in UTC. */
interface OffsetPeriod {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly offsetSeconds: number;
}

/** Local time to UTC in one zone. Throws a RangeError when made for a zone that does not exist. */
export class ZoneTable {
  readonly #format: Intl.DateTimeFormat | undefined;
  readonly #years = new Map<number, readonly OffsetPeriod[]>();
  /** The later reading of the time asked for last, if it happened twice; else NaN. */
  later = UNKNOWN;
  /** Local times in `[#from, #to)` have `#offset` and happened once. */
  #from = Number.NEGATIVE_INFINITY;
  #to = Number.POSITIVE_INFINITY;
  #offset = 0;

  constructor(timezone: string) {
    if (timezone === 'UTC') return;
    this.#format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: timezone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    this.#from = this.#to;
  }

  /**
   * UTC of `localSeconds`, a local time counted as if it were UTC: of two readings the earlier. A time that
   * never was is read as if the clock had not been changed yet.
   */
  toEpochSeconds(localSeconds: number): number {
    this.later = UNKNOWN;
    if (localSeconds >= this.#from && localSeconds < this.#to) return localSeconds - this.#offset;
    const year = new Date(localSeconds * 1000).getUTCFullYear();
    let stretches = this.#years.get(year);
    if (stretches === undefined) {
      stretches = this.#stretchesOf(year);
      this.#years.set(year, stretches);
    }
    return this.#find(stretches, localSeconds);
  }

  #find(stretches: readonly OffsetPeriod[], localSeconds: number): number {
    let first = UNKNOWN;
    let passed = UNKNOWN;
    for (const [index, stretch] of stretches.entries()) {
      const seconds = localSeconds - stretch.offsetSeconds;
      if (seconds >= stretch.toSeconds) {
        passed = seconds;
        continue;
      }
      if (seconds < stretch.fromSeconds) break;
      if (isKnown(first)) this.later = seconds;
      else {
        first = seconds;
        this.#remember(stretches, index);
      }
    }
    return isKnown(first) ? first : passed;
  }

  /** Keeps the local times of a stretch that no neighbour shares, as the way to be quick. */
  #remember(stretches: readonly OffsetPeriod[], index: number): void {
    const { fromSeconds, toSeconds, offsetSeconds } = stretches[index]!;
    const before = stretches[index - 1]?.offsetSeconds ?? offsetSeconds;
    const after = stretches[index + 1]?.offsetSeconds ?? offsetSeconds;
    this.#from = fromSeconds + Math.max(offsetSeconds, before);
    this.#to = toSeconds + Math.min(offsetSeconds, after);
    this.#offset = offsetSeconds;
  }

  /**
   * The stretches from two days before a year to two days after it: one question a day, and a bisection where
   * two days differ.
   */
  #stretchesOf(year: number): OffsetPeriod[] {
    const endSeconds = Date.UTC(year + 1, 0, 3) / 1000;
    const stretches: OffsetPeriod[] = [];
    let fromSeconds = Date.UTC(year - 1, 11, 30) / 1000;
    let offsetSeconds = this.#offsetAt(fromSeconds);
    for (let day = fromSeconds + SECONDS_PER_DAY; day <= endSeconds; day += SECONDS_PER_DAY) {
      const next = this.#offsetAt(day);
      if (next === offsetSeconds) continue;
      let before = day - SECONDS_PER_DAY;
      let after = day;
      while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (this.#offsetAt(middle) === offsetSeconds) before = middle;
        else after = middle;
      }
      stretches.push({ fromSeconds, toSeconds: after, offsetSeconds });
      fromSeconds = after;
      offsetSeconds = next;
    }
    stretches.push({ fromSeconds, toSeconds: endSeconds, offsetSeconds });
    return stretches;
  }

  #offsetAt(seconds: number): number {
    if (this.#format === undefined) return 0;
    const part: Record<string, number> = {};
    for (const { type, value } of this.#format.formatToParts(seconds * 1000)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - seconds;
  }
}
