// The checker as a command: what it says of a package alone, how it ends, and that faults of form are named.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IdentifierKey } from '@ptl/claw-core';
import { route, scopeKeys } from '@ptl/claw-router';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutants } from '../../scripts/checker/faults.ts';
import { CHECKER, found, hasPython, masterOf, packageOf } from './packages.ts';
import { makeSite } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'claw-checker-'));
const path = join(folder, 'package.json');
/** A site of which a package tells much. */
const SEED = 2;
/** One whose utilization is told. */
const MEASURED = 0;
let text = '';

beforeAll(async () => {
  if (!hasPython()) return;
  const look = (one: string) => {
    text = one;
  };
  await found([SEED], { IdentifierKey, route, scopeKeys }, { look });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync('python3', ['-B', CHECKER, ...args], { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

/** What is said of the package with `find` replaced. */
function changed(find: string | RegExp, replace: string): { status: number | null; said: string } {
  const other = text.replace(find, replace);
  expect(other).not.toBe(text);
  writeFileSync(path, other);
  return run(path);
}

describe.skipIf(!hasPython())('the checker', () => {
  it('is a program that a person can read', () => {
    expect(readFileSync(CHECKER, 'utf8').split('\n').length).toBeLessThanOrEqual(701);
  });

  it('finds nothing wrong with a package of claw', () => {
    writeFileSync(path, text);
    expect(run(path)).toEqual({ status: 0, said: 'Nothing was found.\n' });
  });

  it.each([0, 0.5, 1])('nor with one whose utilization of %d was assumed', async (assumeUtilization) => {
    const site = makeSite(SEED);
    const unmeasured = {
      ...site,
      text: site.text.replaceAll('gres/gpuutil', 'gres/none'),
      assumeUtilization,
    };
    const bytes = await packageOf(unmeasured, masterOf(SEED), { IdentifierKey, route, scopeKeys });
    writeFileSync(path, bytes);
    expect(new TextDecoder().decode(bytes)).toContain('"utilization_assumed"');
    expect(run(path)).toEqual({ status: 0, said: 'Nothing was found.\n' });
  });

  it('reads the package within a signed file', () => {
    const signed = (payload: string) => {
      writeFileSync(path, JSON.stringify({ payload, payloadType: 'x', signatures: [] }));
      return run(path);
    };
    expect(signed(Buffer.from(text).toString('base64')).said).toBe('Nothing was found.\n');
    expect(signed(Buffer.from(text.trimEnd()).toString('base64')).said).toMatch(/is not spelled/);
    expect(signed('!').status).toBe(2);
  });

  it.each([
    ['another spelling', /\n$/, '', /^package: is not spelled/],
    ['an order of its own', /( +"mode".*\n)( +"contributors".*\n)/, '$2$1', /another order/],
    ['a property that is unknown', '"schema":', '"name": "x",\n  "schema":', /does not know/],
    ['a word of its own', '"slurm_sacct"\n', '"bob"\n', /not in the list/],
    ['a number off its grid', /"value": 0\.(\d+),/, '"value": 0.12345,', /no gate makes this number/],
    [
      'an interval of another width',
      /("value": 0\.\d+,\n +"low": 0)\.\d+/,
      '$1.0123',
      /no gate makes this number/,
    ],
    [
      'time limits that were used less than their halves allow',
      /("walltime_overrequest_pct": \{\s*"value": )[\d.]+/,
      '$10.1',
      /walltime_efficiency_rate: is not what walltime_overrequest_pct allows/,
    ],
    ['a metric that is nowhere', /\n +"gpu_fleet",/, '', /^gpu_fleet: must be either there or withheld/m],
    ['a period from its end', /"first_day": "\d+/, '"first_day": "2098', /ends before it begins/],
    [
      'a day that never was',
      /"first_day": "(\d+)-..-../,
      '"first_day": "$1-02-30',
      /a day that there never was/,
    ],
  ] as const)('names %s', (_what, find, replace, said) => {
    const { status, said: told } = changed(find, replace);
    expect(told).toMatch(said);
    expect(status).toBe(1);
  });

  it('names quantiles that leave no room for the mean', async () => {
    const look = (one: string) =>
      writeFileSync(path, one.replace(/("gpu_efficiency_rate": \{\s*"value": )[\d.]+/, '$10.999'));
    await found([MEASURED], { IdentifierKey, route, scopeKeys }, { look });
    expect(run(path).said).toMatch(/^gpu_util: leaves no room for gpu_efficiency_rate$/m);
  });

  it.each([
    ['no JSON', '{'],
    ['a property twice', '{"a": 1, "a": 1}'],
  ])('cannot check %s, and quotes nothing', (_what, content) => {
    writeFileSync(path, content);
    expect(run(path)).toEqual({
      status: 2,
      said: 'The package is no JSON that can be read in one way only.\n',
    });
  });

  it.each([
    ['32 bytes', (key: Uint8Array) => key, 0],
    ['hexadecimal digits', (key: Uint8Array) => `${Buffer.from(key).toString('hex')}\n`, 0],
    ['a file of claw', (key: Uint8Array) => `{"format":1,"key":"${Buffer.from(key).toString('hex')}"}\n`, 0],
    ['another key', (key: Uint8Array) => key.toReversed(), 1],
  ] as const)('holds a package against accounting, with %s', (_what, written, status) => {
    const [sacct, key] = [join(folder, 'jobs.txt'), join(folder, 'key')];
    const { text: jobs, gpuutil } = makeSite(SEED);
    writeFileSync(path, text);
    writeFileSync(sacct, jobs);
    writeFileSync(key, written(masterOf(SEED)));
    const reading = gpuutil === undefined ? [] : ['--gpuutil', gpuutil];
    expect(run(path, '--sacct', sacct, '--scope-key', key, ...reading).status).toBe(status);
  });

  it('says what is missing', () => {
    expect(run(join(folder, 'nowhere.json'))).toEqual({
      status: 2,
      said: `${join(folder, 'nowhere.json')} could not be read: No such file or directory.\n`,
    });
    writeFileSync(path, text);
    expect(run(path, '--sacct', path)).toMatchObject({
      status: 2,
      said: expect.stringContaining('go together'),
    });
    expect(run(path, '--sacct', path, '--scope-key', path).said).toMatch(/^The scope key is none/);
  });
});

it.each(mutants)('a fault of claw that the checker is tried with is still one: %s', (_what, file, find) => {
  const source = readFileSync(new URL(`../../packages/${file}`, import.meta.url), 'utf8');
  expect(source).toContain(find);
});
