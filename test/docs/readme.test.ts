// The commands in the documents work: each ```sh block that follows a line `<!-- run -->` is run, in order,
// and must succeed.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesLike, read, root } from '../tidy/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'claw-docs-'));
/** The documents speak of a package that was made before. */
beforeAll(() => runBlock('claw collect --sample --quiet --output ptl_claw_package.json\n'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('blocks of commands', () => {
  it('are those that are marked', () => {
    const text =
      'a\n\n```sh\nno\n```\n\n<!-- run -->\n```sh\nclaw version\n```\n<!-- run -->\n\n```sh\nyes\n```\n';
    expect(commandBlocks(text)).toEqual(['claw version\n', 'yes\n']);
  });

  it('fail when one of their commands fails', () => {
    expect(() => runBlock('false\ntrue\n')).toThrow();
  });

  it.runIf(existsSync(join(root, 'README.md')))('stand in the README', () => {
    expect(commandBlocks(read('README.md')).length).toBeGreaterThan(0);
  });

  for (const path of filesLike(/\.md$/))
    for (const [index, block] of commandBlocks(read(path)).entries())
      it(`${path}, block ${index + 1}: ${block.split('\n')[0]}`, () => {
        expect(() => runBlock(block)).not.toThrow();
      });
});

/** The marked blocks of a document. */
function commandBlocks(text: string): string[] {
  return [...text.matchAll(/^<!-- run -->\s*```sh\n([\s\S]*?)^```/gm)].map((match) => match[1]!);
}

/**
 * Runs commands in an empty folder, where `claw` is the one of this checkout, on a machine that has Slurm: of
 * one that has nothing, `claw discover` says by its exit status that nothing is there. Throws with what they
 * printed.
 */
function runBlock(block: string): void {
  program('claw', `exec '${process.execPath}' '${inject('claw')}' "$@"`);
  program('sacct', '[ "$1" != --version ] || echo "slurm 24.11.1"');
  // npm finds its scripts from the root of the repository only.
  const cwd = /^npm /m.test(block) ? root : folder;
  execFileSync('bash', ['-euo', 'pipefail', '-c', block], {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
    env: {
      ...process.env,
      PATH: `${folder}${delimiter}${process.env.PATH}`,
      CLAW_STATE_DIR: join(folder, 'state'),
      NO_COLOR: '1',
    },
  });
}

/** Puts a program of one line on the PATH. */
function program(name: string, line: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${line}\n`);
  chmodSync(join(folder, name), 0o755);
}
