// The collectors by themselves: files that change, HTTP, commands.

import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { commandBytes, fileBytes, findOnPath, httpBytes, wholeOutput } from '@ptl/claw/internal';
import { LiveSystemFailed } from '@ptl/claw-core';
import { afterEach, describe, expect, it } from 'vitest';
import { folder } from './run.ts';

async function all(chunks: AsyncIterable<Uint8Array>, meanwhile = () => {}): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) {
    parts.push(chunk.slice());
    meanwhile();
  }
  return Buffer.concat(parts).toString();
}

describe('a file', () => {
  const big = 'x'.repeat(600_000);
  function made(): string {
    const path = join(folder(), 'jobs.txt');
    writeFileSync(path, big);
    return path;
  }

  it('is read up to the size that it had, and growth is told', async () => {
    const path = made();
    let grown = 0;
    const read = all(
      fileBytes('jobs.txt', path, statSync(path), () => grown++),
      () => appendFileSync(path, 'later'),
    );
    expect(await read).toBe(big);
    expect(grown).toBe(1);
  });

  it('is read into the room that there is for it', async () => {
    const path = made();
    const rooms = [new Uint8Array(100_000), undefined, new Uint8Array(1)];
    const used: (Uint8Array | undefined)[] = [];
    const room = () => {
      used.push(rooms[used.length] ?? rooms[0]);
      return used.at(-1);
    };
    const chunks: Uint8Array[] = [];
    for await (const chunk of fileBytes('jobs.txt', path, statSync(path), () => {}, room))
      chunks.push(chunk.slice());
    expect(Buffer.concat(chunks).toString()).toBe(big);
    expect(used.length).toBe(chunks.length);
    expect(chunks[0]!.length).toBe(100_000);
    expect(Buffer.from(rooms[0]!).toString()).toContain('xxx');
    expect(chunks[2]!.length).toBe(1);
  });

  it.each([
    ['is cut off while it is read', (path: string) => truncateSync(path, 300_000)],
    ['is emptied while it is read', (path: string) => truncateSync(path, 0)],
  ])('that %s ends the run', async (_what, change) => {
    const path = made();
    const read = all(
      fileBytes('jobs.txt', path, statSync(path), () => {}),
      () => change(path),
    );
    await expect(read).rejects.toMatchObject({ exitCode: 4, message: /was cut off or replaced/ });
  });

  it('that has been replaced since it was looked at ends the run', async () => {
    const path = made();
    const other = statSync(made());
    await expect(all(fileBytes('jobs.txt', path, other, () => {}))).rejects.toMatchObject({ exitCode: 4 });
  });
});

