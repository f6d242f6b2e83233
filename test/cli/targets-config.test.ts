// Endpoints that the configuration lists, and what shows listed endpoints who asks.
import { chmodSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failing, metric, NOON, node, told } from './listed.ts';
import { claw, withFiles } from './run.ts';
import { whileServing } from './served.ts';

describe('endpoints that the configuration lists', () => {
  it('stand in the configuration, too, and are tried by discover', async () => {
    await whileServing([node('a', 20), failing, node('b', 40)], async (...urls) => {
      const cwd = withFiles({
        'claw.config.yaml': `dcgm_exporter:\n  url: [${urls.join(', ')}]\ntargets: targets\n`,
        targets: '127.0.0.1:1\n',
      });
      const run = async (...args: string[]) => {
        const { status, stdout } = await claw([...args, '--json'], { cwd, env: NOON });
        expect(status).toBe(0);
        return JSON.parse(stdout);
      };
      const report = await run('report');
      expect(metric(report, 'gpu_util_mean')).toBe(0.3);
      expect(report.warnings.join()).toMatch(/2 of 4 listed endpoints gave nothing/);
      const { sources, endpoints } = await run('discover');
      const dcgm = sources.find(({ source }: { source: string }) => source === 'dcgm_exporter');
      expect(dcgm).toMatchObject({ reached: true, how: '2 of 3 listed endpoints answer' });
      expect(dcgm.probes).toHaveLength(3);
      expect(endpoints).toHaveLength(2);
      const { values } = await run('config');
      expect(values).toContainEqual(
        expect.objectContaining({ key: 'dcgm_exporter.url', value: urls.join('; '), line: 2 }),
      );
    });
  });

  it('stand in the configuration beside --from, too', async () => {
    const report = await whileServing([node('a', 20)], (url = '') =>
      told(['report', '--from', 'b.prom'], {
        'claw.config.yaml': 'targets: targets\n',
        targets: url.slice('http://'.length),
        'b.prom': 'DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-b",modelName="NVIDIA H100",Hostname="b"} 90\n',
      }),
    );
    expect(metric(report, 'gpu_fleet')).toEqual([{ gpu_model: 'h100', gpu_count: 2 }]);
  });

  it('are found by discover through the configuration alone, and checked by doctor and config', async () => {
    await whileServing([node('a', 20)], async (url = '') => {
      const cwd = withFiles({
        'claw.config.yaml': 'targets: targets\n',
        targets: `${url}/metrics\n127.0.0.1:1\n`,
      });
      const run = async (...args: string[]) => {
        const { status, stdout, stderr } = await claw([...args, '--json'], { cwd, env: NOON });
        return { status, stderr, told: JSON.parse(stdout) };
      };
      const discovered = await run('discover');
      expect(discovered.status).toBe(0);
      const dcgm = discovered.told.sources.filter(
        ({ source }: { source: string }) => source === 'dcgm_exporter',
      );
      expect(dcgm).toMatchObject([{ reached: true, how: `${url}/metrics` }]);
      expect(discovered.told.notes.join()).toMatch(/^1 of 2 listed endpoints gave nothing/);

      const doctor = await run('doctor');
      expect(doctor.told.checks).toContainEqual(
        expect.objectContaining({
          name: 'targets',
          status: 'ok',
          says: expect.stringContaining('2 endpoints'),
        }),
      );
      expect(doctor.told.checks).toContainEqual(
        expect.objectContaining({ name: 'Listed endpoints', status: 'warn' }),
      );
      expect((await run('config')).status).toBe(0);

      rmSync(join(cwd, 'targets'));
      const missing = await run('doctor');
      expect(missing.status).toBe(2);
      expect(missing.told.checks).toContainEqual(
        expect.objectContaining({
          name: 'targets',
          status: 'fail',
          says: expect.stringMatching(/does not exist: check the path\.$/),
        }),
      );
      const config = await run('config');
      expect(config.told.values).toContainEqual(
        expect.objectContaining({ key: 'targets', line: 1, missing: true }),
      );
    });
  });
});

describe('listed endpoints', () => {
  it('are shown who asks, where no server of --from is', async () => {
    const closed =
      (name: string): RequestListener =>
      (request, response) => {
        if (request.headers.authorization === 'Bearer zebra-7-q9') node(name, 20)(request, response);
        else response.writeHead(401).end();
      };
    await whileServing([closed('a'), closed('b'), node('c', 20)], async (a = '', b = '', open = '') => {
      const cwd = withFiles({ targets: `${a}/metrics\n${b}/metrics\n`, token: 'zebra-7-q9\n' });
      chmodSync(join(cwd, 'token'), 0o600);
      const run = (...args: string[]) =>
        claw([...args, '--token-file', 'token', '--json'], { cwd, env: NOON });
      const report = await run('report', '--targets', 'targets');
      expect([report.status, report.stderr]).toEqual([0, '']);
      expect(metric(JSON.parse(report.stdout), 'gpu_fleet')).toMatchObject([{ gpu_count: 2 }]);
      expect((await run('discover', '--targets', 'targets')).status).toBe(0);
      // It is for the one server then, and for nobody else.
      const beside = await run('report', '--targets', 'targets', '--from', `${open}/metrics`);
      expect(JSON.parse(beside.stdout).warnings.join()).toMatch(
        /2 of 2 listed endpoints gave nothing: \S+ does not let you in \(HTTP status 401\)/,
      );
      for (const command of ['report', 'discover']) {
        const { status, stderr } = await run(command);
        expect([status, stderr]).toEqual([2, expect.stringContaining('or for the endpoints of --targets')]);
      }
    });
  });
});
