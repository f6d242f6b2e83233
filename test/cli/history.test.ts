// A Prometheus that is asked for its past: day by day, in smaller parts where a day is too much for it.

import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { HistoryServer } from '@ptl/claw/internal';
import { sources } from '@ptl/claw-core';
import { afterEach, describe, expect, it } from 'vitest';
import { START, sacctExport } from './exports.ts';
import { type Instead, type PromqlServer, promqlServer, type Series } from './promql-server.ts';
import { claw, withFiles } from './run.ts';

const NOW = { SOURCE_DATE_EPOCH: String(START + 41 * 86_400) };
const TWO_DAYS = ['--start', '2026-10-01', '--end', '2026-10-03'];

/** Two GPUs over two days, a sample every 7 minutes and a half, and some beside the period. */
const SERIES: Series[] = ['0', '1'].flatMap((gpu) =>
  ['DCGM_FI_DEV_GPU_UTIL', 'DCGM_FI_DEV_POWER_USAGE'].map((__name__) => ({
    metric: { __name__, gpu, UUID: `GPU-${gpu}`, Hostname: `node${gpu}`, modelName: 'NVIDIA L40S' },
    samples: Array.from({ length: 400 }, (_, i): [number, string] => [
      (START - 3600 + 450 * i) * 1000 + 250,
      String((i * (Number(gpu) + 3)) % 101),
    ]),
  })),
);

const servers: PromqlServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

interface Told {
  readonly metrics: { metric: string; value?: unknown }[];
  readonly sources: { source: string; inputs: number; records: number }[];
  readonly warnings: string[];
}

async function report(instead: Instead, args = TWO_DAYS, commands: Readonly<Record<string, string>> = {}) {
  const server = await promqlServer(SERIES, instead);
  servers.push(server);
  const config = JSON.stringify({ prometheus: { url: server.url } });
  const cwd = withFiles({ 'config.json': config, ...commands });
  for (const path of Object.keys(commands)) chmodSync(join(cwd, path), 0o755);
  const path = Object.keys(commands).length === 0 ? '' : join(cwd, 'bin');
  const env = { ...NOW, PATH: path, CLAW_CONFIG: 'config.json' };
  const { status, stdout, stderr } = await claw(['report', '--json', ...args], { cwd, env });
  const told = status === 0 ? (JSON.parse(stdout) as Told) : undefined;
  return { status, stderr, told, asked: server.asked };
}

const secondsOf = ({ range }: { range?: { first: number; last: number } }) =>
  range === undefined ? 0 : Math.round((range.last - range.first) / 1000);

