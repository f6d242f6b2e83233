// What the collectors return: inputs of known sources, and notes about what was passed over.
import type { Stats } from 'node:fs';
import type { RecognizedInput } from '@ptl/claw-core';
import type { Endpoint } from './endpoint.ts';

export type Collected = RecognizedInput & {
  /** The regular file of the input, as it was at first; `grown` is called if it has grown since. */
  readonly file?: { readonly path: string; readonly seen: Seen; readonly grown: () => void };
  /** Bytes that are kept until it is read. */
  readonly size?: number;
};

/** A file as it was at first. */
export type Seen = Readonly<Pick<Stats, 'size' | 'ino' | 'dev'>>;

export interface Found {
  readonly inputs: readonly Collected[];
  readonly notes: readonly string[];
  /** True if there are only snapshots: the period is theirs. */
  readonly isOfNow?: boolean;
  /** The endpoints that answered, and those that are not trusted. */
  readonly endpoints: readonly Endpoint[];
}

/** The number of bytes read at a time. */
export const CHUNK_BYTES = 256 * 1024;
