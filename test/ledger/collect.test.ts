// claw collect and its ledger, from end to end: what is released once is released so for ever.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOT_ABOUT_PEOPLE, stateSentences } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { sacctExport } from '../cli/exports.ts';
import { claw, PACKAGE } from '../cli/run.ts';
import { done, OCTOBER, site } from './sites.ts';

describe('a first run', () => {
  it('needs --new-scope where no person sits, and leaves nothing without', async () => {
    const { collect, state, cwd } = site();
    const key = join(state, 'scopes/default/master.key');
    expect(await collect()).toEqual({
      status: 5,
      stdout: '',
      stderr: `claw: ${stateSentences.noKey('default', key)}\n`,
    });
    expect([existsSync(join(state, 'scopes')), existsSync(join(cwd, PACKAGE))]).toEqual([false, false]);
    expect(await collect('--quiet', '--new-scope')).toEqual(done);
  });

  it('makes no key for what it cannot do anyway', async () => {
    const { collect, state } = site();
    expect((await collect('--new-scope', '--workers', 'many')).status).toBe(2);
    expect(existsSync(join(state, 'scopes'))).toBe(false);
  });

  it('records what it writes', async () => {
    const { collect, state, written } = site();
    const others = ['--workload', 'mixed', '--timezone', 'Asia/Tokyo', '--allow-small'];
    await collect('--quiet', '--new-scope', ...OCTOBER, ...others);
    const line = JSON.parse(readFileSync(join(state, 'ledger.ndjson'), 'utf8'));
    expect(line).toMatchObject({
      entry: 1,
      scope: 'default',
      first_day: '2026-10-01',
      last_day: '2026-10-31',
      unit: 'user',
      zone: 'Asia/Tokyo',
      workload: 'mixed',
      allow_small: true,
    });
    expect(readFileSync(join(state, 'packages', `${line.package_sha256}.json`), 'utf8')).toBe(written());
  });
});

describe('a second run', () => {
  it('over the same month gives the same bytes, without reading', async () => {
    const { collect, cwd, written } = site();
    await collect('--quiet', '--new-scope', ...OCTOBER);
    const before = written();
    rmSync(join(cwd, PACKAGE));
    // An input that is no export any more is not looked at.
    writeFileSync(join(cwd, 'jobs.txt'), 'nonsense');
    const { status, stdout, stderr } = await collect(...OCTOBER);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'This period was released before, as entry 1 of the ledger',
    );
    expect(written()).toBe(before);
  });

  it('over what the inputs cover gives the same bytes, whatever they say now', async () => {
    const { collect, cwd, written } = site();
    await collect('--quiet', '--new-scope');
    const before = written();
    writeFileSync(join(cwd, 'jobs.txt'), sacctExport(600, 30));
    const { stdout } = await collect('--json');
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({
      contributors: null,
      released: [],
      output: { path: PACKAGE, bytes: before.length },
    });
    expect(told.warnings).toEqual([expect.stringContaining('these are the same bytes')]);
    expect(written()).toBe(before);
  });

  it('of too few people to be about any gives the same bytes, too', async () => {
    const { collect, cwd, written } = site();
    await collect('--quiet', '--new-scope');
    const before = written();
    const path = join(cwd, 'jobs.txt');
    const [head = '', ...rows] = readFileSync(path, 'utf8').split('\n');
    const userOf = (row: string) => row.split('|')[head.split('|').indexOf('User')];
    const few = new Set([...new Set(rows.map(userOf))].slice(0, 2));
    writeFileSync(path, [head, ...rows.filter((row) => few.has(userOf(row))), ''].join('\n'));
    expect((await collect('--quiet')).status).toBe(0);
    expect(written()).toBe(before);
  });

  it('says that it was made with another organization or facility, which the ledger does not bind', async () => {
    const { collect, cwd, written } = site();
    const facility = (text: string) => writeFileSync(join(cwd, 'facility.json'), text);
    const { stdout: example } = await claw(['facility', '--example']);
    facility(example);
    const given = [...OCTOBER, '--json', '--facility', 'facility.json'];
    const warningsOf = async (...args: string[]): Promise<string[]> =>
      JSON.parse((await collect(...given, ...args)).stdout).warnings;
    await collect('--quiet', '--new-scope', ...given, '--organization', 'Example Lab');
    const before = written();
    expect(await warningsOf('--organization', 'Example Lab')).toHaveLength(1);
    facility(example.replace('1.25', '1.5'));
    expect(await warningsOf('--organization', 'Other Lab')).toEqual([
      expect.stringContaining('these are the same bytes'),
      'The recorded package was made with another --organization and another --facility, and stays as it is: say --replace if that package was not handed over.',
    ]);
    expect((await collect(...OCTOBER)).stdout.replace(/\s+/g, ' ')).toContain(
      'made with another --organization',
    );
    expect(written()).toBe(before);
  });

  it('with another workload is refused before anything is read', async () => {
    const { collect, cwd } = site();
    await collect('--quiet', '--new-scope', ...OCTOBER);
    writeFileSync(join(cwd, 'jobs.txt'), 'nonsense');
    const { status, stderr } = await collect(...OCTOBER, '--workload', 'mixed');
    expect([status, stderr]).toEqual([
      5,
      expect.stringMatching(/workload was training_large and is now mixed/),
    ]);
  });

  it.each([
    [[], ['--contributors', 'account'], 'contributors was user and is now account'],
    [['--contributors', 'account'], [], 'contributors was account and is now user'],
  ])(
    'with other contributors is refused before anything is read: %j, then %j',
    async (first, second, said) => {
      // An account each, so that there are enough of either to tell something.
      const jobs = sacctExport(600, 12).replaceAll(/\|user(\d+)\|lab\d/g, '|user$1|lab$1');
      const { collect, cwd } = site({ 'jobs.txt': jobs });
      await collect('--quiet', '--new-scope', ...OCTOBER, ...first);
      writeFileSync(join(cwd, 'jobs.txt'), 'nonsense');
      const { status, stderr } = await collect(...OCTOBER, ...second);
      expect([status, stderr]).toEqual([5, expect.stringContaining(said)]);
      expect((await collect(...OCTOBER, ...first, '--quiet')).status).toBe(0);
    },
  );

  it('over some of the days is refused once the inputs say which', async () => {
    const { collect, written } = site();
    await collect('--quiet', '--new-scope', '--start', '2026-10-01', '--end', '2026-10-06');
    const before = written();
    const { status, stderr } = await collect();
    expect([status, stderr]).toEqual([
      5,
      expect.stringMatching(/no day is released twice: give a period from 2026-10-06/),
    ]);
    expect(written()).toBe(before);
  });

  it('that replaces the first computes anew', async () => {
    const { collect, state, written } = site();
    await collect('--quiet', '--new-scope', ...OCTOBER);
    const before = written();
    expect(await collect('--quiet', '--replace', '--workload', 'mixed', ...OCTOBER)).toEqual(done);
    expect(written()).not.toBe(before);
    const lines = readFileSync(join(state, 'ledger.ndjson'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).replaces_entry)).toEqual([undefined, 1]);
  });
});

