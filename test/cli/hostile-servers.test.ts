// Servers that break off, speak something else, or never end: each harms nobody else, and is told with what
// to do.
import { createServer as createHttp, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { httpBytes } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { NOON, node } from './listed.ts';
import { claw, withFiles } from './run.ts';

const GPU = 'DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-h",modelName="NVIDIA H100",Hostname="h"} 42\n';
const HEAD = 'HTTP/1.1 200 OK\r\n';

/** What a server does with a connection once something was asked of it. */
const raw = (answer: (socket: Socket) => void): Server =>
  createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  });
const saying = (text: string) => raw((socket) => socket.end(text));
const web = (listener: RequestListener): Server => createHttp(listener);
const status = (code: number, headers: Readonly<Record<string, string>> = {}): Server =>
  web((_request, response) => response.writeHead(code, headers).end('canary-5f3a'));

const BROKEN = /^it broke off before its answer was whole: see whether/;
const OTHER = /^it does not speak HTTP as claw asks it: check the port/;

/** What each does, and how that is told. */
const HOSTILE: readonly (readonly [string, Server, RegExp])[] = [
  ['resets', raw((socket) => socket.resetAndDestroy()), BROKEN],
  ['closes', raw((socket) => socket.end()), BROKEN],
  ['breaks off within the body', saying(`${HEAD}Content-Length: 1000\r\n\r\n${GPU}`), BROKEN],
  ['breaks off within a chunk', saying(`${HEAD}Transfer-Encoding: chunked\r\n\r\n400\r\n${GPU}`), BROKEN],
  ['says two lengths', saying(`${HEAD}Content-Length: 1\r\nContent-Length: 2\r\n\r\n${GPU}`), OTHER],
  ['is another service', saying('SSH-2.0-OpenSSH_9.2\r\n'), OTHER],
  ['sends no head', saying(GPU), OTHER],
  ['sends a head without end', saying(`${HEAD}${'X-A: canary\r\n'.repeat(20_000)}`), OTHER],
  [
    'changes the protocol',
    raw((socket) =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
    ),
    OTHER,
  ],
  ['hangs', raw(() => undefined), /^it did not finish its answer in time: /],
  [
    'hangs within its head',
    raw((socket) => socket.write(`${HEAD}X-`)),
    /^it did not finish its answer in time: /,
  ],
  ['says 401', status(401), /^it does not let you in \(HTTP status 401\): give a token/],
  ['says 304', status(304), /^it answered with HTTP status 304: /],
  ['says 429', status(429), /^it was asked too often \(HTTP status 429\): try again later/],
  ['sends elsewhere', status(302, { location: 'http://127.0.0.1:9/' }), /^it redirects elsewhere/],
  ['sends to a file', status(302, { location: 'file:///etc/passwd' }), /^it redirects elsewhere/],
  ['sends in a circle', status(302, { location: '/' }), /^it redirects again and again/],
];

async function whileListening<T>(
  servers: readonly Server[],
  work: (urls: string[]) => Promise<T>,
): Promise<T> {
  const sockets = new Set<Socket>();
  for (const server of servers) server.on('connection', (socket) => sockets.add(socket));
  await Promise.all(servers.map((one) => new Promise<void>((done) => one.listen(0, '127.0.0.1', done))));
  try {
    return await work(servers.map((one) => `http://127.0.0.1:${(one.address() as AddressInfo).port}`));
  } finally {
    for (const socket of sockets) socket.destroy();
    for (const server of servers) server.close();
  }
}

describe('a server', () => {
  it.each(HOSTILE)('that %s is told', async (_what, server, words) => {
    // Where it hangs, the time that it has is what ends it.
    const rules = { withinMs: `${words}`.includes('in time') ? 300 : 60_000 };
    const error = await whileListening([server], async ([url = '']) =>
      httpBytes('it', new URL('/', url), rules).catch((failure: Error) => failure),
    );
    expect((error as Error).message).toMatch(words);
    expect((error as Error).message).not.toContain('canary');
  });

  it.each([
    ['goes on before it answers', `${'HTTP/1.1 100 Continue\r\n\r\n'.repeat(3)}${HEAD}\r\n${GPU}`],
    ['says a wrong type', `${HEAD}Content-Type: image/png\r\n\r\n${GPU}`],
    ['says that it is packed', `${HEAD}Content-Encoding: gzip\r\n\r\n${GPU}`],
  ])('that %s is read', async (_what, answer) => {
    const body = await whileListening([saying(answer)], ([url = '']) => httpBytes('it', new URL(url)));
    expect(Buffer.from(body).toString()).toBe(GPU);
  });
});

it('one good endpoint is read among hostile ones, each of which is told', async () => {
  const bad = [
    raw((socket) => socket.resetAndDestroy()),
    saying('SSH-2.0-OpenSSH_9.2\r\n'),
    status(401),
    web((_request, response) => response.end('<html>canary-5f3a</html>')),
    web((_request, response) => response.end(gzipSync(GPU).subarray(0, 20))),
  ];
  const { ran, urls } = await whileListening([web(node('a', 20)), ...bad], async (listed) => ({
    urls: listed,
    ran: await claw(['report', '--targets', 'targets', '--json'], {
      cwd: withFiles({ targets: listed.map((url) => `${url}/metrics`).join('\n') }),
      env: NOON,
    }),
  }));
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  expect(ran.stdout).not.toContain('canary');
  const { endpoints, warnings, metrics } = JSON.parse(ran.stdout);
  expect(endpoints).toEqual([{ url: `${urls[0]}/metrics`, believed: true, standing: 'named' }]);
  expect(warnings.join()).toMatch(/5 of 6 listed endpoints gave nothing: .* broke off .*; .* and 2 more/);
  expect(metrics.find(({ metric }: { metric: string }) => metric === 'gpu_util_mean').value).toBe(0.2);
});

it('one server that fails is told once, whatever was asked of it', async () => {
  const ran = await whileListening([status(500), web(node('a', 20))], ([bad = '', good = '']) =>
    claw(['report', '--json'], {
      cwd: withFiles({ 'claw.config.yaml': `prometheus: {url: ${bad}}\ndcgm_exporter: {url: ${good}}\n` }),
      env: NOON,
    }),
  );
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  const told = (JSON.parse(ran.stdout).warnings as string[]).filter((one) => one.includes('HTTP status 500'));
  expect(told).toEqual([
    expect.stringMatching(
      /^Left out: .*Prometheus.*; and \d+ more\. http:\S+ answered with HTTP status 500: check the URL/,
    ),
  ]);
});
