// What the ledger allows a run: to compute a new package, to take the recorded one, or neither. A pure
// function of the recorded entries and the request, without a clock, so that a wrong clock changes no
// decision.
import { type Days, dateOf, type Entry, liveEntries, type Parameters } from './entry.ts';

/**
 * A run that wants to release a package. Parameters that are not known before the inputs are read are
 * missing.
 */
export interface Request {
  readonly scope: string;
  readonly days: Days;
  readonly parameters: Partial<Parameters>;
  /** The unit of contributors that the operator wants where jobs name users. */
  readonly contributors?: 'user' | 'account';
  /** The operator declares that the earlier package was not handed over. */
  readonly replace: boolean;
}

export type ParameterName = keyof Parameters;

export type Decision =
  /** A package may be computed and recorded. */
  | { readonly kind: 'fresh'; readonly replaces: Entry | undefined }
  /** The package is recorded already, and its bytes are the answer. */
  | { readonly kind: 'recorded'; readonly entry: Entry }
  | Refusal;

/**
 * `parameter`: the window was recorded with another one. `overlap`, `earlier`: a recorded window has some of
 * these days, or lies after them. `short`: fewer than 28 days. `workload`, `unit`: the scope has another in
 * this calendar year. `cluster`: it belongs to another scope. `several`: more than one package would be
 * replaced.
 */
export type RefusalReason =
  | 'parameter'
  | 'overlap'
  | 'earlier'
  | 'short'
  | 'workload'
  | 'unit'
  | 'cluster'
  | 'several';

export type Refusal =
  | {
      readonly kind: 'refused';
      readonly reason: RefusalReason;
      readonly entry: Entry;
      readonly parameter?: ParameterName;
    }
  | { readonly kind: 'refused'; readonly reason: 'nothing_to_replace' };

/** All windows of a scope but its first have at least this many days. */
export const FEWEST_DAYS = 28;

/** The order in which differing parameters are named. */
const PARAMETERS: readonly ParameterName[] = [
  ...(['workload', 'assumedUtilization', 'zone', 'unit', 'allowSmall'] as const),
  ...(['clusters', 'keyId', 'version'] as const),
];

/** Decides about `request`, given all `entries` of the ledger. */
export function decide(entries: readonly Entry[], request: Request): Decision {
  const live = liveEntries(entries);
  const own = live.filter(({ scope }) => scope === request.scope).sort((a, b) => a.days.first - b.days.first);
  return request.replace ? replacing(live, own, request) : adding(live, own, request);
}

function adding(live: readonly Entry[], own: readonly Entry[], request: Request): Decision {
  const same = own.find(({ days }) => isSame(days, request.days));
  if (same !== undefined) {
    const parameter = differing(same.parameters, parametersOf(request, same.parameters));
    return parameter === undefined
      ? { kind: 'recorded', entry: same }
      : refused('parameter', same, parameter);
  }
  const overlapping = own.findLast(({ days }) => overlap(days, request.days));
  if (overlapping !== undefined) return refused('overlap', overlapping);
  return placed(live, own, request, undefined);
}

function replacing(live: readonly Entry[], own: readonly Entry[], request: Request): Decision {
  const overlapping = own.filter(({ days }) => overlap(days, request.days));
  const later = own.filter(({ days }) => days.first >= request.days.end);
  // A later window that was not handed over does not forbid an earlier one.
  const replaced = overlapping.at(-1) ?? later.at(-1);
  if (replaced === undefined) return { kind: 'refused', reason: 'nothing_to_replace' };
  if (overlapping.length > 1 || (overlapping.length === 0 && later.length > 1))
    return refused('several', replaced);
  const without = (entries: readonly Entry[]) => entries.filter((entry) => entry !== replaced);
  return placed(without(live), without(own), request, replaced);
}

