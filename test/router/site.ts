// A site in plain objects, led through the route: names are strings here, and a number that is missing is
// unknown.
import {
  DiagnosticLog,
  GpuDevice,
  GpuSample,
  Identifier,
  IdentifierKey,
  JobRun,
  JobStep,
  type RecordSink,
  type SchedulerVersion,
  sources,
} from '@ptl/claw-core';
import { hashHost } from '@ptl/claw-core/internal';
import type { Outcome, ReportEntry } from '@ptl/claw-router';
import { type Finished, openRoute, type RecordRouteOptions } from '@ptl/claw-router/internal';
import { withBytes } from '../setup/packed.ts';
import { testScope } from '../setup/scope.ts';

/** A record with strings for names; what is left out is unknown. */
type Plain<Row> = {
  readonly [Field in keyof Row as Row[Field] extends () => void
    ? never
    : Field]?: Row[Field] extends Identifier
    ? string
    : Row[Field] extends readonly Identifier[]
      ? readonly string[]
      : Row[Field];
};
export type PlainRun = Plain<JobRun>;
export type PlainStep = Plain<JobStep>;
export type PlainSample = Plain<GpuSample>;
export type PlainDevice = Plain<GpuDevice>;

/** Everything that the telemetry of a site says. */
export interface Site {
  readonly runs?: readonly PlainRun[];
  readonly steps?: readonly PlainStep[];
  readonly samples?: readonly PlainSample[];
  readonly devices?: readonly PlainDevice[];
  readonly version?: readonly [number, number, number];
}

export type Settings = Partial<RecordRouteOptions> & {
  /** Inputs that the records are dealt to in turn. */
  readonly inputs?: number;
  readonly kind?: 'dcgm_exporter' | 'nvidia_smi';
  readonly live?: boolean;
  /** Nobody named where the samples come from. */
  readonly unnamed?: boolean;
  /** No accounting is given at all. */
  readonly noJobs?: boolean;
  /** Tells the first input all samples, in another way than one by one. */
  readonly tell?: (sink: RecordSink, samples: readonly PlainSample[], key: IdentifierKey) => void;
};

export interface Routed extends Omit<Outcome, 'diagnostics' | 'warnings'> {
  readonly warnings: readonly string[];
  readonly values: Readonly<Record<string, ReportEntry['value']>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly diagnostics: DiagnosticLog;
  readonly text: string;
  /** How often the samples were fed. */
  readonly readings?: number;
}

/** 2026-01-01T00:00:00Z. */
export const JANUARY = 1_767_225_600;
export const testKey = (seed = 1): IdentifierKey =>
  IdentifierKey.from(Uint8Array.from({ length: 16 }, (_, i) => (i + 1) * seed));

/** Leads a site through the route. */
export function routed(site: Site, settings: Settings = {}): Routed {
  const {
    inputs = 1,
    kind = 'dcgm_exporter',
    live = false,
    unnamed,
    noJobs = false,
    tell,
    ...options
  } = settings;
  const key = options.key ?? testKey();
  const diagnostics = new DiagnosticLog();
  const route = openRoute({
    scope: testScope(),
    diagnostics,
    nowSeconds: JANUARY + 31 * 86_400,
    version: '0.1.0',
    ...options,
    key,
  });
  const deal = <Sink, Row>(
    sinks: readonly Sink[],
    rows: readonly Row[],
    give: (sink: Sink, row: Row) => void,
  ): void => {
    for (const [i, row] of rows.entries()) give(sinks[i % sinks.length]!, row);
  };
  if (!noJobs) {
    const sinks = Array.from({ length: inputs }, () => route.jobs(sources.slurm_sacct));
    if (site.version !== undefined) sinks[0]!.schedulerVersion?.(versionOf(site, site.version, key));
    deal(sinks, site.runs ?? [], (sink, row) => sink.jobRun?.(filled(new JobRun(), row, key)));
    deal(sinks, site.steps ?? [], (sink, row) => sink.jobStep?.(filled(new JobStep(), row, key)));
  }
  route.accountingDone();
  let readings = 0;
  const origin = unnamed === true ? { ...sources[kind], unnamed } : sources[kind];
  const hasGpus = site.samples !== undefined || site.devices !== undefined || tell !== undefined;
  do {
    const sinks = Array.from({ length: hasGpus ? inputs : 0 }, () => route.gpus(origin, live));
    deal(sinks, site.devices ?? [], (sink, row) => sink.gpuDevice?.(filled(new GpuDevice(), row, key)));
    if (tell !== undefined) tell(sinks[0]!, site.samples ?? [], key);
    else deal(sinks, site.samples ?? [], (sink, row) => sink.gpuSample?.(filled(new GpuSample(), row, key)));
    readings++;
  } while (!route.samplesDone());
  const jobRecords = (site.runs?.length ?? 0) + (site.steps?.length ?? 0);
  const outcome = route.finish([
    ...(noJobs ? [] : [{ source: sources.slurm_sacct, records: jobRecords, rejected: 0 }]),
    ...(site.samples === undefined
      ? []
      : [{ source: sources[kind], records: site.samples.length, rejected: 0 }]),
  ]);
  return { ...said(outcome, diagnostics), readings };
}

/** The version of all clusters of a site. */
export function versionOf(
  { runs = [], steps = [] }: Site,
  [major, minor, micro]: readonly [number, number, number],
  key: IdentifierKey,
): SchedulerVersion {
  const names = new Set([...runs, ...steps].map(({ cluster }) => cluster));
  const clusters = [...names].map((cluster) => filled(new JobRun(), { cluster }, key).cluster);
  return { clusters, major, minor, micro };
}

/** The outcome with its report by metric. */
export function said(finished: Finished | Outcome, diagnostics: DiagnosticLog): Routed {
  const outcome = 'content' in finished ? withBytes(finished) : finished;
  const withValue = outcome.report.filter(({ value }) => value !== undefined);
  const without = outcome.report.filter(({ value }) => value === undefined);
  return {
    ...outcome,
    warnings: [...outcome.warnings.keys()],
    values: Object.fromEntries(withValue.map(({ metric, value }) => [metric, value])),
    reasons: Object.fromEntries(without.map(({ metric, reason }) => [metric, String(reason)])),
    diagnostics,
    text: new TextDecoder().decode(outcome.bytes),
  };
}

const encoder = new TextEncoder();

/** Puts plain values into a row. */
export function filled<Row extends object>(row: Row, plain: object, key: IdentifierKey): Row {
  const hashed = (field: string, name: string, target: Identifier): Identifier => {
    const bytes = encoder.encode(name);
    if (field === 'node' || field === 'nodes') hashHost(key, bytes, 0, bytes.length, target);
    else key.hash(bytes, 0, bytes.length, target);
    return target;
  };
  const fields = row as Record<string, unknown>;
  for (const [field, value] of Object.entries(plain)) {
    const at = fields[field];
    if (value === undefined) continue;
    if (at instanceof Identifier) hashed(field, value as string, at);
    else if (Array.isArray(at))
      at.push(...(value as string[]).map((name) => hashed(field, name, new Identifier())));
    else fields[field] = value;
  }
  return row;
}
