// Reads the families of a table out of Prometheus' text and out of answers of its HTTP API, alike.

import type { DiagnosticCode } from '../../diagnostic.ts';
import { LIMITS } from '../../limits.ts';
import type { ParseContext, ParseCounts, SourceFailure, SourceParser } from '../../sources/source.ts';
import { textStart } from '../bytes/ascii.ts';
import { joined } from '../bytes/joined.ts';
import { type AnswersHandler, type InstantPoint, PrometheusAnswers } from './api/answers.ts';
import type { SeriesText } from './api/series-text.ts';
import { PrometheusReader } from './exposition.ts';
import type { FamilyHandler } from './family-handler.ts';
import type { Family, FamilyTable } from './family-table.ts';
import { MALFORMED, PASS_OVER } from './fast/lines-memory.ts';
import { ForeignFamilies } from './foreign-families.ts';
import { PrometheusLabels } from './labels.ts';
import type { PrometheusHandler } from './lines.ts';
import { SeriesLabels } from './series-labels.ts';

const OPEN_OBJECT = 123;
const OPEN_ARRAY = 91;
/** How a byte order mark begins, and how long it is. */
const MARK = 0xef;
const MARK_BYTES = 3;
const NOTHING = new Uint8Array();
/** A series of text is the handler's number and its family; this many low bits are the family. */
const FAMILY_BITS = 7;
const FAMILY_MASK = LIMITS.families - 1;

