// claw ledger: what was released, for a person and for a program; and the sentences with which a run is
// refused.
import { appendFileSync, chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ledger, realFiles, stateSentences } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { claw, expectNarrow, folder } from '../cli/run.ts';
import { day, month, PARAMETERS, release } from './entries.ts';

const lock = <T>(_path: string, work: () => T): T => work();
const made = (content: string) => () => new TextEncoder().encode(content);

/** A state directory with three packages, of which the second replaces the first. */
function begun(): { path: string; file: string; ledger: Ledger } {
  const path = folder();
  const ledger = new Ledger({ fs: realFiles, lock, directory: { path, place: path } });
  ledger.release(release(month(10)), made('one'));
  ledger.release(
    release(month(10), { replace: true, parameters: { ...PARAMETERS, clusters: [] } }),
    made('two'),
  );
  const parameters = { ...PARAMETERS, assumedUtilization: 0.4, allowSmall: true, clusters: ['c7', 'c8'] };
  ledger.release(release(month(11), { scope: 'west', parameters }), made('three'));
  return { path, file: join(path, 'ledger.ndjson'), ledger };
}

const listed = (path: string, ...args: string[]) =>
  claw(['ledger', ...args], { env: { CLAW_STATE_DIR: path } });

describe('claw ledger', () => {
  it('says that nothing was recorded, where nothing was', async () => {
    const { status, stdout, stderr } = await listed(join(folder(), 'none'));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('No package was recorded yet.');
  });

  it('lists windows by scope, with all that is bound to them', async () => {
    const { path } = begun();
    const { status, stdout, stderr } = await listed(path);
    expect([status, stderr]).toEqual([0, '']);
    const words = stdout.replace(/\s+/g, ' ');
    expect(words).toContain('2026-10-01 to 2026-10-31: entry 1, recorded 2026-11-02; replaced by entry 2');
    expect(words).toContain('entry 2, recorded 2026-11-02; replaces entry 1 31 days, contributors user');
    expect(words).toContain('Scope west 2026-11-01 to 2026-11-30: entry 3');
    expect(words).toContain('2 clusters, assumed utilization 0.4, --allow-small, claw 0.1.0, key 0a1b2c3d');
    expect(stdout).toContain(`\n  ${join(path, 'ledger.ndjson')}\n`);
    expect(stdout).toMatch(new RegExp(`^ {4}${path}/packages/\\S+\\.json$`, 'm'));
    expectNarrow(stdout.replaceAll(path, '').replace(/\S{64}/g, ''));
    expect(stdout).not.toMatch(/\bc[178]\b/);
  });

  it('lists them in JSON', async () => {
    const { path } = begun();
    const { stdout } = await listed(path, '--json');
    const { entries, ...rest } = JSON.parse(stdout) as { entries: unknown[] };
    expect(rest).toEqual({ command: 'ledger', version: '0.1.0', ledger: join(path, 'ledger.ndjson') });
    expect(entries).toHaveLength(3);
    expect(entries[2]).toEqual({
      entry: 3,
      recorded: '2026-11-02',
      scope: 'west',
      diceSince: '2026-11-01',
      period: { start: '2026-11-01', end: '2026-12-01' },
      unit: 'user',
      zone: 'UTC',
      workload: 'training_large',
      assumedUtilization: 0.4,
      allowSmall: true,
      version: '0.1.0',
      keyId: '0a1b2c3d',
      clusters: 2,
      replaces: null,
      replacedBy: null,
      package: { path: expect.stringContaining(path), bytes: 5, sha256: expect.any(String) },
    });
    expect(entries[0]).toMatchObject({ replaces: null, replacedBy: 2 });
  });

  it('refuses a ledger that was changed, or that others may write', async () => {
    const { path, file } = begun();
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('west', 'east'));
    expect(await listed(path)).toEqual({
      status: 5,
      stdout: '',
      stderr: `claw: ${stateSentences.brokenLedger(file, 3)}\n`,
    });
    writeFileSync(file, text);
    chmodSync(file, 0o622);
    expect((await listed(path)).stderr).toBe(`claw: ${stateSentences.fileOpen(file)}\n`);
  });

  it('passes a line over that a crash tore', async () => {
    const { path, file } = begun();
    appendFileSync(file, '{"format":1,"prev');
    const { stdout } = await listed(path, '--json');
    expect(JSON.parse(stdout).entries).toHaveLength(3);
  });
});

