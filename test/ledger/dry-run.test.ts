// claw collect --dry-run: what the ledger would say, and nothing that is written.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOT_ABOUT_PEOPLE, stateSentences } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { sacctExport } from '../cli/exports.ts';
import { PACKAGE } from '../cli/run.ts';
import { OCTOBER, site } from './sites.ts';

describe('a dry run', () => {
  it('says that its key is none', async () => {
    const { collect, state } = site();
    const { status, stdout } = await collect('--dry-run', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).warnings).toContain(stateSentences.dryRunKey('default'));
    expect(existsSync(state)).toBe(false);
  });

  it('says what the ledger would', async () => {
    const { collect, state, cwd } = site();
    await collect('--quiet', '--new-scope', ...OCTOBER);
    const [ledger, written] = [join(state, 'ledger.ndjson'), join(cwd, PACKAGE)].map((path) =>
      readFileSync(path, 'utf8'),
    );
    const warningsOf = async (...args: string[]): Promise<string> => {
      const { status, stdout } = await collect('--dry-run', '--json', ...args);
      expect(status).toBe(0);
      const { warnings, released } = JSON.parse(stdout) as { warnings: string[]; released: unknown[] };
      expect(released.length).toBeGreaterThan(0);
      return warnings.join('\n');
    };
    expect(await warningsOf(...OCTOBER)).toContain(
      'Without --dry-run nothing would be computed: this period was released before, as entry 1',
    );
    expect(await warningsOf(...OCTOBER, '--workload', 'mixed')).toMatch(
      /Without --dry-run this would be refused\. .*workload was training_large and is now mixed/,
    );
    expect(await warningsOf('--start', '2026-10-01', '--end', '2026-10-20')).toMatch(
      /would be refused\. The period 2026-10-01 to 2026-10-19 has days of 2026-10-01 to 2026-10-31/,
    );
    expect(await warningsOf(...OCTOBER, '--replace')).not.toContain('Without --dry-run');
    expect(readFileSync(join(state, 'ledger.ndjson'), 'utf8')).toBe(ledger);
    expect(readFileSync(join(cwd, PACKAGE), 'utf8')).toBe(written);
  });

  it('says of a new scope that its cluster is that of another', async () => {
    const { collect, state } = site();
    await collect('--quiet', '--new-scope', ...OCTOBER);
    const { stdout } = await collect('--dry-run', '--json', '--scope', 'other', ...OCTOBER);
    const { warnings } = JSON.parse(stdout) as { warnings: string[] };
    expect(warnings).toContain(stateSentences.dryRunKey('other'));
    expect(warnings.join('\n')).toMatch(/Without --dry-run this would be refused\. .*cluster/);
    expect(existsSync(join(state, 'scopes/other'))).toBe(false);
  });

  it('says one thing of a period that is not free', async () => {
    const { collect, cwd } = site();
    await collect('--quiet', '--new-scope', ...OCTOBER);
    // Of so few people nothing is recorded, and of a free period that would be said.
    writeFileSync(join(cwd, 'jobs.txt'), sacctExport(60, 3));
    const { stdout } = await collect('--dry-run', '--json', ...OCTOBER);
    const { warnings } = JSON.parse(stdout) as { warnings: string[] };
    expect(warnings.filter((one) => one.startsWith('Without --dry-run'))).toHaveLength(1);
    expect(warnings).not.toContain(NOT_ABOUT_PEOPLE);
  });
});
