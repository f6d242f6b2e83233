// What a run of collect asks the ledger: before it reads anything, and when its package is ready.
import { Identifier } from '@ptl/claw-core';
import type { Outcome, RouteOptions } from '@ptl/claw-router';
import type { Prepared } from '../compute.ts';
import { CliError } from '../errors.ts';
import type { Scope } from '../state/scope.ts';
import { VERSION } from '../version.ts';
import type { Request } from './decide.ts';
import { type Days, dayOf, dayOfDate } from './entry.ts';
import type { Recorded } from './ledger.ts';
import { NOT_ABOUT_PEOPLE, perhapsReleasedTwice, wouldRefuse, wouldRepeat } from './refusals.ts';

const USUAL_ZONE = 'UTC';
const USUAL_WORKLOAD = 'training_large';

type Window = NonNullable<Outcome['window']>;
type Options = Omit<RouteOptions, 'key' | 'scope'>;

/**
 * Returns the package recorded for the requested period; undefined if there is none, or if the inputs
 * determine the period. Throws a CliError (5) where the ledger allows no package.
 */
export function recordedEarlier(scope: Scope, { flags, options }: Prepared): Recorded | undefined {
  const { startSeconds, endSeconds } = options;
  scope.ledger?.begin();
  if (scope.ledger === undefined || startSeconds === undefined || endSeconds === undefined) return undefined;
  const parameters = knownBefore(scope, options);
  const decision = scope.ledger.decide(
    request(scope, { startSeconds, endSeconds }, flags.replace === true, parameters, options.contributors),
  );
  return decision.kind === 'recorded' ? scope.ledger.recorded(decision.entry) : undefined;
}

/**
 * Records the package of a run, which `make` returns, given the SHA-256 of the one that it replaces. Returns
 * the recorded package; undefined where nothing is recorded, as for a package that is not about people.
 * Throws a CliError (5 or 7).
 */
export function release(
  scope: Scope,
  prepared: Prepared,
  outcome: Outcome,
  make: (replaces: string | undefined) => Uint8Array,
): Recorded | undefined {
  const { window, isAboutPeople } = outcome;
  if (scope.ledger === undefined || window === undefined) return undefined;
  const asked = requestOf(scope, prepared, window, outcome);
  if (!isAboutPeople && !asked.replace) {
    const decision = scope.ledger.decide(asked);
    return decision.kind === 'recorded' ? scope.ledger.recorded(decision.entry) : undefined;
  }
  const [today, diceSince] = [dayOf(prepared.options.nowSeconds), dayOfDate(scope.diceSince) ?? 0];
  return scope.ledger.release({ ...asked, today, diceSince }, make);
}

/** Returns remarks on the package beside others, for the operator. Throws a CliError (5). */
export function remarks(scope: Scope, prepared: Prepared, outcome: Outcome): string[] {
  const { window, isAboutPeople } = outcome;
  const ledger = scope.ledger ?? scope.foreseen;
  if (ledger === undefined || window === undefined) return [];
  if (!isAboutPeople && prepared.flags.replace !== true) return [NOT_ABOUT_PEOPLE];
  const other = ledger.possibleOverlap(requestOf(scope, prepared, window, outcome));
  return other === undefined ? [] : [perhapsReleasedTwice(other)];
}

/** Returns what the ledger would answer if a dry run were none. */
export function foreseen(scope: Scope, prepared: Prepared, outcome: Outcome): string[] {
  const { window } = outcome;
  if (scope.foreseen === undefined || window === undefined) return [];
  try {
    const decision = scope.foreseen.decide(requestOf(scope, prepared, window, outcome));
    return decision.kind === 'recorded' ? [wouldRepeat(decision.entry)] : [];
  } catch (error) {
    if (error instanceof CliError) return [wouldRefuse(error.message)];
    throw error;
  }
}

/** Returns the request of a run whose numbers are known. */
function requestOf(
  scope: Scope,
  { flags, options }: Prepared,
  window: Window,
  { people, clusters }: Outcome,
) {
  const parameters = { ...knownBefore(scope, options), unit: people.unit, clusters: tagsOf(clusters) };
  return request(scope, window, flags.replace === true, parameters, options.contributors);
}

/**
 * Returns the ledger's record of clusters: their names, hashed under a key that never leaves the state
 * directory.
 */
function tagsOf(clusters: readonly Identifier[]): string[] {
  const lanes = new Int32Array(4);
  return clusters
    .map((cluster) => {
      Identifier.lanes(cluster, lanes, 0);
      return Buffer.from(lanes.buffer).toString('hex');
    })
    .sort();
}

function knownBefore({ keyId }: Scope, options: Options) {
  const { timezone, workload, assumeUtilization, allowSmall } = options;
  return {
    zone: timezone ?? USUAL_ZONE,
    workload: workload ?? USUAL_WORKLOAD,
    assumedUtilization: assumeUtilization,
    allowSmall: allowSmall === true,
    version: VERSION,
    keyId,
  };
}

function request<P extends Request['parameters']>(
  { name }: Scope,
  window: Window,
  replace: boolean,
  parameters: P,
  contributors: Request['contributors'] = 'user',
): Request & { readonly parameters: P } {
  return { scope: name, days: daysOf(window), replace, parameters, contributors };
}

function daysOf({ startSeconds, endSeconds }: Window): Days {
  return { first: dayOf(startSeconds), end: dayOf(endSeconds) };
}
