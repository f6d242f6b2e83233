// Reading files. A regular file is read up to the size that it had when it was first looked at; what is written to it
// later belongs to a later run. A file that has become shorter or another one ends the run.
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

/** Bytes read between two looks at the event loop, which is where an interrupt is noticed: some ten milliseconds' worth. */
const YIELD_BYTES = 8 * 1024 * 1024;

/** What is at `path`; throws a CliError (4) where nothing can be seen there. */
export function look(place: string, path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw new Unreadable(place, error);
  }
}

/** The bytes of a regular file, as it was when `seen` was taken. The chunks share one buffer, or stand in `room`. `grown` is told if it has grown. */
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

/** The same bytes; `tell` is told how many each time. */
export async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  tell: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    tell(chunk.length);
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

/** Gives one buffer again and again; where nobody asks there is none. */
function lazyBuffer(): () => Uint8Array {
  let buffer: Uint8Array | undefined;
  return () => {
    buffer ??= new Uint8Array(CHUNK_BYTES);
    return buffer;
  };
}

/** The bytes of a named pipe or a device. */
export async function* pipeBytes(place: string, path: string, seen: Stats): AsyncGenerator<Uint8Array> {
  try {
    yield* seen.isFIFO() ? namedPipe(path) : createReadStream(path, { highWaterMark: CHUNK_BYTES });
  } catch (error) {
    throw asInputError(place, error);
  }
}

/** Opened without blocking and read by polling: a thread that waits inside read() could not be interrupted. */
function namedPipe(path: string): Socket {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

/** An operating system's error as a sentence; anything else as it is. */
export function asInputError(place: string, error: unknown): unknown {
  const system = error instanceof Error && 'syscall' in error;
  return system ? new Unreadable(place, error) : error;
}
