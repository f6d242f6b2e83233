// Both readers of Prometheus text tell the same of any input, in the same order, whatever the chunks; and who
// of them reads when.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticLog, Identifier, IdentifierKey, LIMITS, sources } from '@ptl/claw-core';
import { LINE_BYTES, PrometheusLines, TEXT_CAPACITY, VALUES_CAPACITY } from '@ptl/claw-core/internal';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { longRuns } from '../../setup/runs.ts';
import { cuts, scrapes } from './scrapes.ts';
import { intoRoom, readWith } from './told.ts';

const GOLDEN = join(import.meta.dirname, '../../golden/dcgm_exporter');

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Lines that JavaScript read of `text`. */
function linesByJavaScript(text: string, reader?: 'javascript' | 'webassembly'): number {
  const spy = vi.spyOn(PrometheusLines.prototype, 'read');
  readWith(reader, text);
  const { length } = spy.mock.calls;
  spy.mockRestore();
  return length;
}

const scrape = (values: (index: number) => string, pad = '') =>
  Array.from({ length: 50 }, (_, i) => `m{gpu="${i}",uuid="GPU-${i}-7c1e00aa${pad}"} ${values(i)}\n`).join(
    '',
  );

describe('the readers agree', () => {
  it('on scrapes of any lines, values and changes, cut anywhere', () => {
    fc.assert(
      fc.property(scrapes, cuts, (text, at) => {
        const whole = readWith('javascript', text);
        expect(readWith('webassembly', text, at).events).toEqual(whole.events);
        expect(readWith('javascript', text, at).events).toEqual(whole.events);
      }),
      { seed: 31, numRuns: longRuns(1000) },
    );
  });

  it('on what is put into their room, over what was there', () => {
    const long = `m{a="${'x'.repeat(60_000)}"} 1\n`.repeat(10);
    fc.assert(
      fc.property(scrapes, cuts, fc.boolean(), (some, at, isLong) => {
        const text = isLong ? some + long + some : some;
        const whole = readWith('javascript', text);
        expect(readWith('webassembly', text, at, intoRoom).events).toEqual(whole.events);
        expect(readWith('javascript', text, at, intoRoom).events).toEqual(whole.events);
        // WebAssembly is brought in while the text is read, and has a memory of its own.
        if (isLong) expect(readWith(undefined, text, at, intoRoom).events).toEqual(whole.events);
      }),
      { seed: 32, numRuns: longRuns(100) },
    );
  });

  it('on what they know or expect: scrapes of which the first half was read with nothing known', () => {
    fc.assert(
      fc.property(scrapes, scrapes, fc.nat(3), (one, other, times) => {
        const text = `${one}\n${`${other}\n${one}\n`.repeat(times)}`;
        const { told, rejected } = readWith('webassembly', text);
        const alone = text.split('\n').slice(0, -1);
        // A line means what it means by itself.
        const each = alone.map((line) => readWith('javascript', `${line}\n`));
        const numbered = told.map(({ line, ...rest }) => rest);
        expect(numbered).toEqual(each.flatMap((t) => t.told.map(({ line, ...rest }) => rest)));
        expect(rejected).toHaveLength(each.reduce((sum, t) => sum + t.rejected.length, 0));
      }),
      { seed: 32, numRuns: longRuns(120) },
    );
  });

  it('on lines about as long as is permitted, and longer, known and new', () => {
    for (const extra of [-1, 0, 1, 2, 70_000]) {
      const long = (end: string) => `m{a="${'x'.repeat(LIMITS.lineBytes + extra - 10 - end.length)}"} ${end}`;
      const lines = [
        'm 1',
        long('1'),
        long('12'),
        'm 2',
        long('1'),
        long('12'),
        `# ${long('1')}`,
        `skip${long('1')}`,
      ];
      const text = `${lines.join('\n')}\n`.repeat(3) + long('1');
      const whole = readWith('javascript', text);
      for (const at of [
        [],
        [100, 70_000, 140_000],
        [LIMITS.lineBytes, LIMITS.lineBytes + 1, LIMITS.lineBytes + 2],
      ])
        for (const reader of ['javascript', 'webassembly'] as const)
          expect(readWith(reader, text, at).events).toEqual(whole.events);
    }
  });

  it.each(['m', 'skip'])('on lines that their value makes too long: %s', (name) => {
    const prefix = `${name}{a="${'x'.repeat(LIMITS.lineBytes - name.length - 11)}"} `;
    const text = ['1', '12', '123456', '1234567', '1', '12345 1', '1234\r', '12345\r']
      .map((v) => `${prefix}${v}\n`)
      .join('');
    const whole = readWith('javascript', text);
    expect(whole.rejected.length).toBeGreaterThan(1);
    expect(readWith('webassembly', text).events).toEqual(whole.events);
  });

  it('on more prefixes than one table holds at first, known and new, and on many values in a slice', () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `m{a="${i}"} ${i}\n`).join('');
    const few = 'm 1\nm2 2\n'.repeat(3 * VALUES_CAPACITY);
    const blank = `${' '.repeat(LINE_BYTES)}\n`.repeat(6);
    const text = lines + lines + few + lines + blank;
    expect(text.length).toBeGreaterThan(2 * TEXT_CAPACITY);
    const whole = readWith('javascript', text);
    expect(whole.told).toHaveLength(9000 + 6 * VALUES_CAPACITY);
    for (const at of [[], [70_000, 90_001]])
      expect(readWith('webassembly', text, at).events).toEqual(whole.events);
  });

  it('on the samples of the golden cases', () => {
    const inputs = readdirSync(GOLDEN).map((folder) => {
      const file = readdirSync(join(GOLDEN, folder)).find((entry) => entry.startsWith('input'))!;
      return readFileSync(join(GOLDEN, folder, file), 'utf8');
    });
    expect(inputs.length).toBeGreaterThan(5);
    for (const input of inputs)
      for (const text of [input, input.repeat(3), input.replaceAll('\n', '\r\n').repeat(2)])
        for (const chunkBytes of [61, 1 << 20])
          expect(samples(text, 'webassembly', chunkBytes)).toEqual(samples(text, 'javascript', 1 << 20));
  });
});

