// What operators type and point at by mistake: URLs with secrets, pipes and devices where a file belongs,
// servers that never end.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { httpBytes, readOperatorFile, shown } from '@ptl/claw/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claw, folder, withFiles } from './run.ts';

const USER = 'zebra-7';
const PASSWORD = 'q9-Secret';

describe('a URL, however it was mistyped', () => {
  const scheme = fc.constantFrom(
    ...[
      'http://',
      'https://',
      'http:/',
      'http:',
      'http//',
      'htp://',
      'HTTP://',
      '//',
      '://',
      'ftp://',
      ' http://',
      '',
    ],
    ...['dcgm_exporter=http://', 'dcgm_exporter=', 'dcgm=https://', '"http://', 'http:\\\\', 'http:///'],
  );
  const password = fc.constantFrom(
    ...[PASSWORD, `${PASSWORD}/x`, `${PASSWORD}?x`, `${PASSWORD}#x`, `a@${PASSWORD}`, `${PASSWORD}:80`],
  );
  const rest = fc.constantFrom(
    '',
    '/',
    ':9400',
    ':9400/metrics',
    '/metrics?query=up',
    ':94x0/',
    '/a:b',
    '/%zz',
  );

  it('is shown with neither user nor password', () => {
    fc.assert(
      fc.property(scheme, password, rest, (before, secret, after) => {
        const text = shown(`${before}${USER}:${secret}@gpu01.example${after}`);
        expect(text).not.toContain(USER);
        expect(text).not.toContain(PASSWORD);
        expect(text).toContain('gpu01.example');
      }),
    );
  });

  it('is shown without a password whose @ is missing, and without a token', () => {
    expect(shown(`http://${USER}:${PASSWORD}`)).toBe(`http://${USER}`);
    expect(shown(`http:/gpu01:9400/metrics?token=${PASSWORD}`)).toBe('http:/gpu01:9400/metrics');
    expect(shown(`https://h/#${PASSWORD}`)).toBe('https://h/');
  });

  it('is shown with what its scheme was to be, where nothing before it can be a user', () => {
    for (const text of ['htp://gpu01/x', 's3://bucket/jobs.txt', 'file:///jobs.txt'])
      expect(shown(text)).toBe(text);
    expect(shown(`htp://${USER}:${PASSWORD}`)).toBe(`htp://${USER}`);
  });

  it.each([
    'localhost:9400',
    '127.0.0.1:9400/metrics',
    'http:/gpu01/metrics',
    'https//gpu01',
    'prometheus=h:9090',
  ])('that lacks its beginning is no file: %s', async (from) => {
    const { status, stderr } = await claw(['report', '--from', from, '--month', '2026-10']);
    expect([status, stderr]).toEqual([
      2,
      `claw: ${from.replace('prometheus=', '')} is no file that is there: begin it with http:// or https:// if it is an address.\n`,
    ]);
  });

  it.each(['http://gpu01:9400/metrics', 'https://[::1]:9400/', 'jobs.txt', '/data/a@b/x.txt', 'no#1?.txt'])(
    'is shown as it is where it holds no secret: %s',
    (text) => expect(shown(text)).toBe(text),
  );

  it.each([
    ['report', '--from', `htp://${USER}:${PASSWORD}@gpu01/metrics`],
    ['report', '--from', `dcgm_exporter=http:/${USER}:${PASSWORD}@gpu01/metrics`],
    ['report', '--from', `${USER}:${PASSWORD}@gpu01:9400/metrics`],
    ['report', '--from', `http://${USER}:${PASSWORD}@gpu01:94x0/metrics`],
    ['report', '--from', `http://${USER}:${PASSWORD}@127.0.0.1:1/metrics`],
    ['report', `http://${USER}:${PASSWORD}@gpu01/metrics`],
    ['report', '--sample', '--html', `http://${USER}:${PASSWORD}@gpu01/x`],
    ['collect', '--sample', '--output', `http://${USER}:${PASSWORD}@gpu01/x`],
    ['collect', '--sample', '--facility', `http://${USER}:${PASSWORD}@gpu01/x`],
  ])('leaks nothing of %s %s %s', async (...args) => {
    const { status, stdout, stderr } = await claw(args);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/^claw: [^\n]+\n/);
    expect(stdout + stderr).not.toContain(PASSWORD);
    expect(stdout + stderr).not.toContain(USER);
  });
});

describe("an operator's file", () => {
  it('is read where it is regular and small', () => {
    const cwd = withFiles({ 'facility.json': '{"purchase_year": 2024}' });
    expect(readOperatorFile('It', join(cwd, 'facility.json'))).toBe('{"purchase_year": 2024}');
  });

  it('is refused at once where it is a pipe, a device, a folder or too large', () => {
    const cwd = folder();
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    mkdirSync(join(cwd, 'folder'));
    writeFileSync(join(cwd, 'large'), Buffer.alloc(1024 * 1024 + 1, 32));
    expect(() => readOperatorFile('It', join(cwd, 'pipe'))).toThrow(/^It is no regular file: /);
    expect(() => readOperatorFile('It', '/dev/zero')).toThrow(/^It is no regular file: /);
    expect(() => readOperatorFile('It', join(cwd, 'folder'))).toThrow(/^It is a folder: /);
    expect(() => readOperatorFile('It', join(cwd, 'large'))).toThrow(/^It is larger than 1 MiB: /);
    expect(() => readOperatorFile('It', join(cwd, 'none'))).toThrow(/^It does not exist: /);
  });
});

describe('a server', () => {
  async function asked(answer: RequestListener): Promise<unknown> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      return await httpBytes('It', new URL(`http://127.0.0.1:${port}/`), { withinMs: 300 }).catch(
        (error: Error) => error.message,
      );
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  it('that never finishes its answer is left at the deadline', async () => {
    let drip: NodeJS.Timeout | undefined;
    const message = await asked((_, response) => {
      drip = setInterval(() => response.write('x'), 20);
    });
    clearInterval(drip);
    expect(message).toMatch(/^It did not finish its answer in time: /);
  });

  it('that never begins to answer is left at the deadline, too', async () => {
    expect(await asked(() => undefined)).toMatch(/^It did not finish its answer in time: /);
  });
});
