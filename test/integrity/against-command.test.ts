// claw verify --against, as somebody types it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dcgmScrape } from '../cli/exports.ts';
import { claw, folder, PACKAGE } from '../cli/run.ts';
import { collect } from './made.ts';

/** A folder with a package that calls the organization so, and the input that it is made from. */
async function made(organization: string): Promise<string> {
  const cwd = folder();
  writeFileSync(join(cwd, 'gpus.prom'), dcgmScrape());
  expect(await collect(['--organization', organization], { cwd })).toMatchObject({ status: 0 });
  return cwd;
}

const verify = (cwd: string, ...args: string[]) => claw(['verify', PACKAGE, ...args], { cwd });

describe('claw verify --against', () => {
  it('finds nothing of the input in its package, and says what it looked for', async () => {
    const cwd = await made('Zygomorphic Lab');
    const printed = JSON.parse((await verify(cwd, '--against', 'gpus.prom', '--json')).stdout);
    expect(printed.against).toEqual({ inputs: 1, words: expect.any(Number), in_organization: 0 });
    expect(printed.against.words).toBeGreaterThan(50);
    expect((await verify(cwd, '--against', 'gpus.prom')).stdout).toMatch(
      /inputs +none of the \d+ words of 1 input/,
    );
  });

  it('reads files by whatever name, folders to their end, gzip, and standard input', async () => {
    const cwd = await made('Zygomorphic Lab');
    const words = async (...args: string[]) =>
      JSON.parse((await claw(['verify', PACKAGE, '--json', ...args], { cwd, input: 'a|b\n' })).stdout)
        .against;
    mkdirSync(join(cwd, 'all/below'), { recursive: true });
    writeFileSync(join(cwd, 'all/one'), 'x1|x2\n');
    writeFileSync(join(cwd, 'all/below/two.gz'), gzipSync('x1|x2|x3\n'));
    expect(await words('--against', 'all')).toEqual({ inputs: 2, words: 5, in_organization: 0 });
    expect(await words('--against', 'slurm_sacct=all/one', '--against', '-')).toEqual({
      inputs: 2,
      words: 4,
      in_organization: 0,
    });
  });

  it.each([
    ['a package that is a folder', ['.'], 'is no file'],
    ['a package that is not there', ['none.json'], 'does not exist'],
    ['an input that is empty', [PACKAGE, '--against', 'nothing'], 'holds no word to look for'],
    ['an input that is an empty folder', [PACKAGE, '--against', 'empty'], 'is an empty folder'],
    ['an input that is not there', [PACKAGE, '--against', 'none'], 'does not exist'],
  ])('ends with 4 where it cannot be read: %s', async (_what, args, said) => {
    const cwd = await made('Zygomorphic Lab');
    mkdirSync(join(cwd, 'empty'));
    writeFileSync(join(cwd, 'nothing'), '\n');
    const ran = await claw(['verify', ...args], { cwd });
    expect([ran.status, ran.stderr]).toEqual([4, expect.stringContaining(said)]);
  });

  it('refuses a package whose organization is a word of the input, unless it is said again', async () => {
    const cwd = await made('the zygomorphic lab');
    writeFileSync(join(cwd, 'jobs.txt'), 'User|State\nroot|FAILED\nZygomorphic|FAILED\n');
    const ran = await verify(cwd, '--against', 'gpus.prom', '--against', 'jobs.txt');
    expect(ran).toMatchObject({ status: 6, stdout: '' });
    expect(ran.stderr).toMatch(
      /^claw: [^\n]*organization's name \(1; the first is on line 3 of jobs\.txt\)[^\n]*\.\n$/,
    );
    expect(ran.stderr).not.toMatch(/zygomorphic/i);
    const said = ['--organization', ' the  zygomorphic lab '];
    const again = await verify(cwd, '--against', 'jobs.txt', ...said);
    expect(again).toMatchObject({ status: 0 });
    expect(again.stdout).toMatch(/note +1 word of the inputs in the name of the organization/);
    expect((await verify(cwd, '--against', 'gpus.prom', ...said)).stdout).not.toContain('note');
    expect(await verify(cwd, '--organization', 'another')).toMatchObject({ status: 6 });
  });

  it.each([
    ['a path that is not there', 'missing.txt', 4],
    ['an empty folder', 'empty', 4],
    ['broken compression', 'broken.gz', 4],
    ['nothing', '', 2],
    ['nothing behind a source', 'slurm_sacct=', 2],
  ])('does not pass over %s', async (_what, path, status) => {
    const cwd = await made('Lab');
    mkdirSync(join(cwd, 'empty'));
    writeFileSync(join(cwd, 'broken.gz'), gzipSync('a|b\n'.repeat(100)).subarray(0, 20));
    expect(await verify(cwd, '--against', path)).toMatchObject({ status, stdout: '' });
  });
});
