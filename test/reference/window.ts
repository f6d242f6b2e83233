// The days that are reported on: those given, else those that the inputs cover.
import type { Input, Options } from './records.ts';
import type { Note } from './sentences.ts';

const DAY = 86_400;

export interface Window {
  start: number;
  end: number;
}

/** The times that inputs tell; none of a snapshot. */
export function timesOf({ rows, readings, pods }: Input): number[] {
  return [
    ...rows.map(({ end }) => end),
    ...pods.flatMap(({ scheduled, finished }) => [scheduled, finished]),
    ...readings.map(({ time }) => time),
  ].filter((time) => time !== undefined);
}

/** Undefined for a snapshot: inputs in which nothing has a time. */
export function windowOf(input: Input, options: Options, note: Note): Window | undefined {
  const times = timesOf(input);
  if (options.window !== undefined) {
    note('window-given');
    if (times.some((time) => !within(time, options.window))) note('outside-window');
    return options.window;
  }
  if (times.length === 0) {
    note('snapshot');
    return undefined;
  }
  note('window-covered');
  const [first, last] = times.reduce(
    ([low, high], time) => [Math.min(low, time), Math.max(high, time)] as const,
    [Infinity, -Infinity] as const,
  );
  return { start: Math.floor(first / DAY) * DAY, end: (Math.floor(last / DAY) + 1) * DAY };
}

export function within(time: number | undefined, window: Window | undefined): boolean {
  return window === undefined || (time !== undefined && window.start <= time && time < window.end);
}
