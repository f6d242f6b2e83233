// --from with the address of an exporter or a server: declared or not, with /metrics or without.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../tidy/files.ts';
import { claw, folder } from './run.ts';

const SCRAPE = readFileSync(join(root, 'test/golden/vllm_server/v1-two-engines/input.prom'));
const exporter = createServer((request, response) =>
  request.url === '/metrics' ? response.end(SCRAPE) : response.writeHead(404).end('none'),
);
const portal = createServer((_request, response) => response.end('<!doctype html><title>Log in</title>'));
const servers = [exporter, portal];
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

  it.each(['', 'prometheus=', 'vllm_server='])('says that %sURL is a web page', async (declared) => {
    const { status, stderr } = await report(`${declared}${at(portal)}`);
    expect([status, stderr]).toEqual([4, expect.stringMatching(/^claw: http\S+ is a web page, [^\n]+\n$/)]);
  });

  it('names sources in the place of an unknown one, and quotes the URL as it was given', async () => {
    const { status, stderr } = await report(`vllm=${at(exporter)}/metrics`);
    expect(status).toBe(2);
    expect(stderr).toContain(`before "=" and ${at(exporter)}/metrics: use vllm_server, or`);
  });
});
