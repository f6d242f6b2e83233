// --samples and --every: what shows only now is read several times.
import { chmodSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { START } from './exports.ts';
import { claw, withFiles } from './run.ts';
import { whileServing } from './served.ts';

/** 2026-11-11, at noon. */
const NOON = { SOURCE_DATE_EPOCH: String(START + 41 * 86_400 + 43_200) };

/** A GPU whose utilization is the next of `percents` at each scrape, and how often it was scraped. */
function gpu(percents: readonly (number | undefined)[]) {
  const scraped = { times: 0 };
  const listener: RequestListener = (_request, response) => {
    const percent = percents[scraped.times++];
    if (percent === undefined) response.writeHead(500).end('canary');
    else
      response.end(
        `DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-1",modelName="NVIDIA H100 80GB HBM3",Hostname="n1"} ${percent}\n`,
      );
  };
  return { scraped, listener };
}

/** A server that has finished 600 more requests at each look. */
function inference() {
  const scraped = { times: 0 };
  const listener: RequestListener = ({ url }, response) => {
    if (url === '/health') response.end();
    else if (url !== '/metrics') response.writeHead(404).end();
    else
      response.end(
        `vllm:num_requests_running{engine="0",model_name="m"} ${2 * scraped.times}
vllm:request_success_total{engine="0",finished_reason="stop",model_name="m"} ${600 * scraped.times++}\n`,
      );
  };
  return { scraped, listener };
}

interface Told {
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly warnings: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** `claw …` with sources at these addresses. */
async function told(
  args: readonly string[],
  urls: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const config = Object.fromEntries(Object.entries(urls).map(([id, url]) => [id, { url }]));
  const cwd = withFiles({ 'config.json': JSON.stringify(config) });
  const env = { ...NOON, CLAW_CONFIG: 'config.json', ...more };
  const { status, stdout, stderr } = await claw([...args, '--json'], { cwd, env });
  expect([status, stderr]).toEqual([0, '']);
  const { period, warnings, metrics = [], released = [] } = JSON.parse(stdout);
  const values = [...metrics, ...released].map(({ metric, value, exact }) => [metric, exact ?? value]);
  return { period, warnings, values: Object.fromEntries(values) };
}

const THRICE = ['--samples', '3', '--every', '60'];

describe('a report of what is now', () => {
  it('is of no period where it was read once', async () => {
    const { scraped, listener } = gpu([10]);
    const { period, values } = await whileServing([listener], (url) =>
      told(['report'], { dcgm_exporter: url }),
    );
    expect([period, values.gpu_util_mean, scraped.times]).toEqual([null, 0.1, 1]);
  });

  it('is of its day where it was read several times, and each reading counts', async () => {
    const { scraped, listener } = gpu([10, 20, 60]);
    const { period, values, warnings } = await whileServing([listener], (url) =>
      told(['report', ...THRICE], { dcgm_exporter: url }),
    );
    expect([period, scraped.times]).toEqual([{ start: '2026-11-11', end: '2026-11-12' }, 3]);
    expect(values).toMatchObject({ gpu_util_mean: 0.3 });
    expect(warnings.join()).not.toMatch(/interval/);
  });

  it.each([
    ['kubectl', 'exit 1'],
    ['sacct', 'echo down >&2; exit 1'],
  ])('is of its day although a %s on the PATH fails', async (tool, script) => {
    const { scraped, listener } = gpu([10, 20, 60]);
    const bin = withFiles({ [tool]: `#!/bin/sh\n${script}\n` });
    chmodSync(join(bin, tool), 0o755);
    const { period, values, warnings } = await whileServing([listener], (url) =>
      told(['report', ...THRICE], { dcgm_exporter: url }, { PATH: bin }),
    );
    expect([period, scraped.times]).toEqual([{ start: '2026-11-11', end: '2026-11-12' }, 3]);
    expect(values).toMatchObject({ gpu_util_mean: 0.3 });
    expect(warnings.join()).toMatch(/ is left out: /);
  });

  it('takes what an address gives that --from names', async () => {
    const { scraped, listener } = gpu([10, 20, 60]);
    const { period, values } = await whileServing([listener], (url) =>
      told(['report', ...THRICE, '--from', `${url}/metrics`], {}),
    );
    expect([period, scraped.times]).toEqual([{ start: '2026-11-11', end: '2026-11-12' }, 3]);
    expect(values).toMatchObject({ gpu_util_mean: 0.3 });
  });

  it('rests on the other readings where one fails, and says so', async () => {
    const { listener } = gpu([10, undefined, 60]);
    const { values, warnings } = await whileServing([listener], (url) =>
      told(['report', ...THRICE], { dcgm_exporter: url }),
    );
    expect(values).toMatchObject({ gpu_util_mean: 0.35 });
    expect(warnings.join('\n')).toMatch(
      /^Not all of 3 readings were answered; missing are 1 of http:\S+\/metrics: the numbers/m,
    );
  });

  it('has the rate at which servers finish requests', async () => {
    const { scraped, listener } = inference();
    const { period, values } = await whileServing([listener], (url) =>
      told(['report', ...THRICE], { vllm_server: url }),
    );
    expect([period, scraped.times]).toEqual([null, 3]);
    expect(values).toMatchObject({ vllm_request_rate_per_second: 10, vllm_requests_running: 2 });
  });
});

describe('a package', () => {
  it('is of a period that is over: GPUs are looked at once, servers several times', async () => {
    const [gpus, servers] = [gpu([10, 20, 60]), [inference(), inference(), inference()]];
    const listeners = [gpus, ...servers].map(({ listener }) => listener);
    const { values } = await whileServing(listeners, (...urls) =>
      told(
        [
          'collect',
          '--month',
          '2026-10',
          '--dry-run',
          ...THRICE,
          ...urls.flatMap((url) => ['--from', `${url}/metrics`]),
        ],
        {},
      ),
    );
    expect([gpus, ...servers].map(({ scraped }) => scraped.times)).toEqual([1, 3, 3, 3]);
    expect(values).toMatchObject({ vllm_request_rate_per_second: 30 });
  });
});

const OF_FILES =
  '--samples reads live exporters and servers several times: name one with --from or --targets, or leave it out.';

it.each([
  [['--samples', '0'], '--samples takes a number of readings from 1 to 1000.'],
  [['--samples', 'canary'], '--samples takes a number of readings from 1 to 1000.'],
  [['--samples', '3', '--every', '0'], '--every takes whole seconds from 1 to 86400, such as 30.'],
  [['--every', '30'], '--every says how far readings are apart: say with --samples how many there are.'],
  [['--samples', '3', '--from', 'canary'], OF_FILES],
  [['--samples', '3', '--sample'], OF_FILES],
  [['--samples', '1000', '--every', '3600'], '--samples and --every take no longer than a day together.'],
])('%j is refused', async (args, sentence) => {
  expect(await claw(['report', ...args])).toEqual({ status: 2, stdout: '', stderr: `claw: ${sentence}\n` });
});

it('is said by the configuration, too', async () => {
  const cwd = withFiles({ 'claw.config.yaml': 'samples: 3\nevery: 60\n' });
  const { stdout } = await claw(['config', '--json'], { cwd });
  const { values } = JSON.parse(stdout) as { values: { key: string }[] };
  expect(values.filter(({ key }) => key === 'samples' || key === 'every')).toMatchObject([
    { value: '3', origin: 'file', line: 1 },
    { value: '60', origin: 'file', line: 2 },
  ]);
});
