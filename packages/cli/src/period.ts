// The period of a run: the operator's, else the default for the command and the kind of input.
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import type { Outcome, Routed, RouteOptions } from '@ptl/claw-router';
import { namesServer } from './collect/inputs.ts';
import { sentences, usage } from './errors.ts';
import { type CollectFlags, isoDate, isoDays, lastMonth, parseMonth, parsePeriod } from './options.ts';
import { SAMPLE_END_SECONDS, SAMPLE_START_SECONDS } from './sample/window.ts';

/** By default a package covers calendar weeks, a report days. */
export type Computation = 'collect' | 'report';
export type Period = Pick<RouteOptions, 'startSeconds' | 'endSeconds' | 'isUsual' | 'coveredBy' | 'isLive'>;

/** Days that a live report covers. */
const LIVE_DAYS = 30;
/** Inputs seem to mean a month where they cover at least so many of its days, and at most so many others. */
const MONTH_DAYS = 26;
const OTHER_DAYS = 3;
/** Fewer days without a job may be a quiet weekend's. */
const DAYS_WITHOUT = 2;
/** Fewer days without data amid a period may be a long weekend's. */
const DAYS_AMID = 5;

/** The period asked for. Live sources have a default; files cover what they cover. */
export function periodOf(flags: CollectFlags, computation: Computation, now: number): Period {
  const coveredBy = computation === 'collect' ? 'week' : 'day';
  const { start, end } = asked(flags, now);
  if (flags.sample === true && start === undefined && end === undefined)
    return { startSeconds: SAMPLE_START_SECONDS, endSeconds: SAMPLE_END_SECONDS };
  if (isAsked(flags)) {
    const isUsual = start === undefined && end === undefined;
    if (isUsual && computation === 'collect') return { ...given(lastMonth(now)), isUsual, isLive: true };
    const endSeconds = end ?? startOfDay(now);
    const startSeconds = start ?? endSeconds - LIVE_DAYS * SECONDS_PER_DAY;
    if (startSeconds >= endSeconds) throw usage('--start must lie before today, or before --end.');
    return { startSeconds, endSeconds, isUsual, isLive: true };
  }
  if (start !== undefined && end !== undefined) return given({ start, end });
  if (start === undefined && end === undefined) return { coveredBy };
  throw usage('--start and --end go together: give both, or neither for all that the input covers.');
}

/** True where live systems are read, which have no period of their own. */
function isAsked({ sample, from }: CollectFlags): boolean {
  return sample !== true && (from === undefined || namesServer(from));
}

/** True if the present lies in the period; `alone` if it does only when there is no other data. */
export function countsNow(
  {
    startSeconds,
    endSeconds = 0,
    isUsual = false,
    nowSeconds,
  }: Pick<RouteOptions, keyof Period | 'nowSeconds'>,
  computation: Computation,
): boolean | 'alone' {
  if (computation === 'report' && isUsual) return 'alone';
  if (startSeconds === undefined) return computation === 'report';
  return startSeconds <= nowSeconds && nowSeconds < endSeconds;
}

/** The notes where no period was given: the period used, and the month that seems to be meant. */
export function periodNotes(flags: CollectFlags, computation: Computation, outcome: Routed): string[] {
  const { window, covered } = outcome;
  if (window === undefined || covered === undefined) return [];
  const isGiven = [flags.month, flags.start, flags.end].some((flag) => flag !== undefined);
  if (isGiven || flags.lastMonth === true) return [...daysWithout(outcome, window), ...gaps(outcome)];
  if (isAsked(flags) || flags.sample === true) return [];
  const month = monthMeant(covered.startSeconds, covered.endSeconds);
  return [
    ...(computation === 'collect' ? [sentences.weeksCovered(isoDays(window))] : []),
    ...(computation === 'collect' && !isWithin(covered, window) ? [sentences.weeksLeftOut] : []),
    ...(month === undefined ? [] : [sentences.monthMeant(month)]),
  ];
}

/** The note that the period given has days at an end of which accounting tells nothing. */
function daysWithout({ daysCovered, readings }: Routed, window: Days): string[] {
  const sources = readings.map(({ source }) => source);
  const ofJobs = (id: string) =>
    sources.some((one) => one.id === id && one.gives.some((kind) => kind === 'job_run' || kind === 'pod'));
  const covered = daysCovered.filter(({ source }) => ofJobs(source)).map(({ days }) => days);
  if (covered.length === 0) return [];
  const startSeconds = Math.min(...covered.map((days) => days.startSeconds));
  const endSeconds = Math.max(...covered.map((days) => days.endSeconds));
  const least = DAYS_WITHOUT * SECONDS_PER_DAY;
  if (startSeconds - window.startSeconds < least && window.endSeconds - endSeconds < least) return [];
  return [sentences.daysWithout(isoDays(window), isoDays({ startSeconds, endSeconds }))];
}

/** The notes that days amid the period given are missing in accounting or samples. */
function gaps({ daysCovered, readings }: Routed): string[] {
  return daysCovered.flatMap(({ source: id, longestGap }) => {
    const source = readings.find((reading) => reading.source.id === id)?.source;
    if (source === undefined || longestGap === undefined) return [];
    if (longestGap.endSeconds - longestGap.startSeconds < DAYS_AMID * SECONDS_PER_DAY) return [];
    const days = isoDays(longestGap);
    const areJobs = source.gives.some((kind) => kind === 'job_run' || kind === 'pod');
    return [areJobs ? sentences.daysWithoutJobs(days) : sentences.daysWithoutSamples(source.title, days)];
  });
}

type Days = NonNullable<Outcome['window']>;

function isWithin(days: Days, window: Days): boolean {
  return days.startSeconds >= window.startSeconds && days.endSeconds <= window.endSeconds;
}

function asked(flags: CollectFlags, now: number): ReturnType<typeof parsePeriod> {
  const days = parsePeriod(flags);
  const month = parseMonth(flags.month);
  const ways = [month !== undefined, flags.lastMonth === true, (days.start ?? days.end) !== undefined];
  if (ways.filter(Boolean).length > 1)
    throw usage('--month, --last-month, and --start with --end are three ways to say it: give one.');
  return month ?? (flags.lastMonth === true ? lastMonth(now) : days);
}

function given({ start, end }: { start: number; end: number }): Period {
  return { startSeconds: start, endSeconds: end };
}

/** The month, as `--month` takes it, that `[start, end)` nearly fills and has few days outside of. */
function monthMeant(start: number, end: number): string | undefined {
  const days = (end - start) / SECONDS_PER_DAY;
  if (days > 31 + OTHER_DAYS) return undefined;
  const inMonth = new Map<string, number>();
  for (let day = start; day < end; day += SECONDS_PER_DAY) {
    const month = isoDate(day).slice(0, 7);
    inMonth.set(month, (inMonth.get(month) ?? 0) + 1);
  }
  return [...inMonth].find(([, count]) => count >= MONTH_DAYS && days - count <= OTHER_DAYS)?.[0];
}

function startOfDay(seconds: number): number {
  return seconds - (seconds % SECONDS_PER_DAY);
}
