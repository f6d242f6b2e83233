// CLAW_CONFIG: a JSON file that says where live systems are, or whose server is believed on this machine:
// {"dcgm_exporter": {"url": "http://node01:9400"}, "prometheus": {"service_account": "prometheus"}}
// Beside a URL may stand what shows that server who asks: {"url": "https://metrics", "token_file": "token", "tenant": "gpus"}
import { readFileSync } from 'node:fs';
import { isBuiltInSource, sources } from '@ptl/claw-core';
import { type AccessFiles, accessFrom } from './collect/server/access.ts';
import { usage } from './errors.ts';
import { readOperatorFile } from './operator-file.ts';
import { shown } from './shown.ts';
import type { World } from './world.ts';

export interface Config {
  /** Base URLs of sources that are asked over HTTP. */
  readonly urls: Readonly<Record<string, string>>;
  /** What shows those servers who asks. */
  readonly access: Readonly<Record<string, AccessFiles>>;
  /** The uid of the account that each source's server runs as, where it has no URL and is looked for on the loopback. */
  readonly accounts: Readonly<Record<string, number>>;
}

/** The longest name of an account on Linux. */
const ACCOUNT = /^[A-Za-z_][\w.-]{0,31}\$?$/;
const LARGEST_UID = 4_294_967_294;

/** The configuration; empty where CLAW_CONFIG is not set. Throws a CliError (2) where it is not as documented. */
export function readConfig(world: World): Config {
  const path = world.env.CLAW_CONFIG;
  if (path === undefined || path === '') return { urls: {}, accounts: {}, access: {} };
  const place = `The configuration ${shown(path)}`;
  const config = readJsonObject(place, path);
  const urls: Record<string, string> = {};
  const accounts: Record<string, number> = {};
  const access: Record<string, AccessFiles> = {};
  for (const [id, section] of Object.entries(config)) {
    if (!isBuiltInSource(id))
      throw usage(`${place} has a section that is no source: use ${Object.keys(sources).join(', ')}.`);
    const { url, service_account: account, ...more } = isObject(section) ? section : {};
    const files = accessFrom(more);
    if (isUrl(url) && account === undefined && files !== undefined) {
      urls[id] = url;
      access[id] = files;
    } else if (isAccount(account) && Object.keys(section as object).length === 1)
      accounts[id] = uidOf(place, id, account);
    else
      throw usage(
        `${place} must give ${id} as {"url": "http://…"}, with what shows it who asks beside it, or as {"service_account": "NAME"}, and nothing else.`,
      );
  }
  return { urls, accounts, access };
}

function isUrl(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value);
}

function isAccount(value: unknown): value is string | number {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 && value <= LARGEST_UID;
  return typeof value === 'string' && ACCOUNT.test(value);
}

/** The uid of an account, which may be given as such. Throws a CliError (2) where this machine does not know the name. */
function uidOf(place: string, id: string, account: string | number): number {
  if (typeof account === 'number') return account;
  const line = accountsHere()
    .split('\n')
    .find((one) => one.startsWith(`${account}:`));
  const uid = line?.split(':')[2] ?? '';
  if (/^\d{1,10}$/.test(uid)) return Number(uid);
  throw usage(`${place} names a service account of ${id} that /etc/passwd does not know: give its uid.`);
}

function accountsHere(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}

/** A JSON file that the operator wrote. Throws a CliError (2) that quotes nothing of it. */
export function readJsonObject(place: string, path: string): Record<string, unknown> {
  const text = readOperatorFile(place, path);
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // The message of JSON.parse quotes the text: it is not shown.
  }
  throw usage(`${place} is not a JSON object: check it with a JSON tool.`);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
