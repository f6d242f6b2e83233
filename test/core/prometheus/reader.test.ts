// The Prometheus text reader against a naive one that splits strings, and at its edges.
import { LIMITS } from '@ptl/claw-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longRuns } from '../../setup/runs.ts';
import { READERS, readWith, type Told } from './told.ts';

/** The same by splitting strings: for values without quotes, braces and backslashes. */
function naive(text: string): Told[] {
  return text.split('\n').flatMap((row, index) => {
    const match = /^\s*([A-Za-z_:][\w:]*)(?:\{(.*)\})?\s+(\S+)(?:\s+(\d+(?:\.\d+)?))?\s*$/.exec(row);
    if (match === null || match[1]!.startsWith('skip')) return [];
    const labels = [...(match[2] ?? '').matchAll(/([A-Za-z_]\w*)="([^"]*)"/g)].map(
      (pair): [string, string] => [pair[1]!, pair[2]!],
    );
    const value = match[3] === '+Inf' ? Number.POSITIVE_INFINITY : Number(match[3]);
    const stamp = match[4] === undefined ? Number.NaN : Number(match[4]);
    const time = stamp < 1e11 ? stamp : stamp / 1000;
    return [{ name: match[1]!, labels, value, time, line: index + 1 }];
  });
}

const name = fc.constantFrom(
  'DCGM_FI_DEV_GPU_UTIL',
  'a',
  'skip_me',
  'x:y_total',
  'DCGM_FI_DEV_GPU_UTIL_RATIO',
);
const label = fc.tuple(
  fc.constantFrom('gpu', 'UUID', 'pod', 'l'),
  fc.constantFrom('', '0', '1', 'GPU-1', 'with space, comma', 'zwölf', '}x='.slice(1)),
);
const value = fc.oneof(
  fc.integer({ min: -1000, max: 100_000 }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x.toFixed(6)),
  fc.double({ min: 1, max: 1e12, noNaN: true }).map((x) => x.toExponential()),
  fc.constantFrom(
    'NaN',
    '+Inf',
    '9223372036854775794',
    '140737488355328.000000',
    '1e+06',
    '0.1e-30',
    '1e300',
  ),
);
const time = fc.constantFrom('', '', ' 1767225600123', ' 1767225600', ' 1767225600.25');
const row = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        name,
        fc.array(label, { maxLength: 4 }),
        fc.constantFrom(',', ', '),
        value,
        time,
        fc.constantFrom('', '\r', ' '),
        fc.constantFrom('', '', '', ' ', '\t  '),
      )
      .map(([n, ls, separator, v, t, end, begin]) => {
        const pairs = ls.map(([k, x]) => `${k}="${x}"`).join(separator);
        return `${begin}${n}${ls.length === 0 ? '' : `{${pairs}}`} ${v}${t}${end}`;
      }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '# HELP a b', '# TYPE a gauge', '# EOF', '  ', '  # HELP a b'),
  },
);

describe.each(READERS)('PrometheusReader, by %s', (reader) => {
  const read = (text: string, cuts: readonly number[] = []) => readWith(reader, text, cuts);

  it('tells what a naive reader tells, however the text repeats and is cut', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 20 }),
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.nat(3000), { maxLength: 12 }),
        (rows, times, cuts) => {
          const text = `${Array.from({ length: times }, () => rows.join('\n')).join('\n')}\n`;
          const { told, rejected } = read(text, cuts);
          expect(told).toEqual(naive(text));
          expect(rejected).toEqual([]);
        },
      ),
      { seed: 11, numRuns: longRuns(800) },
    );
  });

  it('never throws and does not care for chunks, whatever the bytes', () => {
    const byte = fc.oneof(
      fc.constantFrom(...'{}",=\\ \n#a1.e+-\r'.split('')),
      fc.constantFrom('\u0000', 'ÿ', 'é'),
    );
    const line = fc.oneof(
      fc.array(byte, { maxLength: 30 }).map((x) => x.join('')),
      row,
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.array(fc.nat(300), { maxLength: 5 }),
        (lines, cuts) => {
          const text = lines.join('\n');
          expect(read(`${text}\n${text}`, cuts)).toEqual(read(`${text}\n${text}`));
        },
      ),
      { seed: 12, numRuns: longRuns(800) },
    );
  });

  it('reads labels that the exporter did not escape', () => {
    const { told } = read('m{a="x"y, {z}",b="1 \\"} 2\nm{a="say \\"hi\\"",b="c\\\\"} 3\n');
    expect(told.map(({ labels }) => labels)).toEqual([
      [
        ['a', 'x"y, {z}'],
        ['b', '1 \\'],
      ],
      [
        ['a', 'say \\"hi\\"'],
        ['b', 'c\\\\'],
      ],
    ]);
  });

  it('is not misled by a longer series that begins like a known one', () => {
    const { told } = read(
      'm{a="1"} 5\nm{a="1"} 6\nm{a="1"} 5",b="2"} 7\nm{a="1"} 8\nm 1\nm 1\nm {a="9"} 4\n',
    );
    expect(told.map(({ labels, value: v }) => [labels.length, v])).toEqual([
      [1, 5],
      [1, 6],
      [2, 7],
      [1, 8],
      [0, 1],
      [0, 1],
      [1, 4],
    ]);
  });

  it('counts rows without a value, with a word behind it, or cut at the end', () => {
    const { told, rejected } = read(
      'm{a="1"}\nm{a="1"} 1 x\nm{a="1"} 1 2 3\nm{a="1"} ERROR - NO\nm{a="1" 1\nm{a="1"} 4',
    );
    expect(rejected).toEqual([
      'row_malformed 1',
      'row_malformed 2',
      'row_malformed 3',
      'row_malformed 5',
      'row_incomplete 6',
    ]);
    expect(told.map(({ value: v }) => v)).toEqual([Number.NaN]);
  });

  it('sets lines aside that are too long, and keeps counting lines', () => {
    const long = `m{a="${'x'.repeat(LIMITS.lineBytes)}"} 1`;
    for (const cuts of [[], [100, 70_000], [LIMITS.lineBytes + 5]]) {
      const { told, rejected } = read(`m 1\n${long}\nm 2\n${long}`, cuts);
      expect(told.map(({ value: v, line }) => [v, line])).toEqual([
        [1, 1],
        [2, 3],
      ]);
      expect(rejected).toEqual(['row_too_long 2', 'row_too_long 4']);
    }
  });

  it('forgets prefixes when there are too many, and reads on', () => {
    const pad = 'x'.repeat(60_000);
    const rows = Array.from({ length: 600 }, (_, i) => `m{a="${i}${pad}"} ${i}`);
    const { told, forgotten } = read(`${rows.join('\n')}\n`);
    expect(told.map(({ value: v }) => v)).toEqual(rows.map((_, i) => i));
    expect(forgotten).toBe(Math.floor((600 * 60_020) / LIMITS.prefixBytes));
  });
});
