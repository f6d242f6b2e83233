// The way from what the operator asked for to what came out: inputs, then jobs, then GPUs, then the gate. collect and
// report differ only in what they do with the outcome. The synthetic cluster is imported only where it is asked for.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DiagnosticLog, IdentifierKey, SECONDS_PER_DAY, sources } from '@ptl/claw-core';
import { type Outcome, openRoute, PackageRefused, type Route, type RouteOptions } from '@ptl/claw-router';
import { type FeedContext, feed, type Reading } from './collect/feed.ts';
import type { Found, Input } from './collect/input.ts';
import { namedInputs } from './collect/inputs.ts';
import { reachLive } from './collect/live.ts';
import { ReaderThreads } from './collect/reader-threads.ts';
import { readConfig } from './config.ts';
import { CliError, EXIT, sentences, usage } from './errors.ts';
import { readFacility } from './facility.ts';
import {
  type CollectFlags,
  checkFlags,
  nowSeconds,
  parseFraction,
  parseOrganization,
  parsePeriod,
  parseTimezone,
  parseWorkers,
  parseWorkload,
} from './options.ts';
import { SAMPLE_NOW_SECONDS } from './sample/window.ts';
import { VERSION } from './version.ts';
import type { World } from './world.ts';

/** Days that a live collection looks back over. */
const LIVE_DAYS = 30;

export interface Computed {
  readonly outcome: Outcome;
  readonly readings: readonly Reading[];
  /** Sentences about what was passed over. */
  readonly notes: readonly string[];
  readonly synthetic: boolean;
}

/** Reads everything and computes. Throws a CliError. */
export async function compute(flags: CollectFlags, world: World): Promise<Computed> {
  checkFlags(flags);
  const keyBytes = world.random(16);
  const options = await optionsOf(flags, world, IdentifierKey.from(keyBytes));
  const found = await find(flags, world, options);
  const reading = { keyBytes, timezone: parseTimezone(flags.timezone), workers: parseWorkers(flags.workers) };
  const { route, readings, context } = await withJobs(options, found, reading, world);
  const gpus = found.inputs.filter((input) => !feedsJobs(input));
  readings.push(...(await feed(gpus, (source, isLook) => route.gpus(source, isLook), context)));
  if (!readings.some((reading) => reading.inputs > 0)) {
    const titles = readings.map(({ source }) => source.title).join(', ');
    throw new CliError(EXIT.noSource, sentences.silent(titles));
  }
  world.progress('Computing');
  const outcome = finished(route, readings);
  world.progress('');
  const notes = [...found.notes, ...silent(readings)];
  return { outcome, readings, notes, synthetic: options.synthetic === true };
}

/** A route that has all accounting in it. */
interface Begun {
  readonly route: Route;
  readonly readings: Reading[];
  readonly context: FeedContext;
}

/**
 * Reads the accounting. Where it is all in files, the route lets jobs go as it counts them; an order that this cannot
 * follow means to read them once more.
 */
async function withJobs(
  options: Omit<RouteOptions, 'diagnostics'>,
  found: Found,
  reading: HowToRead,
  world: World,
): Promise<Begun> {
  const { timezone } = reading;
  const inputs = found.inputs.filter(feedsJobs);
  const jobsOnly = inputs.length === found.inputs.length;
  const begin = async (rereadable: boolean): Promise<Begun | undefined> => {
    const diagnostics = new DiagnosticLog();
    const evict = jobsOnly ? {} : { evict: collectGarbage };
    const route = openRoute({ ...options, diagnostics, rereadable, jobsOnly, ...evict });
    const context = { key: options.key, timezone, diagnostics, progress: world.progress, threads: undefined };
    const threads = await openThreads(reading, inputs);
    try {
      const readings = await feed(inputs, (source) => route.jobs(source), { ...context, threads });
      return route.accountingDone() ? { route, readings, context } : undefined;
    } finally {
      await threads?.close();
    }
  };
  const areFiles = inputs.every((input) => input.file !== undefined);
  const begun = areFiles ? await begin(true) : undefined;
  return begun ?? (await begin(false))!;
}

/** What is kept outside of V8's heap is seldom reason enough for V8 to look what of it is still in use. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('globalThis.gc?.()');
}

/** How inputs are read. */
interface HowToRead {
  readonly keyBytes: Uint8Array;
  readonly timezone: string | undefined;
  /** Threads in all. */
  readonly workers: number;
}

