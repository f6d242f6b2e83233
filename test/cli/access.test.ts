// What shows a server who asks: it reaches that server and no other, and stands in no message.
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { START } from './exports.ts';
import { type Instead, type PromqlServer, promqlServer, type Series } from './promql-server.ts';
import { claw, folder, withFiles } from './run.ts';

const NOW = { SOURCE_DATE_EPOCH: String(START + 41 * 86_400) };
const DAY = ['--start', '2026-10-01', '--end', '2026-10-02'];
const SECRET = 'zebra-7-q9';
const SERIES: Series[] = [
  {
    metric: {
      __name__: 'DCGM_FI_DEV_GPU_UTIL',
      gpu: '0',
      UUID: 'GPU-0',
      Hostname: 'n',
      modelName: 'NVIDIA L40S',
    },
    samples: Array.from({ length: 100 }, (_, i) => [(START + 60 * i) * 1000, '50'] as const),
  },
];
const BASIC = `Basic ${Buffer.from(`claw:${SECRET}`).toString('base64')}`;

const servers: PromqlServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serving(instead?: Instead): Promise<PromqlServer> {
  const server = await promqlServer(SERIES, instead);
  servers.push(server);
  return server;
}

/** Lets in whom `header` shows. */
function lettingIn(header: string, value: string): Instead {
  return ({ headers }, response) => {
    if (headers[header] === value) return false;
    response.writeHead(401).end();
    return true;
  };
}

function withSecrets(more: Readonly<Record<string, string>> = {}): string {
  const cwd = withFiles({
    token: `${SECRET}\n`,
    netrc: `# ours\nmachine elsewhere login claw password other\nmachine 127.0.0.1\n  login claw\n  password ${SECRET}\n`,
    'other-netrc': 'default login claw password other',
    ...more,
  });
  for (const name of ['token', 'netrc', 'other-netrc']) chmodSync(join(cwd, name), 0o600);
  return cwd;
}

const report = (url: string, cwd: string, args: readonly string[] = []) =>
  claw(['report', '--json', ...DAY, '--from', url, ...args], { cwd, env: NOW });

interface Told {
  readonly period: unknown;
  readonly sources: readonly { source: string; records: number }[];
  readonly endpoints: readonly unknown[];
}

it.each([
  [0o644, 0],
  [0o664, 2],
])('a token that Kubernetes mounts may have the mode %o: exit %i', async (mode, status) => {
  const { url } = await serving(lettingIn('authorization', `Bearer ${SECRET}`));
  const cwd = withFiles({ '..2026_11_30/token': `${SECRET}\n`, plain: `${SECRET}\n` });
  chmodSync(join(cwd, '..2026_11_30/token'), mode);
  chmodSync(join(cwd, 'plain'), mode);
  symlinkSync('..2026_11_30', join(cwd, '..data'));
  symlinkSync('..data/token', join(cwd, 'token'));
  expect((await report(url, cwd, ['--token-file', 'token'])).status).toBe(status);
  // Any other file of that mode is no secret.
  expect((await report(url, cwd, ['--token-file', 'plain'])).status).toBe(2);
});

describe('a server that keeps the past', () => {
  it('is asked where --from names it, about the period that is usual without --from', async () => {
    const server = await serving();
    const { status, stdout, stderr } = await claw(['report', '--json', '--from', `${server.url}/`], {
      env: { SOURCE_DATE_EPOCH: String(START + 2 * 86_400) },
    });
    expect([status, stderr]).toEqual([0, '']);
    const told = JSON.parse(stdout) as Told;
    expect(told.period).toEqual({ start: '2026-09-03', end: '2026-10-03' });
    expect(told.endpoints).toEqual([{ url: server.url, believed: true, standing: 'named' }]);
    // The others ask whether there is anything for them, and no more.
    expect(server.asked.filter(({ range }) => range !== undefined)).toHaveLength(30);
  });

  it('has a path of its own where its source is declared', async () => {
    const server = await serving();
    const { status, stdout } = await report(`prometheus=${server.url}/tenant/prometheus`, folder());
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Told).sources).toMatchObject([{ source: 'prometheus', records: 100 }]);
    expect(server.asked.map(({ url }) => url.pathname)).toEqual([
      '/tenant/prometheus/api/v1/label/__name__/values',
      '/tenant/prometheus/api/v1/query',
    ]);
  });

  it('is one of metrics where it does not know how it is asked', async () => {
    const server = await serving(({ url }, response) => {
      if (url.pathname === '/') response.end('DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-1",Hostname="n"} 7\n');
      else response.writeHead(404).end();
      return true;
    });
    const { status, stdout } = await report(server.url, folder());
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Told).sources).toMatchObject([{ source: 'dcgm_exporter', records: 1 }]);
  });
});

