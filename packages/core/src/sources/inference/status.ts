// The head of an HTTP answer of a health endpoint (`curl -sI`): its status says whether the server is well,
// and nothing else of it is read.
import { ascii, skipBlanks, startsWith, textStart } from '../../formats/bytes/ascii.ts';
import { joined } from '../../formats/bytes/joined.ts';
import { readInteger } from '../../formats/bytes/number.ts';
import { LIMITS } from '../../limits.ts';
import { InferenceServer } from '../../records/inference-server.ts';
import type { ServerKind } from '../../records/server-kind.ts';
import type { ParseContext, ParseCounts, SourceFailure, SourceParser } from '../source.ts';

const BEGINNING = ascii('HTTP/');
const SPACE = 32;
const LINE_FEED = 10;
const STATUS_DIGITS = 3;
/** `HTTP/1.1 200` is as long: what follows is not read. */
const LONGEST = 16;

/** Reads what begins with the status line of HTTP, and leaves all else to another parser. */
export class StatusOr implements SourceParser {
  readonly #context: ParseContext;
  readonly #kind: ServerKind;
  readonly #other: SourceParser;
  /** All bytes so far, until it is known what they are; of a status line no more than is needed. */
  #head: Uint8Array = new Uint8Array();
  #isOther = false;
  #records = 0;
  #rejected = 0;

  constructor(context: ParseContext, kind: ServerKind, other: SourceParser) {
    this.#context = context;
    this.#kind = kind;
    this.#other = other;
  }

  get counts(): ParseCounts {
    return this.#isOther ? this.#other.counts : { records: this.#records, rejected: this.#rejected };
  }

  get failure(): SourceFailure | undefined {
    if (this.#isOther) return this.#other.failure;
    return this.#rejected > 0 ? { code: 'malformed' } : undefined;
  }

  write(chunk: Uint8Array): void {
    if (this.#isOther) this.#other.write(chunk);
    else if (this.#head.length - textStart(this.#head) < LONGEST) this.#begin(chunk);
  }

  #begin(chunk: Uint8Array): void {
    this.#head = joined(this.#head, chunk);
    const { length } = this.#head;
    const from = textStart(this.#head);
    const isOpen = startsWith(this.#head, from, length, BEGINNING.subarray(0, length - from));
    if (!isOpen || length > LIMITS.headBytes) this.#leave();
  }

  /** It is no status: the other parser takes all of it. */
  #leave(): void {
    this.#isOther = true;
    this.#other.write(this.#head);
    this.#head = new Uint8Array();
  }

  end(): void {
    const { length } = this.#head;
    if (!this.#isOther && length - textStart(this.#head) < BEGINNING.length) this.#leave();
    if (this.#isOther) this.#other.end();
    else this.#emit();
  }

  #emit(): void {
    const line = this.#head.subarray(textStart(this.#head));
    const space = line.indexOf(SPACE);
    const start = skipBlanks(line, Math.max(0, space), line.length);
    const status =
      space < 0 ? Number.NaN : readInteger(line, start, Math.min(start + STATUS_DIGITS, line.length));
    if (status >= 100) {
      const row = new InferenceServer();
      row.kind = this.#kind;
      row.isHealthy = status >= 200 && status < 300;
      this.#records++;
      this.#context.sink.inferenceServer?.(row);
    } else {
      this.#rejected++;
      this.#context.diagnostics.report('row_malformed', this.#line());
    }
  }

  /** The line on which the text begins. */
  #line(): number {
    return this.#head.subarray(0, textStart(this.#head)).filter((byte) => byte === LINE_FEED).length + 1;
  }
}
