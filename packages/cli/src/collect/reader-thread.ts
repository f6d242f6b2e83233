// A thread that reads accounting, an entry of its own. It parses one file after the other, and puts the rows
// into the ring.

import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Identifier, IdentifierKey, type RecordSink, read, sources } from '@ptl/claw-core';
import { CliError } from '../errors.ts';
import { decompressed } from './compressed/decompress.ts';
import { fileBytes } from './file.ts';
import type { ReaderAnswer, ReaderBegin, ReaderTask } from './reader-messages.ts';
import { RowRing } from './row-ring.ts';

const { keyBytes, timezone, ring: memory } = workerData as ReaderBegin;
const context = { key: IdentifierKey.from(keyBytes), timezone };
const ring = new RowRing(memory);
let before: Promise<void> = Promise.resolve();

parentPort!.on('message', (task: ReaderTask) => {
  before = before.then(() => run(task));
});

async function run({ place, path, seen, source, partsPerGpu, accountIs, port }: ReaderTask): Promise<void> {
  let grown = false;
  const bytes = () =>
    decompressed(
      place,
      fileBytes(place, path, seen, () => {
        grown = true;
      }),
    );
  try {
    const filling = new Filling(port);
    const input = { place, sources: [sources[source]], open: bytes };
    const [reading] = await read(input, { ...context, partsPerGpu, accountIs, sink: () => filling.sink });
    const { records, rejected, failure, diagnostics } = reading!;
    filling.hand();
    answer(port, { kind: 'done', records, rejected, failure, diagnostics: diagnostics.list(), grown });
  } catch (error) {
    if (error instanceof CliError)
      answer(port, { kind: 'error', exitCode: error.exitCode, sentence: error.message });
    else answer(port, { kind: 'fault', error });
  }
  port.close();
}

/** Fills the ring with the rows of one file. */
class Filling {
  readonly #port: MessagePort;
  #rows = ring.empty();
  readonly sink: RecordSink = {
    jobRows: (rows) => {
      for (let row = 0; row < rows.count; ) {
        this.#makeRoom();
        row += this.#rows.addRows(rows, row);
      }
    },
    jobRun: (run) => {
      this.#makeRoom();
      this.#rows.addRun(run);
    },
    jobStep: (step) => {
      this.#makeRoom();
      this.#rows.addStep(step);
    },
    schedulerVersion: ({ clusters, ...version }) => {
      this.hand();
      const lanes = new Int32Array(clusters.length * 4);
      for (const [i, cluster] of clusters.entries()) Identifier.lanes(cluster, lanes, i * 4);
      answer(this.#port, { kind: 'version', version, clusters: lanes });
    },
    gpuTypeModel: (id, model) => {
      const type = new Int32Array(4);
      Identifier.lanes(id, type, 0);
      answer(this.#port, { kind: 'type', type, model });
    },
  };

  constructor(port: MessagePort) {
    this.#port = port;
  }

  #makeRoom(): void {
    if (this.#rows.count === this.#rows.capacity) this.hand();
  }

  /** Passes on the current batch. */
  hand(): void {
    const { count } = this.#rows;
    if (count === 0) return;
    const lists = this.#rows.lists();
    ring.fill();
    answer(this.#port, { kind: 'rows', count, lists });
    this.#rows = ring.empty();
  }
}

function answer(port: MessagePort, message: ReaderAnswer): void {
  port.postMessage(message);
}
