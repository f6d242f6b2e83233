// Threads that read ahead: whatever their number, they hand over the very records and format the very same.

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Collected, namedInputs, ReaderThreads, type World } from '@ptl/claw/internal';
import {
  Identifier,
  IdentifierKey,
  type InputReading,
  JobRun,
  JobStep,
  type RecordSink,
  read,
} from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';
import { writeSacct } from '../../bench/generate/sacct.ts';
import { dcgmScrape, sacctExport } from './exports.ts';
import { claw, folder, withFiles } from './run.ts';

const golden = join(import.meta.dirname, '../golden');
const keyBytes = Uint8Array.from({ length: 16 }, (_, i) => i * 5 + 1);
const context = { key: IdentifierKey.from(keyBytes), timezone: 'Europe/Berlin' };

/** A sink that keeps what it is told as text, the lanes of names too. */
function keeping(): { sink: RecordSink; told: string[] } {
  const told: string[] = [];
  const keep = (row: object) =>
    void told.push(
      Object.entries(row)
        .map(([field, value]) => `${field}=${[value].flat().map(textOf)}`)
        .join(' '),
    );
  const [run, step] = [new JobRun(), new JobStep()];
  const jobRows: RecordSink['jobRows'] = (rows) => {
    for (let row = 0; row < rows.count; row++)
      keep(rows.isStep(row) ? rows.toStep(row, step) : rows.toRun(row, run));
  };
  return {
    told,
    sink: { jobRun: keep, jobStep: keep, jobRows, schedulerVersion: keep },
  };
}

function textOf(value: unknown): string {
  if (!(value instanceof Identifier)) return String(value);
  const lanes = new Int32Array(4);
  Identifier.lanes(value, lanes, 0);
  return lanes.join('.');
}

function said({ diagnostics, ...rest }: InputReading): unknown {
  return { ...rest, diagnostics: diagnostics.list() };
}

async function inputsOf(paths: readonly string[]): Promise<readonly Collected[]> {
  const found = await namedInputs(
    paths.map((path) => `${path.includes('_json') ? 'slurm_sacct_json' : 'slurm_sacct'}=${path}`),
    {} as World,
  );
  return found.inputs;
}

describe('threads', () => {
  it('hand over what is read without them, in order', async () => {
    const paths = ['slurm_sacct', 'slurm_sacct_json'].flatMap((source) =>
      readdirSync(join(golden, source), { recursive: true, encoding: 'utf8' })
        .filter((path) => /input\.(?!.*empty)/.test(path) && !path.startsWith('empty'))
        .map((path) => join(golden, source, path)),
    );
    const long = join(folder(), 'long.txt');
    writeSacct(long, 9000, 5);
    const inputs = await inputsOf([...paths, long]);
    expect(inputs.length).toBeGreaterThan(50);
    const threads = new ReaderThreads(3, { keyBytes, timezone: context.timezone });
    const ahead = threads.supply(inputs);
    let records = 0;
    try {
      for (const [index, input] of inputs.entries()) {
        expect(ahead[index]!.read).toBeDefined();
        const [here, there] = [keeping(), keeping()];
        const [alone] = await read(input, { ...context, sink: () => here.sink });
        const [threaded] = await read(ahead[index]!, { ...context, sink: () => there.sink });
        expect(said(threaded!)).toEqual(said(alone!));
        expect(there.told).toEqual(here.told);
        records += alone!.records;
      }
    } finally {
      await threads.close();
    }
    expect(records).toBeGreaterThan(9000);
  });

  it('end with the run, also where nobody asks for what they read', async () => {
    const long = join(folder(), 'long.txt');
    writeSacct(long, 20_000, 6);
    const threads = new ReaderThreads(2, { keyBytes, timezone: undefined });
    const inputs = await inputsOf([long, join(golden, 'slurm_sacct/gpuutil-of-steps/input.txt')]);
    await read(threads.supply(inputs)[1]!, { ...context, sink: () => ({}) });
    await expect(threads.close()).resolves.toBeUndefined();
  });
});

