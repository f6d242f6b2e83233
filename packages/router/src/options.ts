// The options of the route, and the one place that checks them.

import { IdentifierKey } from '@ptl/claw-core';
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import { CUT_IDS } from './accounting/cuts/cut.ts';
import { type CutOptions, MOST_MONEY_PER_HOUR } from './accounting/cuts/cuts.ts';
import type { Dice } from './blur/dice.ts';
import { METRICS, type MetricId } from './contract/index.ts';
import type { JobUnit } from './identity/contributors.ts';
import type { FactValue } from './measurement.ts';
import type { PackageScope } from './package/build.ts';
import { OPTION_SENTENCES, type OptionName } from './sentences.ts';
import type { CoveredBy, WindowRule } from './window.ts';
import { type Workload, workloads } from './workload.ts';

/** What `progress` is told. */
export type Step =
  | { readonly kind: 'reading'; readonly place: string; readonly number: number; readonly of: number }
  | { readonly kind: 'computing' }
  /** Much memory has just become garbage: a good time to collect it. */
  | { readonly kind: 'freed' };

/** Whose package it is: the dice of a scope, and what the package says of its key. */
export interface Scope extends PackageScope {
  readonly dice: Dice;
}

export interface RouteOptions {
  /** The key of identifiers. For a package it is that of the scope: dice go by what it makes of names. */
  readonly key: IdentifierKey;
  /** Without it there is a report, and no package. */
  readonly scope?: Scope;
  /** Who one contributor to numbers about jobs is. Default: user. */
  readonly contributors?: JobUnit;
  /** Now, in epoch seconds UTC (SOURCE_DATE_EPOCH where set). */
  readonly nowSeconds: number;
  /** Of claw: major.minor.patch. */
  readonly version: string;
  /** Whole UTC days; without both the window is what the inputs cover. */
  readonly startSeconds?: number;
  readonly endSeconds?: number;
  /**
   * True where nobody asked for these days, but they are usual: inputs that tell no time are of no window
   * then.
   */
  readonly isUsual?: boolean;
  /**
   * As what the window covers them: as whole days, or as whole calendar weeks, Monday to Sunday, that are
   * over: for a package the first and the last are such as have enough people. Default: day.
   */
  readonly coveredBy?: CoveredBy;
  /** True where live systems are asked: what still runs is known to run until now, and no longer. */
  readonly isLive?: boolean;
  /** IANA name of the zone in which times without a zone are read. Default: UTC. */
  readonly timezone?: string;
  readonly workload?: Workload;
  /** How Slurm adds up gres/gpuutil, where no input tells its version. */
  readonly gpuutil?: 'mean' | 'sum';
  /** 0…1: utilization that is assumed of all jobs, where nothing is known of any. */
  readonly assumeUtilization?: number;
  /** Seconds that a GPU sample stands for where no two of any device show it. */
  readonly sampleInterval?: number;
  readonly organization?: string;
  /** Operator-declared inputs, already held against the contract's lists and ranges. */
  readonly facility?: Readonly<Record<string, FactValue>>;
  readonly allowSmall?: boolean;
  /** By which facts the report cuts the jobs. Default: none. Nothing of it is in a package, nor of the next two. */
  readonly cuts?: CutOptions['cuts'];
  /** The operator's own groups of jobs, for the cut `group`. */
  readonly groups?: CutOptions['groups'];
  /** Money for an hour of a GPU, by model: then rows of cuts say costs. */
  readonly prices?: CutOptions['prices'];
  readonly synthetic?: boolean;
  progress?(step: Step): void;
}

/** An option that cannot be used. The message names it and says what it must be. */
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
  version: ({ version }) => /^\d+\.\d+\.\d+$/.test(version),
  startSeconds: ({ startSeconds, endSeconds }) =>
    (startSeconds === undefined) === (endSeconds === undefined) && isDay(startSeconds),
  endSeconds: ({ startSeconds = 0, endSeconds }) =>
    isDay(endSeconds) && (endSeconds === undefined || endSeconds > startSeconds),
  timezone: ({ timezone }) => timezone === undefined || isZone(timezone),
  workload: ({ workload }) => workload === undefined || Object.hasOwn(workloads, workload),
  assumeUtilization: ({ assumeUtilization: u }) => u === undefined || (u >= 0 && u <= 1),
  sampleInterval: ({ sampleInterval: s }) =>
    s === undefined || (Number.isSafeInteger(s) && s >= 1 && s <= SECONDS_PER_DAY),
  organization: ({ organization }) =>
    organization === undefined || (typeof organization === 'string' && organization !== ''),
  cuts: ({ cuts: ids = [] }) => ids.every((id) => CUT_IDS.includes(id)),
  groups: ({ groups = [] }) => groups.every(({ name, title }) => name.present && title !== ''),
  prices: ({ prices = {} }) =>
    Object.values(prices).every((price) => price >= 0 && price <= MOST_MONEY_PER_HOUR),
  facility: ({ facility = {} }) => Object.keys(facility).every(isDeclared),
};

/** Throws an OptionRefused for the first option that cannot be used. */
export function checkOptions(options: RouteOptions): void {
  for (const option of Object.keys(checks) as OptionName[])
    if (!checks[option](options)) throw new OptionRefused(option);
}

/** How the window is found. */
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