describe('HTTP', () => {
  const servers: ReturnType<typeof createServer>[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  async function serve(listener: RequestListener): Promise<URL> {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`);
  }

  it('gives the body', async () => {
    const url = await serve((_request, response) => response.end('metrics'));
    expect(Buffer.from(await httpBytes('it', url)).toString()).toBe('metrics');
  });

  it('takes compressed bodies as they are', async () => {
    const url = await serve((request, response) => {
      expect(request.method).toBe('GET');
      response.setHeader('content-encoding', 'gzip').end(gzipSync('metrics'));
    });
    expect([...(await httpBytes('it', url)).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
  });

  it('follows no redirect', async () => {
    let followed = false;
    const elsewhere = await serve((_request, response) => {
      followed = true;
      response.end();
    });
    const url = await serve((_request, response) =>
      response.writeHead(302, { location: elsewhere.href }).end(),
    );
    await expect(httpBytes('it', url)).rejects.toMatchObject({
      exitCode: 4,
      message: /^it redirects elsewhere/,
    });
    expect(followed).toBe(false);
  });

  it('says the status of a failure, and nothing of its body', async () => {
    const url = await serve((_request, response) => response.writeHead(503).end('secret'));
    await expect(httpBytes('it', url)).rejects.toMatchObject({
      exitCode: 4,
      message: 'it answered with HTTP status 503: check the URL in a browser or with curl.',
    });
  });

  it('says when nobody answers, or the answer breaks off', async () => {
    await expect(httpBytes('it', new URL('http://127.0.0.1:1/'))).rejects.toMatchObject({ exitCode: 4 });
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
    });
    await expect(httpBytes('it', url)).rejects.toMatchObject({ exitCode: 4 });
  });
});

describe('a command', () => {
  function script(body: string): { path: string; env: Record<string, string> } {
    const bin = folder();
    const path = join(bin, 'sacct');
    writeFileSync(path, `#!/bin/sh\n${body}\n`);
    chmodSync(path, 0o755);
    return { path, env: { PATH: `${bin}:/usr/bin:/bin` } };
  }
  const request = { kind: 'command', file: 'sacct', args: ['a b', '$HOME'], withinSeconds: 600 } as const;

  it('is found on the PATH if it is an executable file', () => {
    const { path, env } = script('true');
    expect(findOnPath('sacct', env)).toBe(path);
    const decoy = folder();
    mkdirSync(join(decoy, 'sacct'));
    expect(findOnPath('sacct', { PATH: decoy })).toBeUndefined();
    expect(findOnPath('sacct', {})).toBeUndefined();
  });

  it('gets its arguments as they are and no shell, and its output is streamed', async () => {
    const { path, env } = script('printf "%s|" "$@" "$TZ"; echo noise >&2');
    expect(await all(commandBytes(path, { ...request, env: { TZ: 'UTC' } }, env))).toBe('a b|$HOME|UTC|');
  });

  it.each(['exit 1', 'echo rows; exit 1'])(
    'that does %j has failed, and its words are not passed on',
    async (body) => {
      const { path, env } = script(`echo "error: alice" >&2; ${body}`);
      const read = all(commandBytes(path, request, env));
      await expect(read).rejects.toBeInstanceOf(LiveSystemFailed);
      await expect(read).rejects.toMatchObject({ message: '' });
    },
  );

  it('that counts only as a whole gives nothing where it fails, or does not end in time', async () => {
    for (const [body, withinSeconds, told] of [
      ['echo rows; echo why >&2; exit 3', 600, { exitStatus: 3, timedOut: false, stderr: 'why\n' }],
      ['echo rows; exec sleep 600', 0.5, { exitStatus: undefined, timedOut: true }],
      ['echo rows; sleep 600 & exit 0', 0.5, { timedOut: true }],
    ] as const) {
      const { path, env } = script(body);
      const failures: unknown[] = [];
      const failed = (failure: unknown) => void failures.push(failure);
      const read = wholeOutput(path, { ...request, withinSeconds }, env, failed);
      await expect(read).rejects.toBeInstanceOf(LiveSystemFailed);
      expect(failures).toMatchObject([told]);
    }
    const { path, env } = script('echo rows');
    expect(Buffer.concat(await wholeOutput(path, request, env)).toString()).toBe('rows\n');
  });

  it('that is ended takes with it what it has started', async () => {
    const { path, env } = script('sleep 600 & echo $! > "$0.pid"; echo rows; wait');
    const read = wholeOutput(path, { ...request, withinSeconds: 1 }, env);
    await expect(read).rejects.toBeInstanceOf(LiveSystemFailed);
    const started = Number(readFileSync(`${path}.pid`, 'utf8'));
    // A killed process whose parent has not looked at it yet is a zombie.
    const state = () => {
      try {
        return /^State:\t(\w)/m.exec(readFileSync(`/proc/${started}/status`, 'utf8'))?.[1];
      } catch {
        return 'gone';
      }
    };
    await expect.poll(state, { timeout: 20_000 }).toMatch(/gone|Z/);
  });

  it('is ended when nobody reads on', async () => {
    const { path, env } = script('yes | head -c 100000000; echo done > "$0.done"');
    for await (const chunk of commandBytes(path, request, env)) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
  });
});
