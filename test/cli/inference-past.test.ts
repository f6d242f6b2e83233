// What a Prometheus kept of inference servers and of other exporters, asked for beside that of DCGM.
import { expect, it } from 'vitest';
import { START } from './exports.ts';
import { promqlServer, type Series } from './promql-server.ts';
import { claw, withFiles } from './run.ts';

const SECONDS = Array.from({ length: 24 }, (_, hour) => START + 3600 * hour);
const series = (metric: Series['metric'], value: (i: number) => number): Series => ({
  metric,
  samples: SECONDS.map((seconds, i) => [seconds * 1000, String(value(i))]),
});

const SERIES = [
  ...['a', 'b', 'c'].flatMap((name) => {
    const labels = { instance: `${name}:8000`, engine: '0', model_name: 'canary-5f3a' };
    return [
      series({ __name__: 'vllm:num_requests_running', ...labels }, () => 4),
      series({ __name__: 'vllm:request_success_total', ...labels, finished_reason: 'stop' }, (i) => 7200 * i),
    ];
  }),
  series(
    { __name__: 'amd_gpu_gfx_activity', gpu_id: '0', gpu_uuid: 'u', hostname: 'n', card_series: 'MI300X' },
    () => 60,
  ),
];

it.each([
  ['--from names', (url: string) => ({ args: ['--from', url], config: '{}' })],
  [
    'the configuration names',
    (url: string) => ({ args: [], config: JSON.stringify({ prometheus: { url } }) }),
  ],
])('a Prometheus that %s is asked for what each of its servers and exporters told', async (_by, named) => {
  const server = await promqlServer(SERIES);
  const { args, config } = named(server.url);
  const { status, stdout, stderr } = await claw(
    ['report', '--json', ...args, '--start', '2026-10-01', '--end', '2026-10-02'],
    {
      cwd: withFiles({ 'config.json': config.replace('{}', '{"organization": "Lab"}') }),
      env: { SOURCE_DATE_EPOCH: String(START + 41 * 86_400), CLAW_CONFIG: 'config.json' },
    },
  );
  server.close();
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).not.toContain('canary');
  const told = JSON.parse(stdout) as {
    metrics: { metric: string; value?: unknown }[];
    sources: { source: string }[];
  };
  expect(told.sources.map(({ source }) => source).sort()).toEqual(['amd_exporter', 'vllm_server']);
  const value = (name: string) => told.metrics.find(({ metric }) => metric === name)?.value;
  expect(value('vllm_servers_total')).toBe(3);
  expect(value('vllm_requests_running')).toBe(12);
  expect(value('vllm_request_rate_per_second')).toBe(6);
  expect(value('gpu_util_mean')).toBe(0.6);
});
