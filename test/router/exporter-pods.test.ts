// The pod of an exporter holds no GPU. Which pods are an exporter's is known once all inputs are read, in
// whatever order they come.
import type { Input } from '@ptl/claw-core';
import { route } from '@ptl/claw-router';
import { expect, it } from 'vitest';
import { JANUARY, testKey } from './site.ts';

const options = { key: testKey(), nowSeconds: JANUARY + 86_400, version: '0.1.0', allowSmall: true } as const;
const EXPORTER = { pod: 'gpu-metrics-x7k2p', namespace: 'monitoring' };
const MINUTES = 200;

type Labels = Readonly<Record<string, string>>;

/** One GPU's utilization, minute by minute. */
function answer(gpu: string, percent: number, labels: Labels): string {
  const values = Array.from({ length: MINUTES }, (_, i) => [JANUARY + 60 * i, `${percent}`]);
  const metric = { __name__: 'DCGM_FI_DEV_GPU_UTIL', gpu, UUID: `GPU-${gpu}`, Hostname: 'n1', ...labels };
  return JSON.stringify({ status: 'success', data: { resultType: 'matrix', result: [{ metric, values }] } });
}

async function toldOf(answers: readonly string[], repeatable: boolean) {
  const inputs = answers.map((text, i): Input => {
    const chunks = async function* () {
      yield new TextEncoder().encode(text);
    };
    return { place: `${i}`, repeatable, open: chunks };
  });
  const { report, people } = await route(inputs, options);
  const metricOf = (name: string) => report.find(({ metric }) => metric === name)?.value;
  return {
    mean: metricOf('gpu_util_mean'),
    idle: metricOf('gpu_idle_fraction'),
    unit: people.unit,
    contributors: people.contributors,
  };
}

const moved = { ...EXPORTER, exported_pod: 'train-0', exported_namespace: 'team-a' };
const alone = { mean: 0.8, idle: 0, unit: 'namespace', contributors: 1 };
const both = { mean: 0.4, idle: 0.5, unit: 'namespace', contributors: 2 };

it.each<[string, Labels, Labels, object]>([
  ['of the same scrape job', { ...EXPORTER, job: 'a' }, { ...moved, job: 'a' }, alone],
  ['where none has a scrape job', EXPORTER, moved, alone],
  [
    'of another scrape job, which says nothing of it',
    { ...EXPORTER, job: 'a' },
    { ...moved, job: 'b' },
    both,
  ],
  [
    'of the same scrape job in another cluster, which says nothing of it',
    { ...EXPORTER, job: 'a', cluster: 'x' },
    { ...moved, job: 'a', cluster: 'y' },
    both,
  ],
])('is known by series %s', async (_which, idle, busy, expected) => {
  const answers = [answer('0', 0, idle), answer('1', 80, busy)];
  for (const inputs of [answers, answers.toReversed()])
    for (const repeatable of [true, false]) expect(await toldOf(inputs, repeatable)).toEqual(expected);
});

it('holds nothing beside the pod that does, on series of one GPU', async () => {
  const power = answer('1', 300, { ...EXPORTER, job: 'a' }).replace('GPU_UTIL', 'POWER_USAGE');
  const parts = [power, answer('1', 80, { ...moved, job: 'b' })];
  const other = answer('2', 80, { ...moved, job: 'b' });
  for (const order of [parts, parts.toReversed()]) {
    expect(await toldOf([order.join('\n')], true)).toEqual(alone);
    for (const repeatable of [true, false])
      expect(await toldOf([...order, other], repeatable)).toEqual(alone);
  }
});
