// Reading one input through the parser of its source.
import { DiagnosticLog, type IdentifierKey, type RecordSink, type SourceFailure } from '@ptl/claw-core';
import { badInput, sentences } from '../errors.ts';
import { CommandFailed } from './command.ts';
import type { Input } from './input.ts';

/** How inputs are read: the key of this run, and the zone of times that carry none. */
export interface ReadContext {
  readonly key: IdentifierKey;
  readonly timezone: string | undefined;
}

/** What reading an input gave, besides its records. */
export interface Read {
  /** False where a live system was not there, or gave no record. */
  readonly answered: boolean;
  readonly records: number;
  readonly rejected: number;
  readonly failure: SourceFailure | undefined;
  readonly diagnostics: DiagnosticLog;
}

/** Reads `input` into `sink`. Throws a CliError (4) where it cannot be read, or a command fails after some records. */
export async function read(
  input: Pick<Input, 'place' | 'source' | 'read' | 'live'>,
  sink: RecordSink,
  { key, timezone }: ReadContext,
): Promise<Read> {
  const diagnostics = new DiagnosticLog(input.source.id);
  const zone = timezone === undefined ? {} : { timezone };
  const parser = input.source.open({ sink, diagnostics, key, ...zone });
  let bytes = 0;
  let failed = false;
  try {
    for await (const chunk of input.read(() => parser.room?.())) {
      bytes += chunk.length;
      parser.write(chunk);
      if (parser.failure !== undefined) break;
    }
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    failed = true;
  }
  parser.end();
  const { failure } = parser;
  const { records, rejected } = parser.counts;
  if (failed && records > 0) throw badInput(sentences.commandFailed(input.place));
  // A login node may have nvidia-smi and no GPU, which says so where the data would stand.
  const answered = input.live !== true || (!failed && bytes > 0 && (failure === undefined || records > 0));
  return { answered, records, rejected, failure, diagnostics };
}
