// The end of the route: facts measured, measurements gated, and what is released copied into a fresh package, whose bytes
// are looked at once more before anybody may write them.
import { type DiagnosticLog, NODE_STATES, type NodeState } from '@ptl/claw-core';
import type { MetricId } from './contract/index.ts';
import type { Facts } from './facts.ts';
import { type Gated, gate, mayRelease } from './gate/gate.ts';
import type { Gathering } from './gather.ts';
import { type Measurement, measured, type Unmeasured } from './measurement.ts';
import { measureAll } from './metrics/index.ts';
import type { RouteOptions } from './options.ts';
import { buildPackage } from './package/build.ts';
import { canonicalBytes } from './package/canonical.ts';
import { coverageOf, type SourceSummary, sourcesOf, warningsOf } from './package/provenance.ts';
import { scanBytes } from './package/scan.ts';
import { verifyPackage } from './package/verify.ts';
import type { Released, Withheld } from './released.ts';
import { type ReportEntry, reportOf } from './report.ts';

/** The coverage of a source is told in bands of so many points. */
const COVERAGE_POINTS = 5;

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

/** The package that was built is not one. `code` is our own word for what is wrong. */
export class PackageRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`The package was refused: ${code}.`);
    this.code = code;
  }
}

/** Says what the gathered facts come to. Throws a PackageRefused where the package does not pass its last check. */
export function finish(
  options: RouteOptions,
  diagnostics: DiagnosticLog,
  gathering: Gathering,
  sources: readonly SourceSummary[],
): Outcome {
  gathering.doubt(doubtedSources(diagnostics));
  const facts = gathering.facts();
  for (const { source, count } of gathering.unattributed())
    if (count > 0) diagnostics.add({ source, code: 'unattributed', count, lines: [] });
  for (const { source, count } of gathering.outside())
    if (count > 0) diagnostics.add({ source, code: 'outside_window', count, lines: [] });
  const measurements = [...measureAll(facts), ...declared(options)];
  const people = { unit: facts.unit, contributors: facts.people };
  const small = options.allowSmall === true ? { allowSmall: true } : {};
  const gated = gate(measurements, people, small);
  const warnings = warningsOf(facts, diagnostics, sources);
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
