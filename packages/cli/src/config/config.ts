// claw.config.yaml: where live systems are, which account's server to believe on this machine, and defaults
// for options.
// The command line wins over it.
import { dirname, isAbsolute, join } from 'node:path';
import { isBuiltInSource } from '@ptl/claw-core';
import { type AccessFiles, accessFrom } from '../collect/server/access.ts';
import { meant } from '../command-line/nearest.ts';
import { sentences, usage } from '../errors.ts';
import { readOperatorFile } from '../operator-file.ts';
import type { CollectFlags } from '../options.ts';
import type { World } from '../world.ts';
import { uidOf } from './accounts.ts';
import type { ConfigDocument } from './document.ts';
import { type ConfigFile, findConfig } from './file.ts';
import { SETTINGS, type SettingKey } from './settings.ts';

export interface Config {
  readonly file: ConfigFile | undefined;
  /** Base URLs of sources that are read over HTTP. */
  readonly urls: Readonly<Record<string, string>>;
  /** Base URLs of the sources for which the configuration lists several. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** The credentials for those servers. */
  readonly access: Readonly<Record<string, AccessFiles>>;
  /** The uid that each source's server runs as, where it has no URL and is searched for on the loopback. */
  readonly accounts: Readonly<Record<string, number>>;
  /** Values for options. */
  readonly settings: Readonly<Partial<Record<SettingKey, string>>>;
  /** The line on which a key stands. */
  lineOf(path: readonly PropertyKey[]): number;
}

const NONE: Config = {
  file: undefined,
  urls: {},
  lists: {},
  access: {},
  accounts: {},
  settings: {},
  lineOf: () => 0,
};

/** The configuration; empty where there is no file. Throws a CliError (2) where it is invalid. */
export async function readConfig(world: Pick<World, 'env'>): Promise<Config> {
  const file = findConfig(world);
  if (file === undefined) return NONE;
  const text = readOperatorFile(file.place, file.path);
  // Load the parser only where there is a configuration.
  const [{ parseConfig }, { CONFIG, keysAt }] = await Promise.all([
    import('./document.ts'),
    import('./schema.ts'),
  ]);
  const document = parseConfig(file.place, text);
  const { success, data, error } = CONFIG.safeParse(document.value);
  if (success) return configOf(file, data, document);
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const line = document.lineOf([...path, key]);
    const known = keysAt(path);
    const word = meant(key.toLowerCase().replaceAll('-', '_'), known);
    // A source has few keys, so list them; at the top level name only the likely one.
    const there = path.length === 0 ? word : (word ?? known.join(', '));
    throw usage(
      there === undefined
        ? sentences.unknownConfigKey(file.place, line)
        : sentences.configKey(file.place, line, there),
    );
  }
  if (issue === undefined || path.length === 0) throw usage(sentences.configNoMap(file.place));
  const key = path.filter((part) => typeof part === 'string').join('.');
  throw usage(sentences.configValue(file.place, document.lineOf(path), key, issue.message));
}

type Section = Readonly<Record<string, string | number | undefined>> & {
  readonly url?: string | readonly string[];
};

function configOf(
  file: ConfigFile,
  data: Readonly<Record<string, unknown>>,
  { lineOf }: ConfigDocument,
): Config {
  const urls: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  const accounts: Record<string, number> = {};
  const access: Record<string, AccessFiles> = {};
  const settings: Partial<Record<SettingKey, string>> = {};
  const fromHere = (path: string) => (isAbsolute(path) ? path : join(dirname(file.path), path));
  for (const [key, value] of Object.entries(data)) {
    if (!isBuiltInSource(key)) {
      const { isPath = false } = SETTINGS[key as SettingKey] as { isPath?: boolean };
      settings[key as SettingKey] = isPath ? fromHere(String(value)) : String(value);
      continue;
    }
    const { url, service_account: account, ...more } = value as Section;
    if (url !== undefined) {
      if (typeof url === 'string') urls[key] = url;
      else lists[key] = url;
      const files = Object.entries(more).map(([name, path]) => [
        name,
        name.endsWith('_file') ? fromHere(String(path)) : path,
      ]);
      access[key] = accessFrom(Object.fromEntries(files)) ?? {};
    } else {
      const uid = uidOf(account ?? 0);
      const words = 'an account that /etc/passwd knows, or a uid';
      if (uid === undefined)
        throw usage(sentences.configValue(file.place, lineOf([key]), `${key}.service_account`, words));
      accounts[key] = uid;
    }
  }
  return { file, urls, lists, access, accounts, settings, lineOf };
}

/** The options in force: the flags, completed from the configuration. */
export function withSettings(flags: CollectFlags, { settings }: Config): CollectFlags {
  // The sample is the same everywhere.
  if (flags.sample === true) return flags;
  const said = Object.entries(settings).map(([key, value]) => [SETTINGS[key as SettingKey].flag, value]);
  return { ...Object.fromEntries(said), ...flags };
}
