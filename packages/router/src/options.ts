// The options of the route, and the one place that checks them.

import { IdentifierKey } from '@ptl/claw-core';
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import { CUT_IDS } from './accounting/cuts/cut.ts';
import { type CutOptions, MOST_MONEY_PER_HOUR } from './accounting/cuts/cuts.ts';
import { accountField } from './accounting/cuts/groups.ts';
import type { Dice } from './blur/dice.ts';
import { METRICS, type MetricId } from './contract/index.ts';
import type { JobUnit } from './identity/contributors.ts';
import type { FactValue } from './measurement.ts';
import type { PackageScope } from './package/build.ts';
import { VERSION } from './package/version.ts';
import { OPTION_SENTENCES, type OptionName } from './sentences.ts';
import type { CoveredBy, WindowRule } from './window.ts';
import { type Workload, workloads } from './workload.ts';

/** The steps that `progress` receives. */
export type Step =
  | { readonly kind: 'reading'; readonly place: string; readonly number: number; readonly of: number }
  | { readonly kind: 'computing' }
  /** Much memory has just become garbage: a good time to collect it. */
  | { readonly kind: 'freed' };

/** The scope of a package: its dice, and what the package states about its key. */
export interface Scope extends PackageScope {
  readonly dice: Dice;
}

/** The options of `route`. Only `key` and `nowSeconds` are required. */
export interface RouteOptions {
  /** The key of identifiers. For a package it is the scope's key, since dice depend on hashed names. */
  readonly key: IdentifierKey;
  /** Without it there is a report, but no package. */
  readonly scope?: Scope;
  /** The unit of contributors to numbers about jobs. Default: user. */
  readonly contributors?: JobUnit;
  /** Now, in epoch seconds UTC (SOURCE_DATE_EPOCH where set). */
  readonly nowSeconds: number;
  /** The version that the package states: major.minor.patch. Default: that of this library. */
  readonly version?: string;
  /**
   * The first second of a UTC day, in epoch seconds. Give both ends or none; without them the window is what
   * the inputs cover.
   */
  readonly startSeconds?: number;
  /**
   * The first second after the window, also the first of a UTC day. The period of a package may end with the
   * day of `nowSeconds`, and not later.
   */
  readonly endSeconds?: number;
  /** True where these days are a default and were not asked for: inputs without times have no window then. */
  readonly isUsual?: boolean;
  /**
   * Whether the window covers whole days, or whole calendar weeks, Monday to Sunday, that are over; a package
   * then begins and ends with weeks of enough people. Default: day.
   */
  readonly coveredBy?: CoveredBy;
  /** True where live systems are asked: unfinished jobs are known to run until now. */
  readonly isLive?: boolean;
  /** IANA name of the zone in which times without a zone are read. Default: UTC. */
  readonly timezone?: string;
  /** The main kind of work; it sets the utilization below which a job is flagged. Default: training_large. */
  readonly workload?: Workload;
  /** How Slurm adds up gres/gpuutil, where no input reports its version. */
  readonly gpuutil?: 'mean' | 'sum';
  /** 0…1: the utilization to assume of all jobs where no job's is known. */
  readonly assumeUtilization?: number;
  /** Seconds that a GPU sample stands for where no device has two samples. */
  readonly sampleInterval?: number;
  /** The name that the package states, 1 to 64 characters (`isOrganization`). Default: none. */
  readonly organization?: string;
  /** Operator-declared inputs, already checked against the contract's lists and ranges. */
  readonly facility?: Readonly<Record<string, FactValue>>;
  /** True to release blurred shares about fewer people than the gate requires. Default: false. */
  readonly allowSmall?: boolean;
  /** The properties by which the report cuts jobs. Default: none. A package has no cuts, groups or prices. */
  readonly cuts?: CutOptions['cuts'];
  /** The operator's own groups of jobs, for the cut `group`. */
  readonly groups?: CutOptions['groups'];
  /** Money for a GPU-hour, by model: rows of cuts then have costs. */
  readonly prices?: CutOptions['prices'];
  /** Cuts flag jobs below this utilization, 0…1; metrics keep the threshold of the workload. */
  readonly flaggedBelow?: number;
  /** True if the inputs describe no real cluster; the package then states it. Default: false. */
  readonly synthetic?: boolean;
  /** Called at each step. */
  progress?(step: Step): void;
}

