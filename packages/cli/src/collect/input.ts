// What the collectors hand on: inputs whose sources are known, and what has to be said about what was passed
// over.
import type { Stats } from 'node:fs';
import type { RecognizedInput } from '@ptl/claw-core';
import type { Endpoint } from './endpoint.ts';

export type Collected = RecognizedInput & {
  /** The regular file that it is, as it was when it was looked at; `grown` is told if it has grown since. */
  readonly file?: { readonly path: string; readonly seen: Seen; readonly grown: () => void };
  /** Bytes of it that are kept until it is read. */
  readonly size?: number;
};

/** A file as it was when it was first looked at. */
export type Seen = Readonly<Pick<Stats, 'size' | 'ino' | 'dev'>>;

export interface Found {
  readonly inputs: readonly Collected[];
  readonly notes: readonly string[];
  /** True if readings of now are all there is: the period is that of theirs. */
  readonly isOfNow?: boolean;
  /** The endpoints that answered, and those that are not believed. */
  readonly endpoints: readonly Endpoint[];
}

/** How many bytes are read at a time. */
export const CHUNK_BYTES = 256 * 1024;
