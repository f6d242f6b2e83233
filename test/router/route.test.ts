// The route as a user of the libraries goes it: inputs and options in, an outcome out, and errors that say
// what to do.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import {
  DiagnosticLog,
  GpuDevice,
  GpuSample,
  IdentifierKey,
  type Input,
  JobRun,
  LiveSystemFailed,
  Pod,
  read,
  type Source,
  sources,
} from '@ptl/claw-core';
import { JobRows } from '@ptl/claw-core/internal';
import { InputRefused, route } from '@ptl/claw-router';
import { openRoute } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { testScope } from '../setup/scope.ts';
import { JANUARY, testKey } from './site.ts';
import { sacct, series } from './texts.ts';

const GOLDEN = join(import.meta.dirname, '../golden');
const encoder = new TextEncoder();
const options = {
  key: testKey(),
  nowSeconds: JANUARY,
  version: '0.1.0',
  scope: testScope(),
  allowSmall: true,
} as const;

async function* once(...chunks: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    if (typeof chunk !== 'string') throw chunk;
    yield encoder.encode(chunk);
  }
}
const text = (place: string, content: string, more: Partial<Input> = {}): Input => {
  return { place, repeatable: true, open: () => once(content), ...more };
};

const JOBS = Array.from({ length: 6 }, (_, i) => ({
  JobIDRaw: `${i + 1}`,
  User: `u${i}`,
  State: 'COMPLETED',
  AllocTRES: 'gres/gpu=1',
  NodeList: `n${i}`,
  Start: '2026-01-01T00:00:00Z',
  End: '2026-01-01T01:00:00Z',
  Submit: '2025-12-31T23:00:00Z',
}));
const POD = {
  metadata: { name: 'p', namespace: 'n', creationTimestamp: '2026-01-01T00:00:00Z' },
  spec: { containers: [{ name: 'c', resources: { limits: { 'nvidia.com/gpu': '1' } } }] },
  status: { phase: 'Running' },
};
const SAMPLES = JOBS.map(({ JobIDRaw, NodeList }) => {
  const labels = { gpu: '0', UUID: `GPU-${NodeList}`, Hostname: NodeList, hpc_job: JobIDRaw };
  return series('DCGM_FI_DEV_GPU_UTIL', labels, 50);
}).join('');

it('is ten lines to a user', async () => {
  const files = [
    'slurm_sacct/gpuutil-of-steps/input.txt',
    'dcgm_exporter/hpc-job-one-and-several/input.prom',
  ];
  const inputs = files.map((file) => ({ place: file, open: () => createReadStream(join(GOLDEN, file)) }));
  const key = IdentifierKey.from(crypto.getRandomValues(new Uint8Array(16)));
  const { report, released, bytes, readings } = await route(inputs, {
    key,
    nowSeconds: Math.floor(Date.now() / 1000),
    version: '0.1.0',
    scope: testScope(),
  });
  expect(readings.map(({ source, records }) => [source.id, records > 0])).toEqual([
    ['slurm_sacct', true],
    ['dcgm_exporter', true],
  ]);
  expect(report.length).toBeGreaterThan(20);
  expect(Array.isArray(released)).toBe(true);
  expect(JSON.parse(new TextDecoder().decode(bytes)).schema).toBe('ptl_output_v1');
});

