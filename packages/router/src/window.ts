// The window: whole UTC days, as given by the operator, or as covered by the inputs.
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import type { Accumulator } from './accumulators/accumulator.ts';

export interface Window {
  /** Epoch seconds UTC; the first second in it. */
  readonly startSeconds: number;
  /** The first second after it. */
  readonly endSeconds: number;
}

/**
 * The unit of a window that was not given: the days that the inputs cover, or whole calendar weeks that are
 * over. The window of a package omits weeks at its ends in which too few people were active.
 */
export type CoveredBy = 'day' | 'week';

/** How the window is found. */
export interface WindowRule {
  /** The window that was asked for, if any. */
  readonly given: Window | undefined;
  /** True where the window is a default: inputs without times do not belong to it. */
  readonly isUsual?: boolean;
  readonly coveredBy: CoveredBy;
  readonly nowSeconds: number;
}

/** 2000-01-01 and 2099-12-31, UTC: a package names no days before or after; a clock beyond them is wrong. */
const EARLIEST_SECONDS = 946_684_800;
const LATEST_SECONDS = 4_102_358_400;
/** 1970-01-05, the first Monday. */
const FIRST_MONDAY_SECONDS = 4 * SECONDS_PER_DAY;
const SECONDS_PER_WEEK = 7 * SECONDS_PER_DAY;

/** Returns true for a time whose day a package can name. */
export function isPossible(seconds: number): boolean {
  return seconds >= EARLIEST_SECONDS && seconds < LATEST_SECONDS;
}

/** Returns the bounds of the window that are known before anything is read: times outside never lie in it. */
export function boundsOf({ given, coveredBy, nowSeconds }: WindowRule): Window {
  if (given !== undefined) return given;
  const endSeconds = coveredBy === 'week' ? Math.min(LATEST_SECONDS, mondayOf(nowSeconds)) : LATEST_SECONDS;
  return { startSeconds: EARLIEST_SECONDS, endSeconds };
}

/** Returns true if `seconds` lies in the window. */
export function isInWindow({ startSeconds, endSeconds }: Window, seconds: number): boolean {
  return seconds >= startSeconds && seconds < endSeconds;
}

/** No unit needs more people of a week than this. */
const MOST_OF_A_WEEK = 5;

/** The people who were active in each calendar week. Names are known by 53 bits of their hash. */
class WeekCrowds {
  readonly #weeks = new Map<number, Set<number>>();
  #monday = Number.NaN;
  #crowd = new Set<number>();

  add(seconds: number, lanes: Int32Array, from: number): void {
    if (!isPossible(seconds)) return;
    const monday = mondayOf(seconds);
    if (monday !== this.#monday) {
      this.#monday = monday; // times come in runs of a week
      this.#crowd = this.#crowdOf(monday);
    }
    if (this.#crowd.size < MOST_OF_A_WEEK) this.#crowd.add(lanes[from]! * 2 ** 32 + (lanes[from + 1]! >>> 0));
  }

  #crowdOf(monday: number): Set<number> {
    const crowd = this.#weeks.get(monday) ?? new Set<number>();
    this.#weeks.set(monday, crowd);
    return crowd;
  }

  merge(other: WeekCrowds): void {
    for (const [monday, crowd] of other.#weeks) {
      const own = this.#crowdOf(monday);
      for (const one of crowd) if (own.size < MOST_OF_A_WEEK) own.add(one);
    }
  }

  /** Returns the Mondays of the weeks in which at least `fewest` people were active. */
  mondays(fewest: number): number[] {
    return [...this.#weeks].filter(([, crowd]) => crowd.size >= fewest).map(([monday]) => monday);
  }
}

/** The first and the last time: of the ends of accounting rows, and of pods and samples. */
export class Coverage implements Accumulator<[seconds: number]> {
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;
  readonly #days = new Set<number>();
  #day = Number.NaN;
  readonly #crowds = new WeekCrowds();

