// Answers of Prometheus' HTTP API (/api/v1/query and /api/v1/query_range), and lines of VictoriaMetrics'
// /api/v1/export, series by series. What they say is a source's.
import type { DiagnosticCode } from '../../../diagnostic.ts';
import type { SourceFailure } from '../../../sources/source.ts';
import { UNKNOWN } from '../../../units.ts';
import { ascii, isWord } from '../../bytes/ascii.ts';
import { readNumber } from '../../bytes/number.ts';
import { jsonFailure } from '../../json/failure.ts';
import type { JsonHandler } from '../../json/projection.ts';
import { JsonReader } from '../../json/reader.ts';
import { JSON_KIND, type JsonKind } from '../../json/scalar.ts';
import { PrometheusPoints } from '../points.ts';
import { RangeValues } from '../range-values.ts';
import { readPrometheusNumber } from '../value.ts';
import { answerDocument, FIELD } from './document.ts';
import { SeriesText } from './series-text.ts';

const SUCCESS = ascii('success');

/** The point of an instant query. Reused. */
export interface InstantPoint {
  readonly timeSeconds: number;
  readonly value: number;
}

/** Receives the series of answers. */
export interface AnswersHandler {
  /** A series begins. */
  beginSeries(line: number): void;
  /** Its name is `bytes[start, end)`; not called for a series that has none. Only valid during the call. */
  name(bytes: Uint8Array, start: number, end: number): void;
  /** All of its labels came: `text.finish()` reads those that are wanted. */
  labels(text: SeriesText): void;
  /** The series ends, and has labels. Its range is in `points`, behind the points that are `kept`. */
  endSeries(instant: InstantPoint | undefined): void;
  /** How many points are still wanted when a series ends. */
  readonly kept: number;
  /** The columns of points are full: some are to be used, and `points.length` set back. */
  full(): void;
  /** Something was set aside. */
  rejected(code: DiagnosticCode, line: number): void;
  /** Something has to be said of the answer. */
  report(code: DiagnosticCode, line: number): void;
}

/** A push reader of one answer, or of several one behind the other. */
export class PrometheusAnswers implements JsonHandler {
  readonly points: PrometheusPoints;
  readonly #handler: AnswersHandler;
  readonly #reader: JsonReader;
  readonly #text: SeriesText;
  readonly #values: RangeValues;
  readonly #instant = { timeSeconds: UNKNOWN, value: UNKNOWN };
  /** How many parts of the value of an instant query came. */
  #instantParts = 0;
  #line = 0;
  #inSeries = false;
  #hasMetric = false;
  #refused = false;
  #hasForeignText = false;
  failure: SourceFailure | undefined = undefined;

  /** `labelNames`: the labels that are wanted, all ASCII. `reader` as in `ParseContext`. */
  constructor(handler: AnswersHandler, labelNames: readonly string[], reader?: 'javascript' | 'webassembly') {
    this.#handler = handler;
    this.points = new PrometheusPoints(() => handler.full(), reader);
    this.#text = new SeriesText(labelNames);
    this.#values = new RangeValues(this.points);
    this.#reader = new JsonReader(answerDocument(labelNames, this.#values), this, reader);
  }

  write(chunk: Uint8Array): void {
    this.#reader.write(chunk);
  }

  end(): void {
    const reader = this.#reader;
    reader.end();
    if (reader.trouble !== undefined && this.#inSeries) {
      this.points.length = this.#handler.kept;
      this.#handler.rejected('row_incomplete', this.#line);
    }
    const seen = { refused: this.#refused, foreign: this.#hasForeignText };
    this.failure = jsonFailure(reader, seen, (code, line) => this.#handler.report(code, line));
  }

  foreign(): void {
    this.#hasForeignText = true;
    this.#handler.report('row_foreign', this.#reader.line);
  }

  open(id: number): void {
    if (id === FIELD.series || id === FIELD.document) this.#beginSeries(id === FIELD.series);
    else if (id === FIELD.metric) {
      this.#inSeries = true;
      this.#text.begin();
    }
  }

  #beginSeries(isSeries: boolean): void {
    this.#line = this.#reader.line;
    this.#inSeries = isSeries;
    this.#hasMetric = false;
    this.#instantParts = 0;
    this.#values.forget();
    this.#handler.beginSeries(this.#line);
  }

  close(id: number): void {
    if (id === FIELD.metric) {
      this.#hasMetric = true;
      this.#handler.labels(this.#text);
    } else if (id === FIELD.series || (id === FIELD.document && this.#inSeries)) this.#endSeries();
    else if (id === FIELD.document) this.points.length = this.#handler.kept;
  }

  #endSeries(): void {
    this.#inSeries = false;
    if (this.#hasMetric && this.#values.settle())
      this.#handler.endSeries(this.#instantParts > 1 ? this.#instant : undefined);
    else this.#handler.rejected('row_malformed', this.#line);
    this.points.length = this.#handler.kept;
  }

  value(id: number, kind: JsonKind, bytes: Uint8Array, start: number, end: number): void {
    if (id >= FIELD.firstLabel && kind === JSON_KIND.text)
      this.#text.add(id - FIELD.firstLabel, bytes, start, end);
    else if (id === FIELD.name) this.#handler.name(bytes, start, end);
    else if (id === FIELD.instant) this.#readInstant(bytes, start, end);
    else if (id === FIELD.time) this.#values.addTime(readNumber(bytes, start, end));
    else if (id === FIELD.status) {
      if (isWord(bytes, start, end, SUCCESS)) return;
      this.#refused = true;
      this.#handler.report('row_foreign', this.#reader.line);
    } else if (id === FIELD.partial) {
      if (kind === JSON_KIND.true) this.#handler.report('answer_partial', this.#reader.line);
    } else if (id === FIELD.warning) this.#handler.report('answer_warning', this.#reader.line);
    else if (id === FIELD.series) {
      this.#line = this.#reader.line;
      this.#handler.rejected('row_malformed', this.#line);
    }
  }

  /** `[time, "value"]`. */
  #readInstant(bytes: Uint8Array, start: number, end: number): void {
    if (this.#instantParts++ === 0) this.#instant.timeSeconds = readNumber(bytes, start, end);
    else this.#instant.value = readPrometheusNumber(bytes, start, end);
  }
}
