// Compiled code is kept in the operator's own state directory, or nowhere; a run never fails for want of a place.

import fs from 'node:fs';
import nodeModule from 'node:module';
import os from 'node:os';
import { keepCompiledCode } from '@ptl/claw/internal';
import { beforeEach, expect, it, type MockInstance, vi } from 'vitest';

let enable: MockInstance<typeof nodeModule.enableCompileCache>;
let make: MockInstance<typeof fs.mkdirSync>;
beforeEach(() => {
  make = vi.spyOn(fs, 'mkdirSync').mockReturnValue(undefined);
  enable = vi.spyOn(nodeModule, 'enableCompileCache').mockReturnValue({ status: 0 });
  vi.stubEnv('CLAW_STATE_DIR', '');
  vi.stubEnv('XDG_STATE_HOME', '');
});

it('is kept where state belongs', () => {
  vi.spyOn(os, 'homedir').mockReturnValue('/home/op');
  keepCompiledCode(['report']);
  expect(enable).toHaveBeenLastCalledWith('/home/op/.local/state/claw/compile-cache');
  vi.stubEnv('XDG_STATE_HOME', '/var/op');
  keepCompiledCode(['report']);
  expect(enable).toHaveBeenLastCalledWith('/var/op/claw/compile-cache');
  vi.stubEnv('CLAW_STATE_DIR', '/srv/claw');
  keepCompiledCode(['report']);
  expect(enable).toHaveBeenLastCalledWith('/srv/claw/compile-cache');
  expect(make).toHaveBeenLastCalledWith('/srv/claw', 0o700);
});

it('is not kept by a run that is to write nothing, nor for a user who has no home', () => {
  keepCompiledCode(['collect', '--dry-run']);
  vi.spyOn(os, 'homedir').mockImplementation(() => {
    throw new Error('uv_os_homedir returned ENOENT');
  });
  keepCompiledCode(['report']);
  expect(enable).not.toHaveBeenCalled();
});
