// What claw says of a made-up site: its report, and its package, as their JSON has them.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { seeded } from '../../privacy/site.ts';
import { markedNaming } from '../../promise/naming.ts';
import { makeScenario, type Part, render } from '../../promise/scenario.ts';
import type { InputFile } from '../../reference/records.ts';
import { makeSite } from '../../reference/site/site.ts';
import { clawHere } from '../../setup/command.ts';

/** Files, options, and how a message calls them. */
export interface Inputs {
  readonly name: string;
  readonly files: readonly InputFile[];
  readonly args: readonly string[];
}

export interface Reported {
  readonly status: number;
  /** What contributors are. */
  readonly unit: string;
  readonly isSnapshot: boolean;
  /** What has a value. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Why the others have none. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Sources that gave records. */
  readonly read: ReadonlySet<string>;
}

interface ReportJson {
  readonly contributors: { readonly unit: string };
  readonly period: unknown;
  readonly metrics: readonly { metric: string; value: unknown; reason?: string }[];
  readonly sources: readonly { source: string; records: number }[];
}

/** Small sites with every oddity that the definitions speak of; each told in the layout of its number. */
export function oddSites(first: number, count: number): Inputs[] {
  return Array.from({ length: count }, (_, at) => {
    const { files, args } = makeSite(first + at);
    return { name: `seed ${first + at}`, files, args };
  });
}

const FORMS: readonly (readonly Part[])[] = [
  ['text', 'dcgm', 'csv'],
  ['json', 'dcgm', 'xml'],
  ['text', 'xml'],
  ['json', 'csv'],
];

/** Sites of many people, of whom much may be said, told in the formats that the odd ones have not. */
export function largeSites(first: number, count: number): Inputs[] {
  return Array.from({ length: count }, (_, at) => {
    const seed = first + at;
    const knobs = { users: [12, 55][at % 2]!, jobsPerUser: 2, nodes: 3, gpusPerNode: 2, scrapes: 3 };
    const scenario = makeScenario({ seed, parts: FORMS[at % FORMS.length]!, ...knobs });
    const files = render(scenario, markedNaming(seeded(seed)), seeded(seed));
    return {
      name: `large seed ${seed}`,
      files: files.map(({ source, bytes }, i) => ({ name: `${i}-${source}`, bytes })),
      args: [],
    };
  });
}

export async function reported({ files, args }: Omit<Inputs, 'name'>): Promise<Reported> {
  const { status, stdout } = await clawHere(['report', '--json', ...from(files), ...args]);
  const nothing = { contributors: { unit: '' }, period: null, metrics: [], sources: [] };
  const told: ReportJson = status === 0 ? JSON.parse(stdout) : nothing;
  const valued = told.metrics.filter(({ value }) => value !== null);
  return {
    status,
    unit: told.contributors.unit,
    isSnapshot: told.period === null,
    values: new Map(valued.map(({ metric, value }) => [metric, value])),
    reasons: new Map(
      told.metrics.flatMap(({ metric, reason }) => (reason === undefined ? [] : [[metric, reason] as const])),
    ),
    read: new Set(told.sources.filter(({ records }) => records > 0).map(({ source }) => source)),
  };
}

function from(files: readonly InputFile[]): string[] {
  const folder = mkdtempSync(join(inject('scratch'), 'site-'));
  return files.flatMap(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes);
    return ['--from', join(folder, name)];
  });
}
