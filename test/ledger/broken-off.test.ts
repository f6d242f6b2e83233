// Exports of jobs that break off: a period is released once, and half of it should not be handed over. And
// first runs that come to nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sacctExport } from '../cli/exports.ts';
import { claw } from '../cli/run.ts';
import { OCTOBER, site } from './sites.ts';

describe('an export that breaks off within its last row', () => {
  const whole = sacctExport(600, 12);
  const cut = whole.slice(0, whole.lastIndexOf('\n', whole.length - 2) + 12);

  it('is released with a warning, and replaced by the whole', async () => {
    const { collect, cwd } = site({ 'jobs.txt': cut });
    const { status, stdout } = await collect('--new-scope', '--json', ...OCTOBER);
    const first = 'jobs.txt breaks off, so that jobs may be missing: export it again';
    expect([status, JSON.parse(stdout).warnings]).toEqual([
      0,
      expect.arrayContaining([expect.stringContaining(first)]),
    ]);
    writeFileSync(join(cwd, 'jobs.txt'), whole);
    const { stdout: again } = await collect('--replace', '--json', ...OCTOBER);
    expect(JSON.parse(again).warnings).not.toContainEqual(expect.stringContaining('breaks off'));
  });

  it('is reported all the same', async () => {
    const { cwd } = site({ 'jobs.txt': cut });
    const { status, stdout } = await claw(['report', '--from', 'jobs.txt', ...OCTOBER], { cwd });
    expect([status, stdout]).toEqual([0, expect.stringContaining('1 input broken off')]);
  });
});

// Another run may have found that key meanwhile, or a copy of it may be on another node.
it('a first run that comes to nothing leaves its key behind, for the next with or without --new-scope', async () => {
  const { collect, cwd, state } = site();
  const key = () => readFileSync(join(state, 'scopes/default/master.key'), 'utf8');
  writeFileSync(join(cwd, 'other.txt'), 'no export\n');
  expect((await collect('--new-scope', '--quiet', '--from', 'other.txt', ...OCTOBER)).status).not.toBe(0);
  const made = key();
  expect((await collect('--new-scope', '--quiet', '--from', 'other.txt', ...OCTOBER)).status).not.toBe(0);
  expect((await collect('--quiet', ...OCTOBER)).status).toBe(0);
  expect(key()).toBe(made);
});
