// A source is told as itself: under another id, system and input path, no number, label or diagnostic of it
// names any other.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticLog, type RecordSink, type Source, sources } from '@ptl/claw-core';
import { Gathering, jobSink, measureAll, sourcesOf } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { JANUARY, routed, testKey } from './site.ts';
import { sacct, series } from './texts.ts';

const GOLDEN = join(import.meta.dirname, '../golden');
const WORDS = new Set(
  Object.values(sources).flatMap(({ id, system, inputPath }) => [id, system, ...Object.values(inputPath)]),
);

/** `source`, under the name `name` and no other. */
function renamed(source: Source, name: string): Source {
  const inputPath = Object.fromEntries(Object.keys(source.inputPath).map((metric) => [metric, name]));
  return { ...source, id: name, system: name, inputPath };
}

/**
 * Every word of all that is said of these inputs before the gate, which knows no source. Accounting stands
 * first.
 */
function wordsOf(...inputs: readonly (readonly [source: Source, bytes: Uint8Array])[]): string[] {
  const key = testKey();
  const gathering = new Gathering({
    window: { given: undefined, coveredBy: 'day', nowSeconds: JANUARY },
    assumeUtilization: undefined,
    threshold: 0.6,
  });
  const { flush, ...jobs } = jobSink((rows) => gathering.accounting.add(rows), 64);
  const diagnostics = new DiagnosticLog();
  const read = ([source, bytes]: readonly [Source, Uint8Array], sink: RecordSink) => {
    const log = new DiagnosticLog(source.id);
    const parser = source.open({ sink, diagnostics: log, key });
    parser.write(bytes);
    parser.end();
    for (const one of log.list()) diagnostics.add(one);
    return { source, ...parser.counts };
  };
  const [first, second] = [false, true].map((isGpus) =>
    inputs.filter(([source]) => source.gives.includes('gpu_sample') === isGpus),
  );
  const accounting = first!.map((input) => {
    gathering.origins.addJobs(input[0]);
    return read(input, { ...jobs, pod: (row) => gathering.pods.add(row) });
  });
  flush();
  gathering.accountingDone();
  const telemetry = second!.map((input) => {
    const number = gathering.origins.telemetry.number(input[0]);
    const file = gathering.fleet.nextInput();
    return read(input, {
      gpuSample: (row) => gathering.telemetry.addSample(number, row, file),
      gpuDevice: (row) => gathering.fleet.addDevice(input[0], row, file, false),
    });
  });
  const facts = gathering.facts().report;
  const told = [
    ...measureAll(facts, 'report').map((one) =>
      'source' in one ? [one.source, 'value' in one ? one.value : 0] : [],
    ),
    sourcesOf([...accounting, ...telemetry], facts, new Map(), new Set()),
    gathering.diagnostics(),
    diagnostics.list(),
  ];
  const text = JSON.stringify(told, (_, value) => (typeof value === 'bigint' ? 0 : value));
  return [...new Set(text.match(/[a-z_][\w+]*/g))];
}

describe.each(Object.values(sources))('$id', (source) => {
  const folder = join(GOLDEN, source.id);
  const cases = readdirSync(folder).flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.startsWith('input.'))
      .map((file) => readFileSync(join(folder, name, file))),
  );

  it('appears under its own name alone', () => {
    const words = cases.map((bytes) => wordsOf([renamed(source, 'x'), bytes]));
    expect(words.flat().filter((word) => word.split('+').some((part) => WORDS.has(part)))).toEqual([]);
    expect(words.flat()).toContain('x');
  });
});

describe('two sources that are joined', () => {
  const jobs = Array.from({ length: 4 }, (_, i) => ({
    JobIDRaw: `${i}`,
    User: `u${i}`,
    State: 'COMPLETED',
    AllocTRES: 'gres/gpu=1',
    NodeList: `n${i}`,
    Start: '2026-01-01T00:00:00Z',
    End: '2026-01-01T01:00:00Z',
    Submit: '2025-12-31T23:00:00Z',
  }));
  const samples = jobs.flatMap((_, i) =>
    Array.from({ length: 60 }, (_, minute) => {
      const labels = { gpu: '0', UUID: `GPU-${i}`, Hostname: `n${i}`, modelName: 'NVIDIA H100 80GB HBM3' };
      return series('DCGM_FI_DEV_GPU_UTIL', labels, 50, JANUARY + 60 * minute);
    }),
  );
  const encoder = new TextEncoder();
  const accounting = [renamed(sources.slurm_sacct, 'x'), encoder.encode(sacct(jobs))] as const;
  const telemetry = [renamed(sources.dcgm_exporter, 'y'), encoder.encode(samples.join(''))] as const;

  it('give the label of their numbers, and what each alone tells keeps its own', () => {
    const words = wordsOf(accounting, telemetry);
    expect(words).toEqual(expect.arrayContaining(['x', 'y', 'x+y', 'claw']));
    expect(words.filter((word) => word.split('+').some((part) => WORDS.has(part)))).toEqual([]);
  });
});

describe('ace_input_path', () => {
  const job = (jobId: string, more: object = {}) => ({
    jobId,
    user: 'u',
    state: 'COMPLETED' as const,
    allocatedGpus: 1,
    allocated: true,
    submitSeconds: JANUARY,
    startSeconds: JANUARY,
    endSeconds: JANUARY + 3600,
    ...more,
  });

  it('is absent where utilization is assumed, and of what was measured where some is', () => {
    const assumed = routed({ runs: [job('1'), job('2')] }, { assumeUtilization: 0.5 });
    expect(assumed.values.ace_input_path).toBeUndefined();
    expect(assumed.reasons.ace_input_path).toContain('--assume-util');
    const told = routed({ runs: [job('1', { gpuUtilization: 0.5 }), job('2')] }, { assumeUtilization: 0.5 });
    expect(told.values.ace_input_path).toBe('sacct');
  });
});
