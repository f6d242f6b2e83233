// The WebAssembly reader by itself: its index, its tags, that plain rows do go its way, and when it is
// brought in.

import { Identifier, IdentifierKey } from '@ptl/claw-core';
import { DelimitedText, DelimitedWasm, openDelimitedWasm } from '@ptl/claw-core/internal';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { read, seeded } from './twins.ts';

const KEY = IdentifierKey.from(new Uint8Array(16).fill(77));
const HEADER = 'JobIDRaw|User|JobName|State|Start|End|AllocTRES|NodeList';

function rows(count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) =>
      `${i}|u${i % 7}|${'n'.repeat(i % 70)}|COMPLETED|2026-03-01T12:00:00|1772442000|gres/gpu=2|gpu0${i % 9}`,
  );
}

function encoded(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${HEADER}\n${lines.join('\n')}\n`);
}

/** Rows that WebAssembly read of `input`. */
function rowsReadBy(input: Uint8Array, reader?: 'javascript' | 'webassembly', chunkBytes = 1 << 16): number {
  const spy = vi.spyOn(DelimitedWasm.prototype, 'readRows');
  read(input, reader, chunkBytes);
  return spy.mock.results.reduce((sum, { value }) => sum + (value as number), 0);
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the index', () => {
  it('has the same marks as its JavaScript twin, whatever the bytes, the delimiter and the chunks', () => {
    const random = seeded(4);
    let marks = 0;
    for (let turn = 0; turn < 300; turn++) {
      const delimiter = new TextEncoder().encode(random.one(['|', '||', 'ab', 'aab', '<0badc0de>', ',']));
      const letters = [...delimiter, 10, random.below(256), 97];
      const input = Uint8Array.from({ length: random.below(700) }, () =>
        random.chance(0.3) ? random.one(letters) : random.below(256),
      );
      const plain = new DelimitedText();
      const fast = new DelimitedText();
      fast.use(openDelimitedWasm(KEY, [])!);
      for (const text of [plain, fast]) text.setDelimiter(delimiter, 0, 0);
      for (let at = 0; at < input.length; ) {
        const end = Math.min(input.length, at + 1 + random.below(200));
        for (const text of [plain, fast]) {
          text.push(input, at, end);
          text.index(end === input.length);
        }
        at = end;
      }
      marks += plain.markCount;
      expect(fast.marks.slice(0, fast.markCount)).toEqual(plain.marks.slice(0, plain.markCount));
    }
    expect(marks).toBeGreaterThan(1000);
  });

  it('goes on when the text leaves the memory of the reader, and comes back', () => {
    const text = new DelimitedText();
    text.use(openDelimitedWasm(KEY, [])!);
    text.setDelimiter(Uint8Array.of(124), 0, 0);
    const long = new Uint8Array(60_000).fill(124);
    for (let i = 0; i < 3; i++) text.push(long, 0, long.length);
    expect(text.inWasmMemory).toBe(false);
    text.push(Uint8Array.of(10, 1, 124, 10), 0, 4);
    text.index(false);
    expect(text.markCount).toBe(180_003);
    text.drop(180_001, 180_001);
    expect(text.inWasmMemory).toBe(true);
    expect([...text.marks.slice(0, 2)]).toEqual([1, ~2]);
    expect([...text.bytes.slice(0, 3)]).toEqual([1, 124, 10]);
  });

  it('leaves a delimiter that is too long for it to its twin', () => {
    const text = new DelimitedText();
    text.use(openDelimitedWasm(KEY, [])!);
    text.setDelimiter(new Uint8Array(97).fill(61), 0, 0);
    expect(text.inWasmMemory).toBe(false);
    text.push(new Uint8Array(98).fill(61), 0, 98);
    text.index(true);
    expect([...text.marks.slice(0, text.markCount)]).toEqual([0]);
  });
});

describe('the tags', () => {
  it('are those of the key, for names of any length', () => {
    const names = Array.from({ length: 100 }, (_, length) => 'name of a job '.repeat(8).slice(0, length));
    const input = encoded(names.map((name, i) => `${i}|${name}|${name}|FAILED|1|2|gres/gpu=1|n1`));
    const told = read(input, 'webassembly', 1 << 20);
    expect(told).toEqual(read(input, 'javascript', 1 << 20));
    expect(told.records).toHaveLength(100);
    const id = new Identifier();
    KEY.hash(input, 0, 0, id);
    expect(id.present).toBe(false);
  });

  it('of clusters are those of their own key, for names of any length, whichever came before', () => {
    const name = (length: number) => 'a cluster, '.repeat(8).slice(0, length);
    const names = Array.from({ length: 70 }, (_, length) => [
      name(length),
      name(length),
      name(69 - length),
    ]).flat();
    const lines = names.map((one, i) => `${i}|u|n|FAILED|1|2|gres/gpu=1|n1|${one}`);
    const input = new TextEncoder().encode(`${HEADER}|Cluster\n${lines.join('\n')}\n`);
    const told = read(input, 'webassembly', 1 << 20);
    expect(told).toEqual(read(input, 'javascript', 1 << 20));
    expect(new Set(told.records.map((record) => /\bcluster=\S+/.exec(record)?.[0])).size).toBe(70);
    expect(rowsReadBy(input, 'webassembly')).toBeGreaterThan(200);
  });

  it('are told apart, however many names there are and however alike', () => {
    const lines = Array.from(
      { length: 9000 },
      (_, i) => `${i}|user${i % 8000}|n|FAILED|1|2|gres/gpu=1|node${i % 5000}`,
    );
    const told = read(encoded(lines), 'webassembly', 1 << 20);
    expect(told).toEqual(read(encoded(lines), 'javascript', 1 << 20));
    expect(new Set(told.records.map((record) => / user=\S+/.exec(record)![0])).size).toBe(8000);
  });
});

describe('the way of a row', () => {
  it('is the fast one for all plain rows but the last, which waits for the end', () => {
    expect(rowsReadBy(encoded(rows(3000)), 'webassembly')).toBe(2999);
  });

  it('is the slow one for a row that is not plain, and only for it', () => {
    const lines = rows(1000);
    lines[500] = lines[500]!.replace('COMPLETED', 'NEVER_HEARD_OF');
    lines[700] = lines[700]!.replace('gpu=2', 'gpu:a100_1g.5gb=2');
    expect(rowsReadBy(encoded(lines), 'webassembly')).toBe(997);
  });

  it.each([
    [200, 99],
    [201, 0],
  ])('of %i delimiters is the fast one for %i of 100: there is room for so many only', (cuts, fast) => {
    const more = Array.from({ length: cuts - HEADER.split('|').length + 1 }, (_, i) => `column${i}`);
    const lines = rows(100).map((row) => `${row}|${more.join('|')}`);
    const input = new TextEncoder().encode(`${[HEADER, ...more].join('|')}\n${lines.join('\n')}\n`);
    expect(rowsReadBy(input, 'webassembly')).toBe(fast);
    expect(read(input, 'webassembly', 1 << 16)).toEqual(read(input, 'javascript', 1 << 16));
  });

  it('is the slow one for all if JavaScript is asked for', () => {
    expect(rowsReadBy(encoded(rows(3000)), 'javascript')).toBe(0);
  });

  it('becomes the fast one once the input is longer than a slice', () => {
    expect(rowsReadBy(encoded(rows(500)))).toBe(0);
    expect(rowsReadBy(encoded(rows(5000)))).toBeGreaterThan(3500);
    expect(rowsReadBy(encoded(rows(5000)), undefined, 100)).toBeGreaterThan(3500);
  });

  it.each([
    ['no WebAssembly', undefined],
    ['no SIMD', { validate: (): boolean => false }],
    [
      'no permission to compile',
      {
        validate: (): boolean => true,
        Module: class {
          constructor() {
            throw new Error('forbidden');
          }
        },
      },
    ],
  ])('is the slow one where there is %s', (_, WebAssembly) => {
    const input = encoded(rows(5000));
    const told = read(input, 'webassembly', 1 << 16);
    vi.stubGlobal('WebAssembly', WebAssembly);
    expect(rowsReadBy(input, 'webassembly')).toBe(0);
    expect(read(input, 'webassembly', 1 << 16)).toEqual(told);
  });
});
