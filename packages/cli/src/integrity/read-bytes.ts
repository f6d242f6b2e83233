// Reads the bytes to verify: all of them, up to the size of the largest package or envelope.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { badInput, errorCode, sentences, Unreadable } from '../errors.ts';
import type { World } from '../world.ts';
import { notVerified } from './not-verified.ts';

const MOST_BYTES = 2 * 1024 * 1024;

/**
 * Returns the bytes of the file at `path`; undefined where it is missing. Throws a CliError where it cannot
 * be read, or is too large.
 */
export function bytesIfThere(place: string, path: string): Uint8Array | undefined {
  try {
    return bytesAt(place, path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw asReadError(place, error);
  }
}

/** Returns the bytes of the file at `path`, or of standard input for `-`. Throws a CliError. */
export async function bytesOf(place: string, path: string, world: World): Promise<Uint8Array> {
  if (path === '-') return allOf(place, world.stdin());
  try {
    return bytesAt(place, path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw badInput(sentences.noPackage(place));
    throw asReadError(place, error);
  }
}

function bytesAt(place: string, path: string): Uint8Array {
  // A named pipe without a writer would block for ever.
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!fstatSync(fd).isFile()) throw badInput(sentences.notAFileToVerify(place));
    const bytes = new Uint8Array(MOST_BYTES + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(fd, bytes, length, bytes.length - length, null);
    return checked(place, bytes.subarray(0, length));
  } finally {
    closeSync(fd);
  }
}

async function allOf(place: string, chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk.slice());
    length += chunk.length;
    if (length > MOST_BYTES) break;
  }
  return checked(place, Buffer.concat(parts));
}

function checked(place: string, bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw badInput(sentences.emptyToVerify(place));
  if (bytes.length > MOST_BYTES) throw notVerified(sentences.tooLargeToVerify(place));
  return bytes;
}

function asReadError(place: string, error: unknown): unknown {
  return error instanceof Error && 'syscall' in error ? new Unreadable(place, error) : error;
}
