// A server's answer to /v1/models, in OpenAI's form: how many models it has loaded. Their names are compared,
// and never kept.
import { ascii, findWord, isWord, skipBlanks, textStart } from '../../formats/bytes/ascii.ts';
import { joined } from '../../formats/bytes/joined.ts';
import { isJsonAt } from '../../formats/json/head.ts';
import { JsonRecordParser, type RecordBuilder } from '../../formats/json/record-parser.ts';
import { JsonRecords, text } from '../../formats/json/records.ts';
import { isPrometheusAnswer } from '../../formats/prometheus/api/recognize.ts';
import { Identifier, type IdentifierKey } from '../../identity/identifier.ts';
import { IdentifierTable } from '../../identity/identifier-table.ts';
import { LIMITS } from '../../limits.ts';
import { InferenceServer } from '../../records/inference-server.ts';
import type { ServerKind } from '../../records/server-kind.ts';
import type { ParseContext, ParseCounts, SourceFailure, SourceParser } from '../source.ts';

const OWNED_BY = ascii('"owned_by"');
const QUOTE = 34;
const COLON = 58;

/** True if `head` begins a list of models; `owners`: what kind of server says that they are its own. */
export function isModelList(head: Uint8Array, owners?: readonly Uint8Array[]): boolean {
  const start = textStart(head);
  if (!isJsonAt(head, start) || isPrometheusAnswer(head)) return false;
  const at = findWord(head, start, head.length, OWNED_BY);
  return at >= 0 && (owners === undefined || isOwner(head, at + OWNED_BY.length, owners));
}

function isOwner(head: Uint8Array, at: number, owners: readonly Uint8Array[]): boolean {
  const colon = skipBlanks(head, at, head.length);
  const quote = skipBlanks(head, colon + 1, head.length);
  if (head[colon] !== COLON || head[quote] !== QUOTE) return false;
  const end = head.indexOf(QUOTE, quote + 1);
  return owners.some((owner) => isWord(head, quote + 1, end, owner));
}

/** The model that is being read. */
class Model {
  readonly key: IdentifierKey;
  readonly id = new Identifier();
  readonly root = new Identifier();
  readonly parent = new Identifier();

  constructor(key: IdentifierKey) {
    this.key = key;
  }
}

const name = (key: 'id' | 'root' | 'parent') =>
  text<Builder>(key, ({ model }, bytes, start, end) => model.key.hash(bytes, start, end, model[key]));
type Builder = RecordBuilder & { readonly model: Model };
const LIST = new JsonRecords<Builder>({
  list: 'data',
  record: { id: name('id'), root: name('root'), parent: name('parent') },
});

/**
 * Puts models into `known`: those with one root are one under several names, and what has a parent is an
 * adapter of it.
 */
function modelsInto(known: IdentifierTable): new (context: ParseContext) => Builder {
  return class implements RecordBuilder {
    readonly isRecord = false;
    readonly model: Model;

    constructor({ key }: ParseContext) {
      this.model = new Model(key);
    }

    begin(): void {
      for (const one of [this.model.id, this.model.root, this.model.parent]) one.clear();
    }

    finish(): 'record' | 'malformed' {
      const { id, root, parent } = this.model;
      if (!id.present) return 'malformed';
      if (!parent.present) known.ordinal(root.present ? root : id);
      return 'record';
    }
  };
}

/** Reads a list of models, and leaves all else to another parser. */
export class ModelsOr implements SourceParser {
  readonly #context: ParseContext;
  readonly #kind: ServerKind;
  readonly #other: SourceParser;
  /** All bytes so far, until it is known what they are. */
  #head: Uint8Array | undefined = new Uint8Array();
  #list: JsonRecordParser<Builder> | undefined;
  readonly #models = new IdentifierTable();

  constructor(context: ParseContext, kind: ServerKind, other: SourceParser) {
    this.#context = context;
    this.#kind = kind;
    this.#other = other;
  }

  get counts(): ParseCounts {
    if (this.#list === undefined) return this.#other.counts;
    return { records: this.failure === undefined ? 1 : 0, rejected: this.#list.counts.rejected };
  }

  get failure(): SourceFailure | undefined {
    return (this.#list ?? this.#other).failure;
  }

  write(chunk: Uint8Array): void {
    if (this.#head === undefined) (this.#list ?? this.#other).write(chunk);
    else {
      this.#head = joined(this.#head, chunk);
      const start = textStart(this.#head);
      const isOpen = start === this.#head.length || isJsonAt(this.#head, start);
      if (!isOpen || this.#head.length >= LIMITS.headBytes) this.#decide(this.#head);
    }
  }

  #decide(head: Uint8Array): void {
    this.#head = undefined;
    if (isModelList(head)) this.#list = new JsonRecordParser(LIST, this.#context, modelsInto(this.#models));
    this.write(head);
  }

  end(): void {
    if (this.#head !== undefined) this.#decide(this.#head);
    (this.#list ?? this.#other).end();
    if (this.#list === undefined || this.#list.failure !== undefined) return;
    const row = new InferenceServer();
    row.kind = this.#kind;
    row.modelsLoaded = this.#models.size;
    this.#context.sink.inferenceServer?.(row);
  }
}
