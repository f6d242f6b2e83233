// P13: nothing is sent. The command line runs without a network, and under the eyes of strace; and one file
// alone can speak HTTP.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BIN, inNewScope } from '../cli/run.ts';
import { seeded } from '../privacy/site.ts';
import { randomNaming } from './naming.ts';
import { type Place, place, put } from './outside.ts';
import { makeScenario, render } from './scenario.ts';

const PACKAGES = fileURLToPath(new URL('../../packages', import.meta.url));

function works(command: string, args: readonly string[]): boolean {
  return spawnSync(command, [...args, process.execPath, '--version']).status === 0;
}
const STRACE = ['-f', '-q', '-e', 'trace=network'];
const UNSHARE = ['-r', '-n'];

function under(
  command: string,
  args: readonly string[],
  at: Place,
  claw: readonly string[],
  more: Readonly<Record<string, string>> = {},
) {
  const env = {
    ...process.env,
    ...more,
    PATH: join(at.home, 'bin'),
    HOME: at.home,
    CLAW_STATE_DIR: at.home,
  };
  const line = [...args, process.execPath, BIN, ...claw];
  return spawnSync(join('/usr/bin', command), line, { cwd: at.home, env, encoding: 'utf8' });
}

function withInputs(): Place {
  const at = place();
  const knobs = { seed: 3, users: 12, jobsPerUser: 1, nodes: 2, gpusPerNode: 2, scrapes: 2 };
  const scenario = makeScenario({ ...knobs, parts: ['text', 'dcgm', 'csv'] });
  render(scenario, randomNaming(seeded(1), scenario.avoid), seeded(1)).forEach(
    ({ bytes }, i) => void put(at, `${i}`, bytes),
  );
  return at;
}

it.skipIf(!works('unshare', UNSHARE))('collects from files in a network namespace without a route', () => {
  const at = withInputs();
  const ran = under(
    'unshare',
    UNSHARE,
    at,
    inNewScope(['collect', '--from', at.input, '--output', 'package.json']),
  );
  expect(ran.stderr).toMatch(/^(?:The scope default had no key[^\n]*\n)?$/);
  expect(ran.status).toBe(0);
  expect(readdirSync(at.home)).toContain('package.json');
});

it.skipIf(!works('strace', STRACE))('opens no connection while it collects from files', () => {
  const at = withInputs();
  const log = join(at.home, 'calls');
  const collect = inNewScope(['collect', '--from', at.input, '--output', 'package.json']);
  const ran = under('strace', [...STRACE, '-o', log], at, collect);
  expect(ran.status).toBe(0);
  expect(internet(readFileSync(log, 'utf8'))).toEqual([]);
});

it.skipIf(!works('strace', STRACE))('asks nobody but the loopback when it looks for live systems', () => {
  const at = withInputs();
  const log = join(at.home, 'calls');
  // Named, so that it is asked though nobody listens.
  writeFileSync(
    join(at.home, 'config.json'),
    JSON.stringify({ dcgm_exporter: { url: 'http://127.0.0.1:9400' } }),
  );
  under('strace', [...STRACE, '-o', log], at, ['discover'], { CLAW_CONFIG: join(at.home, 'config.json') });
  const calls = internet(readFileSync(log, 'utf8'));
  // That the exporter is looked for at all shows that the eyes are open.
  expect(calls.some((call) => call.includes('htons(9400)'))).toBe(true);
  const elsewhere = calls.filter(
    (call) => /\b(connect|sendto|sendmsg|bind)\(/.test(call) && !/"127\.0\.0\.1"|"::1"/.test(call),
  );
  expect(elsewhere).toEqual([]);
});

/** Calls that have to do with the internet, and not with a process's own pipes. */
function internet(calls: string): string[] {
  return calls.split('\n').filter((call) => /AF_INET6?|PF_INET6?/.test(call));
}

it('one file of the command line can speak HTTP, and no other file can reach a network', () => {
  const files = readdirSync(PACKAGES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[a-z]+\/src\/.*\.ts$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(PACKAGES, path), 'utf8') }));
  expect(files.length).toBeGreaterThan(100);
  const reaches =
    /\bfetch\s*\(|\bWebSocket\b|XMLHttpRequest|EventSource|(from|import\(|require\() ?['"](node:)?(https?|http2|tls|dgram|dns(\/promises)?|undici|axios|got)['"]/;
  expect(files.filter(({ text }) => reaches.test(text)).map(({ path }) => path)).toEqual([
    'cli/src/collect/http.ts',
  ]);
  // node:net is there for named pipes alone.
  const sockets = files.filter(({ text }) => /(['"])(node:)?net\1/.test(text)).map(({ path }) => path);
  expect(sockets).toEqual(['cli/src/collect/file.ts']);
  const http = files.find(({ path }) => path === 'cli/src/collect/http.ts')!.text;
  // GET only: nothing here can write a body.
  expect(http).not.toMatch(/\brequest\(|method|\.write\(|\bpost\b/i);
});