  /** Returns the number of days with any time: of those in the window, where there is one. */
  daysWithData(window: Window | undefined): number {
    if (window === undefined) return this.#days.size;
    return [...this.#days].filter((day) => isInWindow(window, day * SECONDS_PER_DAY)).length;
  }

  /**
   * Returns the most successive days without any time between two with one, as far as they lie in the window;
   * the first such days, where several are as many.
   */
  longestGap(window: Window | undefined): Window | undefined {
    let longest: Window | undefined;
    let before = Number.POSITIVE_INFINITY;
    for (const day of [...this.#days].sort((a, b) => a - b)) {
      const from = (before + 1) * SECONDS_PER_DAY;
      const to = day * SECONDS_PER_DAY;
      const startSeconds = Math.max(from, window?.startSeconds ?? from);
      const endSeconds = Math.min(to, window?.endSeconds ?? to);
      const most = longest === undefined ? 0 : longest.endSeconds - longest.startSeconds;
      if (endSeconds - startSeconds > most) longest = { startSeconds, endSeconds };
      before = day;
    }
    return longest;
  }

  /** Adds a time; one that is unknown, or whose day a package cannot name, does not count. */
  add(seconds: number): void {
    if (!isPossible(seconds)) return;
    if (seconds < this.first) this.first = seconds;
    if (seconds > this.last) this.last = seconds;
    const day = Math.floor(seconds / SECONDS_PER_DAY);
    if (day === this.#day) return; // times come in runs of a day
    this.#day = day;
    this.#days.add(day);
  }

  /** Adds a time of a person whose name has the lanes `lanes[from…]`. */
  addOf(seconds: number, lanes: Int32Array, from: number): void {
    this.add(seconds);
    this.#crowds.add(seconds, lanes, from);
  }

  /** Returns the coverage of the weeks with times of at least `fewest` people. */
  crowded(fewest: number): Coverage {
    const weeks = new Coverage();
    for (const monday of this.#crowds.mondays(fewest)) weeks.add(monday);
    return weeks;
  }

  /** Returns the coverage of all `parts` together. */
  static union(parts: readonly Coverage[]): Coverage {
    const whole = new Coverage();
    for (const part of parts) whole.merge(part);
    return whole;
  }

  /** Adds all times of another coverage. */
  merge(other: Coverage): void {
    this.add(other.first);
    this.add(other.last);
    for (const day of other.#days) this.#days.add(day);
    this.#crowds.merge(other.#crowds);
  }

  /** The whole days from the first to the last time; undefined where there is none. */
  get days(): Window | undefined {
    if (this.first > this.last) return undefined;
    return { startSeconds: dayOf(this.first), endSeconds: dayOf(this.last) + SECONDS_PER_DAY };
  }

  /**
   * Returns the first second that is certainly not before the window, unless it is before the bounds, too.
   * Later times can only move it backwards; Infinity while there is no time.
   */
  startSeconds({ given, coveredBy }: WindowRule): number {
    if (given !== undefined) return Number.NEGATIVE_INFINITY;
    return coveredBy === 'week' ? mondayOf(this.first) : dayOf(this.first);
  }

  /** Returns the window; undefined where none was given and there is no time, or no covered week is over. */
  window(rule: WindowRule): Window | undefined {
    const { given, isUsual = false, coveredBy } = rule;
    const isSnapshot = this.first > this.last;
    if (given !== undefined || isSnapshot) return isSnapshot && isUsual ? undefined : given;
    if (coveredBy === 'day') return this.days;
    const startSeconds = mondayOf(this.first);
    const endSeconds = Math.min(mondayOf(this.last) + SECONDS_PER_WEEK, boundsOf(rule).endSeconds);
    return startSeconds < endSeconds ? { startSeconds, endSeconds } : undefined;
  }
}

/** Returns the midnight before `seconds`. */
function dayOf(seconds: number): number {
  return Math.floor(seconds / SECONDS_PER_DAY) * SECONDS_PER_DAY;
}

/** Returns the beginning of the last Monday before `seconds`. */
function mondayOf(seconds: number): number {
  const since = seconds - FIRST_MONDAY_SECONDS;
  return Math.floor(since / SECONDS_PER_WEEK) * SECONDS_PER_WEEK + FIRST_MONDAY_SECONDS;
}

/** Returns where a time lies: -1 before the window, 1 after it, 0 inside or unknown. */
export function sideOf({ startSeconds, endSeconds }: Window, time: number): -1 | 0 | 1 {
  if (time < startSeconds) return -1;
  return time >= endSeconds ? 1 : 0;
}
