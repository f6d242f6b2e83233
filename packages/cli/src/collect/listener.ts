// The owner of a server on the loopback, from Linux' tables of sockets. On other systems it is unknown.
import { readFileSync } from 'node:fs';
import { errorCode } from '../errors.ts';

/** The tables of sockets of IPv4 and of IPv6, which also accept connections of IPv4. */
const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'] as const;
/** The state of a listening socket. */
const LISTENING = '0A';
/** The local addresses that a connection to 127.0.0.1 can reach, with the bytes of a word in either order. */
const REACHED = new Set([
  ...['00000000', '0100007F', '7F000001'],
  ...['0'.repeat(32), '0000000000000000FFFF00000100007F', '00000000000000000000FFFF7F000001'],
]);

/** Returns the text of a table; '' where there is none of that kind, undefined where it may not be read. */
type ReadTable = (path: string) => string | undefined;

/**
 * Returns the uids of the sockets that accept a connection to 127.0.0.1:`port`, none where nothing listens;
 * undefined where they are unknown.
 */
export function listenersAt(port: number, read: ReadTable = readTable): readonly number[] | undefined {
  const [ipv4, ipv6] = TABLES.map(read);
  if (ipv4 === undefined || ipv4 === '' || ipv6 === undefined) return undefined;
  const local = port.toString(16).toUpperCase().padStart(4, '0');
  const uids: number[] = [];
  for (const line of `${ipv4}\n${ipv6}`.split('\n')) {
    const [, at = '', , state, , , , uid = ''] = line.trim().split(/\s+/);
    const [address = '', number] = at.split(':');
    if (state !== LISTENING || number !== local || !REACHED.has(address)) continue;
    if (!/^\d+$/.test(uid)) return undefined;
    uids.push(Number(uid));
  }
  return uids;
}

function readTable(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? '' : undefined;
  }
}
