// PRIVACY.md says what claw runs, asks and leaves behind: every command, every address and every file.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type LiveRequest, sources } from '@ptl/claw-core';
import { expect, it } from 'vitest';
import { claw, PACKAGE, withFiles } from '../cli/run.ts';
import { read } from '../tidy/files.ts';

const text = read('PRIVACY.md');
const context = { startSeconds: 0, endSeconds: 86_400, random: new Uint8Array(16) };
const requests: LiveRequest[] = Object.values(sources).flatMap(({ live }) => live?.(context) ?? []);

it('names every command that is run, and every address that is asked', () => {
  const said = requests.map((one) => (one.kind === 'http' ? new URL(one.defaultUrl).host : one.file));
  expect(new Set(said).size).toBeGreaterThan(4);
  expect(said.filter((one) => !new RegExp(`[\` ]${one}[\`, ]`).test(text))).toEqual([]);
});

it('names every file that is written', async () => {
  const users = ['ada', 'ben', 'cleo', 'dan', 'eva'];
  const rows = users.map(
    (user, id) => `${id}|${user}|COMPLETED|2026-06-02T00:00:00Z|2026-06-02T01:00:00Z|gres/gpu=2\n`,
  );
  const jobs = `JobIDRaw|User|State|Start|End|AllocTRES\n${rows.join('')}`;
  const cwd = withFiles({ 'jobs.txt': jobs });
  const env = { CLAW_STATE_DIR: join(cwd, 'state') };
  const args = ['collect', '--new-scope', '--from', 'jobs.txt', '--month', '2026-06'];
  expect(await claw(args, { cwd, env, ownState: true })).toMatchObject({ status: 0 });
  expect(readdirSync(cwd).sort()).toEqual(['jobs.txt', PACKAGE, 'state']);
  const left = readdirSync(env.CLAW_STATE_DIR, { recursive: true, encoding: 'utf8' });
  const named = left
    .map((path) => path.replace('/default', '/NAME'))
    // Packages are named by their hash. Compiled code lies where the tests keep it.
    .map((path) => path.replace(/^packages\/.*/, 'packages'))
    .filter((path) => path !== 'scopes' && path !== 'scopes/NAME');
  expect(new Set(named)).toEqual(
    new Set([
      ...['cluster.key', 'last-entry.json', 'ledger.ndjson', 'lock', 'packages', 'scopes/NAME/master.key'],
    ]),
  );
  expect(named.filter((path) => !text.includes(`\`${path}\``))).toEqual([]);
});
