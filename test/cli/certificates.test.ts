// A server with certificates: what it shows, and what it wants to see.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createSecure } from 'node:https';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { START } from './exports.ts';
import { type PromqlServer, promqlServer, type Series } from './promql-server.ts';
import { claw, folder } from './run.ts';

const NOW = { SOURCE_DATE_EPOCH: String(START + 41 * 86_400) };
const DAY = ['--start', '2026-10-01', '--end', '2026-10-02'];
const SERIES: Series[] = [
  {
    metric: { __name__: 'DCGM_FI_DEV_GPU_UTIL', gpu: '0', UUID: 'GPU-0', Hostname: 'n' },
    samples: Array.from({ length: 100 }, (_, i) => [(START + 60 * i) * 1000, '50'] as const),
  },
];

const servers: PromqlServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const report = (url: string, cwd: string, args: readonly string[] = []) =>
  claw(['report', '--json', ...DAY, '--from', url, ...args], { cwd, env: NOW });

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
describe.skipIf(!hasOpenssl)('a server with certificates', () => {
  /** An authority, and a certificate of a server on the loopback and of somebody who asks, both by it. */
  function certified(): string {
    const cwd = folder();
    const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd, stdio: 'ignore' });
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '36500'];
    openssl('req', '-x509', ...made, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=authority');
    for (const [name, extra] of [
      ['server', 'subjectAltName=IP:127.0.0.1'],
      ['elsewhere', 'subjectAltName=DNS:elsewhere.example'],
      ['asker', 'extendedKeyUsage=clientAuth'],
    ] as const) {
      const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-subj', `/CN=${name}`, '-addext', extra];
      openssl('req', '-x509', ...made, ...by, '-keyout', `${name}.key`, '-out', `${name}.pem`);
      chmodSync(join(cwd, `${name}.key`), 0o600);
    }
    return cwd;
  }

  /** Adds a certificate of the last year but one, signed by itself. */
  function addExpired(cwd: string): void {
    const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd, stdio: 'ignore' });
    const config =
      '[ca]\ndefault_ca=d\n[d]\ndatabase=index\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\n';
    writeFileSync(join(cwd, 'ca.cnf'), `${config}copy_extensions=copy\npolicy=p\n[p]\ncommonName=supplied\n`);
    writeFileSync(join(cwd, 'index'), '');
    writeFileSync(join(cwd, 'serial'), '01');
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=expired'];
    const named = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', 'expired.key', '-out', 'expired.csr'];
    openssl('req', ...made, ...named);
    const dates = ['-startdate', '20240101000000Z', '-enddate', '20240201000000Z'];
    const signed = ['-selfsign', '-keyfile', 'expired.key', '-in', 'expired.csr', '-out', 'expired.pem'];
    openssl('ca', '-batch', '-config', 'ca.cnf', ...signed, ...dates);
  }

  it('is told what is wrong with its certificate', async () => {
    const cwd = certified();
    addExpired(cwd);
    for (const [name, authority, words] of [
      [
        'elsewhere',
        'ca.pem',
        'shows a certificate of another name: give the URL with the name that it is for.',
      ],
      ['expired', 'expired.pem', 'shows a certificate that is not valid today: check the clock here'],
      [
        'server',
        'expired.pem',
        'shows a certificate that is not trusted here: give the file of its authority.',
      ],
    ] as const) {
      const [key, cert] = ['key', 'pem'].map((kind) => readFileSync(join(cwd, `${name}.${kind}`)));
      const server = await promqlServer(SERIES, undefined, (listener) =>
        createSecure({ key, cert }, listener),
      );
      servers.push(server);
      const { status, stderr } = await report(server.url.replace('http:', 'https:'), cwd, [
        '--ca-file',
        authority,
      ]);
      expect([status, stderr]).toEqual([4, expect.stringContaining(words)]);
    }
  });

  it('is read where its authority and the asker’s are known, and not otherwise', async () => {
    const cwd = certified();
    const file = (name: string) => readFileSync(join(cwd, name));
    const tls = { key: file('server.key'), cert: file('server.pem'), ca: file('ca.pem') };
    const server = await promqlServer(SERIES, undefined, (listener) =>
      createSecure({ ...tls, requestCert: true, rejectUnauthorized: true }, listener),
    );
    servers.push(server);
    const url = server.url.replace('http:', 'https:');
    const untrusted = await report(url, cwd);
    expect([untrusted.status, untrusted.stderr]).toEqual([4, expect.stringContaining('is not trusted here')]);
    const unshown = await report(url, cwd, ['--ca-file', 'ca.pem']);
    expect([unshown.status, server.asked]).toEqual([4, []]);
    expect(unshown.stderr).toContain('wants a certificate of yours that it trusts');
    const whole = ['--ca-file', 'ca.pem', '--cert-file', 'asker.pem', '--key-file', 'asker.key'];
    const { status, stdout } = await report(url, cwd, whole);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { sources: unknown }).sources).toMatchObject([{ records: 100 }]);
    const other = await report(url, cwd, [...whole.slice(0, 5), 'server.key']);
    expect([other.status, other.stderr]).toEqual([
      2,
      expect.stringContaining('is not the one of the certificate'),
    ]);
  });
});
