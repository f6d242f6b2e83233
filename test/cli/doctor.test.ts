// claw doctor: a finding for each thing that can be wrong, with one advice.
import { accessSync, chmodSync, constants, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { START, sacctExport } from './exports.ts';
import { claw, expectNarrow, folder, withFiles } from './run.ts';

const NOW = { SOURCE_DATE_EPOCH: String(START + 61 * 86_400) };

interface Check {
  readonly area: string;
  readonly name: string;
  readonly status: string;
  readonly says: string;
  readonly advice: string | null;
  readonly probes: readonly { asked: string; exit_status: number | null; stderr: readonly string[] }[];
}

async function doctor(settings: { cwd?: string; env?: Readonly<Record<string, string>> } = {}) {
  const env = { ...NOW, ...settings.env };
  const { status, stdout, stderr } = await claw(['doctor', '--json'], { ...settings, env });
  const { checks } = JSON.parse(stdout) as { checks: readonly Check[] };
  const of = (name: string) => checks.find((one) => one.name === name);
  return { status, stderr, checks, of };
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A folder with a sacct of this script on the PATH. */
function withSacct(script: string): { cwd: string; env: Record<string, string> } {
  const cwd = withFiles({ 'bin/sacct': `#!/bin/sh\n${script}\n` });
  chmodSync(join(cwd, 'bin/sacct'), 0o755);
  return { cwd, env: { PATH: join(cwd, 'bin') } };
}
const GOOD = 'case "$*" in --version) echo "slurm 22.05.8";; *) echo 4711;; esac';

describe.concurrent('doctor', () => {
  it('finds nothing wrong where a source answers, and makes nothing', async () => {
    const { cwd, env } = withSacct(GOOD);
    const { status, of } = await doctor({ cwd, env });
    expect(status).toBe(0);
    expect(of('file')).toMatchObject({ area: 'configuration', status: 'absent', advice: null });
    expect(of('key')).toMatchObject({ status: 'absent' });
    expect(of('ledger')).toMatchObject({ status: 'absent' });
    expect(of('Slurm accounting (sacct)')).toMatchObject({ area: 'source', status: 'ok' });
    expect(readdirSync(cwd)).toEqual(['bin']);
  });

  it('says that no state directory can be made', async (context) => {
    const cwd = folder();
    chmodSync(cwd, 0o500);
    const closed = [cwd, '/sys'].find((path) => !isWritable(path));
    if (closed === undefined) context.skip('every folder can be written here');
    const { status, of } = await doctor({ env: { CLAW_STATE_DIR: join(closed ?? '', 'a', 'state') } });
    expect(status).toBe(7);
    expect(of('state directory')).toMatchObject({
      status: 'fail',
      says: expect.stringMatching(/set CLAW_STATE_DIR to another place/),
    });
  });

  it('knows the key and the ledger after a package', async () => {
    const { cwd, env } = withSacct(GOOD);
    const kept = { ...env, CLAW_STATE_DIR: join(folder(), 'state') };
    writeFileSync(join(cwd, 'jobs.txt'), sacctExport(60, 6));
    const args = ['collect', '--from', 'jobs.txt', '--month', '2026-10'];
    expect((await claw(args, { cwd, env: { ...NOW, ...kept } })).status).toBe(0);
    const { of } = await doctor({ cwd, env: kept });
    expect(of('key')).toMatchObject({ status: 'ok' });
    expect(of('ledger')).toMatchObject({ status: 'ok', says: 'It is whole: 1 package.' });
    const ledger = join(kept.CLAW_STATE_DIR, 'ledger.ndjson');
    writeFileSync(ledger, 'broken\n');
    const broken = await doctor({ cwd, env: kept });
    expect([broken.status, broken.of('ledger')]).toMatchObject([5, { status: 'fail' }]);
    expect(broken.of('ledger')?.says).toMatch(
      /^Line 1 of the ledger .*: put it back from a backup; until then/,
    );
  });

  it('shows what a tool itself said, with the exact command and its status', async () => {
    const { status, of } = await doctor(
      withSacct('echo "sacct: error: slurmdbd is \u001b[1mdown" >&2; exit 1'),
    );
    expect(status).toBe(3);
    expect(of('Slurm accounting (sacct)')).toMatchObject({
      status: 'warn',
      advice: expect.stringContaining('--from'),
      probes: [
        { asked: 'sacct --version', exit_status: 1, stderr: ['sacct: error: slurmdbd is ?[1mdown'] },
        { exit_status: 1 },
      ],
    });
    expect(of('all')).toMatchObject({ status: 'fail', says: 'No source was found.' });
  });

  it('tells a configuration that cannot be read by its line', async () => {
    const cwd = withFiles({ 'claw.config.yaml': 'organization: a\nCANARY: 1\n' });
    const { status, of, checks } = await doctor({ cwd });
    expect(status).toBe(2);
    expect(of('file')).toMatchObject({
      area: 'configuration',
      status: 'fail',
      says: expect.stringMatching(/has a key on line 2 that claw does not know: "claw config --help" lists/),
      advice: null,
    });
    expect(JSON.stringify(checks)).not.toContain('CANARY');
  });

  it('reads what the configuration names, and tells of each file that is no use', async () => {
    const { cwd, env } = withSacct(GOOD);
    const config =
      'facility: "odd: name.json"\ntargets: nodes.yml\nprometheus:\n  url: http://127.0.0.1:1\n  token_file: gone\n';
    writeFileSync(join(cwd, 'claw.config.yaml'), config);
    const { status, of } = await doctor({ cwd, env });
    expect(status).toBe(2);
    expect(of('facility')).toMatchObject({
      area: 'configuration',
      status: 'fail',
      says: `The facility file ${join(cwd, 'odd: name.json')} does not exist: check the path.`,
    });
    expect(of('targets')).toMatchObject({
      area: 'configuration',
      status: 'fail',
      says: `The file of targets ${join(cwd, 'nodes.yml')} does not exist: check the path.`,
    });
    expect(of('Prometheus (DCGM series)')).toMatchObject({
      area: 'source',
      status: 'fail',
      probes: [],
      says: `The token file ${join(cwd, 'gone')} does not exist: check the path.`,
    });
    expect(of('Slurm accounting (sacct)')).toMatchObject({ status: 'ok' });
    writeFileSync(join(cwd, 'odd: name.json'), '{"annual_pue":1.25}');
    writeFileSync(join(cwd, 'claw.config.yaml'), config.replace('  token_file: gone\n', ''));
    writeFileSync(join(cwd, 'nodes.yml'), 'node01:9400\nnode02:9400\n');
    const mended = await doctor({ cwd, env });
    expect([mended.status, mended.of('facility')]).toMatchObject([0, { status: 'ok' }]);
    expect(mended.of('targets')).toMatchObject({
      status: 'ok',
      says: `${join(cwd, 'nodes.yml')} lists 2 endpoints.`,
    });
    // A server is asked in vain for reasons of its own, and none of them is a tool.
    expect(mended.of('Prometheus (DCGM series)')).toMatchObject({
      status: 'warn',
      advice: null,
      says: 'http://127.0.0.1:1 cannot be reached: check the URL and that the exporter runs.',
    });
  });

  it('tells a state directory that others can write to', async () => {
    const { cwd, env } = withSacct(GOOD);
    const state = join(folder(), 'state');
    mkdirSync(state);
    chmodSync(state, 0o777);
    const { status, of } = await doctor({ cwd, env: { ...env, CLAW_STATE_DIR: state } });
    expect(status).toBe(5);
    expect(of('state directory')).toMatchObject({ status: 'fail' });
    expect(of('key')).toBeUndefined();
  });

  it.each([
    [{ NEMOCLAW_SANDBOX: 'x' }, 'place', 'warn', /sandbox of NemoClaw/],
    [{ SOURCE_DATE_EPOCH: '1000000000' }, 'clock', 'warn', /SOURCE_DATE_EPOCH says so/],
    [{ SOURCE_DATE_EPOCH: 'soon' }, 'clock', 'fail', /SOURCE_DATE_EPOCH must be/],
    [{ https_proxy: 'http://user:CANARY@proxy' }, 'proxy', 'ok', /claw takes none/],
  ])('looks at %j', async (env, name, status, says) => {
    const { of, checks } = await doctor({ env });
    expect(of(name)).toMatchObject({ status, says: expect.stringMatching(says) });
    expect(of('all')).toMatchObject({ says: 'No source was found.' });
    expect(JSON.stringify(checks)).not.toContain('CANARY');
    const text = await claw(['doctor'], { env: { ...NOW, ...env } });
    expectNarrow(text.stdout.replace(/^.*claw-test.*$/gm, ''));
  });
});
