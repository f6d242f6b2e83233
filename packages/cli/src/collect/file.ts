// Reads files. A regular file is read up to the size that it had at first; later bytes belong to a later run.
// A file that was shortened or replaced ends the run.
import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  openSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { Room } from '@ptl/claw-core';
import { badInput, sentences, Unreadable } from '../errors.ts';
import { CHUNK_BYTES, type Seen } from './input.ts';

/** Bytes read before the event loop runs, where interrupts are noticed: about ten milliseconds' worth. */
const YIELD_BYTES = 8 * 1024 * 1024;

/** Returns the stats of `path`. Throws a CliError (4) where it cannot be accessed. */
export function statsOf(place: string, path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw new Unreadable(place, error);
  }
}

/**
 * Streams a regular file as it was when `seen` was taken. The chunks share one buffer, or lie in `room`.
 * Calls `grown` if it has grown.
 */
export async function* fileBytes(
  place: string,
  path: string,
  seen: Seen,
  grown: () => void,
  room?: Room,
): AsyncGenerator<Uint8Array> {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    const now = fstatSync(fd);
    if (now.ino !== seen.ino || now.dev !== seen.dev || now.size < seen.size)
      throw badInput(sentences.changed(place));
    yield* readUpTo(place, fd, seen.size, room);
    if (fstatSync(fd).size > seen.size) grown();
  } catch (error) {
    throw asInputError(place, error);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** Streams the same bytes, and calls `count` with each length. */
export async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    count(chunk.length);
    yield chunk;
  }
}

async function* readUpTo(place: string, fd: number, size: number, room?: Room): AsyncGenerator<Uint8Array> {
  const own = lazyBuffer();
  let unseen = 0;
  for (let at = 0; at < size; ) {
    const buffer = room?.() ?? own();
    const length = readSync(fd, buffer, 0, Math.min(buffer.length, size - at), at);
    if (length === 0) throw badInput(sentences.changed(place));
    at += length;
    unseen += length;
    yield buffer.subarray(0, length);
    if (unseen >= YIELD_BYTES) {
      unseen = 0;
      await setImmediate();
    }
  }
}

/** Returns a function that returns one buffer again and again, made at its first call. */
function lazyBuffer(): () => Uint8Array {
  let buffer: Uint8Array | undefined;
  return () => {
    buffer ??= new Uint8Array(CHUNK_BYTES);
    return buffer;
  };
}

/** Streams a named pipe or a device. */
export async function* pipeBytes(place: string, path: string, seen: Stats): AsyncGenerator<Uint8Array> {
  try {
    yield* seen.isFIFO() ? namedPipe(path) : createReadStream(path, { highWaterMark: CHUNK_BYTES });
  } catch (error) {
    throw asInputError(place, error);
  }
}

/** Opens a pipe without blocking, since a thread that waits inside read() cannot be interrupted. */
function namedPipe(path: string): Socket {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

/** Returns an operating system's error as a sentence; any other error as it is. */
export function asInputError(place: string, error: unknown): unknown {
  const system = error instanceof Error && 'syscall' in error;
  return system ? new Unreadable(place, error) : error;
}