describe('claw --workers', () => {
  const both = async (args: readonly string[], cwd: string) => {
    const env = { SOURCE_DATE_EPOCH: '1793491200' };
    const one = await claw(args, { cwd, env });
    for (const workers of ['3'])
      expect(await claw([...args, '--workers', workers], { cwd, env })).toEqual(one);
    return one;
  };

  it('changes no byte: compressed, shuffled, and with GPU samples', async () => {
    const text = sacctExport(700, 9);
    const [head, ...rows] = text.trimEnd().split('\n');
    const shuffled = [
      head,
      ...rows
        .map((row, i) => [(i * 7919) % rows.length, row] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, row]) => row),
    ];
    const cwd = withFiles({ 'jobs.txt.gz': gzipSync(text), 'gpus.prom': dcgmScrape() });
    writeFileSync(join(cwd, 'shuffled.txt'), `${shuffled.join('\n')}\n`);
    const of = (...paths: string[]) => ['report', '--json', ...paths.flatMap((path) => ['--from', path])];
    const ordered = await both(of('jobs.txt.gz'), cwd);
    expect(ordered.status).toBe(0);
    const metrics = (ran: { stdout: string }) => JSON.parse(ran.stdout).metrics;
    expect(metrics(await both(of('shuffled.txt'), cwd))).toEqual(metrics(ordered));
    await both(of('jobs.txt.gz', 'gpus.prom'), cwd);
    await both(of('shuffled.txt', 'jobs.txt.gz'), cwd);
  });

  it('says of a bad input what is said without it', async () => {
    const zipped = gzipSync(sacctExport(500, 9));
    const cwd = withFiles({
      'cut.txt.gz': zipped.subarray(0, zipped.length - 200),
      'columns.txt': 'JobIDRaw|State\n1|COMPLETED\n',
      'foreign.txt': `JobIDRaw|State|Start|End|AllocTRES\n${'4711|COMPLETED|x|y|gres/gpu=1\n'.repeat(50)}`,
      'good.txt': sacctExport(50, 9),
    });
    for (const bad of ['cut.txt.gz', 'columns.txt', 'foreign.txt']) {
      const { status, stderr } = await both(['report', '--from', 'good.txt', '--from', bad], cwd);
      expect(status).toBe(4);
      expect(stderr).toContain(bad);
    }
  });

  it.each(['0', '-1', 'two', '1.5', '100'])('refuses %s', async (workers) => {
    const { status, stderr } = await claw(['report', '--sample', `--workers=${workers}`]);
    expect(status).toBe(2);
    expect(stderr).toContain('--workers takes a number of threads from 1 to 99.');
  });
});

it('threads count parts of GPUs as the main one does, where nodes say how large they are', async () => {
  const rows = (first: number) =>
    ['JobIDRaw|User|State|Submit|Start|End|AllocTRES|NodeList', '']
      .join('\n')
      .concat(
        ...Array.from(
          { length: 50 },
          (_, i) =>
            `${first + i}|u${i % 9}|COMPLETED|1772409600|1772409600|1772413200|gres/shard=${1 + (i % 4)}|n1\n`,
        ),
      );
  const nodes = 'NodeName=n1 CPUAlloc=0 Gres=gpu:h100:8,shard:h100:32 State=IDLE AllocTRES=\n';
  const cwd = withFiles({ 'a.txt': rows(1), 'b.txt': rows(51), 'nodes.txt': nodes });
  const from = ['a.txt', 'b.txt', 'nodes.txt'].flatMap((file) => ['--from', file]);
  const reports = await Promise.all(
    ['1', '3'].map((workers) => claw(['report', '--json', '--workers', workers, ...from], { cwd })),
  );
  const [one, three] = reports.map(({ stdout }) => JSON.parse(stdout).metrics);
  expect(three).toEqual(one);
  const metric = one.find((each: { metric: string }) => each.metric === 'gpu_hours_allocated');
  // A hundred jobs of 1 to 4 quarters of a GPU, an hour each.
  expect(metric.value).toBe((2 * (13 * 1 + 13 * 2 + 12 * 3 + 12 * 4)) / 4);
});
