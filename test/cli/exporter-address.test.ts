// --from with the address of an exporter or a server: declared or not, with /metrics or without.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../tidy/files.ts';
import { claw, folder, withFiles } from './run.ts';

const SCRAPE = readFileSync(join(root, 'test/golden/vllm_server/v1-two-engines/input.prom'));
const NIM = readFileSync(join(root, 'test/golden/nim_server/llm-2-names-of-vllm/input.prom'));
const exporter = createServer((request, response) => {
  if (request.url === '/metrics') response.end(SCRAPE);
  else response.writeHead(request.url === '/health' ? 200 : 404).end();
});
/** As dcgm-exporter: a page for people at the root. */
const withPage = createServer((request, response) =>
  request.url === '/metrics'
    ? response.end(SCRAPE)
    : response.writeHead(request.url === '/' ? 200 : 404).end('<html><a href="./metrics">Metrics</a>'),
);
const portal = createServer((_request, response) => response.end(PAGE_OF_LOGIN));
const PAGE_OF_LOGIN = '<!doctype html><title>Log in</title>';
const silent = createServer((_request, response) => response.end());
const gateway = createServer((_request, response) => response.end('{"message":"not found"}'));
/** Knows the names of series, and sends its `page` in the place of their values. */
const expiring = (page: string | Buffer) =>
  createServer((request, response) => response.end(request.url?.includes('/label/') === true ? NAMES : page));
const NAMES = '{"status":"success","data":["DCGM_FI_DEV_GPU_UTIL"]}';
const expired = expiring(PAGE_OF_LOGIN);
const expiredPacked = expiring(gzipSync(PAGE_OF_LOGIN));
const nim = createServer((request, response) =>
  request.url === '/v1/metrics'
    ? response.end(NIM)
    : response.writeHead(request.url === '/v1/health/ready' ? 503 : 404).end(),
);
const servers = [exporter, nim, withPage, portal, silent, gateway, expired, expiredPacked];
beforeAll(() =>
  Promise.all(servers.map((one) => new Promise<void>((done) => one.listen(0, '127.0.0.1', done)))),
);
afterAll(() => {
  for (const one of servers) one.close();
});
const at = (server: typeof exporter) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const report = (from: string) =>
  claw(['report', '--from', from, '--month', '2026-10', '--json'], { cwd: folder() });

describe('--from', () => {
  it.each([
    ['', '/metrics'],
    ['', ''],
    ['vllm_server=', '/metrics'],
    ['vllm_server=', ''],
  ])('reads %sURL%s as what answers there', async (declared, path) => {
    const ran = await report(`${declared}${at(exporter)}${path}`);
    expect(ran).toMatchObject({ status: 0 });
    expect(JSON.parse(ran.stdout).sources).toMatchObject([{ source: 'vllm_server' }]);
  });

  it('reads an exporter whose address alone shows a page for people', async () => {
    expect(await report(at(withPage))).toMatchObject({ status: 0 });
  });

  it('finds the page of an inference server that has it elsewhere', async () => {
    const { status, stdout } = await report(at(nim));
    expect([status, JSON.parse(stdout).sources]).toMatchObject([0, [{ source: 'nim_server' }]]);
  });

  it.each(['', 'vllm_server='])('asks %sURL for all pages of its source', async (declared) => {
    const { stdout } = await report(`${declared}${at(exporter)}`);
    expect(JSON.parse(stdout).metrics).toContainEqual(
      expect.objectContaining({ metric: 'vllm_servers_healthy', value: 1 }),
    );
  });

  const PAGE = 'answers with a web page instead of data: check the address, or give the token';
  const EMPTY = 'answers with nothing: check the address with curl';
  const OTHER = 'does not answer as a Prometheus server does: check the address';
  const USELESS = 'shows nothing that claw reads: check its address';

  it.each([
    ['', portal, PAGE],
    ['prometheus=', portal, PAGE],
    ['vllm_server=', portal, PAGE],
    ['', silent, EMPTY],
    ['prometheus=', silent, EMPTY],
    ['vllm_server=', silent, EMPTY],
    ['prometheus=', gateway, USELESS],
    ['vllm_server=', gateway, USELESS],
    // They answer the first question alone.
    ['prometheus=', expired, OTHER],
    ['prometheus=', expiredPacked, OTHER],
  ])('says what comes in the place of data (%s, case %#)', async (declared, server, words) => {
    const { status, stderr } = await report(`${declared}${at(server)}`);
    expect([status, stderr]).toEqual([4, expect.stringMatching(`^claw: http\\S+ ${words}[^\\n]+\\n$`)]);
  });

  it('says it of a server in the configuration, once', async () => {
    const cwd = withFiles({ 'claw.config.yaml': `prometheus:\n  url: ${at(portal)}\n` });
    const { status, stderr } = await claw(['report'], { cwd, env: { PATH: cwd } });
    expect([status, stderr.split(OTHER.slice(0, 20)).length]).toEqual([3, 2]);
  });

  it('names sources in the place of an unknown one, and quotes the URL as it was given', async () => {
    const { status, stderr } = await report(`vllm=${at(exporter)}/metrics`);
    expect(status).toBe(2);
    expect(stderr).toContain(`before "=" and ${at(exporter)}/metrics: use vllm_server, or`);
  });
});
