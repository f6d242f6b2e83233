// CLAW_CONFIG: a JSON file that says where live systems are. {"dcgm_exporter": {"url": "http://node01:9400"}}
import { isBuiltInSource, sources } from '@ptl/claw-core';
import { usage } from './errors.ts';
import { readOperatorFile } from './operator-file.ts';
import { shown } from './shown.ts';
import type { World } from './world.ts';

export interface Config {
  /** Base URLs of sources that are asked over HTTP. */
  readonly urls: Readonly<Record<string, string>>;
}

/** The configuration; empty where CLAW_CONFIG is not set. Throws a CliError (2) where it is not as documented. */
export function readConfig(world: World): Config {
  const path = world.env.CLAW_CONFIG;
  if (path === undefined || path === '') return { urls: {} };
  const place = `The configuration ${shown(path)}`;
  const config = readJsonObject(place, path);
  const urls: Record<string, string> = {};
  for (const [id, section] of Object.entries(config)) {
    if (!isBuiltInSource(id))
      throw usage(`${place} has a section that is no source: use ${Object.keys(sources).join(', ')}.`);
    const url = isObject(section) && Object.keys(section).length === 1 ? section.url : undefined;
    if (typeof url !== 'string' || !/^https?:\/\//i.test(url) || !URL.canParse(url))
      throw usage(`${place} must give ${id} as {"url": "http://…"} and nothing else.`);
    urls[id] = url;
  }
  return { urls };
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
