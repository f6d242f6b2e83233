// What the benchmark stands on: verdicts and comparisons that can come out against us, and data that is
// always the same.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeDcgm } from '../../bench/generate/dcgm.ts';
import { writeMatrix } from '../../bench/generate/matrix.ts';
import { writePods } from '../../bench/generate/pods.ts';
import { writeSacct } from '../../bench/generate/sacct.ts';
import { compared, isMet, type Target } from '../../bench/harness/section.ts';

const folder = mkdtempSync(join(tmpdir(), 'claw-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a verdict', () => {
  const target = (measured: Target['measured'], better: Target['better'] = 'lower'): Target => ({
    id: 'X',
    text: '',
    limit: 2,
    better,
    measured,
  });

  it('is that of the median, and none where nothing was measured', () => {
    expect(isMet(target({ min: 1, median: 2, max: 9 }))).toBe(true);
    expect(isMet(target({ min: 1, median: 2.1, max: 9 }))).toBe(false);
    expect(isMet(target(3, 'higher'))).toBe(true);
    expect(isMet(target(1, 'higher'))).toBe(false);
    expect(isMet(target(undefined))).toBeUndefined();
    expect(isMet(target(Number.NaN))).toBeUndefined();
  });
});

describe('a comparison', () => {
  it('says where answers differ, and how many were compared', () => {
    expect(compared('peer', { a: 1, b: 2 }, { a: 1, b: 2, c: 3 }, 0)).toBe('Equal to peer in 2 answers.');
    expect(compared('peer', { a: 1, b: 2 }, { a: 1, b: 2.5 }, 0.1)).toContain('Not equal');
    expect(compared('peer', { a: 0 }, { a: null }, 1)).toContain('Not equal');
    expect(compared('peer', { a: Number.NaN }, { a: 1 }, 1)).toContain('Not equal');
  });

  it('of nothing is not called equal', () => {
    expect(compared('peer', {}, { a: 1 }, 0)).not.toContain('Equal');
    expect(compared('peer', { a: undefined }, { a: 1 }, 0)).not.toContain('Equal');
    expect(compared('peer', { a: 1 }, undefined, 0)).not.toContain('Equal');
  });
});

describe('generated data', () => {
  const digest = (write: (path: string) => void): string => {
    const path = join(folder, 'data');
    write(path);
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  };
  const writers: readonly (readonly [name: string, write: (path: string, seed: number) => void])[] = [
    ['sacct', (path, seed) => writeSacct(path, 500, seed)],
    ['dcgm', (path, seed) => writeDcgm(path, 100_000, seed, true)],
    ['matrix', (path, seed) => writeMatrix(path, 100_000, seed)],
    ['pods', (path, seed) => writePods(path, 20, seed)],
  ];

  it.each(writers)('of %s is the same for a seed, and another for another', (_, write) => {
    const first = digest((path) => write(path, 1));
    expect(digest((path) => write(path, 1))).toBe(first);
    expect(digest((path) => write(path, 2))).not.toBe(first);
  });

  it('of sacct has as many rows as were asked for', () => {
    const path = join(folder, 'rows');
    for (let rows = 1; rows <= 60; rows++) {
      writeSacct(path, rows, 4);
      expect(readFileSync(path, 'latin1').trimEnd().split('\n')).toHaveLength(1 + rows);
    }
  });
});
