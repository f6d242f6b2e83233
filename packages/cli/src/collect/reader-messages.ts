// The messages of reader threads.

import type { MessagePort } from 'node:worker_threads';
import type {
  AccountField,
  BuiltInSourceId,
  Diagnostic,
  GpuModel,
  PartsPerGpu,
  SchedulerVersion,
  SourceFailure,
} from '@ptl/claw-core';
import type { Seen } from './input.ts';
import type { RingMemory } from './row-ring.ts';

/** The start data of a thread. The bytes of the key stay in this process. */
export interface ReaderBegin {
  readonly keyBytes: Uint8Array;
  readonly timezone: string | undefined;
  readonly ring: RingMemory;
}

/** A file to read; answers come through `port`. */
export interface ReaderTask {
  readonly place: string;
  readonly path: string;
  readonly seen: Seen;
  readonly source: BuiltInSourceId;
  readonly partsPerGpu: PartsPerGpu | undefined;
  readonly accountIs: AccountField | undefined;
  readonly port: MessagePort;
}

/**
 * The answers of a thread: batches of rows in the ring, versions of Slurm and GPU types in their order, and
 * the end.
 */
export type ReaderAnswer =
  | { readonly kind: 'rows'; readonly count: number; readonly lists: Int32Array }
  | {
      readonly kind: 'version';
      readonly version: Omit<SchedulerVersion, 'clusters'>;
      readonly clusters: Int32Array;
    }
  | { readonly kind: 'type'; readonly type: Int32Array; readonly model: GpuModel }
  | {
      readonly kind: 'done';
      readonly records: number;
      readonly rejected: number;
      readonly failure: SourceFailure | undefined;
      readonly diagnostics: readonly Diagnostic[];
      readonly grown: boolean;
    }
  /** Claw's own sentence, and its exit status. */
  | { readonly kind: 'error'; readonly exitCode: number; readonly sentence: string }
  /** An error that ought not to happen. */
  | { readonly kind: 'fault'; readonly error: unknown };
