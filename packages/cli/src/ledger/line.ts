// A line of the ledger: an entry as readable JSON, chained to the line before it by SHA-256.
import { createHash } from 'node:crypto';
import { isObject } from '../operator-json.ts';
import { dateOf, dayOfDate, type Entry } from './entry.ts';

/** The previous hash of the first line. */
export const NO_LINE = '0'.repeat(64);
/** A later version of claw may write another. */
const FORMAT = 1;
const HASH = ',"hash":"';

/** The line of `entry`, without its newline, and its hash, which the next line contains. */
export interface Line {
  readonly text: string;
  readonly hash: string;
}

/** A line that was read; `entry` is undefined if this version does not write such a line. */
export interface ReadLine {
  readonly hash: string;
  readonly previous: string;
  readonly entry: Entry | undefined;
}

/** Returns the line of `entry` after the one with the hash `previous`. */
export function lineOf(entry: Entry, previous: string): Line {
  const body = JSON.stringify({ format: FORMAT, previous, ...recordOf(entry) }).slice(0, -1);
  const hash = sha256(body);
  return { text: `${body}${HASH}${hash}"}`, hash };
}

/** Reads a line; undefined if it is invalid or was changed. */
export function readLine(text: string): ReadLine | undefined {
  const at = text.lastIndexOf(HASH);
  const hash = text.slice(at + HASH.length, -2);
  if (at < 0 || text.slice(-2) !== '"}' || sha256(text.slice(0, at)) !== hash) return undefined;
  const value = parsed(text);
  if (!isObject(value) || typeof value.previous !== 'string') return undefined;
  const entry = value.format === FORMAT ? entryOf(value) : undefined;
  return { hash, previous: value.previous, entry };
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Returns an entry as it is written: with dates, units last, and without missing members. */
function recordOf(entry: Entry): Record<string, unknown> {
  const { days, parameters } = entry;
  return {
    entry: entry.number,
    recorded: dateOf(entry.recorded),
    scope: entry.scope,
    first_day: dateOf(days.first),
    last_day: dateOf(days.end - 1),
    unit: parameters.unit,
    zone: parameters.zone,
    workload: parameters.workload,
    assumed_utilization: parameters.assumedUtilization,
    allow_small: parameters.allowSmall,
    version: parameters.version,
    key_id: parameters.keyId,
    dice_since: dateOf(entry.diceSince),
    clusters: parameters.clusters,
    package_sha256: entry.sha256,
    package_bytes: entry.bytes,
    replaces_entry: entry.replaces,
  };
}

function entryOf(value: Record<string, unknown>): Entry | undefined {
  const text = (name: string) => (typeof value[name] === 'string' ? value[name] : undefined);
  const whole = (name: string) => (Number.isSafeInteger(value[name]) ? (value[name] as number) : undefined);
  const day = (name: string) => dayOfDate(text(name) ?? '');
  const [number, bytes, replaces] = [whole('entry'), whole('package_bytes'), whole('replaces_entry')];
  const [recorded, first, last, diceSince] = [
    ...([day('recorded'), day('first_day')] as const),
    ...([day('last_day'), day('dice_since')] as const),
  ];
  const { clusters, allow_small: allowSmall, assumed_utilization: assumed } = value;
  const [scope, unit, zone, workload, version, keyId, sha] = [
    ...([text('scope'), text('unit'), text('zone'), text('workload')] as const),
    ...([text('version'), text('key_id'), text('package_sha256')] as const),
  ];
  if (number === undefined || bytes === undefined || sha === undefined || !/^[0-9a-f]{64}$/.test(sha)) return;
  if (recorded === undefined || first === undefined || last === undefined || diceSince === undefined) return;
  if (scope === undefined || unit === undefined || zone === undefined || workload === undefined) return;
  if (version === undefined || keyId === undefined || typeof allowSmall !== 'boolean') return;
  if (!Array.isArray(clusters) || !clusters.every((one) => typeof one === 'string') || last < first) return;
  if (assumed !== undefined && typeof assumed !== 'number') return;
  const parameters = {
    unit,
    zone,
    workload,
    assumedUtilization: assumed,
    allowSmall,
    version,
    keyId,
    clusters,
  };
  const days = { first, end: last + 1 };
  return { number, recorded, scope, days, parameters, diceSince, sha256: sha, bytes, replaces };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The line is invalid.
    return undefined;
  }
}
