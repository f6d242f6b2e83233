// The values in force, and the origin of each.
import { existsSync } from 'node:fs';
import { sources } from '@ptl/claw-core';
import { firstOf } from '../collect/readings/pooled.ts';
import { shown } from '../shown.ts';
import { hasStateDirectory, stateDirectory } from '../state/directory.ts';
import type { World } from '../world.ts';
import type { Config } from './config.ts';
import { SETTINGS, type SettingKey } from './settings.ts';

export interface Value {
  readonly key: string;
  /** As messages show it; undefined where no value is in force. */
  readonly value: string | undefined;
  readonly origin: 'file' | 'environment' | 'default';
  /** The line in the file. */
  readonly line?: number;
  /** The environment variable. */
  readonly variable?: string;
  /** True if it is the path of a missing file. */
  readonly isMissing?: boolean;
}

/** All values, in the order of the documentation. */
export function valuesOf(config: Config, { env }: Pick<World, 'env'>): Value[] {
  return [...settingValues(config), ...endpointValues(config), ...environmentValues(env)];
}

function settingValues({ settings, lineOf }: Config): Value[] {
  return (Object.keys(SETTINGS) as SettingKey[]).map((key) => {
    const said = settings[key];
    const { usual, isPath = false } = SETTINGS[key] as { readonly usual?: string; readonly isPath?: true };
    return said === undefined
      ? { key, value: usual, origin: 'default' }
      : { key, value: shown(said), origin: 'file', line: lineOf([key]), ...(isPath ? fileAt(said) : {}) };
  });
}

/** The endpoint of each source that is read over HTTP. */
function endpointValues({ urls, lists, accounts, access, lineOf }: Config): Value[] {
  const context = { startSeconds: 0, endSeconds: 86_400, random: new Uint8Array(16) };
  return Object.entries(sources).flatMap(([id, source]): Value[] => {
    const [request] = 'live' in source ? source.live(context) : [];
    if (request?.kind !== 'http' || (request.server ?? id) !== id) return [];
    const list = lists[id]?.map(shown);
    const url = list === undefined ? urls[id] : firstOf(list);
    const account = accounts[id];
    const more = Object.entries(access[id] ?? {}).map(([member, value]): Value => {
      const name = member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const text = String(value);
      const file = name.endsWith('_file') ? fileAt(text) : {};
      return { key: `${id}.${name}`, value: shown(text), origin: 'file', line: lineOf([id, name]), ...file };
    });
    return [
      url === undefined
        ? { key: `${id}.url`, value: request.defaultUrl, origin: 'default' }
        : {
            key: `${id}.url`,
            value: list === undefined ? shown(url) : url,
            origin: 'file',
            line: lineOf([id, 'url']),
          },
      ...(account === undefined
        ? []
        : [
            {
              key: `${id}.service_account`,
              value: String(account),
              origin: 'file' as const,
              line: lineOf([id, 'service_account']),
            },
          ]),
      ...more,
    ];
  });
}

function fileAt(path: string): Pick<Value, 'isMissing'> {
  return { isMissing: !existsSync(path) };
}

function environmentValues(env: World['env']): Value[] {
  const isSet = (name: string) => env[name] !== undefined && env[name] !== '';
  const state = hasStateDirectory({ env }) ? stateDirectory({ env }).place : undefined;
  const variable = ['CLAW_STATE_DIR', 'XDG_STATE_HOME'].find(isSet);
  return [
    variable === undefined
      ? { key: 'state directory', value: state, origin: 'default' }
      : { key: 'state directory', value: state, origin: 'environment', variable },
    ...['SOURCE_DATE_EPOCH', 'NO_COLOR'].filter(isSet).map(
      (name): Value => ({
        key: name === 'NO_COLOR' ? 'no colour' : 'now',
        value: shown(env[name] ?? ''),
        origin: 'environment',
        variable: name,
      }),
    ),
  ];
}
