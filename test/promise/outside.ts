// The real command line in a place of its own, and everything that it leaves behind there.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { claw, folder, type Ran, type Settings } from '../cli/run.ts';

/** Folders of one machine: what is read stands in `input`; all that stands elsewhere was left by claw. */
export interface Place {
  readonly input: string;
  readonly home: string;
}

export function place(): Place {
  const root = folder();
  const input = join(root, 'input');
  const home = join(root, 'home');
  for (const path of [input, home, join(home, 'tmp'), join(home, 'bin')]) mkdirSync(path);
  return { input, home };
}

export function put(at: Place, name: string, content: string | Uint8Array): string {
  const path = join(at.input, name);
  writeFileSync(path, content);
  return path;
}

/** An executable of this name on the PATH of the place. The script may use what the shell has built in. */
export function executable(at: Place, name: string, script: string): void {
  const path = join(at.home, 'bin', name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

export function run(at: Place, args: readonly string[], settings: Settings = {}): Promise<Ran> {
  const { home } = at;
  const env = {
    PATH: join(home, 'bin'),
    HOME: home,
    TMPDIR: join(home, 'tmp'),
    CLAW_STATE_DIR: mkdtempSync(join(home, 'state-')),
    SOURCE_DATE_EPOCH: '1793491200',
    ...settings.env,
  };
  return claw(args, { cwd: home, ...settings, env });
}

/** Names and contents of every file that stands in the home of the place, its executables left out. */
export function leftBehind({ home }: Place): string[] {
  const own = join(home, 'bin');
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.parentPath.startsWith(own))
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() && statSync(path).size < 8e6 ? [path, readFileSync(path, 'latin1')] : [path];
    });
}
