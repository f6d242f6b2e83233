// P4 around the process: time zone, language and number format of the machine change no byte of the package
// or of what is printed.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seeded } from '../privacy/site.ts';
import { randomNaming } from './naming.ts';
import { place, put, run } from './outside.ts';
import { makeScenario, render } from './scenario.ts';

const ENVIRONMENTS = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Chatham', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: '', LC_NUMERIC: 'fr_FR.UTF-8' },
  { TZ: ':/etc/localtime', LANG: '', LC_ALL: 'POSIX', COLUMNS: '20' },
];

it('time zone, language and number format change no byte', async () => {
  const at = place();
  // Times without a zone in all three inputs: the machine's own zone must not be taken for theirs.
  const draw = { seed: 77, users: 14, jobsPerUser: 2, nodes: 2, gpusPerNode: 2, scrapes: 3 };
  const scenario = makeScenario({ ...draw, parts: ['text', 'dcgm', 'csv'] });
  const zoneless = { ...scenario, sacct: { ...scenario.sacct, epoch: false } };
  render(zoneless, randomNaming(seeded(1), scenario.avoid), seeded(1)).forEach(
    ({ bytes }, i) => void put(at, `${i}`, bytes),
  );
  // All have the dice of one key, and ledgers of their own.
  const state = join(at.home, 'keyed');
  const first = ['collect', '--from', at.input, '--output', 'first.json'];
  expect((await run(at, first, { env: { CLAW_STATE_DIR: state } })).status).toBe(0);
  const key = join(state, 'scopes', 'default', 'master.key');
  const seen = await Promise.all(
    ENVIRONMENTS.map(async (env, i) => {
      const output = `${i}.json`;
      const collected = await run(
        at,
        ['collect', '--scope-key', key, '--from', at.input, '--output', output],
        { env },
      );
      const reported = await run(at, ['report', '--from', at.input], { env });
      expect([collected.status, reported.status]).toEqual([0, 0]);
      const bytes = readFileSync(join(at.home, output));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const printed = collected.stdout.replace(output, '').replace(/state-\w+/g, 'state');
      return { sha256, printed, reported: reported.stdout };
    }),
  );
  for (const one of seen) expect(one).toEqual(seen[0]);
  expect(seen[0]!.printed).toContain(seen[0]!.sha256);
});
