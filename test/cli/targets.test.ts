// Endpoints that are listed: in a file, as Prometheus takes them or a line each, or in the configuration.
import type { RequestListener } from 'node:http';
import { readTargets } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { failing, metric, NOON, node, told } from './listed.ts';
import { claw, expectNarrow, withFiles } from './run.ts';
import { whileServing } from './served.ts';

const vllm: RequestListener = ({ url }, response) => {
  if (url === '/health') response.end();
  else response.end('vllm:num_requests_running{engine="0",model_name="m"} 3\n');
};
const foreign: RequestListener = (_request, response) => response.end('canary_5f3a 1\n');

describe('a file of targets', () => {
  const read = (text: string) =>
    readTargets(`${withFiles({ targets: text })}/targets`).map(({ url, source }) =>
      source === undefined ? { url } : { url, source: source.id },
    );

  it('is as the file discovery of Prometheus takes it, or an address a line', () => {
    expect(
      read(
        '# nodes\nnode01:9400\n\n  [::1]:9400 \nhttps://node02/metrics?x=1\nvllm_server=http://node03:8000\n',
      ),
    ).toEqual([
      { url: 'http://node01:9400/' },
      { url: 'http://[::1]:9400/' },
      { url: 'https://node02/metrics?x=1' },
      { url: 'http://node03:8000/', source: 'vllm_server' },
    ]);
    const json = '[{"targets": ["node01:9400", "node01:9400"], "labels": {"job": "dcgm"}}, {"targets": []}]';
    expect(read(json)).toEqual([{ url: 'http://node01:9400/' }]);
    const yaml =
      '# nodes\n- targets: [node01, node02:1]\n  labels: {__scheme__: https, __metrics_path__: /dcgm, __param_a: b c}\n';
    expect(read(yaml)).toEqual([
      { url: 'https://node01/dcgm?a=b+c' },
      { url: 'https://node02:1/dcgm?a=b+c' },
    ]);
  });

  it.each([
    ['node01:9400\ncanary 5f3a\n', ', line 2, is no address: '],
    ['ftp://canary\n', ', line 1, is no address: '],
    ['canary=http://node01\n', ', line 1, is no address: '],
    ['[{"targets": "canary"}]', ', line 1, is no address: '],
    ['- targets:\n  - node01\n  - canary 5f3a\n', ', line 3, is no address: '],
    ['- targets: [node01]\n  labels: {__scheme__: canary}\n', ', line 1, is no address: '],
    ['- targets: [canary\n', ' is no valid YAML from line '],
    ['# nothing\n', ' names no address: '],
  ])('%j is refused', (text, words) => {
    expect(() => read(text)).toThrow(words);
    expect(() => read(text)).toThrow(/^(?!.*canary)/s);
  });
});

