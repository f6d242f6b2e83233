// Reads xz by the command of that name: no library without native code can read two files at a time.
import type { Writable } from 'node:stream';
import { badInput, sentences } from '../../errors.ts';
import { findOnPath } from '../command.ts';
import { startGroup } from '../process-group.ts';

const MAGIC = [0xfd, 0x37, 0x7a, 0x58, 0x5a];
export const XZ_MAGIC_BYTES = MAGIC.length;
/** `xz -9` needs 65 MiB. */
const ARGS = ['--decompress', '--stdout', '--quiet', '--memlimit-decompress=256MiB'];
const WITHIN_MS = 86_400_000;

/** Returns true for the first bytes of an xz stream. */
export function isXz(head: Uint8Array): boolean {
  return MAGIC.every((byte, i) => head[i] === byte);
}

/** Unpacks `chunks`. Throws a CliError where there is no xz on the PATH, or where it fails. */
export async function* unxz(
  place: string,
  chunks: AsyncIterable<Uint8Array>,
  path = findOnPath('xz', process.env),
): AsyncGenerator<Uint8Array> {
  if (path === undefined) throw badInput(sentences.noXz(place));
  const group = await startGroup(path, ARGS, {}, WITHIN_MS, 'pipe');
  const fed = feed(group.stdin!, chunks).catch((error: unknown) => {
    group.stdin?.destroy();
    return error;
  });
  let isWhole = false;
  try {
    for await (const chunk of group.stdout) yield chunk as Uint8Array;
    isWhole = true;
  } finally {
    if (!isWhole) group.kill();
  }
  const unread = await fed;
  if (unread !== undefined) throw unread;
  if ((await group.ended).exitStatus !== 0) throw badInput(sentences.brokenCompression(place));
}

/** Writes all of `chunks`, or as many as are accepted. */
async function feed(stdin: Writable, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  stdin.on('error', () => undefined);
  for await (const chunk of chunks) {
    // Waits for each chunk to be written, since its buffer is reused.
    const isTaken = await new Promise((resolve) => stdin.write(chunk, (error) => resolve(error == null)));
    if (isTaken !== true) return;
  }
  stdin.end();
}
