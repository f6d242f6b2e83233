// CLAW_CONFIG: a JSON file that says where live systems are, or whose server is believed on this machine:
// {"dcgm_exporter": {"url": "http://node01:9400"}, "prometheus": {"service_account": "prometheus"}}
import { readFileSync } from 'node:fs';
import { isBuiltInSource, sources } from '@ptl/claw-core';
import { usage } from './errors.ts';
import { readOperatorFile } from './operator-file.ts';
import { shown } from './shown.ts';
import type { World } from './world.ts';

export interface Config {
  /** Base URLs of sources that are asked over HTTP. */
  readonly urls: Readonly<Record<string, string>>;
  /** The uid of the account that each source's server runs as, where it has no URL and is looked for on the loopback. */
  readonly accounts: Readonly<Record<string, number>>;
}

/** The longest name of an account on Linux. */
const ACCOUNT = /^[A-Za-z_][\w.-]{0,31}\$?$/;
const LARGEST_UID = 4_294_967_294;

/** The configuration; empty where CLAW_CONFIG is not set. Throws a CliError (2) where it is not as documented. */
export function readConfig(world: World): Config {
  const path = world.env.CLAW_CONFIG;
  if (path === undefined || path === '') return { urls: {}, accounts: {} };
  const place = `The configuration ${shown(path)}`;
  const config = readJsonObject(place, path);
  const urls: Record<string, string> = {};
  const accounts: Record<string, number> = {};
  for (const [id, section] of Object.entries(config)) {
    if (!isBuiltInSource(id))
      throw usage(`${place} has a section that is no source: use ${Object.keys(sources).join(', ')}.`);
    const { url, service_account: account } =
      isObject(section) && Object.keys(section).length === 1 ? section : {};
    if (typeof url === 'string' && /^https?:\/\//i.test(url) && URL.canParse(url)) urls[id] = url;
    else if (isAccount(account)) accounts[id] = uidOf(place, id, account);
    else
      throw usage(
        `${place} must give ${id} as {"url": "http://…"} or {"service_account": "NAME"} and nothing else.`,
      );
  }
  return { urls, accounts };
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
