// Feeding inputs into their parsers, one after the other, and adding up what each source gave.
import {
  type Diagnostic,
  DiagnosticLog,
  type IdentifierKey,
  type RecordSink,
  type Source,
  type SourceParser,
} from '@ptl/claw-core';
import { badInput, sentences, unusable } from '../errors.ts';
import { CommandFailed } from './command.ts';
import type { Input } from './input.ts';

/** A kind of diagnostic of one source; its lines are those of the first input in which it was seen. */
export interface PlacedDiagnostic extends Diagnostic {
  readonly place: string;
}

/** What one source gave, over all its inputs. */
export interface Reading {
  readonly source: Source;
  inputs: number;
  records: number;
  rejected: number;
  /** Live systems that were there and gave nothing. */
  unavailable: number;
  readonly diagnostics: Map<string, PlacedDiagnostic>;
}

export interface FeedContext {
  readonly key: IdentifierKey;
  readonly timezone: string | undefined;
  /** The log of the whole run. */
  readonly diagnostics: DiagnosticLog;
  progress(line: string): void;
}

/** More than this share of rows not understood means that the input was not understood. */
const MAX_REJECTED = 0.01;

/** Reads `inputs` into the sinks of their sources. Throws a CliError (4) where one is no use. */
export async function feed(
  inputs: readonly Input[],
  sinkOf: (source: Source, live: boolean) => RecordSink,
  context: FeedContext,
): Promise<Reading[]> {
  const readings = new Map<Source, Reading>();
  const sinks = new Map<Source, RecordSink>();
  for (const [index, input] of inputs.entries()) {
    const { source, place } = input;
    const reading = readings.get(source) ?? emptyReading(source);
    const sink = sinks.get(source) ?? sinkOf(source, input.live === true);
    readings.set(source, reading);
    sinks.set(source, sink);
    // A system that did not answer the first question is not asked the other twenty-nine.
    if (reading.unavailable > 0 && reading.inputs === 0) continue;
    context.progress(`Reading ${index + 1} of ${inputs.length}: ${place}`);
    await readInto(reading, input, sink, context);
    if (reading.unavailable > 0 && reading.inputs > 0) throw badInput(sentences.commandFailed(place));
  }
  return [...readings.values()];
}

/** Reads one input, and adds what it gave to the reading of its source. */
async function readInto(
  reading: Reading,
  input: Input,
  sink: RecordSink,
  context: FeedContext,
): Promise<void> {
  const { key, timezone } = context;
  const diagnostics = new DiagnosticLog();
  const zone = timezone === undefined ? {} : { timezone };
  const parser = input.source.open({ sink, diagnostics, key, ...zone });
  if (!(await readThrough(input, parser))) {
    reading.unavailable++;
    return;
  }
  checkUnderstood(input.place, parser, diagnostics.count('row_incomplete'));
  reading.inputs++;
  reading.records += parser.counts.records;
  reading.rejected += parser.counts.rejected;
  keep(diagnostics, input.place, reading, context.diagnostics);
}

function emptyReading(source: Source): Reading {
  return { source, inputs: 0, records: 0, rejected: 0, unavailable: 0, diagnostics: new Map() };
}

/**
 * False where a live system gave no record: a login node may have nvidia-smi and no GPU, which says so where the data
 * would stand. Throws a CliError (4) where it failed after some records.
 */
async function readThrough(input: Input, parser: SourceParser): Promise<boolean> {
  let bytes = 0;
  let failed = false;
  try {
    for await (const chunk of input.read()) {
      bytes += chunk.length;
      parser.write(chunk);
      if (parser.failure !== undefined) break;
    }
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    failed = true;
  }
  parser.end();
  if (failed && parser.counts.records > 0) throw badInput(sentences.commandFailed(input.place));
  if (input.live !== true) return true;
  return !failed && bytes > 0 && (parser.failure === undefined || parser.counts.records > 0);
}

function checkUnderstood(place: string, parser: SourceParser, incomplete: number): void {
  if (parser.failure !== undefined) throw unusable(place, parser.failure);
  const { records, rejected } = parser.counts;
  // A row that is cut off at the end of a file that is still being written is nobody's mistake.
  const foreign = Math.max(0, rejected - incomplete);
  if (foreign > MAX_REJECTED * (records + foreign))
    throw badInput(sentences.mostlyForeign(place, foreign, records + foreign));
}

/** Takes the diagnostics of one input over, into those of its source and into the log of the run. */
function keep(log: DiagnosticLog, place: string, reading: Reading, all: DiagnosticLog): void {
  for (const found of log.list()) {
    const { source, code, field = '', count, lines } = found;
    all.report(source, code, lines[0] ?? 0, field, count);
    const key = `${code} ${field}`;
    const before = reading.diagnostics.get(key);
    reading.diagnostics.set(
      key,
      before === undefined ? { ...found, place } : { ...before, count: before.count + count },
    );
  }
}
