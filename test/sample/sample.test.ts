// The bundled sample: the same bytes everywhere, a cluster that could exist, and people enough to say
// something.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  GPU_POOLS,
  gpusOf,
  type Run,
  SAMPLE_END_SECONDS,
  SAMPLE_NOW_SECONDS,
  SAMPLE_START_SECONDS,
  sampleInputs,
  simulateCluster,
} from '@ptl/claw/internal';
import { type BuiltInSourceId, DiagnosticLog, IdentifierKey, sources } from '@ptl/claw-core';
import { beforeAll, describe, expect, it } from 'vitest';

/** Chunks of each input that are made again under another clock and language: a million bytes of each. */
const SOME = 16;

let runs: Run[] = [];
/** What is written of each input, made once: a chunk's bytes are used again while it is gone through. */
let inputs: { source: BuiltInSourceId; chunks: Uint8Array[] }[] = [];
beforeAll(() => {
  runs = simulateCluster();
  inputs = sampleInputs().map(({ source, chunks }) => ({
    source,
    chunks: Array.from(chunks, (chunk) => chunk.slice()),
  }));
});

const ended = () =>
  runs.filter(({ job, endSeconds }) => job.work.gpus > 0 && endSeconds < SAMPLE_END_SECONDS);
const started = () => ended().filter(({ startSeconds }) => !Number.isNaN(startSeconds));
const gpuHours = (run: Run) => (run.job.work.gpus * (run.endSeconds - run.startSeconds)) / 3600;
const total = (some: readonly Run[]) => some.reduce((sum, run) => sum + gpuHours(run), 0);

