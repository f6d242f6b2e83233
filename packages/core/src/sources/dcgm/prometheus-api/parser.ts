// The parser of Prometheus' answers: takes each series to the GPU that its labels name, and tells the samples of one GPU after the other.
import type { DiagnosticCode } from '../../../diagnostic.ts';
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { readNumber } from '../../../formats/bytes/number.ts';
import { jsonFailure } from '../../../formats/json/failure.ts';
import type { JsonHandler } from '../../../formats/json/projection.ts';
import { JsonReader } from '../../../formats/json/reader.ts';
import { JSON_KIND, type JsonKind } from '../../../formats/json/scalar.ts';
import { PrometheusPoints } from '../../../formats/prometheus/points.ts';
import { readPrometheusNumber } from '../../../formats/prometheus/value.ts';
import { Identifier } from '../../../identity/identifier.ts';
import { IdentifierTable } from '../../../identity/identifier-table.ts';
import { LIMITS } from '../../../limits.ts';
import { UNKNOWN } from '../../../units.ts';
import type { ParseContext, ParseCounts, SourceFailure, SourceParser } from '../../source.ts';
import type { LabelSet } from '../entity.ts';
import { EntityRegistry } from '../entity-registry.ts';
import { fieldOf, isDcgmName } from '../fields.ts';
import { SampleBuilder } from '../sample-builder.ts';
import { DeviceSeries } from './device-series.ts';
import { FIELD, prometheusDocument } from './document.ts';
import { SeriesText } from './series-text.ts';

const SUCCESS = ascii('success');

/** What a series' name says: the index of a DCGM field that is used, or one of these. */
const NAMELESS = -1;
const UNUSED = -2;
const FOREIGN = -3;

/** Reads answers of `query_range` and `query`, one document or several. */
export class PrometheusParser implements SourceParser, JsonHandler {
  readonly #context: ParseContext;
  readonly #points: PrometheusPoints;
  readonly #reader: JsonReader;
  readonly #builder: SampleBuilder;
  readonly #directory: EntityRegistry;
  readonly #held: DeviceSeries;
  readonly #text = new SeriesText();
  readonly #foreign = new IdentifierTable();
  readonly #family = new Identifier();
  #field = NAMELESS;
  #hasMetric = false;
  #holder: LabelSet | undefined;
  #line = 0;
  #inSeries = false;
  /** The value of an instant query, and how many parts of it came. */
  #instantTime = UNKNOWN;
  #instantParts = 0;
  #instantValue = UNKNOWN;
  #rejected = 0;
  #refused = false;
  #hasForeignText = false;
  #failure: SourceFailure | undefined;

  constructor(context: ParseContext) {
    this.#context = context;
    this.#points = new PrometheusPoints(() => this.#makeRoom(), context.reader);
    this.#reader = new JsonReader(prometheusDocument(this.#points), this, context.reader);
    this.#builder = new SampleBuilder(context.sink, context.diagnostics);
    this.#directory = new EntityRegistry(context, (code) => this.#report(code, this.#line));
    this.#held = new DeviceSeries(this.#points, this.#builder, (line) => this.#report('duplicate', line));
  }

