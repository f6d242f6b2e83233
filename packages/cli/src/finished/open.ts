// Opens a page in the browser of whoever sits before it.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { sentences } from '../errors.ts';
import type { World } from '../world.ts';

/** What opens a file on this kind of machine. */
const OPENER = process.platform === 'darwin' ? 'open' : 'xdg-open';

/** Returns at once; where nothing can open it, says so. */
export function openPage(path: string, world: World): void {
  const opener = spawn(OPENER, [resolve(path)], { detached: true, stdio: 'ignore' });
  opener.once('error', () => world.say(sentences.notOpened(OPENER)));
  opener.unref();
}
