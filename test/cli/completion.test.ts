// claw completion: what each shell completes by its script, in the shells themselves where they are there.
import { spawnSync } from 'node:child_process';
import { makeProgram } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { claw, withFiles } from './run.ts';

const told = async (...args: string[]) => {
  const { status, stdout, stderr } = await claw(args);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
};

describe('claw completion', () => {
  const commands = makeProgram({ run: async () => {}, writeOut: () => {}, writeErr: () => {} }).commands;

  it.each(['bash', 'zsh', 'fish'])(
    '%s: names every command and option, and the shell takes it',
    async (shell) => {
      const script = await told('completion', shell);
      for (const command of commands) {
        expect(script).toContain(command.name());
        for (const { long } of command.options)
          expect(script).toContain(shell === 'fish' ? `-l ${long?.slice(2)}` : long);
      }
      const cwd = withFiles({ script });
      const checked = spawnSync(shell, ['-n', 'script'], { cwd, encoding: 'utf8' });
      if (checked.error === undefined) expect([checked.status, checked.stderr]).toEqual([0, '']);
      else expect(checked.error.message).toContain('ENOENT');
    },
  );

  it.each([
    [['claw', 'exp'], 'explain export'],
    [['claw', 'score', '--j'], '--json'],
    [['claw', 'explain', 'wait_'], 'wait_spread_ratio'],
    [
      ['claw', 'recipe', ''],
      'sacct prometheus dcgm nvidia-smi kubectl kube-state-metrics scontrol inference ray exporters',
    ],
    [['claw', 'verify', 'pack'], ''],
    [['claw', 'help', 'ver'], 'verify version'],
    [['claw', 'explain', 'wait', '--package', ''], ''],
    [['claw', 'report', '--by', 'd'], 'duration day'],
    [['claw', 'collect', '--contributors', ''], 'user account'],
    [['claw', 'collect', '--month', ''], ''],
  ])('bash completes %j to %s', async (words, expected) => {
    const script = await told('completion', 'bash');
    const line = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _claw; echo "\${COMPREPLY[*]}"`;
    const { stdout } = spawnSync('/bin/bash', ['-c', `${script}\n${line}`], { encoding: 'utf8' });
    expect(stdout.trim().split(' ').sort().join(' ')).toBe(expected.split(' ').sort().join(' '));
  });

  it('zsh completes the same, sourced or as a file of the fpath', async (context) => {
    if (spawnSync('zsh', ['--version']).error !== undefined) context.skip('there is no zsh here');
    const cwd = withFiles({ _claw: await told('completion', 'zsh') });
    // compadd and _describe work inside a widget alone; here they print what they would offer.
    const stubs =
      'compadd() { shift; print -l -- "$@" }; _describe() { print -l -- "${(@P)2}" }; _files() { print files }; _message() { print none }; compset() { true }; compdef() { true }';
    const offered = (...words: string[]) => {
      const line = `words=(${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length}; _claw`;
      const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', `${stubs}; source ./_claw; ${line}`], {
        cwd,
        encoding: 'utf8',
      });
      return stderr + stdout;
    };
    expect(offered('claw', '')).toContain('collect:compute, pass the privacy gate');
    expect(offered('claw', 'report', '--by', '')).toBe('job_size\nduration\nweekday\nhour\nday\ngpu_model\n');
    expect(offered('claw', 'report', '--')).toContain('--csv:print a line a metric');
    expect(offered('claw', 'report', '--from', '')).toBe('files\n');
    expect(offered('claw', 'report', '--month', '')).toBe('none\n');
    expect(offered('claw', 'review', '')).toBe('files\n');
    expect(offered('claw', 'ledger', '')).toBe('none\n');
    const bare = spawnSync('zsh', ['-f', '-c', 'source ./_claw'], { cwd, encoding: 'utf8' });
    expect(bare.stderr).toContain('compinit');
  });

  it.for(['fish'])('%s completes the same', async (shell, context) => {
    if (spawnSync(shell, ['--version']).error !== undefined) context.skip(`there is no ${shell} here`);
    const script = await told('completion', shell);
    const offered = ['claw col', 'claw help ver', 'claw recipe sa'].map(
      (line) => `complete -C '${line}' | string split -f1 \\t`,
    );
    const { stdout } = spawnSync(shell, ['-c', `${script}\n${offered.join('\n')}`], { encoding: 'utf8' });
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(['collect', 'verify', 'version', 'sacct']));
  });
});
