// Feeding inputs into their parsers, one after the other, and adding up what each source gave.
import {
  DIAGNOSTICS,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticLog,
  type RecordSink,
  type Source,
} from '@ptl/claw-core';
import { adviceOf, badInput, sentences, unusable } from '../errors.ts';
import type { Input } from './input.ts';
import { type Read, type ReadContext, read } from './read.ts';
import type { ReaderThreads } from './reader-threads.ts';

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

export interface FeedContext extends ReadContext {
  /** Threads that read, where the operator asked for some. */
  readonly threads: ReaderThreads | undefined;
  /** The log of the whole run. */
  readonly diagnostics: DiagnosticLog;
  progress(line: string): void;
}

/** So many rows, or if that is more, this share of them, may be odd: they are set aside. More, or half, and the input was not understood. */
const MOST_REJECTED = 10;
const MAX_REJECTED = 0.01;
/** The kinds of diagnostics that a row which is set aside has. */
const REJECTING: ReadonlySet<DiagnosticCode> = new Set([
  'row_malformed',
  'row_ambiguous',
  'row_too_long',
  'row_untimed',
]);

/** Reads each of `inputs` into a sink for its source. Throws a CliError (4) where one is no use. */
export async function feed(
  inputs: readonly Input[],
  sinkOf: (source: Source, isLook: boolean) => RecordSink,
  context: FeedContext,
): Promise<Reading[]> {
  const readings = new Map<Source, Reading>();
  for (const [index, input] of inputs.entries()) {
    const { source, place } = input;
    const reading = readings.get(source) ?? emptyReading(source);
    readings.set(source, reading);
    // A system that did not answer the first question is not asked the other twenty-nine.
    if (reading.unavailable > 0 && reading.inputs === 0) continue;
    context.progress(`Reading ${index + 1} of ${inputs.length}: ${place}`);
    await readInto(reading, input, sinkOf(source, input.covers === 'now'), context);
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
  const { threads } = context;
  const given = threads?.takes(input) ? await threads.read(input, sink) : await read(input, sink, context);
  if (!given.answered) {
    reading.unavailable++;
    return;
  }
  checkUnderstood(input, given);
  reading.inputs++;
  reading.records += given.records;
  reading.rejected += given.rejected;
  keep(given.diagnostics, input.place, reading, context.diagnostics);
}

function emptyReading(source: Source): Reading {
  return { source, inputs: 0, records: 0, rejected: 0, unavailable: 0, diagnostics: new Map() };
}

function checkUnderstood({ place, source }: Input, { failure, records, rejected, diagnostics }: Read): void {
  if (failure !== undefined) throw unusable(place, source, failure);
  // A row that is cut off at the end of a file that is still being written is nobody's mistake.
  const foreign = Math.max(0, rejected - diagnostics.count('row_incomplete'));
  const rows = records + foreign;
  if (foreign === 0 || (foreign <= Math.max(MOST_REJECTED, MAX_REJECTED * rows) && foreign * 2 < rows))
    return;
  throw badInput(
    sentences.mostlyForeign(place, foreign, rows, mostOften(diagnostics), adviceOf(source).command),
  );
}

/** What was wrong with most of the rows that were set aside, with the line of the first. */
function mostOften(diagnostics: DiagnosticLog): string {
  const [most] = diagnostics
    .list()
    .filter(({ code }) => REJECTING.has(code))
    .sort((a, b) => b.count - a.count);
  if (most === undefined) return 'they have another form';
  const { code, field, lines } = most;
  const subject = field === undefined ? '' : `${field}: `;
  return `${subject}${DIAGNOSTICS[code]}${lines.length === 0 ? '' : `; line ${lines[0]}`}`;
}

/** Takes the diagnostics of one input over, into those of its source and into the log of the run. */
function keep(log: DiagnosticLog, place: string, reading: Reading, all: DiagnosticLog): void {
  for (const found of log.list()) {
    const { code, field = '', count } = found;
    all.add({ ...found, lines: found.lines.slice(0, 1) });
    const key = `${code} ${field}`;
    const before = reading.diagnostics.get(key);
    reading.diagnostics.set(
      key,
      before === undefined ? { ...found, place } : { ...before, count: before.count + count },
    );
  }
}
