// Checks what the operator typed. Each function takes the text of one option and throws a CliError (2) that
// states what would be valid.
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import { type CutId, isOrganization, type Workload, workloads } from '@ptl/claw-router';
import type { AccessFiles } from './collect/server/access.ts';
import { sentences, usage } from './errors.ts';
import type { World } from './world.ts';

/** The options of collect and report, as commander returns them. */
export interface CollectFlags extends AccessFiles {
  readonly from?: readonly string[];
  readonly privacy?: string;
  readonly profile?: string;
  readonly start?: string;
  readonly end?: string;
  readonly month?: string;
  readonly lastMonth?: boolean;
  readonly organization?: string;
  readonly workload?: string;
  readonly assumeUtil?: string;
  readonly sampleInterval?: string;
  readonly targets?: string;
  readonly samples?: string;
  readonly every?: string;
  readonly gpuutil?: string;
  readonly facility?: string;
  readonly timezone?: string;
  readonly workers?: string;
  readonly allowSmall?: boolean;
  readonly sample?: boolean;
  readonly contributors?: string;
  readonly clusters?: string;
  readonly kubeContext?: string;
  readonly namespaces?: string;
  readonly scope?: string;
  readonly scopeKey?: string;
  readonly newScope?: boolean;
  readonly replace?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly sign?: string;
  readonly seal?: string;
  readonly html?: string;
  readonly csv?: boolean;
  readonly by?: string;
  readonly threshold?: string;
  readonly compare?: string;
  readonly groups?: string;
  readonly price?: string;
  readonly dryRun?: boolean;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** Throws where a flag needs what this version lacks, or two flags contradict each other. */
export function checkFlags(flags: CollectFlags): void {
  if (flags.privacy === 'full') throw usage(sentences.fullPrivacy);
  if (flags.privacy !== undefined && flags.privacy !== 'local-only')
    throw usage('--privacy takes local-only, the default.');
  if (flags.profile !== undefined && flags.profile !== 'one_shot')
    throw usage('--profile takes one_shot, a single run.');
  if (flags.sample === true && flags.from !== undefined)
    throw usage('--sample brings its own data: leave --from out.');
  const isOfLive = [flags.clusters, flags.kubeContext, flags.namespaces].some((one) => one !== undefined);
  if (flags.from !== undefined && isOfLive)
    throw usage(
      '--clusters, --kube-context and --namespaces are for live systems: leave them out, and give exports of what you mean with --from.',
    );
  if (flags.output === '' || flags.output === '-')
    throw usage('--output takes the path of a file; with --json, standard output says what is in it.');
  if (flags.csv === true && flags.json === true)
    throw usage('--csv and --json are two forms of the same: give one.');
  const tables = [flags.by, flags.groups, flags.compare].filter((flag) => flag !== undefined);
  if (flags.csv === true && tables.length > 1)
    throw usage('--csv is one table: give one of --by, --groups and --compare.');
  if (flags.csv === true && flags.price !== undefined && flags.by === undefined && flags.groups === undefined)
    throw usage('--csv has costs in the rows of --by or --groups: give one of them.');
  if (flags.html === '' || flags.html === '-') throw usage('--html takes the path of a file.');
}

/** A date as the epoch seconds of its start in UTC. */
export function parseDate(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) / 1000 : Number.NaN;
  // Date.parse takes 30 February for a day in March.
  if (Number.isNaN(seconds) || isoDate(seconds) !== text)
    throw usage(`${option} takes a date in UTC, such as 2026-10-01.`);
  return seconds;
}

/** A calendar month in UTC: its start and end. */
export function parseMonth(text: string | undefined): { start: number; end: number } | undefined {
  if (text === undefined) return undefined;
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === undefined || month === undefined) throw usage('--month takes a month, such as 2026-10.');
  const start = Date.UTC(Number(year), Number(month) - 1) / 1000;
  return { start, end: Date.UTC(Number(year), Number(month)) / 1000 };
}

/** The last completed calendar month. */
export function lastMonth(now: number): { start: number; end: number } {
  const date = new Date(now * 1000);
  const start = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1) / 1000;
  return { start, end: Date.UTC(date.getUTCFullYear(), date.getUTCMonth()) / 1000 };
}

export function isoDate(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString().slice(0, 10);
}

