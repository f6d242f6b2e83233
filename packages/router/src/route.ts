// The route: what happens to telemetry on its way into a package, top to bottom. Someone who reads only this file
// knows the product: records are gathered into exact facts, facts measured, measurements gated, and what is released
// is copied into a fresh package, whose bytes are looked at once more before anybody may write them.
import {
  type DiagnosticLog,
  type IdentifierKey,
  NODE_STATES,
  type NodeState,
  type Origin,
  type RecordSink,
} from '@ptl/claw-core';
import { UNDECIDED_JOBS } from './accounting/finalize/finalizer.ts';
import { jobSink } from './accounting/job-sink.ts';
import { BATCH } from './accounting/rows/batches.ts';
import type { MetricId } from './contract/index.ts';
import type { Facts } from './facts.ts';
import { type Gated, gate, mayRelease } from './gate/gate.ts';
import { Gathering } from './gather.ts';
import { type FactValue, type Measurement, measured, type Unmeasured } from './measurement.ts';
import { measureAll } from './metrics/index.ts';
import { buildPackage } from './package/build.ts';
import { canonicalBytes } from './package/canonical.ts';
import { coverageOf, type SourceSummary, sourcesOf, warningsOf } from './package/provenance.ts';
import { scanBytes } from './package/scan.ts';
import { verifyPackage } from './package/verify.ts';
import type { Released, Withheld } from './released.ts';
import { type ReportEntry, reportOf } from './report.ts';
import { type Workload, workloads } from './workload.ts';

/** The coverage of a source is told in bands of so many points. */
const COVERAGE_POINTS = 5;

/** What the operator chose. */
export interface RouteOptions {
  readonly key: IdentifierKey;
  readonly diagnostics: DiagnosticLog;
  /** Now, in epoch seconds UTC (SOURCE_DATE_EPOCH where set). */
  readonly nowSeconds: number;
  /** Of claw: major.minor.patch. */
  readonly version: string;
  /** Whole UTC days; without both the window is what the input covers. */
  readonly startSeconds?: number;
  readonly endSeconds?: number;
  readonly workload?: Workload;
  /** 0…1: utilization of jobs that no telemetry covers. */
  readonly assumeUtilization?: number;
  readonly organization?: string;
  /** Operator-declared inputs, already held against the contract's lists and ranges. */
  readonly facility?: Readonly<Record<string, FactValue>>;
  readonly allowSmall?: boolean;
  readonly synthetic?: boolean;
  /** True where the job sources can be read again: jobs are then counted while they are read. It changes no number, only memory. */
  readonly rereadable?: boolean;
  /** True where no GPU source will follow: nothing is kept of jobs that were counted. */
  readonly jobsOnly?: boolean;
  /** Called when much that was kept is not needed any more: a good time to collect garbage. */
  readonly evict?: () => void;
}

/** Nodes in one state. */
export interface NodesInState {
  readonly state: NodeState;
  readonly nodes: number;
  readonly gpus: number;
}

/** What came out. */
export interface Outcome {
  readonly window: { readonly startSeconds: number; readonly endSeconds: number };
  readonly released: readonly Released[];
  readonly withheld: readonly Withheld[];
  /** Whom the gate counted, and how fine that lets the package be. */
  readonly people: {
    readonly unit: Facts['unit'];
    readonly profile: Gated['profile'];
    /** How many they are: for the operator alone, in no package. */
    readonly contributors: number;
    /** True if the operator let so few be spoken of (`allowSmall`). */
    readonly smallAllowed: boolean;
  };
  /** Nodes with GPUs, and these, by what the nodes were last; empty where no source lists nodes. For the operator alone. */
  readonly nodes: readonly NodesInState[];
  readonly warnings: readonly string[];
  /** Everything exactly: internal. */
  readonly report: readonly ReportEntry[];
  /** The package as canonical bytes, verified and scanned. */
  readonly bytes: Uint8Array;
}

/**
 * Feed all job sources into `jobs(source)`, call `accountingDone()`, feed each GPU input into a `gpus(source)` of its own, then
 * `finish`.
 * A `live` GPU source is one look at now: it has no past, and feeds no job.
 */
export interface Route {
  jobs(source: Origin): RecordSink;
  /** False: this accounting is in no order that can be followed. Read it again, into a route that is not `rereadable`. */
  accountingDone(): boolean;
  gpus(source: Origin, live?: boolean): RecordSink;
  /** Throws a PackageRefused where the package does not pass its last check: nothing may be written then. */
  finish(sources: readonly SourceSummary[]): Outcome;
}

/** The package that was built is not one. `code` is our own word for what is wrong. */
export class PackageRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`The package was refused: ${code}.`);
    this.code = code;
  }
}

