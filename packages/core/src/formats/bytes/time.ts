// Times, read from bytes where they stand: ISO 8601 and its relatives with or without a zone, and seconds
// since the epoch.
import { SECONDS_PER_DAY, SECONDS_PER_HOUR, UNKNOWN } from '../../units.ts';
import { indexOfByte } from './ascii.ts';
import { readInteger, readNumber, twoDigits } from './number.ts';
import { ZoneTable } from './zone.ts';

/** The years in which a record of a GPU cluster can lie; 2106, where 32-bit times end, included. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2200;
const LAST_SECONDS = 7_289_654_400;
const POINT = 46;
/** `YYYY-MM-DDThh:mm`, and room to put the seconds behind it. */
const MINUTE_BYTES = 16;
const MINUTE = new Uint8Array(19);
MINUTE.set([58, 48, 48], MINUTE_BYTES);

/**
 * Reads times. Those without a zone are read in the zone it was made for; `zoned` and `later` describe the
 * time read last. Throws a RangeError when made for a zone that does not exist; reading never throws.
 */
export class TimeReader {
  readonly #zone: ZoneTable;
  /**
   * The date read last, as the number YYYYMMDD (-1: none), and where it begins: records that lie side by side
   * are mostly of one day.
   */
  #date = -1;
  #dateSeconds = 0;
  /** True if the last time said its zone itself, as an offset or by being seconds since the epoch. */
  zoned = false;
  /** The later reading of the last time, if it lies in the repeated hour of a clock change; else NaN. */
  later = UNKNOWN;

  constructor(timezone = 'UTC') {
    this.#zone = new ZoneTable(timezone);
  }

  /**
   * Seconds since the epoch of `YYYY-MM-DDThh:mm:ss`, with `/` for `-`, a blank for `T`, decimals, and a zone
   * (`Z`, `+0100`, `+01:00`) allowed, or without the seconds and anything behind them; or of seconds since
   * the epoch, with decimals. NaN for anything else and for years outside 1970…2200.
   */
  read(bytes: Uint8Array, start: number, end: number): number {
    this.zoned = true;
    this.later = UNKNOWN;
    if (end - start < 19 || isDigit(bytes[start + 4]!))
      return end - start === MINUTE_BYTES && !isDigit(bytes[start + 4]!)
        ? this.#minute(bytes, start, end)
        : epochSeconds(bytes, start, end);
    const local = this.#localSeconds(bytes, start);
    if (Number.isNaN(local)) return UNKNOWN;
    let at = start + 19;
    let fraction = 0;
    if (at < end && (bytes[at] === 46 || bytes[at] === 44)) {
      const first = ++at;
      let scale = 1;
      for (; at < end && isDigit(bytes[at]!); at++) {
        scale /= 10;
        fraction += (bytes[at]! - 48) * scale;
      }
      if (at === first) return UNKNOWN;
      if (fraction > 0) fraction = Math.round(fraction * 1e6) / 1e6;
    }
    if (at === end) {
      const seconds = this.fromLocal(local) + fraction;
      this.later += fraction;
      return seconds;
    }
    return local + fraction - offsetSeconds(bytes, at, end);
  }

  /** A time without seconds, as spreadsheets print it. */
  #minute(bytes: Uint8Array, start: number, end: number): number {
    MINUTE.set(bytes.subarray(start, end));
    const local = this.#localSeconds(MINUTE, 0);
    return Number.isNaN(local) ? UNKNOWN : this.fromLocal(local);
  }

  /** The 19 bytes at `at` as if they were UTC. */
  #localSeconds(bytes: Uint8Array, at: number): number {
    const mark = bytes[at + 4];
    if ((mark !== 45 && mark !== 47) || bytes[at + 7] !== mark) return UNKNOWN;
    if ((bytes[at + 10] !== 84 && bytes[at + 10] !== 32) || bytes[at + 13] !== 58 || bytes[at + 16] !== 58)
      return UNKNOWN;
    const century = twoDigits(bytes, at);
    const yearInCentury = twoDigits(bytes, at + 2);
    const month = twoDigits(bytes, at + 5);
    const day = twoDigits(bytes, at + 8);
    const hour = twoDigits(bytes, at + 11);
    const minute = twoDigits(bytes, at + 14);
    const second = twoDigits(bytes, at + 17);
    if ((century | yearInCentury | month | day | hour | minute | second) < 0) return UNKNOWN;
    if (hour > 23 || minute > 59 || second > 60) return UNKNOWN;
    const year = century * 100 + yearInCentury;
    const date = year * 10_000 + month * 100 + day;
    if (date !== this.#date) {
      if (!isDate(year, month, day)) return UNKNOWN;
      this.#date = date;
      this.#dateSeconds = daysFromCivil(year, month, day) * SECONDS_PER_DAY;
    }
    return this.#dateSeconds + hour * SECONDS_PER_HOUR + minute * 60 + second;
  }

  /** Seconds since the epoch of a time without a zone, given as if it were UTC. */
  fromLocal(localSeconds: number): number {
    this.zoned = false;
    const seconds = this.#zone.toEpochSeconds(localSeconds);
    this.later = this.#zone.later;
    return seconds;
  }
}

function epochSeconds(bytes: Uint8Array, start: number, end: number): number {
  const whole = readInteger(bytes, start, end);
  const seconds = Number.isNaN(whole) ? decimalSeconds(bytes, start, end) : whole;
  return seconds < LAST_SECONDS ? seconds : UNKNOWN;
}

/** Digits, a point and decimals: pandas gives all times decimals where one of them is missing. */
function decimalSeconds(bytes: Uint8Array, start: number, end: number): number {
  const point = indexOfByte(bytes, POINT, start, end);
  const isDecimal = point > start && !Number.isNaN(readInteger(bytes, point + 1, end));
  return isDecimal && isDigit(bytes[start]!) ? readNumber(bytes, start, end) : UNKNOWN;
}

/** `Z`, `+01`, `+0100` or `+01:00`, a blank before it allowed. */
function offsetSeconds(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  if (bytes[at] === 32) at++;
  if (end - at === 1 && bytes[at] === 90) return 0;
  const sign = bytes[at] === 43 ? 1 : bytes[at] === 45 ? -1 : UNKNOWN;
  if (end - at < 3) return UNKNOWN;
  const hours = twoDigits(bytes, at + 1);
  let minutes = 0;
  if (end - at > 3) {
    const digits = bytes[at + 3] === 58 ? at + 4 : at + 3;
    minutes = end - digits === 2 ? twoDigits(bytes, digits) : UNKNOWN;
  }
  return hours >= 0 && hours <= 15 && minutes >= 0 && minutes <= 59
    ? sign * (hours * SECONDS_PER_HOUR + minutes * 60)
    : UNKNOWN;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** True for a date of the calendar in a year that a record can lie in. */
function isDate(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days since 1970-01-01 in the Gregorian calendar; the year is taken to begin in March, so that the leap day
 * comes last.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}