/** `2026-10-01 to 2026-10-31`: the last day is the last one in it. */
export function isoDays(days: { readonly startSeconds: number; readonly endSeconds: number }): string {
  return `${isoDate(days.startSeconds)} to ${isoDate(days.endSeconds - SECONDS_PER_DAY)}`;
}

export function parsePeriod(flags: CollectFlags): { start: number | undefined; end: number | undefined } {
  const start = parseDate('--start', flags.start);
  const end = parseDate('--end', flags.end);
  if (start !== undefined && end !== undefined && start >= end)
    throw usage('--start must lie before --end; the day of --end itself is not part of the period.');
  return { start, end };
}

export function parseWorkload(text: string | undefined): Workload | undefined {
  if (text === undefined) return undefined;
  if (Object.hasOwn(workloads, text)) return text as Workload;
  throw usage(`--workload takes one of ${Object.keys(workloads).join(', ')}.`);
}

/** Threads that work at once, including this one. */
export function parseWorkers(text: string | undefined): number {
  if (text === undefined) return 1;
  const count = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (count >= 1) return count;
  throw usage('--workers takes a number of threads from 1 to 99.');
}

/** 0…1. */
export function parseFraction(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = /^(0|1|0?\.\d+|[01]\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 0 && value <= 1) return value;
  throw usage(`${option} takes a fraction from 0 to 1, such as 0.35.`);
}

/** Whole seconds, a day at most. */
export function parseSeconds(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (seconds >= 1 && seconds <= SECONDS_PER_DAY) return seconds;
  throw usage(`${option} takes whole seconds from 1 to ${SECONDS_PER_DAY}, such as 30.`);
}

/** How Slurm aggregates gres/gpuutil. */
export function parseGpuutil(text: string | undefined): 'mean' | 'sum' | undefined {
  if (text === undefined || text === 'mean' || text === 'sum') return text;
  throw usage(
    '--gpuutil takes mean or sum: what gres/gpuutil is over the GPUs of a step (sum from Slurm 24.05.1 on).',
  );
}

export const CUT_IDS: readonly CutId[] = ['job_size', 'duration', 'weekday', 'hour', 'day', 'gpu_model'];

/** The property by which the report cuts the jobs. */
export function parseBy(text: string | undefined): CutId | undefined {
  const found = CUT_IDS.find((id) => id === text);
  if (text === undefined || found !== undefined) return found;
  throw usage(
    '--by takes job_size, duration, weekday, hour, day or gpu_model; users and accounts come by your own list, with --groups.',
  );
}

/** Whether a user or an account counts as one contributor to numbers about jobs. */
export function parseContributors(text: string | undefined): 'user' | 'account' | undefined {
  if (text === undefined || text === 'user' || text === 'account') return text;
  throw usage('--contributors takes user, the default, or account.');
}

/** Clusters of a scheduler, as its own tools take them. */
export function parseClusters(text: string | undefined): string | undefined {
  if (text === undefined || /^[\w.-]{1,64}(?:,[\w.-]{1,64}){0,31}$/.test(text)) return text;
  throw usage('--clusters takes names with commas between them, or all.');
}

/** Returns the name without the spaces that nobody sees: at its ends, and several together. */
/**
 * Returns `text`, the name of an organization or a city, with one space between its words and none around
 * them. Throws a CliError (2) that begins with `subject` if that is no plain name.
 */
export function plainName(subject: string, text: unknown): string {
  const name = typeof text === 'string' ? text.replace(/ {2,}/g, ' ').replace(/^ | $/g, '') : '';
  if (isOrganization(name)) return name;
  throw usage(`${subject} takes 1 to 64 letters, digits, spaces and plain punctuation marks.`);
}

export function parseOrganization(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainName('--organization', text);
}

export function parseTimezone(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    throw usage('--timezone takes an IANA name, such as Europe/Zurich or UTC.');
  }
}

/** Now, in epoch seconds; SOURCE_DATE_EPOCH where it is set, for reproducible output. */
export function nowSeconds(world: Pick<World, 'env' | 'now'>): number {
  const text = world.env.SOURCE_DATE_EPOCH;
  if (text === undefined || text === '') return world.now();
  // The last second of the year 9999, the last year with four digits.
  if (/^(0|[1-9]\d*)$/.test(text) && Number(text) <= 253_402_300_799) return Number(text);
  throw usage('SOURCE_DATE_EPOCH must be whole seconds since 1970, in digits.');
}
