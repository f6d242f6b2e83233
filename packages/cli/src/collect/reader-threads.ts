// Threads that read accounting ahead, while this one adds up what they read. Files are added in their order, row by row, so that the number
// of threads can change no result.
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { DiagnosticLog, isBuiltInSource, type RecordSink, type Source } from '@ptl/claw-core';
import { CliError } from '../errors.ts';
import type { Input } from './input.ts';
import type { Read } from './read.ts';
import type { ReaderAnswer, ReaderBegin, ReaderTask } from './reader-messages.ts';
import { RowRing, ringMemory } from './row-ring.ts';

/** From source, and from the bundle, in which this module is a chunk below the entry. */
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
  /** Never fulfilled; rejected if the thread breaks down. */
  readonly breakdown: Promise<never>;
}

/** What reads one kind of input ahead. */
export class ReaderThreads {
  readonly #begin: Omit<ReaderBegin, 'ring'>;
  readonly #most: number;
  readonly #threads: Thread[] = [];
  readonly #tasks = new Map<Input, Task>();

  /** Up to `most` threads, which read with the key of these bytes. */
  constructor(most: number, begin: Omit<ReaderBegin, 'ring'>) {
    this.#most = most;
    this.#begin = begin;
  }

  /** Begins to read those of the inputs that threads can read. */
  begin(inputs: readonly Input[]): void {
    for (const input of inputs) {
      const { source, file, place } = input;
      if (file === undefined || !isOnlyJobs(source) || !isBuiltInSource(source.id)) continue;
      const { port1: port, port2 } = new MessageChannel();
      const { size, ino, dev } = file.seen;
      const thread = this.#threadOf(this.#tasks.size);
      const task: ReaderTask = {
        place,
        path: file.path,
        seen: { size, ino, dev },
        source: source.id,
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
      breakdown.catch(() => undefined); // said by the one who reads from it, if anybody does
      thread = { worker, ring: new RowRing(ring), breakdown };
      this.#threads.push(thread);
    }
    return thread;
  }

  /** True if a thread has begun to read it. */
  takes(input: Input): boolean {
    return this.#tasks.has(input);
  }

  /** Hands what a thread reads of `input` to `sink`, in order. Throws what reading it here would throw. */
  async read(input: Input, sink: RecordSink): Promise<Read> {
    const { port, thread } = this.#tasks.get(input)!;
    const { promise, resolve, reject } = Promise.withResolvers<Read>();
    port.on('message', (message: ReaderAnswer) => {
      try {
        const read = take(message, thread.ring, sink, input);
        if (read !== undefined) resolve(read);
      } catch (error) {
        reject(error);
      }
    });
    try {
      return await Promise.race([promise, thread.breakdown]);
    } finally {
      port.close();
    }
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    for (const { port } of this.#tasks.values()) port.close();
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}

function take(message: ReaderAnswer, ring: RowRing, sink: RecordSink, input: Input): Read | undefined {
  if (message.kind === 'rows') {
    sink.jobRows?.(ring.full(message.count, message.lists));
    ring.free();
  } else if (message.kind === 'version') sink.schedulerVersion?.(...message.version);
  else if (message.kind === 'error') throw new CliError(message.exitCode, message.sentence);
  else if (message.kind === 'fault') throw message.error;
  else {
    const { records, rejected, failure } = message;
    const diagnostics = new DiagnosticLog(input.source.id);
    for (const one of message.diagnostics) diagnostics.add(one);
    if (message.grown) input.file?.grown();
    return { answered: true, records, rejected, failure, diagnostics };
  }
  return undefined;
}

/** Threads hand over rows of accounting, and nothing else. */
function isOnlyJobs({ gives }: Source): boolean {
  return gives.every((kind) => kind === 'job_run' || kind === 'job_step');
}
