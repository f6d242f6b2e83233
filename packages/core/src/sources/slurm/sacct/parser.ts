// The parser of sacct's delimited text: finds the header, joins lines to records, and has each read as a row.
// sacct escapes nothing: a newline in a job name breaks a record in two, so lines are joined again.
import { DelimitedText } from '../../../formats/delimited/delimited.ts';
import { Fields } from '../../../formats/delimited/fields.ts';
import { LineCursor } from '../../../formats/delimited/line-cursor.ts';
import { shouldCompile } from '../../../formats/wasm/webassembly.ts';
import { LIMITS } from '../../../limits.ts';
import type { ParseContext, ParseCounts, SourceFailure, SourceParser } from '../../source.ts';
import { withAccount } from './account-column.ts';
import { PlainRows } from './fast/rows.ts';
import { type Layout, readNextHeader } from './header.ts';
import { HeaderSearch } from './header-search.ts';
import { WaitingRecord } from './pending-record.ts';
import { RecordShape } from './record-shape.ts';
import { RowReader } from './row-reader.ts';
import { isToolMessage } from './shape.ts';

const NEWLINE = 10;
const SLICE_BYTES = 1 << 16; // indexed at a time: small enough for the second-level cache

export class SacctParser implements SourceParser {
  readonly #context: ParseContext;
  readonly #text = new DelimitedText();
  readonly #fields = new Fields();
  readonly #rows: RowReader;
  readonly counts = { records: 0, rejected: 0 } satisfies ParseCounts;
  readonly #search = new HeaderSearch();
  #shape: RecordShape | undefined;
  #bytesTaken = 0;
  #atEnd = false;
  /** Within a line that is too long: its bytes are passed over. */
  #skipping = false;
  readonly #line = new LineCursor(this.#text);
  readonly #record = new WaitingRecord(this.#text);
  #plain: PlainRows | undefined;

  constructor(context: ParseContext) {
    this.#context = context;
    this.#rows = new RowReader(context, this.#fields);
    if (context.reader === 'webassembly') this.#enableWasm();
  }

  get failure(): SourceFailure | undefined {
    return this.#search.failure;
  }

