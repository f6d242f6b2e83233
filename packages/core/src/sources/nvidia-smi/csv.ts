// nvidia-smi --query-gpu=… --format=csv: any columns in any order, with and without units, one file or many in a row.

import { isWord, skipBlanks, trimBlanks } from '../../formats/bytes/ascii.ts';
import { type LineHandler, LineReader } from '../../formats/bytes/lines.ts';
import { LIMITS } from '../../limits.ts';
import type { ParseContext, ParseCounts, SourceFailure, SourceParser } from '../source.ts';
import { type Column, cellEnd, countCells, missingFields, readHeader } from './columns.ts';
import { isToolMessage } from './message.ts';
import { GpuReading } from './reading.ts';

/** Reads rows under the header that came last. A row is a GPU at a time. */
export class CsvParser implements SourceParser, LineHandler {
  readonly #context: ParseContext;
  readonly #lines: LineReader;
  readonly #reading: GpuReading;
  readonly #counts = { records: 0, rejected: 0 };
  #columns: readonly Column[] | undefined;
  #header = new Uint8Array(0);
  #missing: readonly string[] = [];
  /** Lines that are no rows, and how many of them are known messages of the tool. */
  #foreign = 0;
  #messages = 0;
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
    if (this.#counts.rejected > 0) return { code: this.#columns ? 'malformed' : 'layout_unsupported' };
    if (this.#foreign === 0) return { code: 'empty' };
    return { code: this.#messages > 0 || this.#columns ? 'tool_error' : 'layout_unsupported' };
  }

  write(chunk: Uint8Array): void {
    this.#lines.write(chunk);
  }

  end(): void {
    this.#lines.end();
    this.#ended = true;
  }

  line(bytes: Uint8Array, lineStart: number, lineEnd: number, line: number, complete: boolean): void {
    const start = skipBlanks(bytes, lineStart, lineEnd);
    const end = trimBlanks(bytes, start, lineEnd);
    if (start === end || isWord(bytes, start, end, this.#header)) return;
    const message = isToolMessage(bytes, start, end);
    const header = message ? undefined : readHeader(bytes, start, end);
    if (header !== undefined) this.#takeHeader(header, bytes.slice(start, end), line);
    else if (message || (complete && countCells(bytes, start, end) === 1)) {
      this.#foreign++;
      if (message) this.#messages++;
      this.#reading.report('row_foreign', line);
    } else if (!complete && !this.#isWhole(bytes, start, end)) this.#reading.report('row_incomplete', line);
    else this.#row(bytes, start, end, line);
  }

  tooLong(line: number): void {
    this.#reject('row_too_long', line);
  }

  #reject(code: 'row_too_long' | 'row_malformed', line: number): void {
    this.#reading.report(code, line);
    this.#counts.rejected++;
  }

  #takeHeader(columns: readonly Column[], header: Uint8Array<ArrayBuffer>, line: number): void {
    this.#columns = columns;
    this.#header = header;
    this.#missing = missingFields(columns);
    const unused = columns.filter(({ field }) => field === undefined).length;
    if (unused > 0) this.#context.diagnostics.report('column_unknown', line, '', unused);
  }

  #row(bytes: Uint8Array, start: number, end: number, line: number): void {
    const columns = this.#columns;
    // `failure` says what is missing.
    if (this.#missing.length > 0) return;
    // Without its header a row could mean anything.
    if (columns === undefined || countCells(bytes, start, end) !== columns.length) {
      this.#reject('row_malformed', line);
      return;
    }
    this.#reading.clear();
    let at = start;
    for (const { field, scale } of columns) {
      const to = cellEnd(bytes, at, end);
      if (field !== undefined) {
        const from = skipBlanks(bytes, at, to);
        this.#reading.set(field, bytes, from, trimBlanks(bytes, from, to), line, scale);
      }
      at = to + 1;
    }
    if (this.#reading.emit(line)) this.#counts.records++;
    else this.#counts.rejected++;
  }

  /** True if a last row without a line end lacks nothing: its last cell is not used, or ends as only a whole cell does. */
  #isWhole(bytes: Uint8Array, start: number, end: number): boolean {
    const columns = this.#columns;
    if (columns === undefined || countCells(bytes, start, end) !== columns.length) return false;
    if (columns.at(-1)?.field === undefined) return true;
    return WHOLE_ENDS.includes(bytes[end - 1]!);
  }
}

/** `%`, `B` of `MiB`, `W`, `]`: the last letters of a unit and of `[N/A]`. */
const WHOLE_ENDS = [37, 66, 87, 93];
