// Tables of nvidia-smi that pandas, R or a spreadsheet has saved again: quotes, semicolons, tabs, a column of
// row numbers, decimal commas.
import { expect, it } from 'vitest';
import { parseText } from './parse.ts';

const HEADER = [
  'timestamp',
  'index',
  'uuid',
  'name',
  'utilization.gpu [%]',
  'memory.used [MiB]',
  'power.draw [W]',
];
const ROWS = [
  ['2026/05/04 10:00:00.000', '0', 'GPU-1f', 'NVIDIA A40', '35 %', '1200 MiB', '91.25 W'],
  ['2026/05/04 10:00:00.000', '1', 'GPU-2f', 'NVIDIA A40, 48 GB', '[N/A]', '3 MiB', '30.5 W'],
];
const EXPECTED = [
  { gpuIndex: 0, gpuUtilization: 0.35, memoryUsedBytes: 1200 * 2 ** 20, powerWatts: 91.25 },
  { gpuIndex: 1, gpuUtilization: Number.NaN, memoryUsedBytes: 3 * 2 ** 20, powerWatts: 30.5 },
].map((row) => ({ ...row, timeSeconds: Date.UTC(2026, 4, 4, 10) / 1000, device: true }));

const always = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const needed = (delimiter: string) => (cell: string) => (cell.includes(delimiter) ? always(cell) : cell);

/** The table as a tool writes it. */
function saved(
  delimiter: string,
  quote: (cell: string) => string,
  end = '\n',
  header: readonly string[] = HEADER,
) {
  return [header, ...ROWS].map((row) => row.map(quote).join(delimiter) + end).join('');
}

it.each([
  ['pandas', saved(',', needed(','))],
  ['pandas, with a column of row numbers', numbered(',', saved(',', needed(',')), '')],
  ['pandas, read and saved twice', numbered(',', saved(',', needed(',')), 'Unnamed: 0')],
  ['R', numbered(',', saved(',', always), '""')],
  ['a spreadsheet', saved(';', needed(';'), '\r\n')],
  ['a spreadsheet that names its delimiter', `sep=;\r\n${saved(';', needed(';'), '\r\n')}`],
  ['a spreadsheet with decimal commas', saved(';', (cell) => cell.replace(/(\d)\.(\d+) W/, '$1,$2 W'))],
  ['a spreadsheet, as tabs', saved('\t', needed('\t'))],
  ['tabs behind an empty cell', numbered('\t', saved('\t', needed('\t')), '')],
  [
    'R, with names it has changed',
    saved(
      ',',
      always,
      '\n',
      HEADER.map((name) => name.replace(/[ [\]%]/g, '.')),
    ),
  ],
])('reads what %s has saved', (_tool, text) => {
  for (const chunks of [[], [1], [7, 30]]) {
    const parsed = parseText(text, chunks);
    expect(parsed.samples).toMatchObject(EXPECTED);
    expect(parsed).toMatchObject({ records: 2, rejected: 0, failure: undefined });
  }
});

it('takes a quote that is not closed in its line for a quote', () => {
  const parsed = parseText('index,utilization.gpu [%],name\n0,5 %,"A40\n1,6 %,"A40" x\n2,7 %,"A40"\n');
  expect(parsed.samples.map(({ gpuUtilization }) => gpuUtilization)).toEqual([0.05, 0.06, 0.07]);
});

it('says which time is none, where it stands, and what it should look like', () => {
  const parsed = parseText(
    'timestamp,index,power.draw [W]\n00:00.0,0,5 W\n3/1/2026 6:00,1,6 W\n2026-03-01 06:00,2,7 W\n',
  );
  expect(parsed.diagnostics).toEqual({ 'gpu_unnamed device': 3, 'time_invalid timeSeconds': 2 });
  expect(parsed.samples.map(({ timeSeconds }) => timeSeconds)).toEqual([
    Number.NaN,
    Number.NaN,
    Date.UTC(2026, 2, 1, 6) / 1000,
  ]);
});

it('says that the header is missing', () => {
  const rows = ROWS.map((row) => `${row.join(', ')}\n`).join('');
  expect(parseText(rows).failure).toEqual({ code: 'header_missing' });
  expect(parseText(rows.replaceAll(/ (%|MiB|W)/g, '')).failure).toEqual({ code: 'header_missing' });
});

/** The same text with a column of row numbers before it. */
function numbered(delimiter: string, text: string, name: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line, row) => `${row === 0 ? name : row - 1}${delimiter}${line}\n`)
    .join('');
}
