// The parser of DCGM's series out of Prometheus: takes each to the GPU that its labels name, and hands on the
// samples of one GPU after the other.

import type { DiagnosticCode } from '../../../diagnostic.ts';
import {
  type AnswersHandler,
  type InstantPoint,
  PrometheusAnswers,
} from '../../../formats/prometheus/api/answers.ts';
import type { SeriesText } from '../../../formats/prometheus/api/series-text.ts';
import { ForeignFamilies } from '../../../formats/prometheus/foreign-families.ts';
import { LIMITS } from '../../../limits.ts';
import type { ParseContext, ParseCounts, SourceFailure, SourceParser } from '../../source.ts';
import type { LabelSet } from '../entity.ts';
import { EntityRegistry } from '../entity-registry.ts';
import { fieldOf, isDcgmName } from '../fields.ts';
import { LABEL_NAMES } from '../labels.ts';
import { SampleBuilder } from '../sample-builder.ts';
import { DeviceSeries } from './device-series.ts';

/** What a series' name says: the index of a DCGM field that is used, or one of these. */
const NAMELESS = -1;
const UNUSED = -2;
const FOREIGN = -3;

/** Reads answers of `query_range` and `query`, one document or several. */
export class PrometheusParser implements SourceParser, AnswersHandler {
  readonly #context: ParseContext;
  readonly #answers: PrometheusAnswers;
  readonly #builder: SampleBuilder;
  readonly #directory: EntityRegistry;
  readonly #held: DeviceSeries;
  readonly #foreign: ForeignFamilies;
  readonly #nameless: number;
  #field = NAMELESS;
  /** Series that have no name, where it is not known what they are, and those that have one. */
  readonly #series = { nameless: 0, named: 0 };
  #hasLabels = false;
  #holder: LabelSet | undefined;
  #line = 0;
  #rejected = 0;

  /** `nameless`: the field that series without a name are of. */
  constructor(context: ParseContext, nameless: number = NAMELESS) {
    this.#context = context;
    this.#nameless = nameless;
    this.#foreign = new ForeignFamilies(context);
    this.#answers = new PrometheusAnswers(this, LABEL_NAMES, context.reader);
    this.#builder = new SampleBuilder(context.sink, context.diagnostics);
    this.#directory = new EntityRegistry(context, (code) => this.report(code, this.#line));
    this.#held = new DeviceSeries(this.#answers.points, this.#builder, (line) =>
      this.report('duplicate', line),
    );
  }

  get counts(): ParseCounts {
    return { records: this.#builder.samples, rejected: this.#rejected };
  }

  get failure(): SourceFailure | undefined {
    const { nameless, named } = this.#series;
    const isNameless = nameless > 0 && named === 0;
    return this.#answers.failure ?? (isNameless ? { code: 'series_nameless' } : undefined);
  }

  get kept(): number {
    return this.#held.end;
  }

  write(chunk: Uint8Array): void {
    this.#answers.write(chunk);
  }

  end(): void {
    this.#answers.end();
    this.#held.flush();
    for (const device of this.#directory.devices) this.#builder.close(device);
    for (const device of this.#directory.devices) this.#builder.emit(device);
  }

  beginSeries(line: number): void {
    this.#line = line;
    this.#hasLabels = false;
    this.#holder = undefined;
    this.#field = this.#nameless;
  }

  name(bytes: Uint8Array, start: number, end: number): void {
    this.#series.named++;
    this.#field = fieldOf(bytes, start, end);
    if (this.#field >= 0) return;
    this.#field = UNUSED;
    if (isDcgmName(bytes, start, end)) return;
    this.#field = FOREIGN;
    // Each name is counted once, as where the exporter's text is read.
    this.#foreign.count(bytes, start, end, this.#line);
  }

  /** Finds whose series it is, and hands on the samples of the previous GPU, if it is another. */
  labels(text: SeriesText): void {
    this.#hasLabels = true;
    if (this.#field < 0) return;
    const holder = this.#findHolder(text);
    this.#holder = holder;
    const { device } = this.#held;
    if (holder === undefined || device === undefined || device === holder.part.device) return;
    this.#held.flush();
    this.#directory.forgetAllBut(holder, text.bytes, text.labels);
  }

  #findHolder(text: SeriesText): LabelSet | undefined {
    const found = text.finish() ? this.#directory.holder(text.bytes, text.labels) : 'row_malformed';
    if (typeof found !== 'string') return found;
    if (found === 'limit_reached') this.report(found, this.#line);
    else this.rejected(found, this.#line);
    return undefined;
  }

  /** The answers of an instant query come in no order, so each value goes to its sample at once. */
  endSeries(instant: InstantPoint | undefined): void {
    if (this.#field === NAMELESS) {
      this.#series.nameless++;
      this.report('series_unknown', this.#line);
    }
    if (this.#holder === undefined) return;
    if (instant !== undefined)
      this.#held.emit(this.#holder, this.#field, this.#line, instant.timeSeconds, instant.value);
    this.#held.add(this.#holder, this.#field, this.#line);
  }

  /**
   * The columns are full: what is there is handed on, although the rest of the GPU's series may be missing in
   * it.
   */
  full(): void {
    const { points } = this.#answers;
    if (this.#holder !== undefined) this.#held.add(this.#holder, this.#field, this.#line);
    points.length = this.#held.end;
    if (this.#hasLabels && points.length < LIMITS.devicePoints) return;
    this.report('limit_reached', this.#line);
    this.#held.flush();
  }

  rejected(code: DiagnosticCode, line: number): void {
    this.#rejected++;
    this.report(code, line);
  }

  report(code: DiagnosticCode, line: number): void {
    this.#context.diagnostics.report(code, line);
  }
}
