// Opens a page in the user's browser.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { sentences } from '../errors.ts';
import type { World } from '../world.ts';

/** The command that opens a file on this system. */
const OPENER = process.platform === 'darwin' ? 'open' : 'xdg-open';

/** Returns at once; prints a sentence where nothing can open it. */
export function openPage(path: string, world: World): void {
  const opener = spawn(OPENER, [resolve(path)], { detached: true, stdio: 'ignore' });
  opener.once('error', () => world.say(sentences.notOpened(OPENER)));
  opener.unref();
}
