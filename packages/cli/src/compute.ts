// Turns the operator's flags into options and inputs, and routes them. collect and report differ only in what
// they do with the outcome. The synthetic cluster is loaded only on request.
import { IdentifierKey, sources } from '@ptl/claw-core';
import {
  InputRefused,
  OptionRefused,
  PackageRefused,
  type Routed,
  type RouteOptions,
  type Scope as RouterScope,
  route,
  type SourceReading,
  type Step,
} from '@ptl/claw-router';
import type { Endpoint } from './collect/endpoint.ts';
import type { Collected, Found } from './collect/input.ts';
import { checkNamed, namedInputs } from './collect/inputs.ts';
import { liveInputs } from './collect/live-inputs.ts';
import { unusable } from './collect/named/refusals.ts';
import { ReaderThreads } from './collect/reader-threads.ts';
import { type Readings, readingsOf } from './collect/readings/plan.ts';
import { accessFlags } from './collect/server/access.ts';
import type { Trouble } from './collect/trouble.ts';
import { type Config, readConfig, withSettings } from './config/config.ts';
import { kubernetesOf } from './config/kubernetes.ts';
import { CliError, EXIT, sentences, usage } from './errors.ts';
import { amountsAsked, cutsAsked, groupsAsked, hashed } from './grouping/asked.ts';
import type { GroupLine } from './grouping/groups.ts';
import {
  type CollectFlags,
  checkFlags,
  nowSeconds,
  parseClusters,
  parseContributors,
  parseFraction,
  parseGpuutil,
  parseOrganization,
  parseSeconds,
  parseTimezone,
  parseWorkers,
  parseWorkload,
} from './options.ts';
import { type Computation, countsNow, periodNotes, periodOf } from './period.ts';
import { follow } from './render/follow.ts';
import { sayTroubles, silentSentence, troubleNotes } from './render/live/troubles.ts';
import { userNotes } from './render/people.ts';
import { SAMPLE_NOW_SECONDS } from './sample/window.ts';
import { VERSION } from './version.ts';
import type { World } from './world.ts';

export interface Computed {
  readonly outcome: Routed;
  /** Sentences about skipped input and the like. */
  readonly notes: readonly string[];
  /** The endpoints that answered, and those that are not believed. */
  readonly endpoints: readonly Endpoint[];
  readonly synthetic: boolean;
}

/** A run whose options are checked, before anything is read. */
export interface Prepared {
  /** The operator's flags, completed from the configuration. */
  readonly flags: CollectFlags;
  readonly config: Config;
  readonly computation: Computation;
  readonly options: Omit<RouteOptions, 'key' | 'scope'>;
  readonly workers: number;
  /** How often sources that show only the present are read. */
  readonly readings: Readings;
  /** The operator's own groups, in a report. */
  readonly groups?: readonly GroupLine[];
}

/** Checks the operator's flags. Throws a CliError (2). */
export async function prepare(
  given: CollectFlags,
  world: World,
  computation: Computation,
): Promise<Prepared> {
  checkFlags(given);
  const config = await readConfig(world);
  const flags = withSettings(given, config);
  const options = await optionsOf(flags, world, computation);
  const readings = readingsOf(flags, given);
  const workers = parseWorkers(flags.workers);
  if (flags.sample !== true) checkNamed(flags.from ?? []);
  return { flags, config, computation, options, workers, readings, ...(await groupsAsked(flags)) };
}

/** The keys that hash names, and the scope whose dice blur a package. */
export interface Keys {
  /** 16 bytes, and 16 more for cluster names. */
  readonly identifierKey: Uint8Array;
  /** Undefined for a report. */
  readonly scope?: RouterScope;
}

/** Reads everything and computes. Throws a CliError. */
export async function compute(prepared: Prepared, world: World, keys: Keys): Promise<Computed> {
  const { flags, computation, workers } = prepared;
  const { identifierKey: keyBytes, ...scope } = keys;
  const troubles: Trouble[] = [];
  const found = await find(prepared, world, (trouble) => void troubles.push(trouble));
  const days = found.isOfNow === true ? ofItsOwnDays(prepared.options) : prepared.options;
  const key = IdentifierKey.from(keyBytes);
  const options = { ...days, ...scope, ...(await hashed(prepared.groups, key)), key };
  const threads = new ReaderThreads(workers - 1, { keyBytes, timezone: options.timezone });
  const inputs = workers === 1 ? found.inputs : threads.supply(found.inputs);
  try {
    const outcome = await route(inputs, options);
    return {
      outcome,
      notes: [
        ...found.notes,
        ...troubleNotes(troubles, flags.verbose),
        ...silent(outcome.readings, troubles),
        ...periodNotes(flags, computation, outcome),
        ...userNotes(outcome),
      ],
      endpoints: found.endpoints,
      synthetic: options.synthetic === true,
    };
  } catch (error) {
    throw asCliError(error, troubles, flags.verbose);
  } finally {
    await threads.close();
    world.progress('');
    if (flags.verbose === true) sayTroubles(troubles, world);
  }
}

