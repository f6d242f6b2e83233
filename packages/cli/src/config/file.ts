// The file of the configuration: the one that CLAW_CONFIG names, else the first that is found on the way up from here.
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sentences, usage } from '../errors.ts';
import { shown } from '../shown.ts';
import type { World } from '../world.ts';

export const CONFIG_NAME = 'claw.config.yaml';
const EVERYBODY_WRITES = 0o002;

export interface ConfigFile {
  readonly path: string;
  /** As sentences name it. */
  readonly place: string;
  readonly isNamed: boolean;
}

/** Undefined where there is none. Throws a CliError (2) where the one that was found is not the operator's own. */
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

/** Who can put a file in a folder above could else say which servers are asked. */
function isTrusted({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  if (process.platform === 'win32') return true;
  return (uid === 0 || uid === process.getuid?.()) && (mode & EVERYBODY_WRITES) === 0;
}