export function openRoute(options: RouteOptions): Route {
  const gathering = new Gathering({
    nowSeconds: options.nowSeconds,
    window: windowOf(options),
    threshold: workloads[options.workload ?? 'training_large'],
    assumeUtilization: options.assumeUtilization,
    jobsOnly: options.jobsOnly,
    evict: options.evict,
    settle: options.rereadable === true ? UNDECIDED_JOBS : undefined,
  });
  const { flush, ...jobs } = jobSink((rows) => gathering.accounting.add(rows), BATCH);
  return {
    jobs: (source) => {
      gathering.addJobSource(source);
      return {
        ...jobs,
        pod: (row) => gathering.pods.add(row),
        node: (row) => gathering.fleet.addNode(source, row),
        schedulerVersion: (major, minor, micro) => {
          flush();
          gathering.accounting.steps.version(major, minor, micro);
        },
      };
    },
    accountingDone: () => {
      flush();
      return gathering.accountingDone();
    },
    gpus: (source, live = false) => {
      const number = gathering.addTelemetry(source);
      const input = gathering.fleet.nextInput();
      return {
        gpuSample: (row) => gathering.addSample(number, row, input, live),
        gpuSeries: (series) => gathering.addSeries(number, series, input, live),
        gpuDevice: (row) => gathering.fleet.addDevice(source, row, input),
        node: (row) => gathering.fleet.addNode(source, row),
      };
    },
    finish: (sources) => finish(options, gathering, sources),
  };
}

function finish(options: RouteOptions, gathering: Gathering, sources: readonly SourceSummary[]): Outcome {
  gathering.doubt(doubtedSources(options.diagnostics));
  const facts = gathering.facts();
  for (const { source, count } of gathering.unattributed())
    if (count > 0) options.diagnostics.add({ source, code: 'unattributed', count, lines: [] });
  const measurements = [...measureAll(facts), ...declared(options)];
  const people = { unit: facts.unit, contributors: facts.people };
  const small = options.allowSmall === true ? { allowSmall: true } : {};
  const gated = gate(measurements, people, small);
  const warnings = warningsOf(facts, options.diagnostics, sources);
  const coverage = coverageOf(facts);
  const told = coverage !== undefined && mayRelease(coverage, COVERAGE_POINTS, measurements, people, small);
  const content = buildPackage({
    released: gated.released,
    withheld: gated.withheld,
    unit: facts.unit,
    profile: gated.profile,
    parameters: { ...gated.parameters, workload: options.workload ?? 'training_large' },
    window: facts.window,
    nowSeconds: options.nowSeconds,
    version: options.version,
    ...(options.organization === undefined ? {} : { organization: options.organization }),
    ...(options.synthetic === true ? { synthetic: true } : {}),
    sources: sourcesOf(sources, facts, told ? coverage : undefined),
    warnings,
  });
  const bytes = canonicalBytes(content);
  verifyBytes(bytes, options.organization);
  return {
    window: facts.window,
    released: gated.released,
    withheld: gated.withheld,
    people: {
      ...people,
      profile: gated.profile,
      smallAllowed: gated.parameters.allow_small === true,
    },
    nodes: nodesOf(facts),
    warnings,
    report: reportOf(measurements, facts),
    bytes,
  };
}

/** The sources of which a server said that its answer is not complete, or warned about it. */
function doubtedSources(diagnostics: DiagnosticLog): ReadonlySet<string> {
  const doubted = diagnostics
    .list()
    .filter(({ code }) => code === 'answer_partial' || code === 'answer_warning');
  return new Set(doubted.map(({ source }) => source));
}

function nodesOf({ fleet }: Facts): NodesInState[] {
  return NODE_STATES.flatMap((state) => {
    const count = fleet.byState.get(state);
    return count === undefined ? [] : [{ state, ...count }];
  });
}

/** The bytes themselves are checked, not the objects that they were made of. */
function verifyBytes(bytes: Uint8Array, organization: string | undefined): void {
  const verdict = verifyPackage(bytes);
  if (!verdict.ok) throw new PackageRefused(verdict.code);
  const scan = scanBytes(bytes, organization);
  if (!scan.clean) throw new PackageRefused(scan.code);
}

/** What the operator declared, as facts. */
function declared(options: RouteOptions): (Measurement | Unmeasured)[] {
  return Object.entries(options.facility ?? {}).map(([metric, value]) =>
    measured({
      kind: 'fact',
      metric: metric as MetricId,
      value,
      source: 'operator_reported',
      confidence: 'medium',
    }),
  );
}

function windowOf({ startSeconds, endSeconds }: RouteOptions): Facts['window'] | undefined {
  return startSeconds === undefined || endSeconds === undefined ? undefined : { startSeconds, endSeconds };
}
