// The same GPUs in the words of every source: whoever tells of them, and together with whomever, there are as
// many.
import { type BuiltInSourceId, DiagnosticLog, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { testScope } from '../setup/scope.ts';
import { JANUARY, said, testKey } from './site.ts';
import { fleetOf } from './tellings.ts';

const MODEL = 'NVIDIA A100-SXM4-80GB';
const INDICES = [0, 1, 2, 3, 4];
const all = (line: (index: number) => string, glue = '\n') => INDICES.map(line).join(glue);
const answer = (labels: (index: number) => Record<string, string>) =>
  JSON.stringify({
    status: 'success',
    data: {
      resultType: 'matrix',
      result: INDICES.map((index) => ({
        metric: { __name__: 'DCGM_FI_DEV_GPU_UTIL', modelName: MODEL, ...labels(index) },
        values: [
          [JANUARY, '7'],
          [JANUARY + 30, '9'],
        ],
      })),
    },
  });
const csv = (columns: string, row: (index: number) => string) =>
  `timestamp, ${columns}, name, utilization.gpu [%]\n${all((index) => `2026/01/01 00:00:00.000, ${row(index)}, ${MODEL}, 8 %`)}\n`;

/** Five GPUs of the host g7, each with what its source can say; `adds`: how many they are by themselves. */
const TEXTS: Readonly<Record<string, { by: BuiltInSourceId; text: string; adds: boolean }>> = {
  'dcgm-exporter': {
    by: 'dcgm_exporter',
    adds: true,
    text: `${all((i) => `DCGM_FI_DEV_GPU_UTIL{gpu="${i}",UUID="GPU-${i}",modelName="${MODEL}",Hostname="g7"} 8`)}\n`,
  },
  'dcgm-exporter under the full name': {
    by: 'dcgm_exporter',
    adds: true,
    text: `${all((i) => `DCGM_FI_DEV_GPU_UTIL{gpu="${i}",UUID="GPU-${i}",modelName="${MODEL}",Hostname="G7.site.example"} 8`)}\n`,
  },
  'dcgm-exporter without UUID': {
    by: 'dcgm_exporter',
    adds: true,
    text: `${all((i) => `DCGM_FI_DEV_GPU_UTIL{device="nvidia${i}",modelName="${MODEL}",hostname="g7"} 8`)}\n`,
  },
  Prometheus: {
    by: 'prometheus',
    adds: true,
    text: answer((i) => ({ gpu: `${i}`, UUID: `GPU-${i}`, Hostname: 'g7' })),
  },
  'Prometheus by target': {
    by: 'prometheus',
    adds: true,
    text: answer((i) => ({ gpu: `${i}`, UUID: `GPU-${i}`, instance: 'g7:9400' })),
  },
  'nvidia-smi by UUID': { by: 'nvidia_smi', adds: true, text: csv('uuid', (i) => `GPU-${i}`) },
  'nvidia-smi with the host': {
    by: 'nvidia_smi',
    adds: true,
    text: csv('hostname, index', (i) => `g7, ${i}`),
  },
  'nvidia-smi by index': { by: 'nvidia_smi', adds: false, text: csv('index', (i) => `${i}`) },
  'nvidia-smi by bus id': {
    by: 'nvidia_smi',
    adds: false,
    text: csv('pci.bus_id', (i) => `00000000:${i + 1}B:00.0`),
  },
  'nvidia-smi in XML': {
    by: 'nvidia_smi',
    adds: true,
    text: `<nvidia_smi_log><timestamp>Thu Jan  1 00:00:00 2026</timestamp>${all(
      (i) =>
        `<gpu id="0"><product_name>${MODEL}</product_name><uuid>GPU-${i}</uuid><utilization><gpu_util>8 %</gpu_util></utilization></gpu>`,
    )}</nvidia_smi_log>`,
  },
};
const NAMES = Object.keys(TEXTS);

function told(...names: readonly string[]) {
  const key = testKey();
  const route = openRoute({
    key,
    scope: testScope(),
    diagnostics: new DiagnosticLog(),
    nowSeconds: JANUARY + 31 * 86_400,
    version: '0.1.0',
  });
  route.accountingDone();
  const read = names.map((name) => {
    const { by, text } = TEXTS[name]!;
    const parser = sources[by].open({
      sink: route.gpus(sources[by]),
      diagnostics: new DiagnosticLog(by),
      key,
    });
    parser.write(new TextEncoder().encode(text));
    parser.end();
    expect(parser.failure).toBeUndefined();
    return { source: sources[by], ...parser.counts };
  });
  return fleetOf(said(route.finish(read), new DiagnosticLog()));
}

describe('five GPUs', () => {
  it.each(NAMES)('are five by %s, once or twice', (name) => {
    const five = TEXTS[name]!.adds ? { a100: 5 } : expect.stringMatching(/add the UUID/);
    expect(told(name)).toEqual(five);
    expect(told(name, name)).toEqual(five);
  });

  const pairs = NAMES.flatMap((one, at) => NAMES.slice(at + 1).map((other) => [one, other] as const));
  it.each(pairs)('are five by %s and %s', (one, other) => {
    const places = [one, other].some(
      (name) => name.includes('without UUID') || name.includes('with the host'),
    );
    const uuids = [one, other].some((name) => name === 'nvidia-smi by UUID' || name === 'nvidia-smi in XML');
    const expected =
      places && uuids
        ? expect.stringMatching(/not known which are the same/)
        : TEXTS[one]!.adds || TEXTS[other]!.adds
          ? { a100: 5 }
          : expect.stringMatching(/add the UUID/);
    expect(told(one, other)).toEqual(expected);
    expect(told(other, one)).toEqual(expected);
  });

  it('are five by all of them together', () => {
    expect(told(...NAMES)).toEqual({ a100: 5 });
    expect(told(...NAMES.toReversed())).toEqual({ a100: 5 });
  });
});
