// The parser of sacct's delimited text: finds the header, puts lines together to records, and has each read as a row.
// sacct escapes nothing, so that a newline in a job name breaks a record in two lines: a line is joined to the record before it
// until the record has all its fields, or until a line comes that can only be the beginning of another.
import { LIMITS } from '../../limits.ts';
import { ascii, findWord, skipBlanks } from '../../text/ascii.ts';
import { DelimitedText, Fields } from '../../text/delimited.ts';
import type { ParseContext, ParseCounts, SourceFailure, SourceParser } from '../source.ts';
import { afterByteOrderMark, columnsMissing, isFixedWidthHeader, type Layout, readHeader } from './header.ts';
import { RecordShape } from './record-shape.ts';
import { RowReader } from './row.ts';
import { isToolMessage } from './shape.ts';
import { WaitingRecord } from './waiting-record.ts';

const ID = 'slurm_sacct';
const STATE = ascii('State');
const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
/** Bytes that are indexed at a time: small enough for the second-level cache. */
const SLICE_BYTES = 1 << 16;

export class SacctParser implements SourceParser {
  readonly #context: ParseContext;
  readonly #text = new DelimitedText();
  readonly #fields = new Fields();
  readonly #rows: RowReader;
  readonly counts = { records: 0, rejected: 0 } satisfies ParseCounts;
  failure: SourceFailure | undefined;
  #shape: RecordShape | undefined;
  #sawMessage = false;
  #sawBytes = false;
  #atEnd = false;
  /** Within a line that is too long: its bytes are passed over. */
  #skipping = false;
  #line = 1;
  #lineStart = 0;
  /** Marks before this one belong to lines that were taken. */
  #mark = 0;
  readonly #record = new WaitingRecord(this.#text);

  constructor(context: ParseContext) {
    this.#context = context;
    this.#rows = new RowReader(context, this.#fields);
  }