describe('a cluster', () => {
  const exportOf = (cluster: string) => sacctExport(600, 12).replaceAll('|main|', `|${cluster}|`);

  it('stays in its scope, whatever the key of that is', async () => {
    const { collect, cwd, state } = site({ 'jobs.txt': exportOf('zebra') });
    expect(await collect('--quiet', '--new-scope', ...OCTOBER)).toEqual(done);
    const again = await collect('--quiet', '--new-scope', '--scope', 'other', ...OCTOBER);
    expect([again.status, again.stderr]).toEqual([5, expect.stringMatching(/belongs to the scope default/)]);
    rmSync(join(state, 'scopes'), { recursive: true });
    const renewed = await collect('--quiet', '--new-scope', '--scope', 'other', ...OCTOBER, '--workers', '2');
    expect(renewed.stderr).toBe(again.stderr);
    writeFileSync(join(cwd, 'jobs.txt'), exportOf('gnu'));
    expect(await collect('--quiet', '--force', '--scope', 'other', '--new-scope', ...OCTOBER)).toEqual(done);
    const ledger = readFileSync(join(state, 'ledger.ndjson'), 'utf8');
    expect(ledger).toMatch(/"clusters":\["[0-9a-f]{32}"\]/);
    expect(ledger).not.toMatch(/zebra|gnu/);
  });
});

describe('a ledger that is not whole', () => {
  it.each([
    ['deleted', () => ''],
    [
      'without its last line',
      (text: string) =>
        text
          .split('\n')
          .slice(0, -2)
          .map((line) => `${line}\n`)
          .join(''),
    ],
  ])('is noticed: %s', async (_what, cut) => {
    const { collect, state } = site();
    await collect('--quiet', '--new-scope', ...OCTOBER);
    const path = join(state, 'ledger.ndjson');
    const left = cut(readFileSync(path, 'utf8'));
    if (left === '') rmSync(path);
    else writeFileSync(path, left);
    const { status, stderr } = await collect('--quiet', ...OCTOBER);
    expect([status, stderr]).toEqual([5, `claw: ${stateSentences.shortLedger(path, 0, 1)}\n`]);
  });
});

describe('nothing is recorded', () => {
  it('of a period in which too few people had jobs: it keeps no other from being told', async () => {
    const { collect, state } = site();
    const { status, stdout } = await collect(
      '--new-scope',
      '--json',
      '--start',
      '2026-11-01',
      '--end',
      '2026-11-20',
    );
    expect([status, JSON.parse(stdout).warnings]).toEqual([0, expect.arrayContaining([NOT_ABOUT_PEOPLE])]);
    expect(existsSync(join(state, 'ledger.ndjson'))).toBe(false);
    expect(await collect('--quiet', '--force', ...OCTOBER)).toEqual(done);
    expect(existsSync(join(state, 'ledger.ndjson'))).toBe(true);
  });

  it('twice without a warning, where another scope may have told the same', async () => {
    const rows = sacctExport(600, 12).replaceAll('|main|', '||');
    const { collect } = site({ 'jobs.txt': rows });
    await collect('--quiet', '--new-scope', ...OCTOBER);
    const { stdout } = await collect('--new-scope', '--json', '--force', '--scope', 'west', ...OCTOBER);
    expect(JSON.parse(stdout).warnings.join()).toContain(
      'The scope default has a package of 2026-10-01 to 2026-10-31',
    );
  });

  it('of the synthetic cluster, and nothing is asked for', async () => {
    const { cwd, state } = site();
    const settings = { cwd, env: { CLAW_STATE_DIR: state, NODE_COMPILE_CACHE: '' }, ownState: true };
    expect(await claw(['collect', '--sample', '--quiet'], settings)).toEqual(done);
    expect(existsSync(join(state, 'ledger.ndjson'))).toBe(false);
    expect(existsSync(join(state, 'scopes'))).toBe(false);
  });

  it('where the package did not pass, or could not be written', async () => {
    const { collect, state } = site();
    expect((await collect('--new-scope', '--quiet', '--output', 'none/x.json')).status).toBe(7);
    expect(existsSync(join(state, 'ledger.ndjson'))).toBe(false);
  });
});
