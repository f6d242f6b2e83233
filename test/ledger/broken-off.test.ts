// Exports of jobs that break off: a period is released once, and half of it would be released for good. And
// other first runs that come to nothing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenOff } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { sacctExport } from '../cli/exports.ts';
import { claw, PACKAGE } from '../cli/run.ts';
import { OCTOBER, site } from './sites.ts';

describe('an export that breaks off within its last row', () => {
  const whole = sacctExport(600, 12);
  const cut = whole.slice(0, whole.lastIndexOf('\n', whole.length - 2) + 12);

  it('releases nothing, since it would be for good', async () => {
    const { collect, state, cwd } = site({ 'jobs.txt': cut });
    const { status, stderr } = await collect('--new-scope', ...OCTOBER);
    expect([status, stderr]).toEqual([4, expect.stringContaining('jobs.txt breaks off within its last row')]);
    expect([existsSync(join(state, 'ledger.ndjson')), existsSync(join(cwd, PACKAGE))]).toEqual([
      false,
      false,
    ]);
    const dry = await collect('--dry-run', '--json', ...OCTOBER);
    expect(JSON.parse(dry.stdout).warnings).toContainEqual(
      expect.stringMatching(/^Without --dry-run this would be refused\. jobs\.txt breaks off/),
    );
    writeFileSync(join(cwd, 'jobs.txt'), whole);
    expect(await collect('--quiet', '--new-scope', ...OCTOBER)).toMatchObject({ status: 0 });
  });

  it('is reported all the same', async () => {
    const { cwd } = site({ 'jobs.txt': cut });
    const { status, stdout } = await claw(['report', '--from', 'jobs.txt', ...OCTOBER], { cwd });
    expect([status, stdout]).toEqual([0, expect.stringContaining('1 input broken off')]);
  });

  it('is a document that ends too early, too; of samples alone it may be', () => {
    const broken = (kind: string, code: string) => {
      const reading = { source: { gives: [kind] }, diagnostics: [{ code, place: 'x.json' }] };
      return brokenOff({ readings: [reading] } as never);
    };
    expect(broken('pod', 'document_truncated')).toMatch(/^x\.json breaks off before its end/);
    expect(broken('job_run', 'row_foreign')).toBeUndefined();
    expect(broken('gpu_sample', 'row_incomplete')).toBeUndefined();
  });
});

describe('a first run', () => {
  it('leaves no key behind if it comes to nothing, but that of an earlier run', async () => {
    const { collect, state, cwd } = site();
    const key = join(state, 'scopes/default/master.key');
    const jobs = readFileSync(join(cwd, 'jobs.txt'), 'utf8');
    writeFileSync(join(cwd, 'jobs.txt'), 'nonsense');
    expect((await collect('--new-scope', ...OCTOBER)).status).toBe(4);
    expect(existsSync(key)).toBe(false);
    writeFileSync(join(cwd, 'jobs.txt'), jobs);
    expect(await collect('--quiet', '--new-scope', ...OCTOBER)).toMatchObject({ status: 0 });
    const made = readFileSync(key, 'utf8');
    writeFileSync(join(cwd, 'jobs.txt'), 'nonsense');
    expect((await collect('--new-scope', '--month', '2026-11')).status).not.toBe(0);
    expect(readFileSync(key, 'utf8')).toBe(made);
  });
});