  write(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
      if (this.failure !== undefined) return;
      this.#take(chunk, at, Math.min(chunk.length, at + SLICE_BYTES));
    }
  }

  end(): void {
    if (this.failure !== undefined) return;
    this.#atEnd = true;
    this.#walk();
    this.#flush();
    this.#rows.times.end();
    if (this.#shape !== undefined || this.failure !== undefined) return;
    this.failure = { code: this.#sawMessage ? 'tool_error' : this.#sawBytes ? 'malformed' : 'empty' };
  }

  #take(chunk: Uint8Array, start: number, end: number): void {
    let at = start;
    if (this.#skipping) {
      const newline = chunk.subarray(start, end).indexOf(NEWLINE);
      if (newline < 0) return;
      at = start + newline + 1;
      this.#skipping = false;
      this.#line++;
    }
    this.#text.push(chunk, at, end);
    this.#walk();
    if (this.#text.length - this.#lineStart > LIMITS.recordBytes) {
      this.#setLongLineAside();
      this.#text.drop(this.#text.length, this.#text.markCount);
      this.#lineStart = this.#mark = 0;
      this.#skipping = true;
    } else {
      const dropped = this.#record.dropBefore(this.#lineStart, this.#mark);
      this.#lineStart -= dropped.bytes;
      this.#mark -= dropped.marks;
    }
  }

  /** Takes every complete line, and at the end the last one as it is. */
  #walk(): void {
    const text = this.#text;
    text.index(this.#atEnd);
    while (this.failure === undefined) {
      let mark = this.#mark;
      while (mark < text.markCount && text.marks[mark]! >= 0) mark++;
      const isLast = mark === text.markCount;
      if (isLast && !(this.#atEnd && this.#lineStart < text.length)) return;
      const end = isLast ? text.length : ~text.marks[mark]!;
      const isNewLayout = this.#takeLine(end, mark);
      this.#lineStart = isLast ? end : end + 1;
      this.#mark = isLast ? mark : mark + 1;
      this.#line++;
      if (!isNewLayout) continue;
      text.setDelimiter(this.#shape!.layout.delimiter, this.#lineStart, this.#mark);
      text.index(this.#atEnd);
    }
  }

  /** Takes the line `[#lineStart, lineEnd)`, whose delimiters are the marks from `#mark` to `mark`. True if it is a header. */
  #takeLine(lineEnd: number, mark: number): boolean {
    const start = this.#lineStart;
    const shape = this.#shape;
    if (lineEnd - start > LIMITS.recordBytes) {
      this.#setLongLineAside();
      return false;
    }
    if (shape === undefined) return this.#seekHeader(start, lineEnd);
    const isCarriageReturn = shape.layout.carriageReturn && this.#text.bytes[lineEnd - 1] === CARRIAGE_RETURN;
    const end = isCarriageReturn && lineEnd > start ? lineEnd - 1 : lineEnd;
    const cutCount = mark - this.#mark;
    this.#fields.show(this.#text.bytes, start, end, this.#text.marks, this.#mark, cutCount);
    if (!this.#record.waits) return this.#begin(start, end, cutCount);
    if (
      this.#record.cutCount === shape.cutCount &&
      cutCount === shape.cutCount &&
      shape.begins(this.#fields)
    ) {
      this.#flush();
      this.#record.begin(this.#line, start, end, this.#mark, cutCount);
      return false;
    }
    return this.#decide(start, end, cutCount);
  }

  /** A line that follows a waiting record and is not plainly the next one. */
  #decide(start: number, end: number, cutCount: number): boolean {
    const shape = this.#shape!;
    const { bytes } = this.#text;
    if (cutCount === 0 && isToolMessage(bytes, start, end)) return this.#passForeign(false);
    const begins = shape.begins(this.#fields);
    const isWhole = begins && (cutCount === shape.cutCount || shape.isWhole(this.#fields));
    this.#record.show(this.#fields);
    if (!shape.isComplete(this.#fields)) {
      // A line that begins like a record belongs to this one only if it makes it whole: short rows are rows, too.
      const belongs = !begins || this.#record.cutCount + cutCount >= shape.cutCount;
      if (belongs && !isWhole && this.#headerAt(start, end, true) === undefined)
        return this.#join(end, cutCount);
    } else if (!begins) {
      if (start === end) return false;
      const isHeader = this.#headerAt(start, end, false) !== undefined;
      if (!isHeader && ((!this.#atEnd && shape.canContinue(cutCount)) || !shape.isReadable(this.#fields)))
        return this.#join(end, cutCount);
    }
    this.#flush();
    this.#fields.show(this.#text.bytes, start, end, this.#text.marks, this.#mark, cutCount);
    return this.#begin(start, end, cutCount);
  }

  /** A line with no record waiting before it. */
  #begin(start: number, end: number, cutCount: number): boolean {
    const { bytes } = this.#text;
    if (start === end) return false;
    const shape = this.#shape!;
    if (shape.begins(this.#fields) || (!shape.beginsWithId && cutCount < shape.cutCount)) {
      if (isToolMessage(bytes, start, end)) return this.#passForeign(false);
      this.#record.begin(this.#line, start, end, this.#mark, cutCount);
      return false;
    }
    const layout = this.#headerAt(start, end, false);
    if (layout === undefined) return this.#passForeign(!isToolMessage(bytes, start, end));
    this.#useLayout(layout);
    return true;
  }

  #seekHeader(start: number, end: number): boolean {
    const { bytes } = this.#text;
    if (skipBlanks(bytes, afterByteOrderMark(bytes, start), end) >= end) return false;
    this.#sawBytes = true;
    const layout = readHeader(bytes, start, end);
    if (layout === undefined) {
      if (isToolMessage(bytes, start, end)) this.#sawMessage = true;
      if (!isFixedWidthHeader(bytes, start, end)) return this.#passForeign(false);
      this.failure = { code: 'layout_unsupported' };
      return false;
    }
    const missing = columnsMissing(layout);
    if (missing.length > 0) this.failure = { code: 'columns_missing', fields: missing };
    else this.#useLayout(layout);
    return missing.length === 0;
  }

  /** The layout if the line is a header, of the same delimiter where a record is open: no name may forge another. */
  #headerAt(start: number, end: number, isOpen: boolean): Layout | undefined {
    const { bytes } = this.#text;
    if (findWord(bytes.subarray(start, end), 0, end - start, STATE) < 0) return undefined;
    const layout = readHeader(bytes, start, end);
    if (layout === undefined || columnsMissing(layout).length > 0) return undefined;
    return isOpen && !this.#shape!.hasDelimiter(layout.delimiter) ? undefined : layout;
  }

  #useLayout(layout: Layout): void {
    this.#shape = new RecordShape(layout);
    this.#rows.setLayout(layout);
    this.#fields.delimiterBytes = layout.delimiter.length;
    const { unknownColumns } = layout;
    if (unknownColumns > 0)
      this.#context.diagnostics.report(ID, 'column_unknown', this.#line, '', unknownColumns);
  }

  /** Passes a line over that is no record. A row cut off at the very end is one too. */
  #passForeign(isRow: boolean): false {
    const isCut = this.#atEnd && isRow;
    this.#context.diagnostics.report(ID, isCut ? 'row_incomplete' : 'row_foreign', this.#line);
    if (isRow && !isCut) this.counts.rejected++;
    return false;
  }

  /** Makes the line a part of the waiting record. */
  #join(end: number, cutCount: number): false {
    if (end - this.#record.start > LIMITS.recordBytes) this.#reject('row_too_long');
    else this.#record.join(end, this.#mark, cutCount);
    return false;
  }

  /** Reads the waiting record, if there is one. */
  #flush(): void {
    const record = this.#record;
    if (!record.waits) return;
    this.#record.show(this.#fields);
    const outcome = this.#shape!.arrange(this.#fields);
    if (outcome === 'incomplete' && this.#atEnd) {
      this.#context.diagnostics.report(ID, 'row_incomplete', record.line);
    } else if (outcome !== 'resolved') {
      this.#reject(outcome === 'ambiguous' ? 'row_ambiguous' : 'row_malformed');
    } else {
      const read = this.#rows.read(record.line);
      if (read === 'record') this.counts.records++;
      else if (read === 'malformed') this.#reject('row_malformed');
    }
    record.clear();
  }

  #reject(code: 'row_malformed' | 'row_ambiguous' | 'row_too_long'): void {
    this.counts.rejected++;
    this.#context.diagnostics.report(ID, code, this.#record.line);
    this.#record.clear();
  }

  #setLongLineAside(): void {
    this.#sawBytes = true;
    this.#record.show(this.#fields);
    if (this.#record.waits && this.#shape!.isComplete(this.#fields)) this.#flush();
    if (!this.#record.waits) this.#record.line = this.#line;
    this.#reject('row_too_long');
  }
}
