// The route: what happens to telemetry on its way into a package, top to bottom. (Signatures first; being built.)
import type { DiagnosticLog, IdentifierKey, RecordSink, SourceId } from '@ptl/claw-core';
import type { FactValue, Measurement, Unmeasured } from './measurement.ts';
import type { Released, Withheld } from './released.ts';

/** Declared kind of work; sets the utilization below which a job is flagged. */
export const workloads = {
  inference_realtime: 0.3,
  inference_batch: 0.35,
  preprocessing: 0.45,
  mixed: 0.5,
  training_small: 0.55,
  training_large: 0.6,
} as const;
export type Workload = keyof typeof workloads;

/** What the operator chose. */
export interface RouteOptions {
  readonly key: IdentifierKey;
  readonly diagnostics: DiagnosticLog;
  /** Now, in epoch seconds UTC (SOURCE_DATE_EPOCH where set). */
  readonly nowSeconds: number;
  readonly version: string;
  /** Whole UTC days; without it the window is what the input covers. */
  readonly startSeconds?: number;
  readonly endSeconds?: number;
  readonly workload?: Workload;
  /** 0…1: utilization of jobs that no telemetry covers. */
  readonly assumeUtilization?: number;
  readonly organization?: string;
  /** Operator-declared inputs, already validated. */
  readonly facility?: Readonly<Record<string, number | string | boolean>>;
  readonly allowSmall?: boolean;
  readonly synthetic?: boolean;
}

/** What a source gave, for `discovery.collection_results` and the summary table. */
export interface SourceSummary {
  readonly source: SourceId;
  readonly records: number;
  readonly rejected: number;
}

/** One line of the operator's own report: everything, exactly. Internal; never in a package. */
export interface ReportEntry {
  readonly metric: string;
  readonly value?: FactValue;
  /** Why there is no value: a sentence. */
  readonly reason?: string;
}

/** What came out. */
export interface Outcome {
  readonly window: { readonly startSeconds: number; readonly endSeconds: number };
  readonly measurements: readonly (Measurement | Unmeasured)[];
  readonly released: readonly Released[];
  readonly withheld: readonly Withheld[];
  readonly report: readonly ReportEntry[];
  /** The package as canonical bytes, verified. */
  readonly bytes: Uint8Array;
}

/**
 * Usage: `const route = openRoute(options)`; feed all job sources into `route.jobs(source)`, call `route.jobsDone()`,
 * feed all GPU sources into `route.gpus(source)`, then `route.finish()`.
 */
export interface Route {
  jobs(source: SourceId): RecordSink;
  jobsDone(): void;
  gpus(source: SourceId): RecordSink;
  finish(sources: readonly SourceSummary[]): Outcome;
}

export function openRoute(_options: RouteOptions): Route {
  throw new Error('being built');
}
