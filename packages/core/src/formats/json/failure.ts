// Why JSON documents are of no use: what all sources of JSON say alike.
import type { DiagnosticCode } from '../../diagnostic.ts';
import type { SourceFailure } from '../../sources/source.ts';
import type { JsonReader } from './reader.ts';

const CODES = {
  too_deep: 'limit_reached',
  truncated: 'document_truncated',
  malformed: 'document_malformed',
} as const satisfies Record<NonNullable<JsonReader['trouble']>, DiagnosticCode>;

/**
 * The failure of an input that `reader` has read to its end; undefined where it has none. Reports what broke
 * a document off. `refused`: the tool said that it would not answer. `foreign`: there was text besides
 * documents.
 */
export function jsonFailure(
  reader: JsonReader,
  seen: { readonly refused: boolean; readonly foreign: boolean },
  report: (code: DiagnosticCode, line: number) => void,
): SourceFailure | undefined {
  const { trouble } = reader;
  if (trouble !== undefined) {
    report(CODES[trouble], reader.line);
    return { code: 'malformed', line: reader.line };
  }
  if (seen.refused) return { code: 'tool_error' };
  if (reader.documents === 0) return { code: seen.foreign ? 'malformed' : 'empty' };
  return undefined;
}
