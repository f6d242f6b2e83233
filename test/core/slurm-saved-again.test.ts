// Accounting that pandas, R or a spreadsheet has saved again: the same records as from sacct's own text,
// whatever names hold.
import {
  DiagnosticLog,
  Identifier,
  IdentifierKey,
  type JobRun,
  recognizeSources,
  sources,
} from '@ptl/claw-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const key = IdentifierKey.from(new Uint8Array(16).fill(6));
const COLUMNS = ['JobIDRaw', 'JobName', 'User', 'State', 'Submit', 'Start', 'End', 'AllocTRES', 'NodeList'];

/** A record in plain form: names as their lanes. */
function plain(run: JobRun): string {
  const shown = (value: unknown): unknown => {
    if (value instanceof Identifier) return lanes(value);
    if (Array.isArray(value)) return value.map(shown);
    return typeof value === 'number' && Number.isNaN(value) ? 'unknown' : value;
  };
  return JSON.stringify(Object.entries(run).map(([field, value]) => [field, shown(value)]));
}

function lanes(id: Identifier): string {
  const all = new Int32Array(4);
  Identifier.lanes(id, all, 0);
  return all.join('.');
}

function read(text: string | Uint8Array, chunk: number, reader: 'javascript' | 'webassembly') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const rows: string[] = [];
  const diagnostics = new DiagnosticLog('slurm_sacct');
  const parser = sources.slurm_sacct.open({
    key,
    diagnostics,
    reader,
    sink: { jobRun: (run) => void rows.push(plain(run)) },
  });
  for (let at = 0; at < bytes.length; at += chunk) parser.write(bytes.slice(at, at + chunk));
  parser.end();
  const found = diagnostics.list().map(({ code, field, lines }) => [code, field, lines]);
  return { rows, counts: { ...parser.counts }, failure: parser.failure, found };
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const needed = (delimiter: string) => (cell: string) =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) ? quoted(cell) : cell;

type Table = readonly (readonly string[])[];
const saved = (table: Table, delimiter: string, quote: (cell: string) => string, end = '\n') =>
  table.map((row) => row.map(quote).join(delimiter) + end).join('');
/** With a column of row numbers before it. */
const numbered = (table: Table) => table.map((row, i) => [i === 0 ? '' : String(i - 1), ...row]);

/** The ways in which a table is saved. */
const LAYOUTS: readonly (readonly [string, (table: Table) => string])[] = [
  ['pandas', (table) => saved(table, ',', needed(','))],
  ['pandas with row numbers', (table) => saved(numbered(table), ',', needed(','))],
  ['R', (table) => saved(numbered(table), ',', quoted)],
  ['a spreadsheet', (table) => saved(table, ';', needed(';'), '\r\n')],
  ['tabs', (table) => saved(table, '\t', needed('\t'))],
  ['quotes around a pipe', (table) => saved(table, '|', quoted)],
];

const name = fc.oneof(
  fc.constantFrom('train', '', 'a, b', 'say "hi"', '"', '""', '", "', 'x;y', 'a|b', "it's", '模型,1'),
  fc.string({ unit: fc.constantFrom('a', '"', ',', ';', ' ', '|', '\t'), maxLength: 8 }),
);
const job = fc.record({
  name,
  gpus: fc.nat(16),
  seconds: fc.integer({ min: 1, max: 99_999 }),
  nodes: fc.constantFrom('n1', 'n[1-3]', 'a1,b2'),
});

function tableOf(jobs: readonly { name: string; gpus: number; seconds: number; nodes: string }[]): Table {
  const rows = jobs.map(({ name: jobName, gpus, seconds, nodes }, i) => [
    ...[
      String(100 + i),
      jobName,
      `u${i % 3}`,
      'COMPLETED',
      '1790816400',
      '1790816400',
      String(1_790_816_400 + seconds),
    ],
    ...[`billing=9,cpu=8,gres/gpu=${gpus},node=1`, nodes],
  ]);
  return [COLUMNS, ...rows];
}

describe.each(LAYOUTS)('saved by %s', (_tool, layout) => {
  it('is the same as from sacct itself', () => {
    fc.assert(
      fc.property(
        fc.array(job, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 60 }),
        (jobs, chunk) => {
          const table = tableOf(jobs);
          const own = read(table.map((row) => `${row.join('\u001f')}\u001f\n`).join(''), 4096, 'javascript');
          expect(own.rows).toHaveLength(jobs.length);
          const text = layout(table);
          expect(recognizeSources(new TextEncoder().encode(text))[0]?.id).toBe('slurm_sacct');
          for (const reader of ['javascript', 'webassembly'] as const) {
            const again = read(text, chunk, reader);
            expect(again.rows).toEqual(own.rows);
            expect(again.counts.rejected).toBe(0);
          }
        },
      ),
      { seed: 17, numRuns: 120 },
    );
  });

  it('keeps line numbers, and sets aside what is odd', () => {
    const table = tableOf([{ name: 'a, "b"', gpus: 1, seconds: 5, nodes: 'n1' }]);
    const lines = layout([...table, ...table.slice(1), ...table.slice(1)]).split('\n');
    lines[2] = lines[2]!.replace('1790816400', 'yesterday').replace('1790816400', 'yesterday');
    const result = read(lines.join('\n'), 7, 'javascript');
    expect(result.counts).toEqual({ records: 2, rejected: 1 });
    expect(result.found).toContainEqual(['row_untimed', 'startSeconds', [3]]);
  });
});

it('takes a quote for a quote where text is not quoted', () => {
  const header = 'JobIDRaw|JobName|User|State|Start|End|AllocTRES\n';
  const row = (jobName: string) => `7|${jobName}|u|COMPLETED|1790816400|1790816460|gres/gpu=1\n`;
  const own = read(header + row('"a') + row('"b"') + row('x"y"|"z'), 9, 'javascript');
  expect(own.counts).toEqual({ records: 3, rejected: 0 });
  expect(new Set(own.rows).size).toBe(3);
  expect(own.rows[1]).not.toBe(read(header + row('b'), 9, 'javascript').rows[0]);
});

it('takes a quote that is not closed in its line for a quote', () => {
  const header = 'JobIDRaw,JobName,User,State,Start,End,AllocTRES\n';
  const rows = ['"half', '"in"side', '"whole"'].map(
    (one, i) => `${i},${one},u,COMPLETED,1790816400,1790816460,gres/gpu=1\n`,
  );
  expect(read(header + rows.join(''), 5, 'javascript').counts).toEqual({ records: 3, rejected: 0 });
});

it('reads seconds that were made decimals', () => {
  const text =
    'JobIDRaw,State,Submit,Start,End,AllocTRES\n1,COMPLETED,1790816400.0,1790816400.0,1790816460.0,gres/gpu=1\n2,PENDING,1790816400.0,,,\n';
  const [first] = read(text, 11, 'webassembly').rows;
  expect(Object.fromEntries(JSON.parse(first!) as [string, unknown][])).toMatchObject({
    submitSeconds: 1790816400,
    startSeconds: 1790816400,
    endSeconds: 1790816460,
  });
});
