// Run as a process of its own (--expose-gc, and young space enough that nothing is collected meanwhile): what
// parsing a file costs in memory and in hashes. Counts, not times, so that no busy machine makes it waver.
//   allocation.ts SOURCE FILE [without-webassembly] [routed]
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { type BuiltInSourceId, DiagnosticLog, IdentifierKey, type RecordSink, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import { testScope } from '../setup/scope.ts';

export interface Allocation {
  readonly records: number;
  readonly rejected: number;
  /** Records of the last quarter of the file, in which all is measured that follows. */
  readonly measured: number;
  /** Bytes of heap for each record: made on the way, and still there after a collection. */
  readonly allocatedPerRecord: number;
  readonly retainedPerRecord: number;
  /** Names hashed. */
  readonly lateHashes: number;
  /** Collections during the measurement: with any, `allocatedPerRecord` says too little. */
  readonly collections: number;
}

const CHUNK_BYTES = 1 << 16;

/** Where what a source tells goes: into facts. Accounting alone is settled while it is read. */
function routeOf(id: BuiltInSourceId, key: IdentifierKey): RecordSink {
  const isJobs = !sources[id].gives.includes('gpu_sample');
  const route = openRoute({
    key,
    diagnostics: new DiagnosticLog(),
    nowSeconds: 1_772_323_200,
    version: '0.1.0',
    scope: testScope(),
    rereadable: isJobs,
    jobsOnly: isJobs,
  });
  if (isJobs) return route.jobs(sources[id]);
  route.accountingDone();
  return route.gpus(sources[id]);
}

async function allocationOf(id: BuiltInSourceId, path: string, routed: boolean): Promise<Allocation> {
  let hashes = 0;
  for (const name of ['hash', 'hashJobId'] as const) {
    const original = IdentifierKey.prototype[name];
    IdentifierKey.prototype[name] = function counted(bytes, start, end, target) {
      hashes++;
      original.call(this, bytes, start, end, target);
    };
  }
  const nothing = (): void => {};
  const key = IdentifierKey.from(new Uint8Array(16).fill(3));
  // Every kind of record is wanted, whatever kinds there are.
  const sink: RecordSink = routed ? routeOf(id, key) : new Proxy({}, { get: () => nothing });
  const parser = sources[id].open({ sink, key, diagnostics: new DiagnosticLog() });
  let collections = 0;
  const observer = new PerformanceObserver((list) => {
    collections += list.getEntries().length;
  });
  const chunk = new Uint8Array(CHUNK_BYTES);
  const file = openSync(path, 'r');
  const parse = (from: number, to: number): void => {
    for (let at = from; at < to; at += CHUNK_BYTES)
      parser.write(chunk.subarray(0, readSync(file, chunk, 0, Math.min(CHUNK_BYTES, to - at), at)));
  };
  const { size } = fstatSync(file);
  const warm = Math.floor(size * 0.75);
  // The first three quarters warm up: names are met, code is compiled, scratch space grows.
  parse(0, warm);
  const before = { records: parser.counts.records, hashes };
  globalThis.gc!();
  await setTimeout(20);
  observer.observe({ entryTypes: ['gc'] });
  const begin = process.memoryUsage().heapUsed;
  parse(warm, size);
  const made = process.memoryUsage().heapUsed - begin;
  // Collections are told on a later turn of the event loop.
  await setTimeout(20);
  observer.disconnect();
  globalThis.gc!();
  const kept = process.memoryUsage().heapUsed - begin;
  const records = parser.counts.records - before.records;
  const lateHashes = hashes - before.hashes;
  parser.end();
  closeSync(file);
  return {
    ...parser.counts,
    measured: records,
    allocatedPerRecord: made / records,
    retainedPerRecord: kept / records,
    lateHashes,
    collections,
  };
}

const [id, path, ...options] = process.argv.slice(2);
// Not earlier: Node itself needs it to read TypeScript.
if (options.includes('without-webassembly')) Reflect.deleteProperty(globalThis, 'WebAssembly');
console.log(JSON.stringify(await allocationOf(id as BuiltInSourceId, path!, options.includes('routed'))));
