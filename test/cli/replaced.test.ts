// Which package a new one replaces: one of its own period, scope and data, and others with --force alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleBytes } from '../contract/example.ts';
import { site } from '../ledger/sites.ts';
import { sacctExport } from './exports.ts';
import { claw, PACKAGE, SAMPLE, withFiles } from './run.ts';

const first = ['--start', '2026-10-01', '--end', '2026-10-08'];
const second = ['--start', '2026-10-08', '--end', '2026-11-05'];
const packageIn = (cwd: string) => JSON.parse(readFileSync(join(cwd, PACKAGE), 'utf8'));
const entriesIn = (state: string) => readFileSync(join(state, 'ledger.ndjson'), 'utf8').trimEnd().split('\n');

describe('a package', () => {
  it('of another period is replaced with --force alone, and nothing is recorded before', async () => {
    const { collect, cwd, state } = site();
    const held = () => [packageIn(cwd).period.first_day, entriesIn(state).length];
    expect((await collect('--quiet', '--new-scope', ...first)).status).toBe(0);
    expect((await collect('--quiet', ...first)).status).toBe(0);
    expect(await collect('--quiet', ...second)).toEqual({
      status: 7,
      stdout: '',
      stderr: `claw: ${PACKAGE} holds the package of 2026-10-01 to 2026-10-07, which is not written over: give another --output, or replace it with --force.\n`,
    });
    expect(held()).toEqual(['2026-10-01', 1]);
    expect((await collect('--quiet', '--force', ...second)).status).toBe(0);
    expect(held()).toEqual(['2026-10-08', 2]);
    // What was recorded is given again under the same rule.
    expect((await collect('--quiet', ...first)).status).toBe(7);
    expect(held()).toEqual(['2026-10-08', 2]);
  });

  it('of another scope is not replaced either, and a dry run says so', async () => {
    const { collect, cwd } = site();
    await collect('--quiet', '--new-scope', ...first);
    const dry = await collect('--dry-run', ...second);
    expect(dry.stdout.replace(/\s+/g, ' ')).toContain(`${PACKAGE} holds the package of 2026-10-01 to`);
    writeFileSync(join(cwd, 'jobs.txt'), sacctExport(600, 12).replaceAll('|main|', '|other|'));
    const other = await collect('--quiet', '--new-scope', '--scope', 'other', ...first);
    expect([other.status, other.stderr]).toEqual([7, expect.stringContaining('a package of another scope')]);
  });

  it('that is real is never replaced by a sample', async () => {
    const cwd = withFiles({ [PACKAGE]: exampleBytes() });
    const before = readFileSync(join(cwd, PACKAGE), 'utf8');
    const refused = await claw(['collect', '--sample', '--force', '--output', PACKAGE], { cwd });
    expect([refused.status, refused.stderr]).toEqual([7, expect.stringContaining('holds a real package')]);
    expect(readFileSync(join(cwd, PACKAGE), 'utf8')).toBe(before);
  });

  it('that is synthetic gives way to a real one with --force', async () => {
    const { cwd, collect } = site();
    const synthetic = { ...JSON.parse(new TextDecoder().decode(exampleBytes())), synthetic: true };
    writeFileSync(join(cwd, PACKAGE), JSON.stringify(synthetic));
    const refused = await collect('--quiet', '--new-scope', ...first);
    expect([refused.status, refused.stderr]).toEqual([
      7,
      expect.stringContaining('holds a synthetic package'),
    ]);
    expect((await collect('--quiet', '--force', ...first)).status).toBe(0);
  });
});

it('review and score read the sample where there is no other package', async () => {
  const cwd = withFiles({ [SAMPLE]: exampleBytes() });
  expect((await claw(['review'], { cwd })).stdout).toContain(SAMPLE);
  writeFileSync(join(cwd, PACKAGE), exampleBytes());
  expect(JSON.parse((await claw(['score', '--json'], { cwd })).stdout).package).toBe(PACKAGE);
});
