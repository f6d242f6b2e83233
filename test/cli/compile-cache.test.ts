// Compiled code is kept in the operator's own state directory, or nowhere; a run never fails for want of a
// place.

import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import nodeModule from 'node:module';
import os from 'node:os';
import { join } from 'node:path';
import { keepCompiledCode } from '@ptl/claw/internal';
import { beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { claw, folder } from './run.ts';

let enable: MockInstance<typeof nodeModule.enableCompileCache>;
let home: string;
beforeEach(() => {
  home = folder();
  enable = vi.spyOn(nodeModule, 'enableCompileCache').mockReturnValue({ status: 0 });
  vi.spyOn(os, 'homedir').mockReturnValue(home);
  vi.stubEnv('CLAW_STATE_DIR', '');
  vi.stubEnv('XDG_STATE_HOME', '');
});

it('is kept by collect where state belongs, for nobody else to read', () => {
  keepCompiledCode(['collect']);
  const state = join(home, '.local/state/claw');
  expect(enable).toHaveBeenLastCalledWith(join(state, 'compile-cache'));
  for (const path of [state, join(state, 'compile-cache')]) expect(statSync(path).mode & 0o077).toBe(0);
  const xdg = folder();
  vi.stubEnv('XDG_STATE_HOME', xdg);
  keepCompiledCode(['collect']);
  expect(enable).toHaveBeenLastCalledWith(join(xdg, 'claw/compile-cache'));
  vi.stubEnv('CLAW_STATE_DIR', join(xdg, 'own'));
  keepCompiledCode(['collect']);
  expect(enable).toHaveBeenLastCalledWith(join(xdg, 'own/compile-cache'));
});

it('is used by a report where collect has made a place for it, and makes none', () => {
  keepCompiledCode(['report']);
  expect(existsSync(join(home, '.local'))).toBe(false);
  keepCompiledCode(['collect']);
  keepCompiledCode(['report']);
  expect(enable).toHaveBeenCalledTimes(2);
});

it.each([
  [['collect', '--dry-run']],
  [['collect', '--help']],
  ...['discover', 'doctor', 'verify', 'review', 'score', 'ledger', 'config', 'keygen'].map((one) => [[one]]),
])('is not kept by %j, which leaves the state directory as it is', (argv) => {
  keepCompiledCode(argv);
  expect(existsSync(join(home, '.local'))).toBe(false);
  expect(enable).not.toHaveBeenCalled();
});

it('is not kept where others could write it, where no folder can be, nor for a user who has no home', () => {
  const open = folder();
  mkdirSync(join(open, 'compile-cache'));
  chmodSync(open, 0o777);
  for (const place of [open, '/proc/none', 'relative']) {
    vi.stubEnv('CLAW_STATE_DIR', place);
    keepCompiledCode(['collect']);
  }
  vi.stubEnv('CLAW_STATE_DIR', '');
  vi.spyOn(os, 'homedir').mockImplementation(() => {
    throw new Error('uv_os_homedir returned ENOENT');
  });
  keepCompiledCode(['collect']);
  expect(enable).not.toHaveBeenCalled();
});

it('is never in the way of a command, nor beside what it looks at', async () => {
  const state = join(folder(), 'state');
  const { status } = await claw(['doctor'], { process: true, env: { CLAW_STATE_DIR: state } });
  expect([status, existsSync(state)]).toEqual([3, false]);
});
