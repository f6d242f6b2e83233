// Texts as their tools print them, led through parsers and route.
import { DiagnosticLog, type SourceId, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router';
import { JANUARY, type Routed, type Settings, said, testKey } from './site.ts';

/** Reads `inputs` as the command line does: accounting first, then GPUs. */
export function routedTexts(inputs: Partial<Record<SourceId, string>>, settings: Settings = {}): Routed {
  const key = testKey();
  const diagnostics = new DiagnosticLog();
  const { live = false } = settings;
  const route = openRoute({ diagnostics, nowSeconds: JANUARY, version: '0.1.0', ...settings, key });
  const read = (feeds: 'jobs' | 'gpus') =>
    (Object.keys(inputs) as SourceId[])
      .filter((id) => sources[id].feeds === feeds)
      .map((source) => {
        const sink = feeds === 'jobs' ? route.jobs(source) : route.gpus(source, live);
        const parser = sources[source].open({ sink, diagnostics, key });
        parser.write(new TextEncoder().encode(inputs[source]));
        parser.end();
        return { source, ...parser.counts };
      });
  const jobs = read('jobs');
  route.accountingDone();
  return said(route.finish([...jobs, ...read('gpus')]), diagnostics);
}

const COLUMNS = [
  ...[
    'JobIDRaw',
    'JobID',
    'Cluster',
    'User',
    'Account',
    'JobName',
    'State',
    'Submit',
    'Eligible',
    'Start',
    'End',
  ],
  ...[
    'TimelimitRaw',
    'ReqTRES',
    'AllocTRES',
    'ReqCPUS',
    'TotalCPU',
    'TRESUsageInAve',
    'TRESUsageInTot',
    'NodeList',
  ],
] as const;
export type SacctRow = Partial<Record<(typeof COLUMNS)[number], string>>;

/** `sacct --parsable2` with these rows. */
export function sacct(
  rows: readonly SacctRow[],
  columns: readonly (typeof COLUMNS)[number][] = COLUMNS,
): string {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join('|'));
  return `${[columns.join('|'), ...lines].join('\n')}\n`;
}

/** One series of dcgm-exporter; `at` in seconds. */
export function series(
  name: string,
  labels: Readonly<Record<string, string>>,
  value: number,
  at?: number,
): string {
  const inside = Object.entries(labels).map(([label, text]) => `${label}="${text}"`);
  return `${name}{${inside.join(',')}} ${value}${at === undefined ? '' : ` ${at * 1000}`}\n`;
}
