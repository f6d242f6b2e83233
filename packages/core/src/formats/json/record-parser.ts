// The parser of records in JSON: takes what the reader finds to the record in the making, and counts each as
// it ends.
import type { DiagnosticCode } from '../../diagnostic.ts';
import type { RecordSink } from '../../sources/sink.ts';
import type { ParseContext, SourceFailure, SourceParser } from '../../sources/source.ts';
import { jsonFailure } from './failure.ts';
import type { JsonHandler } from './projection.ts';
import { JsonReader } from './reader.ts';
import { DOCUMENT, type JsonRecords, LIST, RECORD } from './records.ts';
import { JSON_KIND, type JsonKind } from './scalar.ts';

/** Counts what was not understood of the record that is being read; `field` is our own name. */
export type Report = (code: DiagnosticCode, field?: string, count?: number) => void;

/**
 * What an object turned out to be; `missed`: one of a kind that a source reads which does not read this
 * input.
 */
export type RecordOutcome = 'record' | 'passed' | 'missed' | 'malformed';

/**
 * A record in the making: its fields come in any order, it is complete when it ends. One is used for all
 * records.
 */
export interface RecordBuilder {
  /** Forgets the last one. */
  begin(): void;
  /** True if what came so far is a record: asked of a document that holds no list of them. */
  readonly isRecord: boolean;
  /**
   * Hands the record on, if it is one; says whether it was, or something else, or lacks what every record
   * has.
   */
  finish(sink: RecordSink): RecordOutcome;
  /** The input is over. */
  end?(): void;
}

/** Reads lists of records, and records by themselves: one document or several. */
export class JsonRecordParser<Builder extends RecordBuilder> implements SourceParser, JsonHandler {
  readonly counts = { records: 0, rejected: 0 };
  failure: SourceFailure | undefined;
  readonly #context: ParseContext;
  readonly #records: JsonRecords<Builder>;
  readonly #reader: JsonReader;
  readonly #builder: Builder;
  readonly #texts: JsonRecords<Builder>['texts'];
  readonly #seen = { list: false, foreign: false, refused: false };
  #line = 0;
  #inRecord = false;
  /** True if the document holds records, and is none. */
  #holdsRecords = false;

  constructor(
    records: JsonRecords<Builder>,
    context: ParseContext,
    builder: new (context: ParseContext, report: Report) => Builder,
  ) {
    this.#context = context;
    this.#records = records;
    this.#texts = records.texts;
    this.#reader = new JsonReader(records.root, this, context.reader);
    this.#builder = new builder(context, (code, field, count) =>
      this.#report(code, this.#line, field, count),
    );
  }

  write(chunk: Uint8Array): void {
    this.#reader.write(chunk);
  }

  end(): void {
    const { foreign, list } = this.#seen;
    this.#reader.end();
    this.#builder.end?.();
    if (this.#reader.trouble !== undefined && (this.#inRecord || this.#isRecord))
      this.#reject('row_incomplete');
    const isPart = this.#records.refusesInPart && this.counts.records + this.counts.rejected > 0;
    const refused = this.#seen.refused && !isPart;
    this.failure = jsonFailure(this.#reader, { refused, foreign }, (code, line) => this.#report(code, line));
    if (!list) this.failure ??= { code: 'columns_missing', fields: [this.#records.list] };
  }

  foreign(): void {
    this.#seen.foreign = true;
    this.#report('row_foreign', this.#reader.line);
  }

  open(id: number): void {
    if (id > RECORD) {
      if (this.#records.begins[id]!(this.#builder) === 'refused') this.#refuse();
    } else if (id === LIST) this.#seen.list = this.#holdsRecords = true;
    else {
      this.#inRecord = this.#holdsRecords = id === RECORD;
      this.#seen.list ||= this.#inRecord;
      this.#line = this.#reader.line;
      this.#builder.begin();
      if (id === DOCUMENT) this.#records.begins[id]!(this.#builder);
    }
  }

  close(id: number): void {
    if (id > RECORD) this.#records.ends[id]!(this.#builder);
    else if (id === RECORD) this.#finish();
    else if (id === DOCUMENT) {
      if (this.#isRecord) {
        this.#seen.list = true;
        this.#finish();
      }
      this.#records.ends[id]!(this.#builder);
    }
  }

  key(id: number, bytes: Uint8Array, start: number, end: number): void {
    this.#records.keys[id]!(this.#builder, bytes, start, end);
  }

  value(id: number, kind: JsonKind, bytes: Uint8Array, start: number, end: number): void {
    if (id > RECORD) {
      const isText = kind === JSON_KIND.text || kind === JSON_KIND.number;
      const said = isText ? this.#texts[id]!(this.#builder, bytes, start, end) : this.#other(id, kind, bytes);
      if (said === false) this.#report('field_invalid', this.#line, this.#records.names[id]);
      else if (said === 'refused') this.#refuse();
    } else if (id === RECORD) {
      this.#line = this.#reader.line;
      this.#reject('row_malformed');
    } else this.#seen.list ||= kind === JSON_KIND.null;
  }

  /** Takes what is neither text nor number. */
  #other(id: number, kind: JsonKind, bytes: Uint8Array): unknown {
    const { flags, wantsAny, hasFlag } = this.#records;
    if (hasFlag[id] && (kind === JSON_KIND.true || kind === JSON_KIND.false))
      return flags[id]!(this.#builder, kind === JSON_KIND.true);
    if (wantsAny[id]) return this.#texts[id]!(this.#builder, bytes, 0, 0);
    return kind === JSON_KIND.null;
  }

  #refuse(): void {
    this.#seen.refused = true;
    this.#report('row_foreign', this.#reader.line);
  }

  /** A document that holds no records may be one. */
  get #isRecord(): boolean {
    return !this.#holdsRecords && this.#builder.isRecord;
  }

  #finish(): void {
    this.#inRecord = false;
    const outcome = this.#builder.finish(this.#context.sink);
    if (outcome === 'malformed') this.#reject('row_malformed');
    else if (outcome === 'record') this.counts.records++;
    else if (outcome === 'missed') this.#report('object_missed', this.#line);
  }

  #reject(code: DiagnosticCode): void {
    this.#inRecord = false;
    this.counts.rejected++;
    this.#report(code, this.#line);
  }

  #report(code: DiagnosticCode, line: number, field = '', count = 1): void {
    this.#context.diagnostics.report(code, line, field, count);
  }
}
