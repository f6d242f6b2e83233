// nvidia-smi --query-gpu=… --format=csv: any columns in any order, with and without units, one file or many
// in a row.

import { isWord, skipBlanks } from '../../formats/bytes/ascii.ts';
import { type LineHandler, LineReader } from '../../formats/bytes/lines.ts';
import { cellEnd, QUOTE } from '../../formats/delimited/cells.ts';
import { LIMITS } from '../../limits.ts';
import type { ParseContext, ParseCounts, SourceFailure, SourceParser } from '../source.ts';
import { contentOf, countCells, type Header, missingFields, readHeader } from './columns.ts';
import { isToolMessage } from './message.ts';
import { GpuReading } from './reading.ts';
import { isNote, isRow } from './recognize.ts';

/** Reads rows under the header that came last. A row is a GPU at a time. */
export class CsvParser implements SourceParser, LineHandler {
  readonly #context: ParseContext;
  readonly #lines: LineReader;
  readonly #reading: GpuReading;
  readonly #counts = { records: 0, rejected: 0 };
  #header: Header | undefined;
  #headerText = new Uint8Array(0);
  #missing: readonly string[] = [];
  /** Lines that are no rows, and how many of them are known messages of the tool. */
  #foreign = 0;
  #messages = 0;
  /** True if a row came before any header. */
  #hasRow = false;
  #ended = false;

  constructor(context: ParseContext) {
    this.#context = context;
    this.#lines = new LineReader(this, LIMITS.lineBytes);
    this.#reading = new GpuReading(context);
  }

  get counts(): ParseCounts {
    return this.#counts;
  }

  get failure(): SourceFailure | undefined {
    if (this.#missing.length > 0) return { code: 'columns_missing', fields: this.#missing };
    if (!this.#ended || this.#counts.records > 0) return undefined;
    if (this.#header === undefined && this.#hasRow) return { code: 'header_missing' };
    if (this.#counts.rejected > 0) return { code: 'malformed' };
    if (this.#messages > 0) return { code: 'tool_error' };
    if (this.#header !== undefined) return undefined;
    return { code: this.#foreign > 0 ? 'malformed' : 'empty' };
  }

  write(chunk: Uint8Array): void {
    this.#lines.write(chunk);
  }

  end(): void {
    this.#lines.end();
    this.#ended = true;
  }

  line(bytes: Uint8Array, lineStart: number, lineEnd: number, line: number, complete: boolean): void {
    if (skipBlanks(bytes, lineStart, lineEnd) === lineEnd) return;
    const start = skipSpaces(bytes, lineStart, lineEnd);
    const end = trimSpaces(bytes, start, lineEnd);
    if (isWord(bytes, start, end, this.#headerText)) return;
    if (this.#header === undefined && isNote(bytes, start, end)) {
      this.#reading.report('row_foreign', line);
      return;
    }
    const message = isToolMessage(bytes, start, end);
    const header = message ? undefined : readHeader(bytes, start, end);
    if (header !== undefined) this.#takeHeader(header, bytes.slice(start, end), line);
    else if (message || (complete && countCells(bytes, start, end, this.#delimiter) === 1)) {
      this.#foreign++;
      if (message) this.#messages++;
      this.#reading.report('row_foreign', line);
    } else if (!complete && !this.#isWhole(bytes, start, end)) this.#reading.report('row_incomplete', line);
    else this.#row(bytes, start, end, line);
  }

  get #delimiter(): number {
    return this.#header?.delimiter ?? COMMA;
  }

  /** True if a row has a cell for each column. */
  #fits({ columns, delimiter }: Header, bytes: Uint8Array, start: number, end: number): boolean {
    return countCells(bytes, start, end, delimiter) === columns.length;
  }

  tooLong(line: number): void {
    this.#reject('row_too_long', line);
  }

  #reject(code: 'row_too_long' | 'row_malformed', line: number): void {
    this.#reading.report(code, line);
    this.#counts.rejected++;
  }

  #takeHeader(header: Header, text: Uint8Array<ArrayBuffer>, line: number): void {
    const { columns } = header;
    this.#header = header;
    this.#headerText = text;
    this.#missing = missingFields(columns);
    const unused = columns.filter(({ field }) => field === undefined).length;
    if (unused > 0) this.#context.diagnostics.report('column_unknown', line, '', unused);
  }

  #row(bytes: Uint8Array, start: number, end: number, line: number): void {
    const header = this.#header;
    // `failure` says what is missing.
    if (this.#missing.length > 0) return;
    // Without its header a row could mean anything.
    if (header === undefined || !this.#fits(header, bytes, start, end)) {
      if (header === undefined) this.#hasRow ||= isRow(bytes, start, end);
      this.#reject('row_malformed', line);
      return;
    }
    this.#reading.clear();
    let at = start;
    for (const { field, scale } of header.columns) {
      const to = cellEnd(bytes, at, end, header.delimiter);
      if (field !== undefined) {
        const cell = contentOf(bytes, at, to);
        this.#reading.set(field, bytes, cell.start, cell.end, line, scale);
      }
      at = to + 1;
    }
    if (this.#reading.emit(line)) this.#counts.records++;
    else this.#counts.rejected++;
  }

  /**
   * True if a last row without a line end lacks nothing: its last cell is not used, or ends as only a whole
   * cell does.
   */
  #isWhole(bytes: Uint8Array, start: number, end: number): boolean {
    const header = this.#header;
    if (header === undefined || !this.#fits(header, bytes, start, end)) return false;
    if (header.columns.at(-1)?.field === undefined) return true;
    return WHOLE_ENDS.includes(bytes[end - 1]!);
  }
}

/**
 * `%`, `B` of `MiB`, `W`, `]` and a quote: the last letters of a unit, of `[N/A]` and of a cell in quotes.
 */
const WHOLE_ENDS = [37, 66, 87, 93, QUOTE];
const COMMA = 44;
const SPACE = 32;

/** Like `skipBlanks`, but for tabs: they may stand between cells. */
function skipSpaces(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] === SPACE) at++;
  return at;
}

function trimSpaces(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && bytes[at - 1] === SPACE) at--;
  return at;
}