describe('inputs', () => {
  const accounting = sacct(JOBS);
  const bytesOf = async (...inputs: Input[]) =>
    new TextDecoder().decode((await route(inputs, options)).bytes);

  it('may be given in any order, and be read once only', async () => {
    const whole = await bytesOf(text('jobs', accounting), text('gpus', SAMPLES));
    expect(whole).toContain('"slurm+dcgm"');
    expect(await bytesOf(text('gpus', SAMPLES), text('jobs', accounting))).toBe(whole);
    const once = { repeatable: false };
    expect(await bytesOf(text('jobs', accounting, once), text('gpus', SAMPLES, once))).toBe(whole);
  });

  it('are read again where jobs that were let go turn up once more, and say so once', async () => {
    const again = sacct([...JOBS, { ...JOBS[0]!, NodeList: 'other' }, ...JOBS.slice(1), ...JOBS]);
    let opened = 0;
    const open = () => {
      opened++;
      return once(again);
    };
    const input = text('jobs', again, { open });
    const { readings, bytes } = await route([input, text('gpus', SAMPLES)], options);
    expect(opened).toBe(3); // recognized, read, and read once more
    expect(readings[0]).toMatchObject({ inputs: 1, records: 18 });
    expect(new TextDecoder().decode(bytes)).toBe(
      await bytesOf(text('jobs', again, { repeatable: false }), text('gpus', SAMPLES)),
    );
  });

  it('may each be read by several sources', async () => {
    const named = { id: 'lines', title: 'Lines', system: 'lines', gives: [] };
    const lines: Source = {
      ...sources.dcgm_exporter,
      ...named,
      open: () => {
        const counts = { records: 0, rejected: 0 };
        const write = (chunk: Uint8Array) => {
          counts.records += chunk.filter((byte) => byte === 10).length;
        };
        return { write, end: () => undefined, counts, failure: undefined };
      },
    };
    const given = { key: testKey(), sink: () => ({}) };
    const input = { ...text('gpus', SAMPLES), sources: [sources.dcgm_exporter, lines] };
    const readings = await read(input, given);
    expect(readings.map(({ source, records }) => [source.id, records])).toEqual([
      ['dcgm_exporter', JOBS.length],
      ['lines', JOBS.length],
    ]);
  });

  it('may give jobs and samples both, from a stream too', async () => {
    const both: Source = {
      ...sources.slurm_sacct,
      gives: ['job_run', 'gpu_sample'],
      open: (context) => {
        const [jobs, samples] = [sources.slurm_sacct, sources.dcgm_exporter].map((one) => one.open(context));
        const parts = [accounting, SAMPLES].map((part) => encoder.encode(part));
        return {
          write: () => undefined,
          end: () => {
            for (const [i, parser] of [jobs!, samples!].entries()) {
              parser.write(parts[i]!);
              parser.end();
            }
          },
          counts: { records: 2 * JOBS.length, rejected: 0 },
          failure: undefined,
        };
      },
    };
    for (const repeatable of [true, false]) {
      const { report, readings } = await route(
        [{ ...text('both', 'x', { repeatable }), sources: [both] }],
        options,
      );
      expect(report.find(({ metric }) => metric === 'gpu_efficiency_rate')).toMatchObject({ value: 0.5 });
      expect(readings).toMatchObject([{ inputs: 1, records: 2 * JOBS.length }]);
    }
  });

  const refusal = (input: Input) => route([input], options).catch((error: unknown) => error);

  it.each([
    ['', 'empty'],
    ['what is this\n', 'unrecognized'],
    ['JobIDRaw|State\n1|COMPLETED\n', 'columns_missing'],
    [`JobIDRaw|State|Start|End|AllocTRES\n${'1|COMPLETED|x|y|gres/gpu=1\n'.repeat(20)}`, 'mostly_foreign'],
  ])('are refused where they are no use: %j', async (content, code) => {
    const error = await refusal(text('jobs.txt', content));
    expect(error).toBeInstanceOf(InputRefused);
    expect(error).toMatchObject({ place: 'jobs.txt', failure: { code } });
    expect(String(error)).toMatch(/^InputRefused: jobs\.txt [a-z ]+\.$/);
  });

  it('are of one scheduler', async () => {
    const pods = { apiVersion: 'v1', kind: 'PodList', items: [POD] };
    const inputs = [text('jobs', accounting), text('pods', JSON.stringify(pods))];
    await expect(route(inputs, options)).rejects.toMatchObject({ option: 'inputs' });
  });

  it('are of sources that a package can name', async () => {
    const foreign = [{ ...sources.slurm_sacct, id: 'other' }];
    await expect(route([text('jobs', accounting, { sources: foreign })], options)).rejects.toMatchObject({
      failure: { code: 'unlisted' },
    });
  });

  it('of live systems may be silent, and not half', async () => {
    const asked: string[] = [];
    const known = { place: 'sacct', sources: [sources.slurm_sacct], live: 'days' } as const;
    const live = (...chunks: (string | Error)[]): Input => ({
      ...known,
      open: () => {
        asked.push('sacct');
        return once(...chunks);
      },
    });
    const [dead, alive] = [live(new LiveSystemFailed()), live(accounting)];
    const { readings, report } = await route([dead, dead, text('gpus', SAMPLES)], options);
    expect(asked).toHaveLength(1);
    expect(readings).toMatchObject([
      { inputs: 0, unavailable: 1 },
      { inputs: 1, unavailable: 0 },
    ]);
    // What was not there is no accounting without GPU jobs.
    const submitted = report.find(({ metric }) => metric === 'jobs_submitted');
    expect(submitted?.reason).toBe('No job accounting was given.');
    await expect(route([dead], options)).rejects.toMatchObject({ failure: { code: 'silent' } });
    const broken = live(accounting, new LiveSystemFailed());
    for (const inputs of [[alive, dead], [broken]])
      await expect(route(inputs, options)).rejects.toMatchObject({ failure: { code: 'interrupted' } });
  });

  it('pass on what their bytes throw', async () => {
    const lost = text('jobs', '', { open: () => once(accounting, new Error('The disk is gone.')) });
    await expect(route([lost], options)).rejects.toThrow('The disk is gone.');
  });
});

it('what comes too late is an error, and never lost', () => {
  const { open } = lateRoute();
  for (const late of open) expect(late).toThrow(/already/);
});

/** Sinks of a route that is finished, and what each is given then. */
function lateRoute() {
  const way = openRoute({ ...options, diagnostics: new DiagnosticLog() });
  const { jobRows, pod } = way.jobs(sources.slurm_sacct);
  const { gpuSample, gpuDevice } = way.gpus(sources.dcgm_exporter);
  way.accountingDone();
  way.finish([]);
  const rows = new JobRows(1);
  rows.addRun(new JobRun());
  return {
    open: [
      () => jobRows?.(rows),
      () => pod?.(new Pod()),
      () => gpuSample?.(new GpuSample()),
      () => gpuDevice?.(new GpuDevice()),
    ],
  };
}
