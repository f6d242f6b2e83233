// What the collectors hand on: one input, its place for messages, the source that reads it, and its bytes.
import type { Stats } from 'node:fs';
import type { LiveRequest, Source } from '@ptl/claw-core';

/** Where its reader would have the next bytes; undefined where it does not mind. */
export type Room = () => Uint8Array | undefined;

export interface Input {
  /** How messages call it. */
  readonly place: string;
  readonly source: Source;
  /** Its bytes, decompressed. A chunk is valid until the next one is asked for. Where there is `room`, a file may be read into it. */
  read(room?: Room): AsyncIterable<Uint8Array>;
  /**
   * The regular file that it is, as it was when it was looked at; `grown` is told if it has grown since. Anything else can be read once.
   */
  readonly file?: { readonly path: string; readonly seen: Seen; readonly grown: () => void };
  /** True for what was asked of a live system, where no answer means: not there. */
  readonly live?: boolean;
  /** `now`: one look, which has no past. */
  readonly covers?: LiveRequest['covers'];
}

/** A file as it was when it was first looked at. */
export type Seen = Readonly<Pick<Stats, 'size' | 'ino' | 'dev'>>;

/** Inputs, and what has to be said about what was passed over. */
export interface Found {
  readonly inputs: readonly Input[];
  readonly notes: readonly string[];
}

/** How many bytes a source sees to recognize its format, and how many are read at a time. */
export const HEAD_BYTES = 64 * 1024;
export const CHUNK_BYTES = 256 * 1024;