describe('WebAssembly', () => {
  it.each([0, 7, 60, 500])(
    'reads each line whose prefix is known and whose value is plain, in any order (%i bytes more)',
    (more) => {
      const of = (values: (index: number) => string) => scrape(values, 'x'.repeat(more));
      const again = of((i) => `${i}.250000`) + of((i) => `${i * 1e9} 1767225600123`);
      expect(linesByJavaScript(of(String) + again, 'webassembly')).toBe(50);
      const backwards = again.trimEnd().split('\n').reverse().join('\n');
      expect(linesByJavaScript(`${of(String)}${backwards}\n`, 'webassembly')).toBe(50);
      expect(linesByJavaScript(of(String) + again, 'javascript')).toBe(150);
    },
  );

  it('leaves what is odd to its twin, line by line', () => {
    const odd = scrape((i) => (i % 10 === 0 ? 'NaN' : '5'));
    expect(linesByJavaScript(scrape(String) + odd.repeat(4), 'webassembly')).toBe(50 + 4 * 5);
  });

  it('is not brought in for a scrape or two, but for more', () => {
    const big = scrape(String, 'x'.repeat(2000));
    expect(linesByJavaScript(big.repeat(2))).toBe(100);
    expect(linesByJavaScript(big.repeat(20))).toBeLessThan(300);
  });

  it.each([
    ['missing', undefined],
    ['without SIMD', { validate: (): boolean => false }],
    [
      'forbidden',
      {
        validate: (): boolean => true,
        Module: class {
          constructor() {
            throw new Error('forbidden');
          }
        },
      },
    ],
  ])('is done without where it is %s', (_, api) => {
    const text = scrape(String) + scrape((i) => `${i / 8}`);
    const { events } = readWith('webassembly', text);
    vi.stubGlobal('WebAssembly', api);
    expect(linesByJavaScript(text, 'webassembly')).toBe(100);
    expect(readWith('webassembly', text).events).toEqual(events);
  });

  it('knows the longest line', () => expect(LINE_BYTES).toBe(LIMITS.lineBytes));
});

/** All that the parser of dcgm-exporter tells of a text, names as the lanes of their hashes. */
function samples(text: string, reader: 'javascript' | 'webassembly', chunkBytes: number): unknown {
  const bytes = new TextEncoder().encode(text);
  const rows: string[] = [];
  const keep = (row: object) => {
    const fields = Object.entries(row).map(([name, field]) => {
      if (!(field instanceof Identifier)) return `${name}=${field}`;
      const lanes = new Int32Array(4);
      Identifier.lanes(field, lanes, 0);
      return `${name}=${field.present}:${lanes.join('.')}`;
    });
    rows.push(fields.join(' '));
  };
  const diagnostics = new DiagnosticLog();
  const key = IdentifierKey.from(new Uint8Array(16).fill(9));
  const parser = sources.dcgm_exporter.open({
    key,
    diagnostics,
    reader,
    sink: { gpuSample: keep, gpuDevice: keep },
  });
  for (let at = 0; at < bytes.length; at += chunkBytes) parser.write(bytes.subarray(at, at + chunkBytes));
  parser.end();
  return [rows, diagnostics.list(), { ...parser.counts }, parser.failure];
}
