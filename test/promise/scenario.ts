// A scenario: a site, which sources tell of it, and in what form. Everything but the names; `render` adds a
// naming to it.

import type { BuiltInSourceId } from '@ptl/claw-core';
import fc from 'fast-check';
import { type Random, seeded } from '../privacy/site.ts';
import type { Naming } from './naming.ts';
import { csvLines, type DcgmStyle, dcgmScrapes, xmlDocuments } from './render-gpu.ts';
import { JSON_VERSIONS, type JsonVersion, jsonDocument, jsonJobs } from './render-json.ts';
import { DELIMITERS, type SacctStyle, sacctLines, shuffle } from './render-sacct.ts';
import { makeSite, type Site } from './site.ts';
import { type File, file } from './street.ts';

export type Part = 'text' | 'json' | 'dcgm' | 'csv' | 'xml';

/** What is exported together. Telemetry is joined to accounting by job id or by node. */
export const ACCOUNTING: readonly (readonly Part[])[] = [['text'], ['text'], ['json'], ['text', 'json']];
export const TELEMETRY: readonly (readonly Part[])[] = [
  ['dcgm'],
  ['csv'],
  ['xml'],
  ['text', 'dcgm'],
  ['json', 'dcgm'],
  ['text', 'csv'],
  ['json', 'xml'],
  ['dcgm', 'csv'],
  ['text', 'dcgm', 'csv'],
];

export interface Scenario {
  readonly site: Site;
  readonly parts: readonly Part[];
  readonly sacct: SacctStyle;
  readonly version: JsonVersion;
  readonly dcgm: DcgmStyle;
  /** Seeds what is drawn while rendering: the order of columns. */
  readonly seed: number;
  /** Characters that no name may have. */
  readonly avoid: string;
}

/** What is drawn: each can be made smaller by itself when a counterexample is sought. */
export interface Draw {
  readonly seed: number;
  readonly parts: readonly Part[];
  readonly users: number;
  readonly jobsPerUser: number;
  readonly nodes: number;
  readonly gpusPerNode: number;
  readonly scrapes: number;
  readonly dominant?: boolean;
}

/** Users: below every profile, and in each of the first three. */
const USERS = [3, 4, 6, 8, 10, 11, 11, 12, 12, 14, 14, 16, 20, 55];

/** Draws scenarios of these parts. */
export function draws(parts: readonly (readonly Part[])[]): fc.Arbitrary<Draw> {
  return fc.record({
    seed: fc.nat(2 ** 31 - 1),
    parts: fc.constantFrom(...parts),
    users: fc.constantFrom(...USERS),
    jobsPerUser: fc.integer({ min: 1, max: 2 }),
    nodes: fc.integer({ min: 1, max: 4 }),
    gpusPerNode: fc.integer({ min: 1, max: 3 }),
    scrapes: fc.integer({ min: 1, max: 3 }),
  });
}

export function makeScenario({ parts, ...knobs }: Draw): Scenario {
  const random = seeded(knobs.seed);
  const int = (limit: number): number => Math.floor(random() * limit);
  const chance = (share: number): boolean => random() < share;
  const delimiter = DELIMITERS[int(DELIMITERS.length)]!;
  const trailing = chance(0.5);
  const unguessable = delimiter.length > 2 || delimiter === '\u001f';
  const newlines = trailing && unguessable && chance(0.4);
  const sacct: SacctStyle = {
    delimiter,
    trailing,
    steps: chance(0.6),
    epoch: chance(0.6),
    shuffled: !newlines && chance(0.3),
    extras: chance(0.4),
    newlines,
  };
  const jobLabels = chance(0.5);
  const dcgm: DcgmStyle = {
    jobLabels,
    pods: !jobLabels && chance(0.5),
    oldNames: chance(0.3),
    timed: chance(0.7),
    domain: chance(0.3),
  };
  return {
    site: makeSite(knobs, random),
    parts,
    sacct,
    version: JSON_VERSIONS[int(JSON_VERSIONS.length)]!,
    dcgm,
    seed: knobs.seed,
    // Only text of sacct cannot escape; a comma as delimiter also makes lists of what holds an equals sign.
    // With a delimiter of CSV, a cell that begins with a quote is a quoted one; sacct itself prints no quotes
    // in names.
    avoid: `${parts.includes('text') ? delimiter : ''}${delimiter === ',' ? '=' : ''}${/[,;\t]/.test(delimiter) ? '"' : ''}`,
  };
}

/** How the rows of a rendering are laid out: in their own order, or in another, in one file or several. */
export interface Layout {
  /** Shuffles the rows that may be. */
  readonly order?: Random;
  /** Files into which the rows of an input are split. */
  readonly files?: number;
}

const SOURCE_OF: Record<Part, BuiltInSourceId> = {
  text: 'slurm_sacct',
  json: 'slurm_sacct_json',
  dcgm: 'dcgm_exporter',
  csv: 'nvidia_smi',
  xml: 'nvidia_smi',
};

/** The files that tell of the scenario under this naming. */
export function render(scenario: Scenario, naming: Naming, spelling: Random, layout: Layout = {}): File[] {
  return scenario.parts.flatMap((part) =>
    texts(scenario, part, naming, spelling, layout).map((text) => file(SOURCE_OF[part], text)),
  );
}

function texts(
  { site, sacct, version, dcgm, seed }: Scenario,
  part: Part,
  naming: Naming,
  spelling: Random,
  { order, files = 1 }: Layout,
): string[] {
  const mixed = <T>(items: T[]): T[] => {
    if (order !== undefined) shuffle(items, order);
    return items;
  };
  if (part === 'text' || part === 'csv') {
    const [header, ...rows] =
      part === 'csv'
        ? csvLines(site, naming, dcgm.domain)
        : sacctLines(site, naming, sacct, seeded(seed + 1));
    return dealt(mixed(rows), files).map((some) => `${[header, ...some].join('\n')}\n`);
  }
  if (part === 'json')
    return dealt(mixed(jsonJobs(site, naming, version)), files).map((jobs) =>
      jsonDocument(jobs, naming, version, spelling),
    );
  // Scrapes stand in the order of time: without times of their own only that order tells them apart.
  if (part === 'dcgm')
    return [
      `${dcgmScrapes(site, naming, dcgm)
        .flatMap((scrape) => mixed(scrape))
        .join('\n')}\n`,
    ];
  return [xmlDocuments(site, naming).join('')];
}

/** Rows dealt to so many files, none of which stays empty. */
function dealt<T>(rows: readonly T[], files: number): T[][] {
  const hands = Math.max(1, Math.min(files, rows.length));
  return Array.from({ length: hands }, (_, hand) => rows.filter((_, i) => i % hands === hand));
}