/** The flags without the default period. */
function ofItsOwnDays({
  startSeconds,
  endSeconds,
  isUsual,
  ...options
}: Prepared['options']): Prepared['options'] {
  return { ...options, coveredBy: 'day' };
}

/** Translates the route's errors into our own sentences. */
function asCliError(error: unknown, troubles: readonly Trouble[], isVerbose?: boolean): unknown {
  if (error instanceof InputRefused && error.failure.code === 'silent' && troubles.length > 0)
    return new CliError(EXIT.noSource, silentSentence(error.place, troubles, isVerbose));
  if (error instanceof InputRefused) return unusable(error.place, error.source, error.failure);
  if (error instanceof PackageRefused) return new CliError(EXIT.refused, sentences.refused(error.code));
  if (error instanceof OptionRefused && error.option === 'inputs') return usage(sentences.schedulers);
  if (error instanceof OptionRefused && error.option === 'clusters') return usage(sentences.clustersUnnamed);
  if (error instanceof OptionRefused && error.option === 'years') return usage(sentences.years);
  if (error instanceof OptionRefused && error.option === 'weeks') return usage(sentences.weeks);
  return error;
}

/** The operator's choices, checked. */
async function optionsOf(
  flags: CollectFlags,
  world: World,
  computation: Computation,
): Promise<Prepared['options']> {
  const synthetic = flags.sample === true;
  const now = synthetic ? SAMPLE_NOW_SECONDS : nowSeconds(world);
  const chosen = {
    ...periodOf(flags, computation, now),
    timezone: parseTimezone(flags.timezone),
    workload: parseWorkload(flags.workload),
    assumeUtilization: parseFraction('--assume-util', flags.assumeUtil),
    sampleInterval: parseSeconds('--sample-interval', flags.sampleInterval),
    gpuutil: synthetic ? 'sum' : parseGpuutil(flags.gpuutil),
    contributors: parseContributors(flags.contributors),
    cuts: computation === 'report' ? cutsAsked(flags) : undefined,
    ...(await amountsAsked(flags)),
    organization: parseOrganization(flags.organization),
    facility: await facilityOf(flags),
  };
  const allowSmall = flags.allowSmall === true;
  const progress = (step: Step) => follow(step, world);
  return { nowSeconds: now, version: VERSION, ...given(chosen), allowSmall, synthetic, progress };
}

/** The operator's declarations. Loads their schema only when needed. */
async function facilityOf({ facility }: CollectFlags) {
  if (facility === undefined) return undefined;
  const { readFacility } = await import('./facility.ts');
  return readFacility(facility);
}

async function find(
  { flags, computation, options, config, readings }: Prepared,
  world: World,
  troubled: (trouble: Trouble) => void,
): Promise<Found> {
  if (flags.sample === true) return { inputs: await sample(), notes: [], endpoints: [] };
  const { startSeconds = 0, endSeconds = 0, nowSeconds } = options;
  const { targets } = flags;
  if (flags.from !== undefined) {
    const areTimed = countsNow(options, computation) === true;
    const rounds = { ...readings, startSeconds: nowSeconds, areTimed, begunSeconds: world.now() };
    const asking = { days: { startSeconds, endSeconds }, access: accessFlags(flags), rounds, targets };
    return namedInputs(flags.from, world, asking);
  }
  const isPackage = computation === 'collect' && flags.dryRun !== true;
  return liveInputs({
    world,
    troubled,
    config,
    targets,
    access: accessFlags(flags),
    startSeconds,
    endSeconds,
    nowSeconds,
    readings,
    countsNow: countsNow(options, computation),
    ...kubernetesOf(flags.kubeContext, flags.namespaces),
    clusters: parseClusters(flags.clusters),
    refusesOwnView: isPackage && flags.scope === undefined,
  });
}

async function sample(): Promise<Collected[]> {
  const { sampleInputs } = await import('./sample/index.ts');
  return sampleInputs().map(({ source, name, chunks }) => ({
    place: name,
    sources: [sources[source]],
    open: () => asynchronous(chunks),
  }));
}

async function* asynchronous(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

function silent(readings: readonly SourceReading[], troubles: readonly Trouble[]): string[] {
  return readings
    .filter(
      ({ source, unavailable }) => unavailable > 0 && !troubles.some((one) => one.source.id === source.id),
    )
    .map(
      ({ source }) =>
        `${source.title} was asked and gave no data: it may not work on this machine or for this account.`,
    );
}

/** Drops members that are undefined: an absent option must not be present as a key. */
function given<T extends object>(options: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