/** An unusable option. The message names it and what it must be. */
export class OptionRefused extends RangeError {
  override readonly name = 'OptionRefused';
  readonly option: OptionName;

  constructor(option: OptionName) {
    super(OPTION_SENTENCES[option]);
    this.option = option;
  }
}

const checks: { readonly [Name in OptionName]: (options: RouteOptions) => boolean } = {
  inputs: () => true, // checked once their sources are known
  clusters: () => true, // known once all accounting is in
  coveredBy: ({ coveredBy = 'day' }) => coveredBy === 'day' || coveredBy === 'week',
  key: ({ key }) => key instanceof IdentifierKey,
  scope: ({ scope }) => scope === undefined || isScope(scope),
  contributors: ({ contributors: unit }) => unit === undefined || unit === 'user' || unit === 'account',
  years: () => true, // known once all inputs are read
  weeks: () => true, // likewise
  nowSeconds: ({ nowSeconds }) => Number.isSafeInteger(nowSeconds) && nowSeconds >= 0,
  version: ({ version = VERSION }) => /^\d+\.\d+\.\d+$/.test(version),
  startSeconds: ({ startSeconds, endSeconds }) =>
    (startSeconds === undefined) === (endSeconds === undefined) && isDay(startSeconds),
  endSeconds: ({ startSeconds = 0, endSeconds, nowSeconds, scope }) =>
    endSeconds === undefined ||
    (isDay(endSeconds) &&
      endSeconds > startSeconds &&
      (scope === undefined || endSeconds <= nowSeconds + SECONDS_PER_DAY)),
  timezone: ({ timezone }) => timezone === undefined || isZone(timezone),
  workload: ({ workload }) => workload === undefined || Object.hasOwn(workloads, workload),
  assumeUtilization: ({ assumeUtilization: u }) => u === undefined || (u >= 0 && u <= 1),
  sampleInterval: ({ sampleInterval: s }) =>
    s === undefined || (Number.isSafeInteger(s) && s >= 1 && s <= SECONDS_PER_DAY),
  organization: ({ organization }) =>
    organization === undefined || (typeof organization === 'string' && organization !== ''),
  cuts: ({ cuts: ids = [] }) => ids.every((id) => CUT_IDS.includes(id)),
  groups: ({ groups = [] }) =>
    groups.every(({ name, title }) => name.present && title !== '') && accountField(groups) !== undefined,
  prices: ({ prices = {} }) =>
    Object.values(prices).every((price) => price >= 0 && price <= MOST_MONEY_PER_HOUR),
  flaggedBelow: ({ flaggedBelow: u = 0 }) => u >= 0 && u <= 1,
  facility: ({ facility = {} }) => Object.keys(facility).every(isDeclared),
};

/** Throws an OptionRefused for the first unusable option. */
export function checkOptions(options: RouteOptions): void {
  for (const option of Object.keys(checks) as OptionName[])
    if (!checks[option](options)) throw new OptionRefused(option);
}

/** Returns how the window is found. */
export function windowRuleOf(options: RouteOptions): WindowRule {
  const { startSeconds, endSeconds, isUsual = false, coveredBy = 'day', nowSeconds } = options;
  const isGiven = startSeconds !== undefined && endSeconds !== undefined;
  return { given: isGiven ? { startSeconds, endSeconds } : undefined, isUsual, coveredBy, nowSeconds };
}

function isScope({ dice, keyId, diceSince, replaces }: Scope): boolean {
  return (
    typeof dice.die === 'function' &&
    /^[0-9a-f]{16}$/.test(keyId) &&
    Number.isSafeInteger(diceSince) &&
    (replaces === undefined || /^[0-9a-f]{64}$/.test(replaces))
  );
}

function isDay(seconds: number | undefined): boolean {
  return seconds === undefined || (Number.isSafeInteger(seconds) && seconds % SECONDS_PER_DAY === 0);
}

function isZone(timezone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
    return true;
  } catch {
    return false;
  }
}

function isDeclared(metric: string): boolean {
  return Object.hasOwn(METRICS, metric) && METRICS[metric as MetricId].release.form === 'facility';
}
