// The whole street in one process: bytes of several inputs in, and everything that a person or a file could
// see of it out.
import {
  type BuiltInSourceId,
  DiagnosticLog,
  IdentifierKey,
  type SourceParser,
  sources,
} from '@ptl/claw-core';
import type { Outcome, RouteOptions } from '@ptl/claw-router';
import { openRoute, type RecordRoute } from '@ptl/claw-router/internal';
import { withBytes } from '../setup/packed.ts';
import { testScope } from '../setup/scope.ts';

export interface File {
  readonly source: BuiltInSourceId;
  readonly bytes: Uint8Array;
}

export interface Walked {
  readonly outcome: Outcome;
  readonly route: RecordRoute;
  readonly parsers: readonly SourceParser[];
  readonly diagnostics: DiagnosticLog;
  /** The package. */
  readonly package: string;
  /** The operator's report, as JSON. */
  readonly report: string;
  /** Diagnostics with their line numbers, counts and failures. */
  readonly said: string;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
/** 2027-11-01T07:34:56Z: no made-up job ends later. */
const NOW = 1_825_054_496;
const TODAY = { startSeconds: 1_825_027_200, endSeconds: 1_825_113_600 };

export function file(source: BuiltInSourceId, text: string): File {
  return { source, bytes: ENCODER.encode(text) };
}

const givesSamples = ({ source }: File): boolean => sources[source].gives.includes('gpu_sample');

/** The key of identifiers that a seed stands for. */
export function keyOf(seed: number): IdentifierKey {
  return IdentifierKey.from(Uint8Array.from({ length: 16 }, (_, i) => (seed * (i * 2 + 1)) >>> (i % 5)));
}

/**
 * Walks down the street with these inputs. `keySeed` makes the key of the process; `chunkBytes` the reading.
 */
export function walk(
  files: readonly File[],
  keySeed: number,
  chunkBytes = 1 << 20,
  options: Partial<RouteOptions> = {},
): Walked {
  const key = keyOf(keySeed);
  const diagnostics = new DiagnosticLog();
  const route = openRoute({
    key,
    scope: options.scope ?? testScope(),
    diagnostics,
    nowSeconds: NOW,
    version: '0.1.0',
    ...options,
  });
  const parsers: SourceParser[] = [];
  const counts = new Map<BuiltInSourceId, { records: number; rejected: number }>();
  for (const isGpus of [false, true]) {
    const sinks = new Map<BuiltInSourceId, ReturnType<RecordRoute['jobs']>>();
    for (const { source, bytes } of files.filter((one) => isGpus === givesSamples(one))) {
      const sink = isGpus ? route.gpus(sources[source]) : (sinks.get(source) ?? route.jobs(sources[source]));
      sinks.set(source, sink);
      const log = new DiagnosticLog(source);
      const parser = sources[source].open({ sink, diagnostics: log, key });
      for (let at = 0; at < bytes.length; at += chunkBytes) parser.write(bytes.subarray(at, at + chunkBytes));
      parser.end();
      for (const one of log.list()) diagnostics.add(one);
      parsers.push(parser);
      const before = counts.get(source) ?? { records: 0, rejected: 0 };
      const { records, rejected } = parser.counts;
      counts.set(source, { records: before.records + records, rejected: before.rejected + rejected });
    }
    if (!isGpus) route.accountingDone();
  }
  const summaries = [...counts].map(([source, count]) => ({ source: sources[source], ...count }));
  const outcome = withBytes(route.finish(summaries));
  // A package of inputs that tell no time is of the period that somebody gives.
  if (outcome.bytes === undefined) return walk(files, keySeed, chunkBytes, { ...options, ...TODAY });
  return {
    outcome,
    route,
    parsers,
    diagnostics,
    package: DECODER.decode(outcome.bytes),
    report: JSON.stringify([
      outcome.report,
      outcome.withheld,
      outcome.warnings,
      outcome.people,
      outcome.window,
    ]),
    said: JSON.stringify([diagnostics.list(), [...counts], parsers.map(({ failure }) => failure)]),
  };
}