/** Checks the window against the entries that stay, which it does not overlap. */
function placed(
  live: readonly Entry[],
  own: readonly Entry[],
  request: Request,
  replaces: Entry | undefined,
): Decision {
  const { days, parameters } = request;
  const last = own.at(-1);
  // A replacing window overlaps or precedes only the replaced one: it lies between that one's neighbours.
  if (replaces === undefined && last !== undefined && last.days.first >= days.end)
    return refused('earlier', last);
  const before = own.findLast((entry) => entry.days.end <= days.first);
  if (before !== undefined && days.end - days.first < FEWEST_DAYS) return refused('short', before);
  const foreign = live.find((entry) => entry.scope !== request.scope && sharesCluster(entry, parameters));
  if (foreign !== undefined) return refused('cluster', foreign);
  // Two thresholds under one die would cut a steady habit twice, whichever scopes have it.
  const ofKey = live.filter((entry) => own.includes(entry) || entry.parameters.keyId === parameters.keyId);
  const other = ofKey.find((entry) => yearOf(entry.days) === yearOf(days) && hasOther(entry, parameters));
  if (other !== undefined) return refused('workload', other, 'workload');
  // Counted as users in one month and accounts in the next, people would have two dice in one year.
  const counted = own.find((entry) => yearOf(entry.days) === yearOf(days) && countsOthers(entry, request));
  if (counted !== undefined) return refused('unit', counted, 'unit');
  return { kind: 'fresh', replaces };
}

/**
 * Returns a package of another scope about some of these days, where the inputs of either name no cluster:
 * both may be about one cluster, which cannot be known.
 */
export function possibleOverlap(entries: readonly Entry[], request: Request): Entry | undefined {
  const { scope, days } = request;
  const { clusters = [] } = request.parameters;
  return liveEntries(entries).find(
    (entry) =>
      entry.scope !== scope &&
      overlap(entry.days, days) &&
      (clusters.length === 0 || entry.parameters.clusters.length === 0),
  );
}

function refused(reason: RefusalReason, entry: Entry, parameter?: ParameterName): Refusal {
  return { kind: 'refused', reason, entry, ...(parameter === undefined ? {} : { parameter }) };
}

function isSame(a: Days, b: Days): boolean {
  return a.first === b.first && a.end === b.end;
}

function overlap(a: Days, b: Days): boolean {
  return a.first < b.end && b.first < a.end;
}

/**
 * Returns the known parameters of `request`, to compare with recorded ones. Before the inputs are read, the
 * unit is known only if users or accounts were counted then: without users it would be neither.
 */
export function parametersOf(
  { parameters, contributors }: Request,
  recorded: Parameters,
): Partial<Parameters> {
  const isAsked = isOfJobs(recorded) && contributors !== undefined && !('unit' in parameters);
  return isAsked ? { ...parameters, unit: contributors } : parameters;
}

/** Returns the first parameter that both have and that differs. */
function differing(recorded: Parameters, asked: Partial<Parameters>): ParameterName | undefined {
  return PARAMETERS.find((name) => name in asked && !isEqual(recorded[name], asked[name]));
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sharesCluster({ parameters }: Entry, { clusters = [] }: Partial<Parameters>): boolean {
  return clusters.some((cluster) => parameters.clusters.includes(cluster));
}

function hasOther({ parameters }: Entry, { workload }: Partial<Parameters>): boolean {
  return workload !== undefined && parameters.workload !== workload;
}

/**
 * Returns true where one counts users of jobs and the other accounts. Before inputs are read, the requested
 * unit counts.
 */
function countsOthers({ parameters }: Entry, request: Request): boolean {
  const { unit } = parametersOf(request, parameters);
  return isOfJobs(parameters) && unit !== undefined && isOfJobs({ unit }) && unit !== parameters.unit;
}

function isOfJobs({ unit }: Pick<Parameters, 'unit'>): boolean {
  return unit === 'user' || unit === 'account';
}

/** Returns the calendar year of a window's dice. */
function yearOf({ first }: Days): string {
  return dateOf(first).slice(0, 4);
}