describe('a refusal', () => {
  const { ledger } = begun();
  const other = { ...PARAMETERS, clusters: [] };
  it.each([
    [
      'another workload',
      release(month(10), { parameters: { ...other, workload: 'mixed' } }),
      'This run differs from the package of 2026-10-01 to 2026-10-31, recorded on 2026-11-02 as entry 2: workload was training_large and is now mixed. Give the same again, or say --replace if that package was not handed over.',
    ],
    [
      'other clusters',
      release(month(10)),
      'This run differs from the package of 2026-10-01 to 2026-10-31, recorded on 2026-11-02 as entry 2: its clusters are others. Give the same inputs, or say --replace if that package was not handed over.',
    ],
    [
      'an assumption',
      release(month(10), { parameters: { ...other, assumedUtilization: 0.5 } }),
      /: assumed utilization was none and is now 0\.5\. Give the same again, or say/,
    ],
    [
      'a later version',
      release(month(10), { parameters: { ...other, version: '0.2.0' } }),
      /: version of claw was 0\.1\.0 and is now 0\.2\.0\. Take the recorded bytes, which "claw ledger" shows/,
    ],
    [
      'days that were told',
      release({ first: day('2026-10-31'), end: day('2026-12-01') }),
      'The period 2026-10-31 to 2026-11-30 has days of 2026-10-01 to 2026-10-31, recorded on 2026-11-02 as entry 2, and no day is released twice: give a period from 2026-11-01 on, or say --replace if that package was not handed over.',
    ],
    [
      'days before',
      release(month(9)),
      /lies before 2026-10-01 to 2026-10-31, .*: give a period from 2026-11-01 on, or say --replace if that package was not handed over\.$/,
    ],
    [
      'a week',
      release({ first: day('2026-11-02'), end: day('2026-11-09') }),
      /has fewer than 28 days, which only the first period of a scope may: give a longer one/,
    ],
    [
      'another workload in the same year',
      release(month(12), { parameters: { ...other, workload: 'mixed' } }),
      /has the workload training_large for all of 2026 .*: say --workload training_large,/,
    ],
    [
      'a cluster of another scope',
      release(month(12), { parameters: { ...PARAMETERS, clusters: ['c7'] } }),
      /^A cluster of these inputs belongs to the scope west .*: say --scope west, or/,
    ],
    [
      'nothing to replace',
      release(month(12), { replace: true }),
      '--replace is about an earlier package, and the scope default recorded none with days of 2026-12-01 to 2026-12-31: leave it out.',
    ],
  ])('of %s says what differs from what, and what to do', (_what, asked, sentence) => {
    const act = () => ledger.release(asked, made('never'));
    expect(act).toThrow(expect.objectContaining({ exitCode: 5 }));
    expect(act).toThrow(sentence);
    expect(() => ledger.decide(asked)).toThrow(sentence);
  });

  it('of two to replace names the last', () => {
    ledger.release(release(month(11), { parameters: other }), made('four'));
    const both = { first: day('2026-10-15'), end: day('2026-11-20') };
    expect(() => ledger.decide(release(both, { replace: true }))).toThrow(
      /more than one package, or lies before more than one, and --replace stands for one: .* as entry 4\)\.$/,
    );
  });
});

it('a package that is gone or changed is not given out', () => {
  const { path, ledger } = begun();
  const { entry, bytes } = ledger.release(
    release(month(11), { scope: 'west', parameters: westernParameters() }),
    made('-'),
  );
  expect(new TextDecoder().decode(bytes)).toBe('three');
  const file = join(path, 'packages', `${entry.sha256}.json`);
  writeFileSync(file, 'changed');
  expect(() => ledger.recorded(entry)).toThrow(stateSentences.packageGone(file, 3));
});

function westernParameters() {
  return { ...PARAMETERS, assumedUtilization: 0.4, allowSmall: true, clusters: ['c7', 'c8'] };
}