describe('the bytes', () => {
  it('are the same in another zone and language', () => {
    const here = inputs.map(({ chunks }) => hash(chunks.slice(0, SOME))).join();
    const program = `
      import { createHash } from 'node:crypto';
      import { sampleInputs } from '@ptl/claw/internal';
      console.log(sampleInputs().map(({ chunks }) => {
        const hash = createHash('sha256');
        for (const chunk of Iterator.from(chunks).take(${SOME})) hash.update(chunk);
        return hash.digest('hex');
      }).join());`;
    const there = execFileSync(
      process.execPath,
      ['--conditions=@ptl/source', '--input-type=module', '-e', program],
      {
        env: { ...process.env, TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        encoding: 'utf8',
      },
    );
    expect(there.trim()).toBe(here);
  });

  it('come in rows of all columns, two or three steps a run', () => {
    const sacct = inputs.find(({ source }) => source === 'slurm_sacct')!;
    const decoder = new TextDecoder();
    let text = '';
    for (const chunk of sacct.chunks) text += decoder.decode(chunk, { stream: true });
    const rows = text.split('\x1f\n');
    expect(rows.pop()).toBe('');
    expect(new Set(rows.map((row) => row.split('\x1f').length))).toEqual(new Set([25]));
    const jobRows = rows.slice(1).filter((row) => !row.slice(0, row.indexOf('\x1f')).includes('.'));
    expect(jobRows).toHaveLength(runs.length);
    const withSteps = runs.filter((run) => run.endSeconds > run.startSeconds).length;
    expect(rows.length - 1 - jobRows.length).toBeGreaterThanOrEqual(2 * withSteps);
    expect(rows.length - 1 - jobRows.length).toBeLessThanOrEqual(3 * withSteps);
  });
});

describe('the sources', () => {
  it.each([
    // A row and two or three steps each.
    ['slurm_sacct', 155_836],
    // 1,440 scrapes of 12 nodes, the last one of all 88, and 4 times 7 MIG instances.
    ['dcgm_exporter', 1439 * 12 * 8 + 88 * 8 + 4 * 7],
  ] as const)('%s understands all of it', (id, records) => {
    const { chunks } = inputs.find(({ source }) => source === id)!;
    const diagnostics = new DiagnosticLog();
    const key = IdentifierKey.from(new Uint8Array(16).fill(1));
    const parser = sources[id].open({ sink: {}, diagnostics, key });
    for (const chunk of chunks) parser.write(chunk);
    parser.end();
    expect(parser.failure).toBeUndefined();
    expect(parser.counts.rejected).toBe(0);
    expect(parser.counts.records).toBe(records);
    expect(diagnostics.list().filter(({ code }) => code !== 'column_unknown')).toEqual([]);
  });
});

describe('the cluster', () => {
  it('is taken on the day after its thirty days', () => {
    expect(new Date(SAMPLE_START_SECONDS * 1000).toISOString()).toBe('2026-10-01T00:00:00.000Z');
    expect(Math.floor(SAMPLE_NOW_SECONDS / 86_400) * 86_400).toBe(SAMPLE_END_SECONDS);
    expect(SAMPLE_END_SECONDS - SAMPLE_START_SECONDS).toBe(30 * 86_400);
  });

  it('gives no GPU to two runs at once, and each run the GPUs it asked for', () => {
    for (const { name, nodes } of GPU_POOLS) {
      const busyUntil = new Float64Array(nodes * 8);
      const inOrder = runs
        .filter((run) => run.job.work.pool === name && run.placements.length > 0)
        .sort((a, b) => a.startSeconds - b.startSeconds);
      let overlaps = 0;
      let others = 0;
      for (const run of inOrder) {
        const gpus = gpusOf(run);
        if (gpus.length !== run.job.work.gpus) others++;
        for (const gpu of gpus) {
          if (busyUntil[gpu]! > run.startSeconds) overlaps++;
          busyUntil[gpu] = Number.isNaN(run.endSeconds) ? Number.POSITIVE_INFINITY : run.endSeconds;
        }
      }
      expect(inOrder.length).toBeGreaterThan(10_000);
      expect([overlaps, others]).toEqual([0, 0]);
    }
  });

  it('runs nothing before it was submitted or after the end', () => {
    const wrong = runs.filter(
      (run) =>
        run.startSeconds < run.submitSeconds ||
        run.endSeconds < run.startSeconds ||
        run.endSeconds > SAMPLE_END_SECONDS ||
        run.endSeconds <= SAMPLE_START_SECONDS,
    );
    expect(wrong).toEqual([]);
  });
});

describe('what it shows', () => {
  it('has about 40,000 GPU runs in the usual states', () => {
    const share = (state: string) => ended().filter((run) => run.state === state).length / ended().length;
    expect(ended().length).toBeGreaterThan(38_000);
    expect(ended().length).toBeLessThan(44_000);
    expect(runs.filter(({ job }) => job.work.gpus === 0).length).toBeGreaterThan(3000);
    expect(share('COMPLETED')).toBeGreaterThan(0.65);
    expect(share('COMPLETED')).toBeLessThan(0.75);
    for (const state of ['FAILED', 'CANCELLED', 'TIMEOUT', 'OUT_OF_MEMORY', 'PREEMPTED'])
      expect(share(state)).toBeGreaterThan(0.01);
    for (const state of ['NODE_FAIL', 'REQUEUED']) expect(share(state)).toBeGreaterThan(0.001);
    expect(ended().some((run) => run.state === 'CANCELLED' && Number.isNaN(run.startSeconds))).toBe(true);
  });

  it('has at least 200 users, and none who dominates', () => {
    const hours = (by: (run: Run) => string) => {
      const sums = new Map<string, number>();
      for (const run of started()) sums.set(by(run), (sums.get(by(run)) ?? 0) + gpuHours(run));
      return [...sums.values()];
    };
    const users = hours((run) => run.job.user.name);
    expect(users.length).toBeGreaterThanOrEqual(200);
    expect(Math.max(...users) / total(started())).toBeLessThan(0.05);
    const accounts = hours((run) => run.job.user.account);
    expect(accounts).toHaveLength(30);
    expect(Math.max(...accounts) / total(started())).toBeLessThan(0.12);
  });

  it('uses about three quarters of its GPUs, half of them well', () => {
    const analyzed = started().filter((run) => run.state === 'COMPLETED' || run.state === 'TIMEOUT');
    const used = analyzed.reduce((sum, run) => sum + run.job.utilization * gpuHours(run), 0);
    expect(total(started()) / (704 * 720)).toBeGreaterThan(0.65);
    expect(total(started()) / (704 * 720)).toBeLessThan(0.85);
    expect(used / total(analyzed)).toBeGreaterThan(0.45);
    expect(used / total(analyzed)).toBeLessThan(0.6);
  });
});

function hash(chunks: readonly Uint8Array[]): string {
  const whole = createHash('sha256');
  for (const chunk of chunks) whole.update(chunk);
  return whole.digest('hex');
}
