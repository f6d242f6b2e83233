// Threads that read accounting ahead, while the main thread adds up the rows. Files are added in their order,
// row by row, so that the number of threads changes no result.
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import {
  type BuiltInSourceId,
  DiagnosticLog,
  Identifier,
  type InputReading,
  isBuiltInSource,
  type ReadContext,
  type RecordSink,
  type Source,
} from '@ptl/claw-core';
import { CliError } from '../errors.ts';
import type { Collected } from './input.ts';
import type { ReaderAnswer, ReaderBegin, ReaderTask } from './reader-messages.ts';
import { RowRing, ringMemory } from './row-ring.ts';

/** This module runs from source, or from the bundle, where it is a chunk below the entry. */
const FROM_SOURCE = import.meta.url.endsWith('.ts');
const ENTRY = new URL(FROM_SOURCE ? './reader-thread.ts' : '../reader-thread.js', import.meta.url);

/** The answers to one task come through `port`. */
interface Task {
  readonly port: MessagePort;
  readonly thread: Thread;
}

interface Thread {
  readonly worker: Worker;
  readonly ring: RowRing;
  /** Never fulfilled; rejected if the thread fails. */
  readonly breakdown: Promise<never>;
}

/** A file that a thread can read, by one source with rows of accounting. */
interface Ahead {
  readonly input: Collected;
  readonly file: NonNullable<Collected['file']>;
  readonly source: Source<BuiltInSourceId>;
}

/** Reads files ahead of the main thread. */
export class ReaderThreads {
  readonly #begin: Omit<ReaderBegin, 'ring'>;
  readonly #most: number;
  readonly #threads: Thread[] = [];
  readonly #ahead: Ahead[] = [];
  readonly #tasks = new Map<Collected, Task>();

  /** Starts up to `most` threads, which read with the key of these bytes. */
  constructor(most: number, begin: Omit<ReaderBegin, 'ring'>) {
    this.#most = most;
    this.#begin = begin;
  }

  /**
   * Returns the inputs, some of which threads will read. All threads start with the first `read`, and again
   * with a second pass.
   */
  supply(inputs: readonly Collected[]): Collected[] {
    return inputs.map((input) => {
      const ahead = aheadOf(input);
      if (ahead === undefined) return input;
      this.#ahead.push(ahead);
      return { ...input, read: async (context) => [await this.#read(ahead, context)] };
    });
  }

  #beginAll({ partsPerGpu, accountIs }: ReadContext): void {
    for (const { input, file, source } of this.#ahead) {
      const { port1: port, port2 } = new MessageChannel();
      const { size, ino, dev } = file.seen;
      const thread = this.#threadOf(this.#tasks.size);
      const task: ReaderTask = {
        place: input.place,
        path: file.path,
        seen: { size, ino, dev },
        source: source.id,
        partsPerGpu,
        accountIs,
        port: port2,
      };
      thread.worker.postMessage(task, [port2]);
      this.#tasks.set(input, { port, thread });
    }
  }

  #threadOf(task: number): Thread {
    const at = task % this.#most;
    let thread = this.#threads[at];
    if (thread === undefined) {
      const ring = ringMemory();
      const worker = new Worker(ENTRY, {
        workerData: { ...this.#begin, ring } satisfies ReaderBegin,
        ...(FROM_SOURCE ? { execArgv: ['--conditions=@ptl/source'] } : {}),
      });
      const { promise: breakdown, reject } = Promise.withResolvers<never>();
      worker.once('error', reject);
      breakdown.catch(() => undefined); // reported by its reader, if there is one
      thread = { worker, ring: new RowRing(ring), breakdown };
      this.#threads.push(thread);
    }
    return thread;
  }

  /** Passes on what a thread reads, in order. Throws the errors that reading it here would throw. */
  async #read(ahead: Ahead, context: ReadContext): Promise<InputReading> {
    const sink = context.sink(ahead.source);
    if (!this.#tasks.has(ahead.input)) this.#beginAll(context);
    const { port, thread } = this.#tasks.get(ahead.input)!;
    const { promise, resolve, reject } = Promise.withResolvers<InputReading>();
    port.on('message', (message: ReaderAnswer) => {
      try {
        const reading = take(message, thread.ring, sink, ahead);
        if (reading !== undefined) resolve(reading);
      } catch (error) {
        reject(error);
      }
    });
    try {
      return await Promise.race([promise, thread.breakdown]);
    } finally {
      port.close();
      this.#tasks.delete(ahead.input);
      if (this.#tasks.size === 0) await this.close();
    }
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    for (const { port } of this.#tasks.values()) port.close();
    this.#tasks.clear();
    await Promise.all(this.#threads.splice(0).map(({ worker }) => worker.terminate()));
  }
}

function take(
  message: ReaderAnswer,
  ring: RowRing,
  sink: RecordSink,
  { source, file }: Ahead,
): InputReading | undefined {
  if (message.kind === 'rows') {
    sink.jobRows?.(ring.full(message.count, message.lists));
    ring.free();
  } else if (message.kind === 'version') {
    const clusters = identifiersOf(message.clusters);
    sink.schedulerVersion?.({ clusters, ...message.version });
  } else if (message.kind === 'type') {
    const [type] = identifiersOf(message.type);
    sink.gpuTypeModel?.(type!, message.model);
  } else if (message.kind === 'error') throw new CliError(message.exitCode, message.sentence);
  else if (message.kind === 'fault') throw message.error;
  else {
    const { records, rejected, failure } = message;
    const diagnostics = new DiagnosticLog(source.id);
    for (const one of message.diagnostics) diagnostics.add(one);
    if (message.grown) file.grown();
    return { source, answered: true, records, rejected, failure, diagnostics };
  }
  return undefined;
}

function aheadOf(input: Collected): Ahead | undefined {
  const { file, sources } = input;
  const [source] = sources;
  if (file === undefined || source === undefined || sources.length > 1) return undefined;
  return isOnlyJobs(source) && isOurs(source) ? { input, file, source } : undefined;
}

/** A thread finds its source by id. */
function isOurs(source: Source): source is Source<BuiltInSourceId> {
  return isBuiltInSource(source.id);
}

/** Threads pass on only rows of accounting. */
function isOnlyJobs({ gives }: Source): boolean {
  return gives.every((kind) => kind === 'job_run' || kind === 'job_step');
}

function identifiersOf(lanes: Int32Array): Identifier[] {
  return Array.from({ length: lanes.length / 4 }, (_, i) => {
    const identifier = new Identifier();
    Identifier.read(identifier, lanes, i * 4);
    return identifier;
  });
}
