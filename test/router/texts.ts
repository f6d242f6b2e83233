// Texts as their tools print them, led through parsers and route.
import { type BuiltInSourceId, DiagnosticLog, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import { JANUARY, type Routed, type Settings, said, testKey } from './site.ts';

/** Reads `inputs` as the command line does: accounting first, then GPUs. */
export function routedTexts(
  inputs: Partial<Record<BuiltInSourceId, string>>,
  settings: Settings = {},
): Routed {
  const key = testKey();
  const diagnostics = new DiagnosticLog();
  const { live = false } = settings;
  const route = openRoute({ diagnostics, nowSeconds: JANUARY, version: '0.1.0', ...settings, key });
  const read = (isGpus: boolean) =>
    (Object.keys(inputs) as BuiltInSourceId[])
      .filter((id) => sources[id].gives.includes('gpu_sample') === isGpus)
      .map((id) => {
        const source = sources[id];
        const sink = isGpus ? route.gpus(source, live) : route.jobs(source);
        const log = new DiagnosticLog(id);
        const parser = source.open({ sink, diagnostics: log, key });
        parser.write(new TextEncoder().encode(inputs[id]));
        parser.end();
        for (const one of log.list()) diagnostics.add(one);
        return { source, ...parser.counts };
      });
  const jobs = read(false);
  route.accountingDone();
  return said(route.finish([...jobs, ...read(true)]), diagnostics);
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