  write(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
      if (this.failure !== undefined) return;
      const end = Math.min(chunk.length, at + SLICE_BYTES);
      this.#take(chunk, at, end);
      if (shouldCompile(this.#context.reader, this.#bytesTaken, end - at)) this.#enableWasm();
      this.#bytesTaken += end - at;
    }
  }

  end(): void {
    if (this.failure !== undefined) return;
    this.#atEnd = true;
    this.#walk();
    this.#flush();
    this.#rows.times.end();
    if (this.#shape === undefined) this.#search.end();
  }

  #enableWasm(): void {
    if (this.#plain !== undefined) return;
    const place = { text: this.#text, line: this.#line, record: this.#record };
    this.#plain = PlainRows.open(this.#context, this.#rows, place);
    if (this.#shape !== undefined) this.#plain?.setLayout(this.#shape);
  }

  #take(chunk: Uint8Array, start: number, end: number): void {
    let at = start;
    if (this.#skipping) {
      const newline = chunk.subarray(start, end).indexOf(NEWLINE);
      if (newline < 0) return;
      at = start + newline + 1;
      this.#skipping = false;
      this.#line.number++;
    }
    this.#text.push(chunk, at, end);
    this.#walk();
    const line = this.#line;
    if (this.#text.length - line.start > LIMITS.recordBytes) {
      this.#setLongLineAside();
      line.shift(line.start, line.mark);
      this.#text.drop(this.#text.length, this.#text.markCount);
      this.#skipping = true;
    } else {
      const dropped = this.#record.dropBefore(line.start, line.mark);
      line.shift(dropped.bytes, dropped.marks);
    }
  }

  /** Takes every complete line, and at the end the last one as it is. */
  #walk(): void {
    const line = this.#line;
    this.#text.index(this.#atEnd);
    while (this.failure === undefined) {
      if (this.#shape !== undefined) this.counts.records += this.#plain?.take(this.#shape) ?? 0;
      if (!line.find(this.#atEnd)) return;
      const isNewLayout = this.#takeLine();
      line.pass();
      if (!isNewLayout) continue;
      const { delimiter, quoting } = this.#shape!.layout;
      this.#text.setDelimiter(delimiter, line.start, line.mark, quoting);
      this.#text.index(this.#atEnd);
    }
  }

  /** Takes the line that was found. True if it is a header. */
  #takeLine(): boolean {
    const shape = this.#shape;
    const line = this.#line;
    if (line.byteLength > LIMITS.recordBytes) {
      this.#setLongLineAside();
      return false;
    }
    if (shape === undefined) return this.#seekHeader();
    this.#show();
    if (!this.#record.waits) return this.#begin();
    if (
      this.#record.cutCount === shape.cutCount &&
      line.cutCount === shape.cutCount &&
      shape.begins(this.#fields)
    ) {
      this.#flush();
      this.#record.begin(line);
      return false;
    }
    return this.#decide();
  }

  /** Makes the fields show the line. */
  #show(): void {
    const { start, end, mark, cutCount } = this.#line;
    this.#fields.show(this.#text.bytes, start, end, this.#text.marks, mark, cutCount);
  }

  /** A line that follows a waiting record and is not plainly the next one. */
  #decide(): boolean {
    const shape = this.#shape!;
    const { bytes } = this.#text;
    const { start, end, cutCount } = this.#line;
    if (cutCount === 0 && isToolMessage(bytes, start, end)) return this.#passForeign(false);
    const begins = shape.begins(this.#fields);
    const isWhole = begins && (cutCount === shape.cutCount || shape.isWhole(this.#fields));
    this.#record.show(this.#fields);
    if (!shape.isComplete(this.#fields)) {
      // A line that begins like a record belongs to this one only if it makes it whole: short rows count.
      const belongs = !begins || this.#record.cutCount + cutCount >= shape.cutCount;
      const { delimiter } = shape.layout;
      if (belongs && !isWhole && readNextHeader(bytes, start, end, delimiter) === undefined)
        return this.#join();
    } else if (!begins) {
      if (start === end) return false;
      const isHeader = readNextHeader(bytes, start, end) !== undefined;
      // A whole record takes nothing more: a continuation of the free text at its end is passed over.
      if (!isHeader && !shape.isReadable(this.#fields)) return this.#join();
      if (!isHeader && !this.#atEnd && shape.canContinue(cutCount)) return this.#passForeign(false);
    }
    this.#flush();
    this.#show();
    return this.#begin();
  }

  /** A line with no record waiting before it. */
  #begin(): boolean {
    const { bytes } = this.#text;
    const { start, end, cutCount } = this.#line;
    const shape = this.#shape!;
    if (start === end) return false;
    if (shape.begins(this.#fields) || (!shape.beginsWithId && cutCount < shape.cutCount)) {
      if (isToolMessage(bytes, start, end)) return this.#passForeign(false);
      this.#record.begin(this.#line);
      return false;
    }
    const layout = readNextHeader(bytes, start, end);
    if (layout === undefined) return this.#passForeign(!isToolMessage(bytes, start, end));
    this.#useLayout(layout);
    return true;
  }

  #seekHeader(): boolean {
    const found = this.#search.look(this.#text.bytes, this.#line.start, this.#line.end);
    if (found === 'foreign') return this.#passForeign(false);
    if (found === 'blank' || found === 'failed') return false;
    this.#useLayout(found);
    return true;
  }

  #useLayout(found: Layout): void {
    const layout = withAccount(found, this.#context.accountIs);
    this.#shape = new RecordShape(layout);
    this.#rows.setLayout(layout);
    this.#plain?.setLayout(this.#shape);
    this.#line.carriageReturn = layout.carriageReturn;
    this.#fields.use(layout);
    const unknown = layout.unknownColumns;
    if (unknown > 0) this.#context.diagnostics.report('column_unknown', this.#line.number, '', unknown);
  }

  /** Passes a line over that is no record. A row cut off at the very end is one too. */
  #passForeign(isRow: boolean): false {
    const isCut = this.#atEnd && isRow;
    this.#context.diagnostics.report(isCut ? 'row_incomplete' : 'row_foreign', this.#line.number);
    if (isRow && !isCut) this.counts.rejected++;
    return false;
  }

  /** Makes the line a part of the waiting record. */
  #join(): false {
    if (this.#line.end - this.#record.start > LIMITS.recordBytes) this.#reject('row_too_long');
    else this.#record.join(this.#line);
    return false;
  }

  /** Reads the waiting record, if there is one. */
  #flush(): void {
    const record = this.#record;
    if (!record.waits) return;
    this.#record.show(this.#fields);
    const outcome = this.#shape!.arrange(this.#fields);
    if (outcome === 'incomplete' && this.#atEnd) {
      this.#context.diagnostics.report('row_incomplete', record.line);
    } else if (outcome !== 'resolved' && outcome !== 'unnamed') {
      this.#reject(outcome === 'ambiguous' ? 'row_ambiguous' : 'row_malformed');
    } else {
      const read = this.#rows.read(record.line);
      if (read === 'record') this.counts.records++;
      else if (read !== 'passed') this.#reject(read, this.#rows.malformed);
    }
    record.clear();
  }

  #reject(code: 'row_malformed' | 'row_ambiguous' | 'row_untimed' | 'row_too_long', field = ''): void {
    this.counts.rejected++;
    this.#context.diagnostics.report(code, this.#record.line, field);
    this.#record.clear();
  }

  #setLongLineAside(): void {
    this.#search.sawBytes = true;
    this.#record.show(this.#fields);
    if (this.#record.waits && this.#shape!.isComplete(this.#fields)) this.#flush();
    if (!this.#record.waits) this.#record.line = this.#line.number;
    this.#reject('row_too_long');
  }
}
