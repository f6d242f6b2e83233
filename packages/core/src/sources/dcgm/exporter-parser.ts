// The parser of dcgm-exporter's text: decides which series are wanted, and hands their values to the samples.

import type { DiagnosticCode } from '../../diagnostic.ts';
import { PrometheusReader } from '../../formats/prometheus/exposition.ts';
import { MALFORMED, PASS_OVER } from '../../formats/prometheus/fast/lines-memory.ts';
import { ForeignFamilies } from '../../formats/prometheus/foreign-families.ts';
import { PrometheusLabels } from '../../formats/prometheus/labels.ts';
import type { PrometheusHandler } from '../../formats/prometheus/lines.ts';
import type { ParseContext, ParseCounts, SourceFailure, SourceParser } from '../source.ts';
import type { LabelSet } from './entity.ts';
import { EntityRegistry } from './entity-registry.ts';
import { fieldOf, isDcgmName } from './fields.ts';
import { SampleBuilder } from './sample-builder.ts';

/** A series is a holder and a field; this many low bits are the field. */
const FIELD_BITS = 5;
const FIELD_MASK = (1 << FIELD_BITS) - 1;

/** A parser of one input: scrapes of one or many exporters, one after the other. */
export class DcgmExporterParser implements SourceParser, PrometheusHandler {
  readonly #context: ParseContext;
  readonly #reader: PrometheusReader;
  readonly #labels = new PrometheusLabels();
  readonly #directory: EntityRegistry;
  readonly #builder: SampleBuilder;
  readonly #foreign: ForeignFamilies;
  #holders: LabelSet[] = [];
  #line = 0;
  #rejected = 0;
  #isEmpty = true;
  #hasDcgm = false;
  #failure: SourceFailure | undefined;

  constructor(context: ParseContext) {
    this.#context = context;
    this.#foreign = new ForeignFamilies(context);
    this.#reader = new PrometheusReader(this, context.reader);
    this.#builder = new SampleBuilder(context.sink, context.diagnostics);
    this.#directory = new EntityRegistry(context, (code) => this.#report(code, this.#line));
  }

  get counts(): ParseCounts {
    return { records: this.#builder.samples, rejected: this.#rejected };
  }

  get failure(): SourceFailure | undefined {
    return this.#failure;
  }

  room(): Uint8Array {
    return this.#reader.room();
  }

  write(chunk: Uint8Array): void {
    if (chunk.length > 0) this.#isEmpty = false;
    this.#reader.write(chunk);
  }

  end(): void {
    this.#reader.end();
    for (const device of this.#directory.devices) this.#builder.close(device);
    for (const device of this.#directory.devices) this.#builder.emit(device);
    if (this.#builder.samples > 0) return;
    if (this.#isEmpty) this.#failure = { code: 'empty' };
    else if (this.#hasDcgm) this.#failure = { code: 'columns_missing', fields: ['gpuUtilization'] };
    else this.#failure = { code: 'malformed' };
  }

  series(bytes: Uint8Array, start: number, end: number, line: number): number {
    const readable = this.#labels.read(bytes, start, end);
    const nameEnd = this.#labels.nameEnd;
    if (nameEnd === start) return MALFORMED;
    if (!isDcgmName(bytes, start, nameEnd)) {
      this.#foreign.count(bytes, start, nameEnd, line);
      return PASS_OVER;
    }
    this.#hasDcgm = true;
    const field = fieldOf(bytes, start, nameEnd);
    if (field < 0) return PASS_OVER;
    if (!readable) return MALFORMED;
    this.#line = line;
    const holder = this.#directory.holder(bytes, this.#labels);
    if (holder === 'row_malformed') return MALFORMED;
    if (holder === 'limit_reached') {
      this.#report(holder, line);
      return PASS_OVER;
    }
    this.#holders.push(holder);
    return ((this.#holders.length - 1) << FIELD_BITS) | field;
  }

  value(series: number, value: number, timeSeconds: number, line: number): void {
    const holder = this.#holders[series >> FIELD_BITS]!;
    this.#builder.add(holder, series & FIELD_MASK, value, timeSeconds, line);
  }

  rejected(code: 'row_malformed' | 'row_too_long' | 'row_incomplete', line: number): void {
    this.#rejected++;
    this.#report(code, line);
  }

  forget(): void {
    this.#holders = [];
    this.#directory.forget();
  }

  #report(code: DiagnosticCode, line: number): void {
    this.#context.diagnostics.report(code, line);
  }
}
