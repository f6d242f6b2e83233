// --contributors account: accounts are blurred, and five of them and five users must stand behind a number.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { START } from './exports.ts';
import { claw, PACKAGE, withFiles } from './run.ts';

const NOW = { SOURCE_DATE_EPOCH: String(START + 60 * 86_400) };
const HEAD = 'JobIDRaw|User|Account|State|Submit|Start|End|TimelimitRaw|AllocTRES';

/** 120 jobs of so many accounts and users, dealt in turn. */
function jobs(accounts: number, users: number): string {
  const rows = Array.from({ length: 120 }, (_, i) => {
    const start = START + i * 3600;
    const times = `${start - 60}|${start}|${start + 1800}`;
    return `${i}|user${i % users}|lab${i % accounts}|COMPLETED|${times}|60|gres/gpu=1`;
  });
  return [HEAD, ...rows, ''].join('\n');
}

async function collected(accounts: number, users: number, ...more: string[]) {
  const cwd = withFiles({ 'jobs.txt': jobs(accounts, users) });
  const args = ['collect', '--from', 'jobs.txt', '--month', '2026-10', ...more];
  const { status, stdout, stderr } = await claw([...args, '--json'], { cwd, env: NOW });
  expect([status, stderr]).toEqual([0, '']);
  const { contributors, released } = JSON.parse(stdout) as {
    contributors: { unit: string; count: number };
    released: { metric: string }[];
  };
  const { privacy } = JSON.parse(readFileSync(join(cwd, PACKAGE), 'utf8')) as {
    privacy: { contributors: string; parameters: { k: number } };
  };
  return { contributors, metrics: released.map(({ metric }) => metric), privacy };
}

describe('accounts', () => {
  it('are counted and blurred where the operator says so, users otherwise', async () => {
    const ofAccounts = await collected(6, 7, '--contributors', 'account');
    expect(ofAccounts.contributors).toMatchObject({ unit: 'account', count: 6 });
    expect(ofAccounts.privacy).toMatchObject({ contributors: 'account', parameters: { k: 5 } });
    expect(ofAccounts.metrics).toEqual(
      expect.arrayContaining(['walltime_efficiency_rate', 'scheduler_type']),
    );
    for (const more of [[], ['--contributors', 'user']])
      expect((await collected(6, 7, ...more)).privacy.contributors).toBe('user');
  });

  it.each([
    ['five accounts and four users', 5, 4],
    ['four accounts and nine users', 4, 9],
  ])('of %s are too few', async (_, accounts, users) => {
    const { metrics, privacy } = await collected(accounts, users, '--contributors', 'account');
    expect(metrics).toEqual([]);
    expect(privacy.contributors).toBe('account');
  });

  it('of five and five are enough', async () => {
    const { metrics } = await collected(5, 5, '--contributors', 'account');
    expect(metrics).toContain('walltime_efficiency_rate');
  });
});

it('nothing else is counted by name', async () => {
  const { status, stderr } = await claw(['collect', '--sample', '--contributors', 'CANARY-7']);
  expect([status, stderr]).toEqual([2, 'claw: --contributors takes user, the default, or account.\n']);
});
