// Reads a report that "claw report --json" printed earlier: its period, and its exact numbers.
import { METRICS, type MetricId } from '@ptl/claw-router';
import { sentences, usage } from '../../errors.ts';
import { readOperatorFile } from '../../operator-file.ts';
import { shown } from '../../shown.ts';
import type { SizeWaits } from '../html/waits.ts';
import { daysText, KIND_WORDS, kindKey, type NameCount } from '../stays.ts';
import type { FactValue } from '../words.ts';

/** Dates; `end` is the day after the last one. Both are '' for a snapshot. */
export interface Earlier {
  readonly start: string;
  readonly end: string;
  readonly exact: ReadonlyMap<MetricId, FactValue>;
  /** The source system of each metric, where the report states it. */
  readonly sources: ReadonlyMap<MetricId, string>;
  /** How many names of each kind were read; empty in reports that do not state it. */
  readonly names: readonly NameCount[];
  /** The days that each source covers, in words. */
  readonly days: ReadonlyMap<string, string>;
  /** Waits by job size. */
  readonly sizes: readonly SizeWaits[];
}

interface Report {
  readonly command: string;
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly names_read?: unknown;
  readonly days_covered?: unknown;
  readonly cuts?: unknown;
  readonly metrics: readonly {
    readonly metric: MetricId;
    readonly value: FactValue | null;
    readonly source?: unknown;
  }[];
}

/** Throws a CliError (2) where the file is not a report. */
export function readReport(path: string): Earlier {
  const place = shown(path);
  const report = parsed(readOperatorFile(place, path));
  if (report?.command !== 'report' || !Array.isArray(report.metrics)) throw usage(sentences.noReport(place));
  const known = report.metrics.filter(
    (one) => one instanceof Object && Object.hasOwn(METRICS, one.metric) && one.value !== null,
  );
  const { start = '', end = '' } = report.period ?? {};
  const exact = new Map(known.map(({ metric, value }) => [metric, value as FactValue]));
  const sources = new Map(
    known.flatMap(({ metric, source }) => (typeof source === 'string' ? [[metric, source] as const] : [])),
  );
  return { start, end, exact, sources, names: namesOf(report), days: daysOf(report), sizes: sizesOf(report) };
}

function namesOf({ names_read: names }: Partial<Report>): NameCount[] {
  if (!(names instanceof Object)) return [];
  return KIND_WORDS.flatMap((kind) => {
    const many: unknown = Object.entries(names).find(([name]) => name === kindKey(kind))?.[1];
    return Number.isSafeInteger(many) && (many as number) > 0 ? [[kind, many as number] as const] : [];
  });
}

function daysOf({ days_covered: days, period }: Partial<Report>): Map<string, string> {
  const ofPeriod = period instanceof Object ? secondsOf(period) : undefined;
  return new Map(
    objects(days).flatMap(({ source, start, end, with_data: withData }) => {
      const covered = secondsOf({ start, end });
      if (typeof source !== 'string' || !Number.isSafeInteger(withData) || covered === undefined) return [];
      const text = daysText({ source, days: covered, withData: withData as number }, ofPeriod);
      return [[source, text] as const];
    }),
  );
}

/** Undefined where these are no days. */
function secondsOf({ start, end }: { readonly start: unknown; readonly end: unknown }) {
  const startSeconds = Date.parse(String(start)) / 1000;
  const endSeconds = Date.parse(String(end)) / 1000;
  return endSeconds > startSeconds ? { startSeconds, endSeconds } : undefined;
}

function sizesOf({ cuts }: Partial<Report>): SizeWaits[] {
  const bySize = objects(cuts).find(({ by }) => by === 'job_size');
  return objects(bySize?.rows).flatMap(({ bucket, wait_hours_p50: p50, wait_hours_p90: p90 }) =>
    typeof bucket === 'string' && typeof p50 === 'number' && typeof p90 === 'number'
      ? [{ bucket, waitHoursP50: p50, waitHoursP90: p90 }]
      : [],
  );
}

function objects(list: unknown): Record<string, unknown>[] {
  return Array.isArray(list) ? list.filter((one) => one instanceof Object) : [];
}

function parsed(text: string): Partial<Report> | undefined {
  try {
    return (JSON.parse(text) as Partial<Report> | null) ?? undefined;
  } catch {
    return undefined; // the parser's own message would quote the file
  }
}