describe('a Prometheus', () => {
  it('is asked for the raw samples of each day', async () => {
    const { status, told, asked } = await report(() => false);
    expect(status).toBe(0);
    // 384 of each GPU lie in the period.
    expect(told!.sources).toMatchObject([{ source: 'prometheus', inputs: 2, records: 2 * 384 }]);
    const values = SERIES.filter(({ metric }) => metric.__name__!.endsWith('GPU_UTIL')).flatMap(
      ({ samples }) =>
        samples
          .filter(([at]) => at >= START * 1000 && at < (START + 2 * 86_400) * 1000)
          .map(([, value]) => +value),
    );
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length / 100;
    const util = told!.metrics.find(({ metric }) => metric === 'gpu_util_mean');
    expect(util).toMatchObject({ value: expect.closeTo(mean, 6) });
    // Each source that may be there asks first whether anything of it is.
    expect(
      asked
        .map(secondsOf)
        .filter((seconds) => seconds > 0)
        .slice(0, 2),
    ).toEqual([86_400, 86_400]);
  });

  it.each([422, 503])(
    'that answers %i to long periods is asked for shorter ones, and tells the same',
    async (code) => {
      const whole = await report(() => false);
      const most = 10_000;
      const { told, asked } = await report((one, response) => {
        if (secondsOf(one) <= most) return false;
        response.writeHead(code).end('canary');
        return true;
      });
      expect(told!.metrics).toEqual(whole.told!.metrics);
      expect(told!.warnings).toEqual(whole.told!.warnings);
      // What was too much once is not asked for again.
      expect(asked.map(secondsOf).filter((seconds) => seconds > most)).toEqual([
        86_400, 43_200, 21_600, 10_800,
      ]);
    },
  );

  it('that cannot give some minutes is believed for the rest, with low confidence', async () => {
    const odd = (START + 86_400) * 1000 + 3_600_000;
    const { status, told } = await report((one, response) => {
      if (one.range === undefined || one.range.first > odd || one.range.last < odd) return false;
      response.writeHead(422).end('canary');
      return true;
    });
    expect(status).toBe(0);
    const warning = told!.warnings.find((one) => one.includes('could not give'));
    expect(warning).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+ could not give [23] minutes of the period, the first of them on 2026-10-02: /,
    );
    expect(JSON.stringify(told!.sources)).toContain('answer_partial');
    expect(JSON.stringify(told)).not.toContain('canary');
  });

  it.each([
    [3, 0],
    [4, 3],
  ])('that was asked too often %i times is asked four times', async (times, expected) => {
    let refused = 0;
    const { status, stderr, asked } = await report((one, response) => {
      if (one.range === undefined || refused === times) return false;
      refused++;
      response.writeHead(429, { 'retry-after': '0' }).end('canary');
      return true;
    });
    expect([status, refused]).toEqual([expected, times]);
    expect(asked.filter(({ range }) => range !== undefined).length).toBeGreaterThanOrEqual(4);
    expect(stderr).not.toContain('canary');
    if (expected !== 0) expect(stderr).toContain('was asked too often');
  });

  it.each([400, 401, 500, 503])(
    'that answers %i gives no data, and its words are not repeated',
    async (code) => {
      const { status, stderr, asked } = await report((one, response) => {
        if (one.range === undefined) return false;
        response.writeHead(code).end('canary');
        return true;
      });
      expect(status).toBe(3);
      expect(stderr).toMatch(
        /^claw: No data came from Prometheus [^\n]+ \(HTTP status 401\)|HTTP status \d+[^\n]+\n$/,
      );
      expect(stderr).not.toContain('canary');
      if (code < 503) expect(asked.map(secondsOf).filter((seconds) => seconds > 0)).toEqual([86_400]);
    },
  );

  it('that dies before it gave anything harms no other source, and after that ends the run', async () => {
    const dies = (after: number): Instead => {
      let answered = 0;
      return (one, response) => {
        if (one.range === undefined || answered++ < after) return false;
        response.destroy();
        return true;
      };
    };
    const sacct = { 'bin/sacct': `#!/bin/sh\n/bin/cat <<'END'\n${sacctExport(60, 6)}END\n` };
    const before = await report(dies(0), TWO_DAYS, sacct);
    expect(before.told!.sources.map(({ source, inputs }) => [source, inputs > 0])).toEqual([
      ['slurm_sacct', true],
      ['prometheus', false],
    ]);
    expect(before.told!.warnings).toContainEqual(
      expect.stringMatching(
        /^Left out: Prometheus .*\. http:\/\/127\.0\.0\.1:\d+ broke off before its answer was whole: see whether/,
      ),
    );
    for (const files of [{}, sacct]) {
      const { status, stderr } = await report(dies(1), TWO_DAYS, files);
      expect([status, stderr]).toEqual([
        4,
        expect.stringMatching(/^claw: \S+ failed after it had given part/),
      ]);
    }
  });

  it('is followed within its origin, and not beyond', async () => {
    const within = await report((one, response) => {
      if (one.url.pathname.startsWith('/moved')) return false;
      response.writeHead(307, { location: `/moved${one.url.pathname}${one.url.search}` }).end();
      return true;
    });
    expect(within.told!.sources).toMatchObject([{ records: 2 * 384 }]);
    const other = await promqlServer(SERIES);
    servers.push(other);
    const beyond = await report((one, response) => {
      response.writeHead(307, { location: `${other.url}${one.url.pathname}${one.url.search}` }).end();
      return true;
    });
    expect([beyond.status, other.asked]).toEqual([3, []]);
    expect(beyond.stderr).toContain('redirects elsewhere');
    const endless = await report((one, response) => {
      response.writeHead(302, { location: one.url.pathname }).end();
      return true;
    });
    expect([endless.status, endless.stderr]).toEqual([3, expect.stringContaining('again and again')]);
  });

  it('without series of DCGM is asked no more, and is told of', async () => {
    const { status, stderr, asked } = await report((one, response) => {
      if (one.range !== undefined) return false;
      response.end('{"status":"success","data":[]}');
      return true;
    });
    expect([status, stderr]).toEqual([3, expect.stringContaining('has nothing of it')]);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.map(secondsOf).filter((seconds) => seconds > 0)).toEqual([]);
  });

  it('whose series of DCGM have no samples in the period is no error of it', async () => {
    const { status, stderr } = await report((one, response) => {
      if (one.range === undefined) return false;
      response.end('{"status":"success","data":{"resultType":"matrix","result":[]}}');
      return true;
    });
    expect([status, stderr]).toEqual([4, expect.stringContaining('gives nothing to count')]);
  });
});

it('all that is asked of a server for a source has one deadline', async () => {
  const held: NodeJS.Timeout[] = [];
  const server = await promqlServer([], (one, response) => {
    // The first answers at once; each of the others would take for ever.
    if (one.url.searchParams.get('time') === `${START + 86_399}.999`) return false;
    held.push(setInterval(() => response.write(' '), 5));
    return true;
  });
  servers.push(server);
  const period = { startSeconds: START, endSeconds: START + 2 * 86_400, random: new Uint8Array(16) };
  const questions = sources.prometheus.live!(period).flatMap((one) => (one.kind === 'http' ? [one] : []));
  const asked = new HistoryServer(new URL(server.url), { withinMs: 200 });
  const read = async () => {
    for (const question of questions)
      for await (const chunk of asked.input(sources.prometheus, question).open()) void chunk;
  };
  await expect(read()).rejects.toMatchObject({
    exitCode: 4,
    message: expect.stringMatching(/did not finish its answer in time/),
  });
  for (const one of held) clearInterval(one);
  // It is not asked again for less.
  expect(server.asked).toHaveLength(2);
});