/** Threads that read ahead, where more than one was asked for. */
async function openThreads(
  { keyBytes, timezone, workers }: HowToRead,
  inputs: readonly Input[],
): Promise<ReaderThreads | undefined> {
  if (workers === 1) return undefined;
  const threads = new ReaderThreads(workers - 1, { keyBytes, timezone });
  threads.begin(inputs);
  return threads;
}

/** What the operator chose, checked. */
async function optionsOf(
  flags: CollectFlags,
  world: World,
  key: IdentifierKey,
): Promise<Omit<RouteOptions, 'diagnostics'>> {
  const synthetic = flags.sample === true;
  const now = synthetic ? SAMPLE_NOW_SECONDS : nowSeconds(world);
  const chosen = {
    ...period(flags, now),
    workload: parseWorkload(flags.workload),
    assumeUtilization: parseFraction('--assume-util', flags.assumeUtil),
    organization: parseOrganization(flags.organization),
    facility: flags.facility === undefined ? undefined : readFacility(flags.facility),
  };
  const allowSmall = flags.allowSmall === true;
  return { key, nowSeconds: now, version: VERSION, ...given(chosen), allowSmall, synthetic };
}

/** The period asked for. Live it has a default; files cover what they cover. */
function period(flags: CollectFlags, now: number): { startSeconds?: number; endSeconds?: number } {
  const { start, end } = parsePeriod(flags);
  if (flags.sample !== true && flags.from === undefined) {
    const endSeconds = end ?? startOfDay(now);
    const startSeconds = start ?? endSeconds - LIVE_DAYS * SECONDS_PER_DAY;
    if (startSeconds >= endSeconds) throw usage('--start must lie before today, or before --end.');
    return { startSeconds, endSeconds };
  }
  if ((start === undefined) !== (end === undefined))
    throw usage('--start and --end go together: give both, or neither for all that the input covers.');
  return start === undefined || end === undefined ? {} : { startSeconds: start, endSeconds: end };
}

async function find(
  flags: CollectFlags,
  world: World,
  options: Omit<RouteOptions, 'diagnostics'>,
): Promise<Found> {
  if (flags.sample === true) return { inputs: await sample(), notes: [] };
  if (flags.from !== undefined) return namedInputs(flags.from, world);
  const { startSeconds = 0, endSeconds = 0 } = options;
  return liveInputs(world, startSeconds, endSeconds);
}

/** True for what is read first, since samples are joined to it. */
function feedsJobs({ source }: Input): boolean {
  return source.gives.some((kind) => kind === 'job_run' || kind === 'pod');
}

/** The outcome, unless the last look at the package finds what should not be there. */
function finished(route: Route, readings: readonly Reading[]): Outcome {
  try {
    return route.finish(readings.filter((reading) => reading.inputs > 0).map(summary));
  } catch (error) {
    if (error instanceof PackageRefused) throw new CliError(EXIT.refused, sentences.refused(error.code));
    throw error;
  }
}

function summary({ source, records, rejected }: Reading) {
  return { source, records, rejected };
}

async function liveInputs(world: World, startSeconds: number, endSeconds: number): Promise<Found> {
  const context = { startSeconds, endSeconds, random: world.random(16) };
  const reached = await reachLive(world, context, readConfig(world));
  const inputs = reached.flatMap((one) => one.inputs);
  if (inputs.length === 0) {
    const tried = reached.map(({ how }) => how).join(', ');
    throw new CliError(EXIT.noSource, sentences.noLiveSource(tried));
  }
  return { inputs, notes: [] };
}

async function sample(): Promise<Input[]> {
  const { sampleInputs } = await import('./sample/index.ts');
  return sampleInputs().map(({ source, name, chunks }) => ({
    place: name,
    source: sources[source],
    read: () => asynchronous(chunks),
  }));
}

async function* asynchronous(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

function silent(readings: readonly Reading[]): string[] {
  return readings
    .filter((reading) => reading.unavailable > 0)
    .map(
      ({ source }) =>
        `${source.title} was asked and gave no data: it may not work on this machine or for this account.`,
    );
}

function startOfDay(seconds: number): number {
  return seconds - (seconds % SECONDS_PER_DAY);
}

/** Without the members that are undefined: an option that is not given is not there. */
function given<T extends object>(options: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
