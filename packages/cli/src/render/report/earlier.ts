// A report as "claw report --json" printed it earlier: its period, and its exact numbers.
import { METRICS, type MetricId } from '@ptl/claw-router';
import { sentences, usage } from '../../errors.ts';
import { readOperatorFile } from '../../operator-file.ts';
import { shown } from '../../shown.ts';
import type { FactValue } from '../words.ts';

/** Dates; `end` is the day after the last one. Both are '' for a snapshot. */
export interface Earlier {
  readonly start: string;
  readonly end: string;
  readonly exact: ReadonlyMap<MetricId, FactValue>;
}

interface Report {
  readonly command: string;
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly metrics: readonly { readonly metric: MetricId; readonly value: FactValue | null }[];
}

/** Throws a CliError (2) where the file is no report. */
export function readReport(path: string): Earlier {
  const place = shown(path);
  const report = parsed(readOperatorFile(place, path));
  if (report?.command !== 'report' || !Array.isArray(report.metrics)) throw usage(sentences.noReport(place));
  const known = report.metrics.filter(
    (one) => one instanceof Object && Object.hasOwn(METRICS, one.metric) && one.value !== null,
  );
  const { start = '', end = '' } = report.period ?? {};
  return { start, end, exact: new Map(known.map(({ metric, value }) => [metric, value as FactValue])) };
}

function parsed(text: string): Partial<Report> | undefined {
  try {
    return (JSON.parse(text) as Partial<Report> | null) ?? undefined;
  } catch {
    return undefined; // the parser's own message would quote the file
  }
}
