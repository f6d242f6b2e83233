// The parser of lists of pods: takes what the JSON reader finds to the pod in the making, and hands on each pod as it ends.
import type { DiagnosticCode } from '../../../diagnostic.ts';
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { jsonFailure } from '../../../formats/json/failure.ts';
import type { JsonHandler } from '../../../formats/json/projection.ts';
import { JsonReader } from '../../../formats/json/reader.ts';
import { JSON_KIND, type JsonKind } from '../../../formats/json/scalar.ts';
import type { ParseContext, ParseCounts, SourceFailure, SourceParser } from '../../source.ts';
import { FIELD, FIELD_NAMES, POD_LIST } from './fields.ts';
import { PodBuilder } from './pod-builder.ts';

const FAILURE = ascii('Failure');

/** Reads lists of pods, and pods by themselves: one document or several. */
export class KubernetesPodsParser implements SourceParser, JsonHandler {
  readonly #context: ParseContext;
  readonly #reader: JsonReader;
  readonly #pod: PodBuilder;
  #records = 0;
  #rejected = 0;
  #failure: SourceFailure | undefined;
  #podLine = 0;
  #inPod = false;
  readonly #seen = { items: false, foreign: false, failure: false };
  /** True if the document holds pods, and is none. */
  #holdsPods = false;

  constructor(context: ParseContext) {
    this.#context = context;
    this.#reader = new JsonReader(POD_LIST, this, context.reader);
    this.#pod = new PodBuilder(context.key, (code, field) =>
      this.#report(code, this.#podLine, FIELD_NAMES[field]),
    );
  }

  get counts(): ParseCounts {
    return { records: this.#records, rejected: this.#rejected };
  }

  get failure(): SourceFailure | undefined {
    return this.#failure;
  }

  write(chunk: Uint8Array): void {
    this.#reader.write(chunk);
  }

  end(): void {
    const { foreign, items, failure } = this.#seen;
    this.#reader.end();
    if (this.#reader.trouble !== undefined && (this.#inPod || this.#isPod)) this.#reject('row_incomplete');
    this.#failure = jsonFailure(this.#reader, { refused: failure, foreign }, (code, line) =>
      this.#report(code, line),
    );
    if (!items) this.#failure ??= { code: 'columns_missing', fields: ['items'] };
  }

  foreign(): void {
    this.#seen.foreign = true;
    this.#report('row_foreign', this.#reader.line);
  }

  open(id: number): void {
    if (id === FIELD.pod || id === FIELD.document) {
      this.#inPod = this.#holdsPods = id === FIELD.pod;
      this.#seen.items ||= this.#inPod;
      this.#podLine = this.#reader.line;
      this.#pod.begin();
    } else if (id === FIELD.items) this.#seen.items = this.#holdsPods = true;
    else this.#pod.open(id);
  }

  close(id: number): void {
    if (id === FIELD.pod) this.#endPod();
    else if (id === FIELD.document) this.#endDocument();
    else this.#pod.close(id);
  }

  key(_id: number, bytes: Uint8Array, start: number, end: number): void {
    this.#pod.resource(bytes, start, end);
  }

  value(id: number, kind: JsonKind, bytes: Uint8Array, start: number, end: number): void {
    if (id === FIELD.pod) {
      this.#podLine = this.#reader.line;
      this.#reject('row_malformed');
    } else if (id === FIELD.items) this.#seen.items ||= kind === JSON_KIND.null;
    else if (id === FIELD.failure) {
      if (!isWord(bytes, start, end, FAILURE)) return;
      this.#seen.failure = true;
      this.#report('row_foreign', this.#reader.line);
    } else if (kind === JSON_KIND.text || kind === JSON_KIND.number) this.#pod.field(id, bytes, start, end);
    else if (id === FIELD.resource) this.#pod.field(id, bytes, 0, 0);
    else if (id === FIELD.ownerController) this.#pod.ownerIsController(kind === JSON_KIND.true);
    else if (kind !== JSON_KIND.null) this.#report('field_invalid', this.#podLine, FIELD_NAMES[id]);
  }

  /** A document that holds no pods may be one. */
  get #isPod(): boolean {
    return !this.#holdsPods && this.#pod.isPod;
  }

  #endDocument(): void {
    if (!this.#isPod) return;
    this.#seen.items = true;
    this.#endPod();
  }

  #endPod(): void {
    this.#inPod = false;
    const outcome = this.#pod.finish();
    if (outcome === 'malformed') this.#reject('row_malformed');
    // A list may hold other objects (`kubectl get pods,nodes`); they are knowingly passed over.
    if (outcome !== 'record') return;
    this.#records++;
    this.#context.sink.pod?.(this.#pod.row);
  }

  #reject(code: DiagnosticCode): void {
    this.#inPod = false;
    this.#rejected++;
    this.#report(code, this.#podLine);
  }

  #report(code: DiagnosticCode, line: number, field = ''): void {
    this.#context.diagnostics.report(code, line, field);
  }
}
