// The parser of lists of nodes: takes what the JSON reader finds to the node in the making, and hands on each node as it ends.
import type { DiagnosticCode } from '../../../diagnostic.ts';
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { jsonFailure } from '../../../formats/json/failure.ts';
import type { JsonHandler } from '../../../formats/json/projection.ts';
import { JsonReader } from '../../../formats/json/reader.ts';
import { JSON_KIND, type JsonKind } from '../../../formats/json/scalar.ts';
import type { ParseContext, SourceFailure, SourceParser } from '../../source.ts';
import { FIELD, FIELD_NAMES, NODE_LIST } from './fields.ts';
import { NodeBuilder } from './node-builder.ts';

const FAILURE = ascii('Failure');
const LETTER_T = 116;

/** Reads lists of nodes, and nodes by themselves: one document or several. */
export class KubernetesNodesParser implements SourceParser, JsonHandler {
  readonly counts = { records: 0, rejected: 0 };
  failure: SourceFailure | undefined;
  readonly #context: ParseContext;
  readonly #reader: JsonReader;
  readonly #node: NodeBuilder;
  readonly #seen = { items: false, foreign: false, failure: false };
  #line = 0;
  #inNode = false;
  /** True if the document holds nodes, and is none. */
  #holdsNodes = false;

  constructor(context: ParseContext) {
    this.#context = context;
    this.#reader = new JsonReader(NODE_LIST, this, context.reader);
    this.#node = new NodeBuilder(context.key, (code, field) =>
      this.#report(code, this.#line, FIELD_NAMES[field]),
    );
  }

  write(chunk: Uint8Array): void {
    this.#reader.write(chunk);
  }

  end(): void {
    const { foreign, items, failure } = this.#seen;
    this.#reader.end();
    if (this.#reader.trouble !== undefined && (this.#inNode || this.#isNode)) this.#reject('row_incomplete');
    this.failure = jsonFailure(this.#reader, { refused: failure, foreign }, (code, line) =>
      this.#report(code, line),
    );
    if (!items) this.failure ??= { code: 'columns_missing', fields: ['items'] };
  }

  foreign(): void {
    this.#seen.foreign = true;
    this.#report('row_foreign', this.#reader.line);
  }

  open(id: number): void {
    if (id === FIELD.node || id === FIELD.document) {
      this.#inNode = this.#holdsNodes = id === FIELD.node;
      this.#seen.items ||= this.#inNode;
      this.#line = this.#reader.line;
      this.#node.begin();
    } else if (id === FIELD.items) this.#seen.items = this.#holdsNodes = true;
    else this.#node.open(id);
  }

  close(id: number): void {
    if (id === FIELD.node) this.#end();
    else if (id !== FIELD.document) this.#node.close(id);
    else if (this.#isNode) {
      this.#seen.items = true;
      this.#end();
    }
  }

  key(_id: number, bytes: Uint8Array, start: number, end: number): void {
    this.#node.resource(bytes, start, end);
  }

  value(id: number, kind: JsonKind, bytes: Uint8Array, start: number, end: number): void {
    if (id === FIELD.node) {
      this.#line = this.#reader.line;
      this.#reject('row_malformed');
    } else if (id === FIELD.items) this.#seen.items ||= kind === JSON_KIND.null;
    else if (id === FIELD.failure) {
      if (!isWord(bytes, start, end, FAILURE)) return;
      this.#seen.failure = true;
      this.#report('row_foreign', this.#reader.line);
    } else if (id === FIELD.unschedulable) this.#node.cordon(bytes[start] === LETTER_T);
    else if (kind === JSON_KIND.text || kind === JSON_KIND.number) this.#node.field(id, bytes, start, end);
    else if (id === FIELD.resource) this.#node.field(id, bytes, 0, 0);
    else if (kind !== JSON_KIND.null) this.#report('field_invalid', this.#line, FIELD_NAMES[id]);
  }

  /** A document that holds no nodes may be one. */
  get #isNode(): boolean {
    return !this.#holdsNodes && this.#node.isNode;
  }

  #end(): void {
    this.#inNode = false;
    const outcome = this.#node.finish();
    if (outcome === 'malformed') this.#reject('row_malformed');
    // A list may hold other objects (`kubectl get pods,nodes`); they are knowingly passed over.
    if (outcome !== 'record') return;
    this.counts.records++;
    this.#context.sink.node?.(this.#node.row);
  }

  #reject(code: DiagnosticCode): void {
    this.#inNode = false;
    this.counts.rejected++;
    this.#report(code, this.#line);
  }

  #report(code: DiagnosticCode, line: number, field = ''): void {
    this.#context.diagnostics.report(code, line, field);
  }
}