describe('a server that asks who asks', () => {
  it.each([
    ['a token', 'authorization', `Bearer ${SECRET}`, ['--token-file', 'token']],
    ['a password', 'authorization', BASIC, ['--netrc-file', 'netrc']],
    ['a tenant', 'x-scope-orgid', 'gpus', ['--tenant', 'gpus']],
  ])('is shown %s', async (_what, header, value, args) => {
    const server = await serving(lettingIn(header, value));
    const cwd = withSecrets();
    const { status, stdout } = await report(server.url, cwd, args);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Told).sources).toMatchObject([{ records: 100 }]);
    expect(stdout).not.toContain(SECRET);
    const without = await report(server.url, cwd);
    expect([without.status, without.stderr]).toEqual([
      4,
      expect.stringContaining('does not let you in (HTTP status 401)'),
    ]);
  });

  it('is shown it from the configuration, too', async () => {
    const server = await serving(lettingIn('authorization', `Bearer ${SECRET}`));
    const section = { url: server.url, token_file: 'token', tenant: 'gpus' };
    const cwd = withSecrets({ 'config.json': JSON.stringify({ prometheus: section }) });
    const env = { ...NOW, CLAW_CONFIG: 'config.json' };
    const { status } = await claw(['report', ...DAY], { cwd, env });
    expect(status).toBe(0);
    expect(server.asked.every(({ headers }) => headers['x-scope-orgid'] === 'gpus')).toBe(true);
  });

  it('is shown nothing that is another’s', async () => {
    const server = await serving();
    const other = await serving();
    const args = ['report', ...DAY, '--from', server.url, '--from', other.url, '--token-file', 'token'];
    const { status, stderr } = await claw(args, { cwd: withSecrets(), env: NOW });
    expect([status, stderr]).toEqual([2, expect.stringContaining('are for one server')]);
    expect([server.asked, other.asked]).toEqual([[], []]);
    const moved = await serving(({ url }, response) => {
      response.writeHead(302, { location: `${other.url}${url.pathname}` }).end();
      return true;
    });
    expect((await report(moved.url, withSecrets(), ['--token-file', 'token'])).status).toBe(4);
    expect(other.asked).toEqual([]);
  });

  it.each([
    ['two secrets', ['--token-file', 'token', '--netrc-file', 'netrc'], /are two ways to say who asks/],
    ['half a certificate', ['--cert-file', 'token'], /go together: give both/],
    ['a token of two words', ['--token-file', 'netrc'], /holds no token of one word/],
    ['a file without a password', ['--netrc-file', 'token'], /has no login and password for that server/],
    ['a file that others may read', ['--token-file', 'open'], /may be read by others than you/],
    ['no file', ['--token-file', 'none'], /does not exist/],
    ['no tenant', ['--tenant', 'a b'], /A tenant is a name of/],
    ['no certificate', ['--ca-file', 'open'], /holds no certificate or key in PEM/],
  ])('is not asked with %s', async (_what, args, sentence) => {
    const server = await serving();
    const cwd = withSecrets({ open: SECRET });
    chmodSync(join(cwd, 'open'), 0o644);
    const { status, stderr } = await report(server.url, cwd, args);
    expect([status, stderr]).toEqual([2, expect.stringMatching(sentence)]);
    expect(stderr).not.toContain(SECRET);
    expect(server.asked).toEqual([]);
  });
});