  get counts(): ParseCounts {
    return { records: this.#builder.samples, rejected: this.#rejected };
  }

  get failure(): SourceFailure | undefined {
    return this.#failure;
  }

  write(chunk: Uint8Array): void {
    this.#reader.write(chunk);
  }

  end(): void {
    const reader = this.#reader;
    reader.end();
    if (reader.trouble !== undefined && this.#inSeries) {
      this.#points.length = this.#held.end;
      this.#reject('row_incomplete');
    }
    this.#held.flush();
    for (const device of this.#directory.devices) this.#builder.close(device);
    for (const device of this.#directory.devices) this.#builder.emit(device);
    const seen = { refused: this.#refused, foreign: this.#hasForeignText };
    this.#failure = jsonFailure(reader, seen, (code, line) => this.#report(code, line));
  }

  foreign(): void {
    this.#hasForeignText = true;
    this.#report('row_foreign', this.#reader.line);
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
    this.#holder = undefined;
    this.#field = NAMELESS;
    this.#instantParts = 0;
  }

  close(id: number): void {
    if (id === FIELD.metric) this.#endMetric();
    else if (id === FIELD.series || (id === FIELD.document && this.#inSeries)) this.#endSeries();
    else if (id === FIELD.document) this.#points.length = this.#held.end;
  }

  value(id: number, kind: JsonKind, bytes: Uint8Array, start: number, end: number): void {
    if (id >= FIELD.firstLabel && kind === JSON_KIND.text)
      this.#text.add(id - FIELD.firstLabel, bytes, start, end);
    else if (id === FIELD.name) this.#name(bytes, start, end);
    else if (id === FIELD.instant) this.#instant(bytes, start, end);
    else if (id === FIELD.status) {
      if (isWord(bytes, start, end, SUCCESS)) return;
      this.#refused = true;
      this.#report('row_foreign', this.#reader.line);
    } else if (id === FIELD.partial) {
      if (kind === JSON_KIND.true) this.#report('answer_partial', this.#reader.line);
    } else if (id === FIELD.warning) this.#report('answer_warning', this.#reader.line);
    else if (id === FIELD.series) {
      this.#line = this.#reader.line;
      this.#reject('row_malformed');
    }
  }

  #name(bytes: Uint8Array, start: number, end: number): void {
    this.#field = fieldOf(bytes, start, end);
    if (this.#field >= 0) return;
    this.#field = UNUSED;
    if (isDcgmName(bytes, start, end)) return;
    this.#field = FOREIGN;
    // Each name is counted once, as where the exporter's text is read.
    const { size } = this.#foreign;
    if (size >= LIMITS.foreignFamilies) return;
    this.#context.key.hash(bytes, start, end, this.#family);
    if (this.#foreign.ordinal(this.#family) === size) this.#report('series_unknown', this.#line);
  }

  /** `[time, "value"]`: the answers of an instant query come in no order, so each value goes to its sample at once. */
  #instant(bytes: Uint8Array, start: number, end: number): void {
    if (this.#instantParts++ === 0) this.#instantTime = readNumber(bytes, start, end);
    else this.#instantValue = readPrometheusNumber(bytes, start, end);
  }

  /** The labels are there: finds whose series it is, and tells the samples of the GPU before, if it is another. */
  #endMetric(): void {
    this.#hasMetric = true;
    if (this.#field < 0) return;
    const holder = this.#findHolder();
    const { device } = this.#held;
    if (holder === undefined || device === undefined || device === holder.part.device) this.#holder = holder;
    else {
      this.#held.flush();
      this.#directory.forget();
      this.#holder = this.#findHolder();
    }
  }

  #findHolder(): LabelSet | undefined {
    const { bytes, labels } = this.#text;
    const found = this.#text.finish() ? this.#directory.holder(bytes, labels) : 'row_malformed';
    if (typeof found !== 'string') return found;
    if (found === 'limit_reached') this.#report(found, this.#line);
    else this.#reject(found);
    return undefined;
  }

  #endSeries(): void {
    this.#inSeries = false;
    if (!this.#hasMetric) this.#reject('row_malformed');
    else if (this.#field === NAMELESS) this.#report('series_unknown', this.#line);
    else if (this.#holder !== undefined) {
      if (this.#instantParts > 1)
        this.#held.emit(this.#holder, this.#field, this.#line, this.#instantTime, this.#instantValue);
      this.#held.add(this.#holder, this.#field, this.#line);
    }
    this.#points.length = this.#held.end;
  }

  /** The columns are full: what is there is told, although the rest of the GPU's series may be missing in it. */
  #makeRoom(): void {
    if (this.#holder !== undefined) this.#held.add(this.#holder, this.#field, this.#line);
    this.#points.length = this.#held.end;
    if (this.#hasMetric && this.#points.length < LIMITS.devicePoints) return;
    this.#report('limit_reached', this.#line);
    this.#held.flush();
  }

  #reject(code: DiagnosticCode): void {
    this.#rejected++;
    this.#report(code, this.#line);
  }

  #report(code: DiagnosticCode, line: number): void {
    this.#context.diagnostics.report(code, line);
  }
}
