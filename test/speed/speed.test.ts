// The hot path stays hot: parsers make next to nothing on the way, keep nothing, and hash no name of a known
// series again. Counts of bytes and of hashes, measured in processes of their own: a busy machine does not
// make them waver.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDcgm } from '../../bench/generate/dcgm.ts';
import { writeMatrix } from '../../bench/generate/matrix.ts';
import { writePods } from '../../bench/generate/pods.ts';
import { writeSacct } from '../../bench/generate/sacct.ts';
import type { Allocation } from './allocation.ts';

const ROWS = 20_000;
const DCGM_BYTES = 4_500_000;
const MATRIX_BYTES = 4_000_000;
const PODS = 500;
/** Bytes that may stay behind for each record: caches settle, and each collection leaves a little. */
const RETAINED_BYTES = 16;
/**
 * A young space in which nothing has to be collected while it is measured; code is compiled at once, not when
 * there is time.
 */
const FLAGS = [
  '--conditions=@ptl/source',
  '--expose-gc',
  '--min-semi-space-size=64',
  '--max-semi-space-size=64',
  '--no-concurrent-recompilation',
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claw-speed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What it costs to parse the file that `write` makes. */
function allocationOf(source: string, write: (path: string) => void, ...options: string[]): Allocation {
  const path = join(folder, source);
  write(path);
  const script = join(import.meta.dirname, 'allocation.ts');
  const args = [...FLAGS, script, source, path, ...options];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

describe('parsing makes no object of a field or a row, and keeps nothing', () => {
  // A string for each of the 22 fields alone would be 700 bytes a row.
  it.each([
    ['with WebAssembly', 150, ROWS, []],
    ['without', 500, ROWS, ['without-webassembly']],
    // Names that were not met before are kept: a fifth of the rows has one. Batches are few, and have to be
    // many before code is compiled.
    ['and of its rows on their way into the facts', 40, 6 * ROWS, ['routed']],
  ])('of sacct, %s', (_, bytes, rows, options) => {
    const cost = allocationOf('slurm_sacct', (path) => writeSacct(path, rows, 1), ...options);
    expect(cost.records).toBe(rows);
    expectLight(cost, bytes);
    // Id, user, account, name and one node, at most.
    expect(cost.lateHashes / cost.measured).toBeLessThanOrEqual(6);
  });

  // A sample is made from 25 lines of 400 bytes, of which 7 are wanted.
  it.each([
    ['in the same order again and again', false],
    ['in another order in each scrape', true],
  ])('of dcgm-exporter, series %s', (_, shuffled) => {
    const cost = allocationOf('dcgm_exporter', (path) => writeDcgm(path, DCGM_BYTES, 1, shuffled));
    expect(cost.records).toBeGreaterThan(500);
    expectLight(cost, 2000);
    expect(cost.lateHashes).toBe(0);
  });

  // An object for each number that is handed on would be 16 bytes a point.
  it.each([
    ['into columns', []],
    ['into columns, without WebAssembly', ['without-webassembly']],
    ['and of its samples on their way into the facts', ['routed']],
  ])('of query_range, %s', (_, options) => {
    const cost = allocationOf('prometheus', (path) => writeMatrix(path, MATRIX_BYTES, 1), ...options);
    expect(cost.records).toBeGreaterThan(100_000);
    expectLight(cost, 8);
    // Names are in the labels of a series, of which each has 11,000 points.
    expect(cost.lateHashes).toBeLessThan(cost.measured / 100);
  });

  // A pod is 12 KB of text with 400 values.
  it('of pods', () => {
    const cost = allocationOf('kubernetes_pods', (path) => writePods(path, PODS, 1));
    expect(cost.records).toBe(PODS);
    expectLight(cost, 3000);
  });
});

function expectLight(cost: Allocation, bytes: number): void {
  expect(cost.rejected).toBe(0);
  expect(cost.collections).toBe(0);
  expect(cost.allocatedPerRecord).toBeLessThan(bytes);
  expect(cost.retainedPerRecord).toBeLessThan(RETAINED_BYTES);
}
