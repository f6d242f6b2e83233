// The window: whole UTC days, as the operator said, or as the inputs cover.
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import type { Accumulator } from './accumulators/accumulator.ts';

export interface Window {
  /** Epoch seconds UTC; the first second in it. */
  readonly startSeconds: number;
  /** The first second after it. */
  readonly endSeconds: number;
}

/**
 * What a window is made of where none was asked for: the days that the inputs cover, or whole calendar weeks that are over; of a
 * package without those at its ends in which too few people were active.
 */
export type CoveredBy = 'day' | 'week';

/** How the window is found. */
export interface WindowRule {
  /** What was asked for, if anything. */
  readonly given: Window | undefined;
  /** True where nobody asked for it, but it is usual: what tells no time is not of it then. */
  readonly isUsual?: boolean;
  readonly coveredBy: CoveredBy;
  readonly nowSeconds: number;
}

/** 2000-01-01 and 2099-12-31, UTC: a package names no days before or after, and a clock that says so is wrong. */
const EARLIEST_SECONDS = 946_684_800;
const LATEST_SECONDS = 4_102_358_400;
/** 1970-01-05, the first Monday. */
const FIRST_MONDAY_SECONDS = 4 * SECONDS_PER_DAY;
const SECONDS_PER_WEEK = 7 * SECONDS_PER_DAY;

/** True for a time that a package can name the day of. */
export function isPossible(seconds: number): boolean {
  return seconds >= EARLIEST_SECONDS && seconds < LATEST_SECONDS;
}

/** What can lie in the window, as far as that is known before anything is read: what lies outside never will. */
export function boundsOf({ given, coveredBy, nowSeconds }: WindowRule): Window {
  if (given !== undefined) return given;
  const endSeconds = coveredBy === 'week' ? Math.min(LATEST_SECONDS, mondayOf(nowSeconds)) : LATEST_SECONDS;
  return { startSeconds: EARLIEST_SECONDS, endSeconds };
}

/** True if `seconds` lies in the window. */
export function isInWindow({ startSeconds, endSeconds }: Window, seconds: number): boolean {
  return seconds >= startSeconds && seconds < endSeconds;
}

/** More people of a week are not told apart: no unit asks for more. */
const MOST_OF_A_WEEK = 5;

/** Who was active in which calendar week. Names are known by 53 bits of what they are hashed to. */
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

  /** The Mondays of the weeks in which so many were active. */
  mondays(fewest: number): number[] {
    return [...this.#weeks].filter(([, crowd]) => crowd.size >= fewest).map(([monday]) => monday);
  }
}

/** The first and the last of the times that were told: the ends of accounting rows, the times of pods and of samples. */
export class Coverage implements Accumulator<[seconds: number]> {
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;
  readonly #days = new Set<number>();
  #day = Number.NaN;
  readonly #crowds = new WeekCrowds();

  /** On how many days there was any. */
  get withData(): number {
    return this.#days.size;
  }

  /** Takes a time; one that is unknown, or that no package can name the day of, counts for nothing. */
  add(seconds: number): void {
    if (!isPossible(seconds)) return;
    if (seconds < this.first) this.first = seconds;
    if (seconds > this.last) this.last = seconds;
    const day = Math.floor(seconds / SECONDS_PER_DAY);
    if (day === this.#day) return; // times come in runs of a day
    this.#day = day;
    this.#days.add(day);
  }

  /** Takes a time of somebody, whose name's lanes are `lanes[from…]`. */
  addOf(seconds: number, lanes: Int32Array, from: number): void {
    this.add(seconds);
    this.#crowds.add(seconds, lanes, from);
  }

  /** What the weeks cover in which there were times of so many people. */
  crowded(fewest: number): Coverage {
    const weeks = new Coverage();
    for (const monday of this.#crowds.mondays(fewest)) weeks.add(monday);
    return weeks;
  }

  /** What all of `parts` cover together. */
  static union(parts: readonly Coverage[]): Coverage {
    const whole = new Coverage();
    for (const part of parts) whole.merge(part);
    return whole;
  }

  /** Takes all that another one took. */
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
   * What lies from this second on is not before the window, unless it is before the bounds too. What is told later can only move it
   * backwards; Infinity while nothing was told.
   */
  startSeconds({ given, coveredBy }: WindowRule): number {
    if (given !== undefined) return Number.NEGATIVE_INFINITY;
    return coveredBy === 'week' ? mondayOf(this.first) : dayOf(this.first);
  }

  /** The window: undefined where none was asked for, and no time was told or no week that they cover is over. */
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

/** Midnight before `seconds`. */
function dayOf(seconds: number): number {
  return Math.floor(seconds / SECONDS_PER_DAY) * SECONDS_PER_DAY;
}

/** The beginning of the last Monday before `seconds`. */
function mondayOf(seconds: number): number {
  const since = seconds - FIRST_MONDAY_SECONDS;
  return Math.floor(since / SECONDS_PER_WEEK) * SECONDS_PER_WEEK + FIRST_MONDAY_SECONDS;
}

/** Where a time lies: -1 before the window, 1 behind it, 0 inside, or not known. */
export function sideOf({ startSeconds, endSeconds }: Window, time: number): -1 | 0 | 1 {
  if (time < startSeconds) return -1;
  return time >= endSeconds ? 1 : 0;
}