describe('listed endpoints', () => {
  it('are all read, and one that is dead harms no other and is told', async () => {
    const report = await whileServing(
      [node('a', 20), failing, node('b', 40), foreign, vllm],
      async (a = '', dead = '', b = '', other = '', server = '') => {
        const lines = [a, dead, b, other].map((url) => url.slice('http://'.length));
        return told(['report', '--targets', 'targets'], {
          targets: [...lines, `vllm_server=${server}`, '127.0.0.1:1'].join('\n'),
        });
      },
    );
    expect(metric(report, 'gpu_util_mean')).toBe(0.3);
    // What was read is not known to be the whole fleet.
    expect(report.metrics.find((one: { metric: string }) => one.metric === 'gpu_fleet')).toMatchObject({
      value: null,
      reason: expect.stringMatching(/^Endpoints that are listed gave nothing/),
    });
    expect(metric(report, 'vllm_servers_healthy')).toBe(1);
    expect(report.endpoints).toHaveLength(3);
    expect(report.endpoints).toContainEqual(expect.objectContaining({ believed: true, standing: 'named' }));
    const port = /http:\/\/127\.0\.0\.1:\d+\/metrics/.source;
    expect(report.warnings).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^3 of 6 listed endpoints gave nothing: ${port} answered with HTTP status 503; ${port} is in no format that claw knows; ${port} cannot be reached\\.$`,
        ),
      ),
    );
  });

  it('are the whole fleet where none is silent but an inference server', async () => {
    const report = await whileServing([node('a', 20), node('b', 40)], (a = '', b = '') =>
      told(['report', '--targets', 'targets', '--samples', '2'], {
        targets: [`${a}/metrics`, `${b}/metrics`, 'vllm_server=127.0.0.1:1'].join('\n'),
      }),
    );
    expect(metric(report, 'gpu_fleet')).toEqual([{ gpu_model: 'h100', gpu_count: 2 }]);
    expect(report.warnings.join()).toMatch(/1 of 3 listed endpoints gave nothing/);
  });

  it('are read beside files, and again where samples are wanted', async () => {
    let times = 0;
    const rising: RequestListener = (request, response) => node('a', 10 * ++times)(request, response);
    const report = await whileServing([rising], (url = '') =>
      told(['report', '--from', 'b.prom', '--targets', 'targets', '--samples', '2'], {
        targets: `${url}/metrics\n`,
        'b.prom': 'DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-b",modelName="NVIDIA H100",Hostname="b"} 90\n',
      }),
    );
    expect(times).toBe(2);
    expect(metric(report, 'gpu_util_mean')).toBe(0.15);
    expect(metric(report, 'gpu_fleet')).toEqual([{ gpu_model: 'h100', gpu_count: 2 }]);
  });

  it('are asked once each, however often and in whatever words they are listed', async () => {
    let times = 0;
    const counted: RequestListener = (request, response) => {
      times++;
      node('a', 20)(request, response);
    };
    const report = await whileServing([counted], (url = '') =>
      told(['report', '--targets', 'targets'], {
        targets: [`${url}/metrics`, url, url.slice('http://'.length), `dcgm_exporter=${url}`].join('\n'),
      }),
    );
    expect([times, report.endpoints.length]).toEqual([1, 1]);
  });

  it('of which none gives anything are no source', async () => {
    const { status, stdout, stderr } = await claw(['report', '--targets', 'targets'], {
      cwd: withFiles({ targets: '127.0.0.1:1\n' }),
    });
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain(
      '1 of 1 listed endpoints gave nothing: http://127.0.0.1:1/metrics cannot be reached',
    );
  });

  it('are told in one sentence where they are many, and asked a few at a time', async () => {
    let open = 0;
    let most = 0;
    const slow: RequestListener = (request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        const { pathname } = new URL(request.url ?? '', 'http://it');
        node(pathname.slice(1), 50)(request, response);
      }, 5);
    };
    await whileServing([slow], async (url = '') => {
      const lines = Array.from({ length: 40 }, (_, i) => `${url}/n${i}`);
      const { status, stdout } = await claw(['report', '--targets', 'targets'], {
        cwd: withFiles({ targets: lines.join('\n') }),
        env: NOON,
      });
      expect(status).toBe(0);
      const text = stdout.replace(/\s+/g, ' ');
      expect(text).toContain(
        `40 endpoints are believed: you named them (${url}/n0; ${url}/n1; ${url}/n2; and 37 more)`,
      );
      expectNarrow(stdout);
    });
    expect(most).toBe(8);
  });
});

describe('an endpoint of the configuration that shows nothing of use', () => {
  const page: RequestListener = (_request, response) => response.end('<html>canary-5f3a</html>');
  const run = (listener: RequestListener, files: Readonly<Record<string, string>> = {}) =>
    whileServing([listener], (url = '') => {
      const config = JSON.stringify({ dcgm_exporter: { url }, ...(files.targets && { targets: 'targets' }) });
      const cwd = withFiles({ 'config.json': config, ...files });
      return claw(['report'], { cwd, env: { ...NOON, CLAW_CONFIG: 'config.json' } });
    });

  it.each([
    ['a page', page],
    ['nothing', (_request, response) => response.end()],
    ['broken gzip', (_request, response) => response.end(Buffer.from('1f8b080000000000000301', 'hex'))],
    ['an error', failing],
  ] as [string, RequestListener][])(
    'but %s is no source where it is all there is',
    async (_what, listener) => {
      const { status, stdout, stderr } = await run(listener);
      expect([status, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(/^claw: [^\n]*(?:DCGM|metrics)[^\n]*\n$/);
      expect(stderr).not.toContain('canary');
    },
  );

  it('harms nothing else', async () => {
    const { status, stdout } = await whileServing([node('a', 20)], (url = '') =>
      run(page, { targets: `${url}/metrics` }),
    );
    expect(status).toBe(0);
    expect(stdout).toContain('gpu_util_mean');
    expect(stdout).not.toContain('canary');
  });
});
