// P13: nobody unnamed is believed. Servers of other accounts listen where claw looks for exporters: they are
// refused, and named; those of root are believed, and named. No request goes where the operator did not send
// it.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dcgmScrape, START } from '../cli/exports.ts';
import { expectNarrow, withFiles } from '../cli/run.ts';
import { besideServers, type Server, whyNot } from './loopback.ts';

const ROOT = 0;
const STRANGER = 65_534;
const EXPORTER = 'http://127.0.0.1:9400/metrics';
const PROMETHEUS = 'http://127.0.0.1:9090';
const NOW = { SOURCE_DATE_EPOCH: String(START + 41 * 86_400) };

const exporter = (uid: number): Server => ({ port: 9400, uid, body: dcgmScrape() });
const prometheus = (uid: number): Server => ({ port: 9090, uid, body: rangeAnswer() });

/** One GPU over an hour, in the words of Prometheus' API. */
function rangeAnswer(): string {
  const metric = {
    __name__: 'DCGM_FI_DEV_GPU_UTIL',
    gpu: '0',
    UUID: 'GPU-00000009-aaaa-bbbb-cccc-000000000000',
    modelName: 'NVIDIA H100 80GB HBM3',
    Hostname: 'node9',
  };
  const values = Array.from({ length: 60 }, (_, i) => [START + 60 * i, '50']);
  return JSON.stringify({
    status: 'success',
    data: { resultType: 'matrix', result: [{ metric, values }] },
  });
}

interface Told {
  readonly endpoints: readonly { url: string; believed: boolean; standing: string }[];
  readonly sources: readonly { source: string; reached?: boolean }[];
}

const why = whyNot();
if (why !== undefined) console.warn(`unnamed endpoints: ${why}`);

