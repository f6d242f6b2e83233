// The decisions before a package has bytes: the facts are measured, and the gate chooses what is released.
import type { Diagnostic, DiagnosticLog } from '@ptl/claw-core';
import type { MetricId } from './contract/index.ts';
import type { Facts, FactsByRule } from './facts.ts';
import { type Gated, gate } from './gate/gate.ts';
import type { People } from './gate/policy.ts';
import type { Gathering } from './gather.ts';
import { type Measurement, measured, type Unmeasured } from './measurement.ts';
import { measureAll } from './metrics/index.ts';
import type { RouteOptions } from './options.ts';
import type { PackageInput } from './package/build.ts';
import {
  coverageOf,
  incompleteSources,
  packagedWarnings,
  type SourceSummary,
  sourcesOf,
  type Warning,
  warningsOf,
} from './package/provenance.ts';
import { VERSION } from './package/version.ts';

/** A package before its bytes are made. */
export interface Judged {
  readonly facts: FactsByRule;
  readonly found: readonly Diagnostic[];
  readonly measurements: readonly (Measurement | Unmeasured)[];
  readonly people: People;
  readonly gated: Gated;
  readonly warnings: ReadonlyMap<Warning, number>;
  /** Undefined without a window, or without a scope. */
  readonly content: PackageInput | undefined;
}

/** Measures the facts, gates the measurements, and returns the content of the package. */
export function judge(
  options: RouteOptions,
  diagnostics: DiagnosticLog,
  gathering: Gathering,
  sources: readonly SourceSummary[],
): Judged {
  gathering.doubt(doubtedSources(diagnostics));
  const byRule = gathering.facts();
  const facts = byRule.package;
  const found = gathering.diagnostics();
  for (const one of found) diagnostics.add(one);
  const measurements = measurementsOf(facts, options, 'package');
  const warnings = warningsOf(facts, diagnostics, sources);
  const people = peopleOf(facts);
  const coverage = coverageOf(facts);
  const gated = gate(measurements, people, { allowSmall: options.allowSmall === true, coverage });
  const about = {
    sources: sourcesOf(
      sources,
      facts,
      new Map([...coverage].filter(([source]) => gated.covered.has(source))),
      incompleteSources(diagnostics),
    ),
    warnings: packagedWarnings(warnings, facts),
  };
  const content = contentOf(options, facts, gated, about);
  return { facts: byRule, found, measurements, people, gated, warnings, content };
}

function peopleOf({ unit, people: contributors, usersBehind }: Facts): People {
  return { unit, contributors, ...(unit === 'account' ? { usersBehind } : {}) };
}

/** Returns the content of the package; undefined without a window or a scope. */
function contentOf(
  options: RouteOptions,
  { window, unit }: Facts,
  { released, withheld, parameters }: Gated,
  about: Pick<PackageInput, 'sources' | 'warnings'>,
): PackageInput | undefined {
  const {
    scope,
    workload = 'training_large',
    nowSeconds,
    version = VERSION,
    organization,
    synthetic,
  } = options;
  if (window === undefined || scope === undefined) return undefined;
  return {
    released,
    withheld,
    unit,
    parameters: { ...parameters, workload },
    scope,
    window,
    nowSeconds,
    version,
    ...(organization === undefined ? {} : { organization }),
    ...(synthetic === true ? { synthetic } : {}),
    ...about,
  };
}

/** Returns the sources whose server reported an incomplete answer, or a warning. */
function doubtedSources(diagnostics: DiagnosticLog): ReadonlySet<string> {
  const doubted = diagnostics
    .list()
    .filter(({ code }) => code === 'answer_partial' || code === 'answer_warning');
  return new Set(doubted.map(({ source }) => source));
}

/** Returns the measurements of a package or of the report, with what the operator declared. */
export function measurementsOf(
  facts: Facts,
  options: RouteOptions,
  view: 'package' | 'report',
): (Measurement | Unmeasured)[] {
  const all = measureAll(facts, view);
  // A package must not depend on whether there was any job.
  const isSnapshot = facts.covered === undefined && !(view === 'package' && hasAccounting(facts));
  return [...(isSnapshot ? all.map(ofSnapshot) : all), ...declared(options)];
}

/** Returns true where jobs or pods were given, even if there are none. */
function hasAccounting({ accounting, podSource, podsMissing }: Facts): boolean {
  return accounting !== undefined || podSource !== undefined || podsMissing === 'no_gpu_pods';
}

/** Lowers the confidence, since only one moment is known. */
function ofSnapshot<One extends Measurement | Unmeasured>(one: One): One {
  return one.kind === 'unmeasured' ? one : { ...one, confidence: 'low' };
}

/** Returns the operator's declarations as facts. */
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
