// What only a terminal gets: colour and progress. Elsewhere, not one escape sequence.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { dcgmScrape } from './exports.ts';
import { BIN, claw, folder } from './run.ts';

const cwd = folder();
writeFileSync(join(cwd, 'gpus.prom'), dcgmScrape());
const ESCAPE = '\u001b';

/** What `claw report` prints on a terminal, which util-linux's script brings. */
async function onTerminal(env: Record<string, string>, flags = ''): Promise<string | undefined> {
  const command = `${process.execPath} ${BIN} report --from gpus.prom ${flags}`;
  const settings = { cwd, env: { PATH: '/usr/bin:/bin', HOME: folder(), TERM: 'xterm', ...env } };
  try {
    return (await promisify(execFile)('script', ['-qec', command, '/dev/null'], settings)).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

it('colours what a terminal shows, unless it is asked not to', async (context) => {
  const coloured = await onTerminal({});
  if (coloured === undefined) context.skip('there is no script(1) to make a terminal with');
  expect(coloured).toContain(`${ESCAPE}[1m`);
  expect(coloured).toContain('Reading 1 of 1: gpus.prom');
  const plain = await onTerminal({ NO_COLOR: '1' });
  expect(plain).not.toContain(`${ESCAPE}[1m`);
  expect(plain).toContain('internal: not a package');
  expect(await onTerminal({}, '--json')).not.toContain(`${ESCAPE}[1m`);
});

it('prints no escape sequence into a pipe', async () => {
  const { status, stdout, stderr } = await claw(['report', '--from', 'gpus.prom'], {
    cwd,
    env: { TERM: 'xterm' },
  });
  expect(status).toBe(0);
  expect(stdout + stderr).not.toContain(ESCAPE);
});

it('breaks lines of a pipe at words where COLUMNS is set, those of errors, too', async () => {
  const piped = (args: readonly string[], env: Record<string, string>) =>
    promisify(execFile)(process.execPath, [BIN, ...args], { cwd, env: { PATH: '/usr/bin:/bin', ...env } })
      .catch((error: { stdout: string; stderr: string }) => error)
      .then(({ stdout, stderr }) => stdout + stderr);
  const wrong = ['report', '--from', 'gpus.prom', '--workload', 'none'];
  expect((await piped(wrong, {})).trimEnd()).not.toContain('\n');
  for (const args of [wrong, ['--help']])
    for (const line of (await piped(args, { COLUMNS: '60' })).split('\n'))
      expect(line.length, line).toBeLessThanOrEqual(60);
});