/** A parser of one input: scrapes of any servers one after the other, or answers of the HTTP API. */
export class FamilyReader<F extends Family, Label extends string>
  implements SourceParser, PrometheusHandler, AnswersHandler
{
  readonly #context: ParseContext;
  readonly #table: FamilyTable<F, Label>;
  readonly #handler: FamilyHandler<F, Label>;
  readonly #labels: SeriesLabels<Label>;
  readonly #textLabels = new PrometheusLabels();
  /** Blanks that came before it is known which of the two reads this. */
  #before: Uint8Array = NOTHING;
  #text: PrometheusReader | undefined;
  #answers: PrometheusAnswers | undefined;
  readonly #foreign: ForeignFamilies;
  /** In an answer: the family of the series, -1 for another, and the handler's number of it. */
  #family = -1;
  #isNamed = false;
  #series = PASS_OVER;
  #line = 0;
  #rejected = 0;
  #isOurs = false;
  /** True once a series of a family that is read has come. */
  #isRead = false;
  #isOver = false;
  readonly kept = 0;

  constructor(context: ParseContext, table: FamilyTable<F, Label>, handler: FamilyHandler<F, Label>) {
    this.#context = context;
    this.#foreign = new ForeignFamilies(context);
    this.#table = table;
    this.#handler = handler;
    this.#labels = new SeriesLabels(table.labels);
  }

  get counts(): ParseCounts {
    return { records: this.#handler.records, rejected: this.#rejected };
  }

  get failure(): SourceFailure | undefined {
    if (this.#answers !== undefined) return this.#answers.failure;
    if (!this.#isOver || this.#handler.records > 0) return undefined;
    if (this.#text === undefined) return { code: 'empty' };
    // Its families are there, and no value of them can be used: diagnostics say why.
    if (this.#isRead) return undefined;
    if (!this.#isOurs) return { code: 'malformed' };
    return { code: 'columns_missing', fields: [this.#table.families[0]!.field] };
  }

  write(chunk: Uint8Array): void {
    if (this.#text !== undefined || this.#answers !== undefined) (this.#answers ?? this.#text)?.write(chunk);
    else this.#begin(chunk);
  }

  /** The first byte that is not blank says which of both it is. */
  #begin(chunk: Uint8Array): void {
    const head = joined(this.#before, chunk);
    const start = textStart(head);
    const isOpen = start === head.length || (head[0] === MARK && head.length < MARK_BYTES);
    if (isOpen && start < LIMITS.headBytes) this.#before = head;
    else {
      const { reader } = this.#context;
      if (isJson(head[start]!)) this.#answers = new PrometheusAnswers(this, this.#table.labels, reader);
      else this.#text = new PrometheusReader(this, reader);
      this.#before = NOTHING;
      this.write(head);
    }
  }

  end(): void {
    (this.#answers ?? this.#text)?.end();
    this.#isOver = true;
    this.#handler.end();
  }

  /** A series of a text. */
  series(bytes: Uint8Array, start: number, end: number, line: number): number {
    const readable = this.#textLabels.read(bytes, start, end);
    const { nameEnd } = this.#textLabels;
    if (nameEnd === start) return MALFORMED;
    const family = this.#familyOf(bytes, start, nameEnd, line);
    if (family < 0) return PASS_OVER;
    if (!readable || !this.#labels.take(bytes, this.#textLabels)) return MALFORMED;
    const number = this.#handler.series(this.#table.families[family]!, this.#labels, line);
    return number < 0 ? number : (number << FAMILY_BITS) | family;
  }

  /** A value of a text. */
  value(series: number, value: number, timeSeconds: number, line: number): void {
    this.#tell(series >> FAMILY_BITS, this.#table.families[series & FAMILY_MASK]!, value, timeSeconds, line);
  }

  forget(): void {
    this.#handler.forget();
  }

  beginSeries(line: number): void {
    this.#line = line;
    this.#family = -1;
    this.#isNamed = false;
    this.#series = PASS_OVER;
  }

  name(bytes: Uint8Array, start: number, end: number): void {
    this.#isNamed = true;
    this.#family = this.#familyOf(bytes, start, end, this.#line);
  }

  labels(text: SeriesText): void {
    if (this.#family < 0) return;
    this.#handler.forget();
    this.#series =
      text.finish() && this.#labels.take(text.bytes, text.labels)
        ? this.#handler.series(this.#table.families[this.#family]!, this.#labels, this.#line)
        : MALFORMED;
    if (this.#series === MALFORMED) this.rejected('row_malformed', this.#line);
  }

  endSeries(instant: InstantPoint | undefined): void {
    if (!this.#isNamed) this.report('series_unknown', this.#line);
    if (instant !== undefined) this.#tellPoint(instant.timeSeconds, instant.value);
    this.#tellPoints();
  }

  full(): void {
    // Where the labels come behind the points, nobody knows yet whose they are.
    if (this.#series < 0 && !this.#isNamed) this.report('limit_reached', this.#line);
    this.#tellPoints();
  }

  #tellPoints(): void {
    const { points } = this.#answers!;
    for (let i = 0; i < points.length; i++) this.#tellPoint(points.times[i]!, points.values[i]!);
    points.length = 0;
  }

  #tellPoint(timeSeconds: number, value: number): void {
    if (this.#series >= 0)
      this.#tell(this.#series, this.#table.families[this.#family]!, value, timeSeconds, this.#line);
  }

  #tell(series: number, family: F, printed: number, timeSeconds: number, line: number): void {
    const { divisor = 1, max, field } = family;
    const value = printed / divisor;
    if (value >= 0 && value <= max) this.#handler.value(series, family, value, timeSeconds, line);
    else this.report(Number.isNaN(printed) ? 'value_unavailable' : 'field_out_of_range', line, field);
  }

  /** The family with this name, or -1; one that nobody reads is counted once. */
  #familyOf(bytes: Uint8Array, start: number, end: number, line: number): number {
    const family = this.#table.find(bytes, start, end);
    if (family >= 0) this.#isRead = true;
    if (family >= 0 || this.#table.claims(bytes, start, end)) this.#isOurs = true;
    else this.#foreign.count(bytes, start, end, line);
    return family;
  }

  rejected(code: DiagnosticCode, line: number): void {
    this.#rejected++;
    this.report(code, line);
  }

  report(code: DiagnosticCode, line: number, field?: string): void {
    this.#context.diagnostics.report(code, line, field);
  }
}

/** A text line begins with neither of them. */
function isJson(byte: number): boolean {
  return byte === OPEN_OBJECT || byte === OPEN_ARRAY;
}
