// Entries and requests for the tests of the ledger, made from what matters to them.
import type { Entry, Parameters, Release, Request } from '@ptl/claw/internal';

export const PARAMETERS: Parameters = {
  unit: 'user',
  zone: 'UTC',
  workload: 'training_large',
  assumedUtilization: undefined,
  allowSmall: false,
  version: '0.1.0',
  keyId: '0a1b2c3d',
  clusters: ['c1'],
};

/** The number of the day `2026-10-01`. */
export function day(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** A calendar month of 2026. */
export function month(number: number): Request['days'] {
  return { first: Date.UTC(2026, number - 1) / 86_400_000, end: Date.UTC(2026, number) / 86_400_000 };
}

export function request(days: Request['days'], others: Partial<Request> = {}): Request {
  return { scope: 'default', days, parameters: PARAMETERS, replace: false, ...others };
}

export function release(days: Request['days'], others: Partial<Release> = {}): Release {
  return {
    scope: 'default',
    days,
    parameters: PARAMETERS,
    replace: false,
    today: day('2026-11-02'),
    diceSince: day('2026-11-01'),
    ...others,
  };
}

/** An entry of the month; its package is named after its number. */
export function entry(number: number, days: Request['days'], others: Partial<Entry> = {}): Entry {
  return {
    number,
    recorded: day('2026-11-02'),
    scope: 'default',
    days,
    parameters: PARAMETERS,
    diceSince: day('2026-11-01'),
    sha256: number.toString(16).padStart(64, '0'),
    bytes: 10_000,
    replaces: undefined,
    ...others,
  };
}
