// A package that --replace put another one in the place of: verify and review say so where the ledger is.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sacctExport } from '../cli/exports.ts';
import { claw, PACKAGE } from '../cli/run.ts';
import { done, OCTOBER, site } from './sites.ts';

const SAID =
  /^In place of this package the ledger has another one, entry (\d), recorded on [\d-]+: hand over /;

/** A site whose first package was replaced twice; the ways in which it is looked at. */
async function replaced() {
  const { cwd, state, collect } = site();
  expect(await collect('--quiet', '--new-scope', ...OCTOBER)).toMatchObject({ status: 0 });
  for (const [name, runs] of Object.entries({ first: 620, second: 640 })) {
    copyFileSync(join(cwd, PACKAGE), join(cwd, `${name}.json`));
    writeFileSync(join(cwd, 'jobs.txt'), sacctExport(runs, 12));
    expect(await collect('--quiet', '--replace', ...OCTOBER)).toEqual(done);
  }
  const env = { CLAW_STATE_DIR: state };
  const run = (...args: string[]) => claw(args, { cwd, env, ownState: true });
  return { cwd, state, run };
}

const supersededIn = ({ stdout }: { stdout: string }): string | null => JSON.parse(stdout).superseded;

describe('a package that was replaced', () => {
  it('is said to be, with the one to hand over', async () => {
    const { run } = await replaced();
    for (const name of ['first.json', 'second.json'])
      for (const command of ['verify', 'review']) {
        const { status, stdout } = await run(command, name);
        expect(status).toBe(0);
        expect(stdout.replace(/\s+/g, ' ')).toContain(
          'In place of this package the ledger has another one, entry 3',
        );
        expect(supersededIn(await run(command, name, '--json'))).toMatch(SAID);
      }
    for (const command of ['verify', 'review']) {
      expect((await run(command, PACKAGE)).stdout).not.toContain('In place of');
      expect(supersededIn(await run(command, PACKAGE, '--json'))).toBeNull();
    }
  });

  it('is not, where the ledger is not, or has another key', async () => {
    const { run, cwd } = await replaced();
    const elsewhere = site();
    const env = { CLAW_STATE_DIR: elsewhere.state };
    const there = () => claw(['verify', join(cwd, 'first.json'), '--json'], { env, ownState: true });
    expect(supersededIn(await there())).toBeNull();
    await elsewhere.collect('--quiet', '--new-scope', ...OCTOBER);
    expect(supersededIn(await there())).toBeNull();
    expect(supersededIn(await run('verify', 'first.json', '--json'))).toMatch(SAID);
  });

  it('is verified where the ledger cannot be read', async () => {
    const { run, state } = await replaced();
    writeFileSync(join(state, 'ledger.ndjson'), 'not as claw wrote it\n');
    const ran = await run('verify', 'first.json', '--json');
    expect([ran.status, supersededIn(ran)]).toEqual([0, null]);
  });

  it('nor is it, what was changed by hand, and is no recorded package', async () => {
    const { run, cwd } = await replaced();
    const text = readFileSync(join(cwd, PACKAGE), 'utf8');
    const other = text.replaceAll(JSON.parse(text).package_timestamp, '2027-01-31T00:00:00Z');
    writeFileSync(join(cwd, 'other.json'), other);
    expect(supersededIn(await run('verify', 'other.json', '--json'))).toBeNull();
    const { stdout } = await run('review', 'other.json');
    expect(stdout).toContain('not in that of this machine');
  });
});
