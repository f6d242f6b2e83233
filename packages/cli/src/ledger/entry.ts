// An entry of the ledger: a recorded package, its window, and everything that is bound to both.

/** The parameters of a window's package. A second run over the window must have the same. */
export interface Parameters {
  readonly unit: string;
  /** IANA name of the zone in which times without a zone were read. */
  readonly zone: string;
  readonly workload: string;
  /** Undefined where no utilization was assumed. */
  readonly assumedUtilization: number | undefined;
  readonly allowSmall: boolean;
  /** The version of claw. */
  readonly version: string;
  /** The key of the dice. */
  readonly keyId: string;
  /** Keyed hashes of the clusters' names, sorted; none where no input named one. */
  readonly clusters: readonly string[];
}

/** Whole UTC days. */
export interface Days {
  /** Days since 1970-01-01. */
  readonly first: number;
  /** The day after the last one. */
  readonly end: number;
}

export interface Entry {
  /** 1, 2, 3, … */
  readonly number: number;
  /** The day on which it was recorded, by the clock. It is only shown. */
  readonly recorded: number;
  readonly scope: string;
  readonly days: Days;
  readonly parameters: Parameters;
  /** The first day of the key's dice. */
  readonly diceSince: number;
  /** The SHA-256 of the package's bytes. */
  readonly sha256: string;
  readonly bytes: number;
  /** The number of the entry whose package this one replaces, since it was not handed over. */
  readonly replaces: number | undefined;
}

const SECONDS_PER_DAY = 86_400;

/** Returns the day of `epochSeconds`. */
export function dayOf(epochSeconds: number): number {
  return Math.floor(epochSeconds / SECONDS_PER_DAY);
}

/** Returns `2026-10-01`. */
export function dateOf(day: number): string {
  return new Date(day * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);
}

/** Returns the day of a date; undefined for other text. */
export function dayOfDate(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = Date.parse(`${text}T00:00:00Z`) / 1000 / SECONDS_PER_DAY;
  // Date.parse reads the 30th of February as a day in March.
  return Number.isNaN(day) || dateOf(day) !== text ? undefined : day;
}

/** Returns `2026-10-01 to 2026-10-31`. */
export function daysInWords({ first, end }: Days): string {
  return end - first === 1 ? dateOf(first) : `${dateOf(first)} to ${dateOf(end - 1)}`;
}

/** Returns the entries whose package may have been handed over: those that no later one replaces. */
export function liveEntries(entries: readonly Entry[]): Entry[] {
  const replaced = new Set(entries.map(({ replaces }) => replaces));
  return entries.filter(({ number }) => !replaced.has(number));
}