describe.skipIf(why !== undefined)('an endpoint that nobody named', () => {
  it('is refused and named where its server is another account’s', () => {
    const { status, stdout, stderr, asked } = besideServers(
      [exporter(STRANGER), prometheus(STRANGER)],
      ['collect', '--month', '2026-10'],
      NOW,
    );
    expect([status, stdout, asked]).toEqual([3, '', [0, 0]]);
    for (const url of [EXPORTER, PROMETHEUS])
      expect(stderr).toContain(`${url} is not believed: nobody named it, and its server belongs neither`);
    expect(stderr).not.toContain(String(STRANGER));
  });

  it.each(['0.0.0.0', '::', '::ffff:127.0.0.1'])('is refused at %s, too', (host) => {
    const { status, asked } = besideServers([{ ...exporter(STRANGER), host }], ['discover'], NOW);
    expect([status, asked]).toEqual([3, [0]]);
  });

  it('is named as refused in what collect and report tell, beside what was believed', () => {
    const servers = [exporter(ROOT), prometheus(STRANGER)];
    const args = ['--month', '2026-10'];
    const text = besideServers(servers, ['collect', '--dry-run', ...args], NOW);
    expect([text.status, text.asked]).toEqual([0, [1, 0]]);
    expectNarrow(text.stdout);
    const told = text.stdout.replace(/\s+/g, ' ');
    expect(told).toContain(`${EXPORTER} is believed: nobody named it, and its server belongs to root`);
    expect(told).toContain(`${PROMETHEUS} is not believed: nobody named it`);
    for (const command of [['report'], ['collect', '--dry-run']]) {
      const { stdout } = besideServers(servers, [...command, ...args, '--json'], NOW);
      expect((JSON.parse(stdout) as Told).endpoints).toEqual([
        { url: PROMETHEUS, believed: false, standing: 'foreign' },
        { url: EXPORTER, believed: true, standing: 'root' },
      ]);
    }
  });

  it('is believed where it is root’s, day by day', () => {
    const { status, stdout, asked } = besideServers(
      [exporter(ROOT), prometheus(ROOT)],
      ['report', '--month', '2026-10', '--json'],
      NOW,
    );
    // Two probes, and a question a day of the one, fourteen of the other.
    expect([status, asked]).toEqual([0, [1, 2 + 31 + 31 * 14]]);
    expect((JSON.parse(stdout) as Told).sources).toMatchObject([
      { source: 'kube_state_metrics', inputs: 31, records: 0 },
      { source: 'prometheus', inputs: 31 },
      { source: 'dcgm_exporter', inputs: 1 },
    ]);
  });

  it.each([
    [{ service_account: STRANGER }, 'service_account'],
    [{ service_account: 'nobody' }, 'service_account'],
    [{ url: 'http://127.0.0.1:9400' }, 'named'],
  ])('is believed where the configuration says %o', (section, standing) => {
    const cwd = withFiles({ 'config.json': JSON.stringify({ dcgm_exporter: section }) });
    const env = { ...NOW, CLAW_CONFIG: 'config.json' };
    const { stdout } = besideServers(
      [exporter(STRANGER), prometheus(STRANGER)],
      ['discover', '--json'],
      env,
      cwd,
    );
    const { endpoints, sources } = JSON.parse(stdout) as Told;
    expect(endpoints).toEqual([
      { url: PROMETHEUS, believed: false, standing: 'foreign' },
      { url: EXPORTER, believed: true, standing },
    ]);
    expect(sources.find(({ source }) => source === 'dcgm_exporter')?.reached).toBe(true);
    expect(sources.find(({ source }) => source === 'prometheus')?.reached).toBe(false);
  });

  it('does not outrank accounting, which one that the operator named does', () => {
    const sacct = [
      'JobIDRaw|User|State|Submit|Start|End|TimelimitRaw|AllocTRES|NodeList|GPUUtil',
      `1|ann|COMPLETED|${START}|${START}|${START + 3600}|600|gres/gpu=1|node9|25`,
    ].join('\\n');
    const script = `#!/bin/sh
for word; do case "$word" in --delimiter=*) delimiter="\${word#--delimiter=}";; esac; done
case "$*" in *"-S 2026-10-01T"*) lines=2;; *) lines=1;; esac
printf '${sacct}\\n' | /bin/sed "s/|/$delimiter/g;\${lines}q"
`;
    const config = JSON.stringify({ prometheus: { url: 'http://127.0.0.1:9090' } });
    const cwd = withFiles({ 'bin/sacct': script, 'config.json': config });
    chmodSync(join(cwd, 'bin/sacct'), 0o755);
    const efficiency = (more: Readonly<Record<string, string>>) => {
      const env = { ...NOW, PATH: join(cwd, 'bin'), ...more };
      const args = ['report', '--month', '2026-10', '--json'];
      const { stdout } = besideServers([prometheus(ROOT)], args, env, cwd);
      const { metrics } = JSON.parse(stdout) as { metrics: { metric: string; value: unknown }[] };
      return metrics.find(({ metric }) => metric === 'gpu_efficiency_rate')?.value;
    };
    expect(efficiency({})).toBe(0.25);
    expect(efficiency({ CLAW_CONFIG: 'config.json' })).toBe(0.5);
  });

  it('is asked where the operator names it, whoever it belongs to', () => {
    const { stdout, asked } = besideServers(
      [exporter(STRANGER)],
      ['report', '--from', EXPORTER, '--json'],
      NOW,
    );
    expect(asked).toEqual([1]);
    expect((JSON.parse(stdout) as Told).endpoints).toEqual([
      { url: EXPORTER, believed: true, standing: 'named' },
    ]);
  });
});

describe.skipIf(why !== undefined)('a request', () => {
  const elsewhere: Server = { port: 3128, uid: ROOT, body: dcgmScrape() };

  it('follows no redirect', () => {
    const headers = { location: 'http://127.0.0.1:3128/metrics' };
    const moved: Server = { port: 9400, uid: ROOT, status: 302, headers };
    expect(besideServers([moved, elsewhere], ['discover'], NOW).asked).toEqual([1, 0]);
    const named = besideServers([moved, elsewhere], ['report', '--from', EXPORTER], NOW);
    expect([named.status, named.asked]).toEqual([4, [1, 0]]);
    expect(named.stderr).toContain('redirects elsewhere');
  });

  it('takes no proxy from the environment', () => {
    const proxy = 'http://127.0.0.1:3128';
    const env = {
      ...NOW,
      NODE_USE_ENV_PROXY: '1',
      NO_PROXY: '',
      no_proxy: '',
      HTTP_PROXY: proxy,
      http_proxy: proxy,
      HTTPS_PROXY: proxy,
      ALL_PROXY: proxy,
      all_proxy: proxy,
    };
    const servers = [exporter(ROOT), elsewhere];
    expect(besideServers(servers, ['discover'], env).asked).toEqual([1, 0]);
    expect(besideServers(servers, ['report', '--from', EXPORTER], env).asked).toEqual([1, 0]);
  });
});
