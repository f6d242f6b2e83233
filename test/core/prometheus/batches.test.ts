// Samples of one GPU that follow one another are told together to who wants series: the same samples, GPU by
// GPU in the same order.
import { DiagnosticLog, Identifier, IdentifierKey, type RecordSink, sources } from '@ptl/claw-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../setup/runs.ts';

const KEY = IdentifierKey.from(new Uint8Array(16).fill(4));

function textOf(row: object): string {
  const fields = Object.entries(row).map(([name, field]) => {
    if (!(field instanceof Identifier)) return `${name}=${field}`;
    return `${name}=${field.present}:${lanesOf(field)}`;
  });
  return fields.join(' ');
}

function lanesOf(id: Identifier): string {
  const lanes = new Int32Array(4);
  Identifier.lanes(id, lanes, 0);
  return lanes.join('.');
}

/**
 * Samples by GPU, as its names together tell it, and instance, how often series were told, and the rest of
 * what is told.
 */
function read(text: string, inSeries: boolean) {
  const byPart = new Map<string, string[]>();
  const devices: string[] = [];
  const lengths: number[] = [];
  const gpuSample: RecordSink['gpuSample'] = (row) => {
    const part = `${lanesOf(row.device)} ${lanesOf(row.node)} ${row.gpuIndex} ${row.instanceId}`;
    byPart.set(part, [...(byPart.get(part) ?? []), textOf(row)]);
  };
  const sink: RecordSink = { gpuSample, gpuDevice: (row) => void devices.push(textOf(row)) };
  if (inSeries)
    sink.gpuSeries = (series) => {
      lengths.push(series.length);
      for (let i = 0; i < series.length; i++) gpuSample(series.sample(i));
    };
  const diagnostics = new DiagnosticLog();
  const parser = sources.dcgm_exporter.open({ key: KEY, diagnostics, sink });
  parser.write(new TextEncoder().encode(text));
  parser.end();
  const parts = [...byPart].sort(([a], [b]) => (a < b ? -1 : 1));
  return { lengths, told: { parts, devices, counts: { ...parser.counts }, diagnostics: diagnostics.list() } };
}

/** What a scrape prints of one GPU: which fields, under which labels. */
const gpu = fc.record({
  uuid: fc.constantFrom('GPU-0', 'GPU-1', 'GPU-2'),
  host: fc.constantFrom('', ',Hostname="n1"', ',Hostname="n2"'),
  instance: fc.constantFrom(
    '',
    '',
    '',
    ',GPU_I_ID="1",GPU_I_PROFILE="1g.5gb"',
    ',GPU_I_ID="5",GPU_I_PROFILE="2g.10gb"',
  ),
  pod: fc.constantFrom(
    '',
    '',
    ',namespace="a",pod="p"',
    ',namespace="b",pod="q"',
    ',hpc_job="7"',
    ',hpc_job="8"',
  ),
  index: fc.constantFrom('0', '1'),
});
const FIELDS =
  `DCGM_FI_DEV_GPU_UTIL DCGM_FI_DEV_FB_USED DCGM_FI_DEV_FB_FREE DCGM_FI_DEV_POWER_USAGE DCGM_FI_DEV_GPU_UTIL_RATIO
  DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION DCGM_FI_PROF_SM_ACTIVE DCGM_FI_DEV_FB_USED_BYTES`.split(/\s+/);
const scrape = fc.tuple(
  fc.array(gpu, { minLength: 1, maxLength: 5 }),
  fc.uniqueArray(fc.constantFrom(...FIELDS), { minLength: 1, maxLength: 5 }),
  fc.constantFrom('', '', ' 1767225600000'),
);

it('are the same as one by one, whatever changes from scrape to scrape', () => {
  let longest = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(scrape, fc.integer({ min: 1, max: 300 })), { minLength: 1, maxLength: 5 }),
      fc.array(fc.constantFrom('0', '1', '0.5', '37', '99.5', '101', '4e4', 'NaN', '-3'), {
        minLength: 1,
        maxLength: 9,
      }),
      (parts, values) => {
        const lines: string[] = [];
        for (const [[gpus, fields, time], times] of parts)
          for (let turn = 0; turn < times; turn++)
            for (const field of fields)
              for (const { uuid, host, instance, pod, index } of gpus)
                lines.push(
                  `${field}{gpu="${index}",UUID="${uuid}"${host}${instance}${pod}} ${values[lines.length % values.length]}${time}`,
                );
        const text = `${lines.join('\n')}\n`;
        const { lengths, told } = read(text, true);
        expect(told).toEqual(read(text, false).told);
        longest = Math.max(longest, ...lengths);
      },
    ),
    { seed: 41, numRuns: runs(25) },
  );
  expect(longest).toBeGreaterThan(50);
});

it('are told one by one where there are more GPUs than are waited for', () => {
  const lines = Array.from(
    { length: 1100 },
    (_, i) => `DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-${i}"} 5\n`,
  ).join('');
  const { lengths, told } = read(lines.repeat(30), true);
  expect(told.counts.records).toBe(33_000);
  expect(lengths.filter((length) => length === 22)).toHaveLength(1024);
  expect(told).toEqual(read(lines.repeat(30), false).told);
});
