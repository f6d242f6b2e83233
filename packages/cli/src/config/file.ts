// Finds the configuration file: the one that CLAW_CONFIG names, else the first one on the way up from the
// current folder.
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sentences, usage } from '../errors.ts';
import { shown } from '../shown.ts';
import type { World } from '../world.ts';

export const CONFIG_NAME = 'claw.config.yaml';
const EVERYBODY_WRITES = 0o002;

export interface ConfigFile {
  readonly path: string;
  /** The name in messages. */
  readonly place: string;
  readonly isNamed: boolean;
}

/** Undefined where there is none. Throws a CliError (2) where the file does not belong to the operator. */
export function findConfig({ env }: Pick<World, 'env'>, folder = process.cwd()): ConfigFile | undefined {
  const named = env.CLAW_CONFIG;
  if (named !== undefined && named !== '')
    return { path: named, place: `The configuration ${shown(named)}`, isNamed: true };
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, CONFIG_NAME);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats !== undefined) {
      const place = `The configuration ${shown(path)}`;
      if (!isTrusted(stats)) throw usage(sentences.configForeign(place));
      return { path, place, isNamed: false };
    }
    if (dirname(at) === at) return undefined;
  }
}

/** Whoever can put a file in a folder above could otherwise choose the servers to read from. */
function isTrusted({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  if (process.platform === 'win32') return true;
  return (uid === 0 || uid === process.getuid?.()) && (mode & EVERYBODY_WRITES) === 0;
}
