// Runs the product on a site, in this process: the one place that knows how.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clawHere } from '../setup/command.ts';
import type { Site } from './site/site.ts';

export interface ProductReport {
  exit: number;
  /** First and last day, with a blank between them. */
  period: string | undefined;
  metrics: Record<string, unknown>;
  stderr: string;
}

interface ReportJson {
  period: { first_day?: string; last_day?: string; start?: string; end?: string } | null;
  metrics: { metric: string; value?: unknown }[];
}

export async function runReport({ files, args }: Pick<Site, 'files' | 'args'>): Promise<ProductReport> {
  const folder = mkdtempSync(join(tmpdir(), 'reference-'));
  try {
    mkdirSync(join(folder, 'in'));
    for (const { name, bytes } of files) writeFileSync(join(folder, 'in', name), bytes);
    const from = files.flatMap(({ name }) => ['--from', join(folder, 'in', name)]);
    const run = await clawHere(['report', ...from, ...args, '--json']);
    if (run.status !== 0) return { exit: run.status, period: undefined, metrics: {}, stderr: run.stderr };
    const { period, metrics } = JSON.parse(run.stdout) as ReportJson;
    const values = Object.fromEntries(metrics.map(({ metric, value }) => [metric, value ?? null]));
    return { exit: 0, period: daysOf(period), metrics: values, stderr: run.stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function daysOf(period: ReportJson['period']): string | undefined {
  if (period === null) return undefined;
  if (period.first_day !== undefined) return `${period.first_day} ${period.last_day}`;
  const last = new Date(Date.parse(`${period.end}T00:00:00Z`) - 86_400_000);
  return `${period.start} ${last.toISOString().slice(0, 10)}`;
}
