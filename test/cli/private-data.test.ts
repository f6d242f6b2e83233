// PrivateData, asked before sacct is: whoever sees the jobs of few is told so, and gets no package of them.
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, type World } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { START, sacctExport } from './exports.ts';
import { folder, withFiles } from './run.ts';

const NOW = START + 41 * 86_400;
/** A Slurm whose accounting hides `hidden`, and that writes down what sacct is asked. */
function slurm(hidden: string, isRoot = false): { cwd: string; world: World; asked: string } {
  const cwd = withFiles({ 'rows.txt': sacctExport(600, 12) });
  const asked = join(cwd, 'asked');
  const tool = (name: string, script: string) => {
    writeFileSync(join(cwd, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(cwd, name), 0o755);
  };
  tool(
    'sacct',
    `echo "$*" >> ${asked}
for word; do case "$word" in --delimiter=*) delimiter="\${word#--delimiter=}";; esac; done
case "$*" in *"-S 2026-10-01T"*) lines=;; *) lines=q;; esac
/bin/sed "s/|/$delimiter/g;$lines" ${cwd}/rows.txt`,
  );
  // As the real one prints it: what slurm.conf says, then what slurmdbd.conf says, which decides.
  const lines = [
    'PrivateData            = none',
    'SlurmDBD configuration:',
    `PrivateData            = ${hidden}`,
  ];
  tool('sacctmgr', `printf '%s\\n' ${lines.map((line) => `'${line}'`).join(' ')}`);
  const world: World = {
    env: { PATH: cwd, HOME: cwd, CLAW_STATE_DIR: join(folder(), 'state'), SOURCE_DATE_EPOCH: String(NOW) },
    async *stdin() {},
    now: () => NOW,
    random: (bytes) => new Uint8Array(bytes).fill(7),
    isRoot,
    colour: false,
    isTerminal: false,
    say: () => undefined,
    progress: () => undefined,
  };
  return { cwd, world, asked };
}

const run = (args: readonly string[], world: World) => main(args, () => world);

describe('accounting that hides the jobs of others', () => {
  it('gives no package, and is asked for no job', async () => {
    const { cwd, world, asked } = slurm('jobs,usage');
    const output = join(cwd, 'package.json');
    const { exitCode, stdout, stderr } = await run(['collect', '--new-scope', '--output', output], world);
    expect([exitCode, stdout]).toEqual([5, '']);
    expect(stderr).toMatch(/hides the jobs of others from you \(PrivateData\), so a package [^\n]+--scope/);
    expect([output, asked].map(existsSync)).toEqual([false, false]);
  });

  it('gives one of the scope that the operator declares, and says so', async () => {
    const { cwd, world } = slurm('jobs');
    const output = join(cwd, 'package.json');
    const args = ['collect', '--json', '--new-scope', '--scope', 'mine', '--output', output];
    const { exitCode, stdout } = await run(args, world);
    expect([exitCode, existsSync(output)]).toEqual([0, true]);
    expect(stdout).toContain('hides the jobs of others from you (PrivateData): the numbers are of those');
  });

  it('gives a report that says so', async () => {
    const { world } = slurm('jobs');
    const { exitCode, stdout } = await run(['report', '--month', '2026-10'], world);
    expect(exitCode).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('hides the jobs of others from you (PrivateData)');
  });

  it.each([
    ['of root', true, 'jobs'],
    ['where it hides other things', false, 'usage,users'],
  ])('hides nothing %s', async (_, isRoot, hidden) => {
    const { cwd, world } = slurm(hidden, isRoot);
    const args = ['collect', '--json', '--new-scope', '--output', join(cwd, 'package.json')];
    const { exitCode, stdout } = await run(args, world);
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('PrivateData');
  });
});

describe('--clusters', () => {
  it('asks sacct for them, and scontrol for one alone', async () => {
    for (const [clusters, nodes] of [
      ['alpha', true],
      ['alpha,beta', false],
      ['all', false],
    ] as const) {
      const { cwd, world, asked } = slurm('none');
      const shown = join(cwd, 'shown');
      writeFileSync(join(cwd, 'scontrol'), `#!/bin/sh\necho "$*" >> ${shown}\nexit 1\n`, { mode: 0o755 });
      const args = [
        'report',
        '--json',
        '--start',
        '2026-10-01',
        '--end',
        '2026-10-02',
        '--clusters',
        clusters,
      ];
      expect((await run(args, world)).exitCode).toBe(0);
      expect(readFileSync(asked, 'utf8')).toContain(` --clusters=${clusters} -S `);
      const nodesAsked = `--clusters=${clusters} --oneliner show node`;
      expect(readFileSync(shown, 'utf8').includes(nodesAsked)).toBe(nodes);
    }
  });

  it('takes names', async () => {
    const { world } = slurm('none');
    const { exitCode, stderr } = await run(['report', '--clusters', 'a b'], world);
    expect([exitCode, stderr]).toEqual([
      2,
      'claw: --clusters takes names with commas between them, or all.\n',
    ]);
  });
});
