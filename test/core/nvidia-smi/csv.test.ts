// nvidia-smi's CSV against a naive reader: random columns, units, values that are none, and chunks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../setup/runs.ts';
import { parse, parseText } from './parse.ts';

const NON_VALUES = [
  '[N/A]',
  'N/A',
  '[Not Supported]',
  '[Unknown Error]',
  '[Insufficient Permissions]',
  '[GPU requires reset]',
  '[Function Not Found]',
  '[Requested functionality has been deprecated]',
  '',
  'None',
  'ERR!',
];
const MIB = 1024 * 1024;

/** A column: its header, its unit, our field, and how a printed number becomes ours. */
interface Numeric {
  readonly name: string;
  readonly unit: string;
  readonly field: string;
  readonly highest: number;
  readonly scale: (printed: number) => number;
}
const NUMERIC: readonly Numeric[] = [
  { name: 'utilization.gpu', unit: '%', field: 'gpuUtilization', highest: 100, scale: (n) => n / 100 },
  {
    name: 'utilization.memory',
    unit: '%',
    field: 'memoryCopyUtilization',
    highest: 100,
    scale: (n) => n / 100,
  },
  { name: 'memory.total', unit: 'MiB', field: 'memoryTotalBytes', highest: 200_000, scale: (n) => n * MIB },
  { name: 'memory.used', unit: 'MiB', field: 'memoryUsedBytes', highest: 200_000, scale: (n) => n * MIB },
  { name: 'power.draw', unit: 'W', field: 'powerWatts', highest: 1_200, scale: (n) => n },
];
const UNUSED = ['temperature.gpu', 'serial', 'clocks.max.sm [MHz]', 'gpu_recovery_action', 'fabric.cliqueId'];

const table = fc.record({
  columns: fc.shuffledSubarray([...NUMERIC], { minLength: 1 }),
  unused: fc.subarray(UNUSED),
  withUnits: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  order: fc.infiniteStream(fc.nat()),
  rows: fc.array(
    fc.array(fc.oneof(fc.nat(), fc.constantFrom(...NON_VALUES)), { minLength: 5, maxLength: 5 }),
    {
      maxLength: 12,
    },
  ),
});

describe('nvidia-smi CSV', () => {
  it('reads what a naive reader reads, whatever the columns and the chunks', () => {
    fc.assert(
      fc.property(table, fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 }), (made, chunks) => {
        const headers = ['index', ...made.columns.map(header), ...made.unused];
        const order = shuffled(headers.length, made.order);
        const lines = [order.map((i) => headers[i]).join(', ')];
        const expected = made.rows.map((values, index) => {
          const cells = [
            String(index),
            ...made.columns.map((column, i) => cell(column, values[i]!, made.withUnits)),
          ];
          for (const _ of made.unused) cells.push('Not Active');
          lines.push(order.map((i) => cells[i]).join(', '));
          return naive(made.columns, values);
        });
        const text = lines.map((line) => line + made.lineEnd).join('');
        const parsed = parseText(text, chunks);
        if (!made.columns.some(({ field }) => /^(gpuU|memoryUsed|power)/.test(field))) {
          expect(parsed.failure).toEqual({ code: 'columns_missing', fields: ['gpuUtilization'] });
          return;
        }
        expect(parsed.records).toBe(made.rows.length);
        expect(parsed.rejected).toBe(0);
        parsed.samples.forEach((sample, i) => {
          expect(sample).toMatchObject({ ...expected[i], gpuIndex: i, device: false, node: false });
        });
      }),
      { numRuns: runs(200), seed: 20_260 },
    );
  });

  it('gives the same for any cut of the input as for its whole lines', () => {
    const text = `index, uuid, utilization.gpu [%], power.draw [W]\n${[0, 1, 2]
      .map((i) => `${i}, GPU-${i}, ${i * 11} %, ${i + 70}.25 W\n`)
      .join('')}`;
    const whole = parseText(text).samples;
    for (let cut = 0; cut <= text.length; cut++) {
      const parsed = parseText(text.slice(0, cut));
      expect(parsed.samples).toEqual(whole.slice(0, parsed.samples.length));
      const lines = text.slice(0, cut).split('\n').length - 2;
      expect(parsed.records).toBeGreaterThanOrEqual(lines);
    }
  });

  it('never throws, and accounts for every line, whatever is broken', () => {
    const text = `timestamp, index, utilization.gpu [%], memory.used [MiB]\n${'2026/01/02 03:04:05.678, 1, 5 %, 77 MiB\n'.repeat(20)}`;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(text.length - 1), fc.nat(255)), { maxLength: 30 }), (flips) => {
        const bytes = new TextEncoder().encode(text);
        for (const [at, byte] of flips) bytes[at] = byte;
        const parsed = parse(bytes, [13, 1, 200]);
        for (const { gpuUtilization } of parsed.samples)
          expect(
            Number.isNaN(gpuUtilization) || (Number(gpuUtilization) >= 0 && Number(gpuUtilization) <= 1),
          ).toBe(true);
        expect(parse(bytes)).toEqual(parsed);
      }),
      { numRuns: runs(150), seed: 7 },
    );
  });

  it('passes over a line that is too long, and counts it', () => {
    const parsed = parseText(`index, power.draw [W]\n0, ${'1'.repeat(70_000)} W\n1, 5 W\n`, [1000]);
    expect(parsed).toMatchObject({ records: 1, rejected: 1, diagnostics: { row_too_long: 1 } });
  });

  it('never reads a failure as an idle GPU', () => {
    const row = '0, [Unknown Error], [GPU requires reset]\n';
    const [sample] = parseText(`index, utilization.gpu [%], power.draw [W]\n${row}`).samples;
    expect(sample).toMatchObject({ gpuUtilization: Number.NaN, powerWatts: Number.NaN });
  });
});

function header({ name, unit }: Numeric): string {
  return `${name} [${unit}]`;
}

function printed({ highest, field }: Numeric, value: number): number {
  // Half of the memory is the most in use, so that used never exceeds total.
  if (field === 'memoryTotalBytes') return 100_000 + (value % 100_000);
  if (field === 'memoryUsedBytes') return value % 100_000;
  return value % (highest + 1);
}

function cell(column: Numeric, value: number | string, withUnits: boolean): string {
  if (typeof value === 'string') return value;
  return withUnits ? `${printed(column, value)} ${column.unit}` : String(printed(column, value));
}

function naive(columns: readonly Numeric[], values: readonly (number | string)[]): Record<string, number> {
  const row: Record<string, number> = {};
  for (const { field } of NUMERIC) row[field] = Number.NaN;
  columns.forEach((column, i) => {
    const value = values[i]!;
    if (typeof value === 'number') row[column.field] = column.scale(printed(column, value));
  });
  return row;
}

function shuffled(length: number, picks: Iterator<number>): number[] {
  const order = Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = picks.next().value % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
