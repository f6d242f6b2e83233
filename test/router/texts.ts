// Texts as their tools print them, led through parsers and route.
import { type BuiltInSourceId, DiagnosticLog, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import { testScope } from '../setup/scope.ts';
import { JANUARY, type Routed, type Settings, said, testKey } from './site.ts';

/** Texts by source, one or several. */
type Texts = Partial<Record<BuiltInSourceId, string | readonly string[]>>;

/**
 * Reads `inputs` as the command line does: accounting first, then GPUs, once more where that is asked for.
 */
export function routedTexts(inputs: Texts, settings: Settings = {}): Routed {
  const key = testKey();
  const diagnostics = new DiagnosticLog();
  const { live = false } = settings;
  const route = openRoute({
    scope: testScope(),
    diagnostics,
    nowSeconds: JANUARY + 31 * 86_400,
    version: '0.1.0',
    ...settings,
    key,
  });
  const read = (isGpus: boolean) =>
    (Object.keys(inputs) as BuiltInSourceId[])
      .filter((id) => sources[id].gives.includes('gpu_sample') === isGpus)
      .flatMap((id) => {
        const source = sources[id];
        const sink = isGpus ? route.gpus(source, live) : route.jobs(source);
        const texts = inputs[id]!;
        return (typeof texts === 'string' ? [texts] : texts).map((text) => {
          const log = new DiagnosticLog(id);
          const parser = source.open({ sink, diagnostics: log, key });
          parser.write(new TextEncoder().encode(text));
          parser.end();
          return { log, summary: { source, ...parser.counts } };
        });
      });
  const jobs = read(false);
  route.accountingDone();
  const gpus = read(true);
  for (const { log } of [...jobs, ...gpus]) for (const one of log.list()) diagnostics.add(one);
  let readings = 1;
  for (; !route.samplesDone(); readings++) read(true);
  const summaries = [...jobs, ...gpus].map(({ summary }) => summary);
  return { ...said(route.finish(summaries), diagnostics), readings };
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
