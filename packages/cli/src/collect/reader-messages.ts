// What the threads that read say to each other.

import type { MessagePort } from 'node:worker_threads';
import type {
  BuiltInSourceId,
  Diagnostic,
  GpuModel,
  PartsPerGpu,
  SchedulerVersion,
  SourceFailure,
} from '@ptl/claw-core';
import type { Seen } from './input.ts';
import type { RingMemory } from './row-ring.ts';

/** What a thread is begun with. The bytes of the key stay in this process. */
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
  readonly port: MessagePort;
}

/** What a thread answers: lots of rows in the ring, versions of Slurm and types of GPUs in their places, and the end. */
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
  /** Our own sentence, and the exit status that goes with it. */
  | { readonly kind: 'error'; readonly exitCode: number; readonly sentence: string }
  /** Something that ought not to happen. */
  | { readonly kind: 'fault'; readonly error: unknown };
