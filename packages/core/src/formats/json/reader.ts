// A push reader of JSON: bytes in any chunking in, wanted values out. Memory is bounded whatever the input;
// nothing becomes a string.
import { LIMITS } from '../../limits.ts';
import { shouldCompile } from '../wasm/webassembly.ts';
import { between } from './between.ts';
import { Cursor } from './cursor.ts';
import { type JsonWasm, openJsonWasm } from './fast/bridge.ts';
import * as At from './fast/memory.ts';
import type { JsonHandler, JsonNode, SubReader } from './projection.ts';
import { JSON_KIND } from './scalar.ts';
import { JsonScalarReader } from './scalar-reader.ts';
import { afterIndent, endOfBlanks, viewOf } from './scan.ts';
import { JsonSkipper } from './skip.ts';

/** What can be wrong with a document. After `malformed` and `too_deep` nothing more is read. */
export type JsonTrouble = 'truncated' | 'malformed' | 'too_deep';

const EMPTY: Uint8Array = new Uint8Array(0);
const LINE_FEED = 10;
const QUOTE = 34;
const COMMA = 44;
const OPEN_OBJECT = 123;
const OPEN_ARRAY = 91;
/** A closing bracket is its opening one plus this. */
const TO_CLOSING = 2;
const CLOSE_OBJECT = OPEN_OBJECT + TO_CLOSING;
const CLOSE_ARRAY = OPEN_ARRAY + TO_CLOSING;

/**
 * Reads one JSON object after the other, also where they are the items of lists. What is not wanted is passed
 * over: there, brackets and strings are checked, the rest of the grammar is not.
 */
export class JsonReader {
  readonly #root: JsonNode;
  readonly #handler: JsonHandler;
  readonly #scalar = new JsonScalarReader();
  readonly #skipper = new JsonSkipper();
  /** Who reads the container that is not walked: the skipper, or the reader that is wanted for it. */
  #part: SubReader = this.#skipper;
  readonly #place = new Cursor();
  /** The faster twin, and who may read. */
  #wasm: JsonWasm | undefined;
  readonly #who: 'javascript' | 'webassembly' | undefined;
  #taken = 0;
  /** The chunk while it is being read. */
  #view = viewOf(EMPTY);
  #documents = 0;
  #trouble: JsonTrouble | undefined;

  /** `who` reads: by default WebAssembly, where there is any, for more than a slice of input. */
  constructor(root: JsonNode, handler: JsonHandler, who?: 'javascript' | 'webassembly') {
    this.#root = root;
    this.#handler = handler;
    this.#who = who;
  }

  /** The line (1-based) that is being read; after trouble, the line of it. */
  get line(): number {
    return this.#place.lines + 1;
  }

  /** What is wrong; undefined while all is well. */
  get trouble(): JsonTrouble | undefined {
    return this.#trouble;
  }
  /** How many documents were read to their end. */
  get documents(): number {
    return this.#documents;
  }

  /** Reads `bytes`. Never throws on what they hold, and does not keep them. */
  write(bytes: Uint8Array): void {
    const end = bytes.length;
    this.#view = viewOf(bytes);
    const wasm = this.#enableWasm(end);
    wasm?.begin();
    let at = 0;
    while (at < end && this.#place.state !== At.FAILED) {
      if (wasm !== undefined && !wasm.stopped && this.#isPlain()) {
        at = wasm.read(bytes, at, end, this.#place, this.#skipper, this.#handler);
        this.#part = this.#skipper;
        continue;
      }
      if (this.#place.state === At.SKIP) at = this.#skip(bytes, at, end);
      else if (this.#place.state <= At.FOREIGN) at = this.#between(bytes, at, end);
      else at = this.#walk(bytes, at, end);
      if (wasm !== undefined) wasm.stopped = false;
    }
    this.#view = viewOf(EMPTY);
    this.#scalar.release();
  }

  #enableWasm(bytes: number): JsonWasm | undefined {
    if (shouldCompile(this.#who, this.#taken, bytes)) this.#wasm ??= openJsonWasm(this.#root);
    this.#taken += bytes;
    return this.#wasm;
  }

  /** True where the faster twin can go on: in no scalar, and in no container with a reader of its own. */
  #isPlain(): boolean {
    const { state } = this.#place;
    return state === At.SKIP ? this.#part === this.#skipper : state >= At.VALUE && state <= At.NEXT;
  }

  /** Ends the input. */
  end(): void {
    const { state, inList } = this.#place;
    if ((state > At.FOREIGN || inList) && state !== At.FAILED) this.#fail('truncated');
  }

  #between(bytes: Uint8Array, from: number, end: number): number {
    if (this.#place.state === At.FOREIGN) {
      const lineEnd = bytes.indexOf(LINE_FEED, from);
      if (lineEnd < 0) return end;
      this.#place.state = At.BETWEEN;
      this.#place.lines++;
      return lineEnd + 1;
    }
    const at = this.#endOfSpace(bytes, from, end);
    if (at === end) return end;
    const byte = bytes[at]!;
    const what = between(byte, this.#place, this.#documents);
    if (what === 'document') this.#place.begin(this.#root);
    if (what !== 'foreign') return what === 'malformed' ? this.#fail(what) : at + Number(what === 'passed');
    this.#handler.foreign();
    this.#place.state = At.FOREIGN;
    return at;
  }

  /** Follows the grammar until something is skipped, fails or is for the faster twin, or the chunk ends. */
  #walk(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    while (at < end) {
      const state = this.#place.state;
      if (state >= At.KEY_TEXT) {
        if (state >= At.SKIP) return at;
        at = this.#scalarPart(bytes, at, end);
        continue;
      }
      if (state === At.BETWEEN || (at > from && this.#wasm !== undefined)) return at;
      at = this.#endOfSpace(bytes, at, end);
      if (at === end) return end;
      const byte = bytes[at]!;
      if (state === At.NEXT) {
        if (byte === COMMA) this.#place.next();
        else if (byte === this.#place.brackets[this.#place.depth - 1]! + TO_CLOSING) this.#leave();
        else return this.#fail('malformed');
      } else if (state === At.COLON) {
        if (byte !== 58) return this.#fail('malformed');
        this.#place.state = At.VALUE;
      } else if (state === At.KEY || state === At.KEY_OR_END) {
        if (byte === QUOTE) this.#place.state = At.KEY_TEXT;
        else if (byte === CLOSE_OBJECT && state === At.KEY_OR_END) this.#leave();
        else return this.#fail('malformed');
      } else if (byte === QUOTE) this.#place.state = At.TEXT;
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        if (this.#place.depth === LIMITS.jsonDepth) return this.#fail('too_deep');
        this.#enter(byte);
      } else if (byte === CLOSE_ARRAY && state === At.ITEM_OR_END) this.#leave();
      else {
        this.#place.state = At.WORD;
        continue;
      }
      at++;
    }
    return at;
  }

  /** The first byte that is no white space; counts the lines that end before it. */
  #endOfSpace(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    for (;;) {
      at = endOfBlanks(bytes, at, end);
      if (at === end || bytes[at] !== LINE_FEED) return at;
      this.#place.lines++;
      at = afterIndent(this.#view, at + 1);
    }
  }

  #enter(bracket: number): void {
    const node = this.#place.target;
    const isObject = bracket === OPEN_OBJECT;
    const reader = isObject || node === null ? null : node.reader;
    if (reader !== null || node === null || !(isObject ? node.hasKeys : node.items !== null)) {
      if (node !== null && reader === null) this.#handler.value(node.id, JSON_KIND.container, EMPTY, 0, 0);
      this.#part = reader ?? this.#skipper;
      this.#part.begin(bracket, this.#place.depth);
      this.#place.state = At.SKIP;
      return;
    }
    this.#place.brackets[this.#place.depth] = bracket;
    this.#place.nodes[this.#place.depth++] = node;
    this.#place.state = isObject ? At.KEY_OR_END : At.ITEM_OR_END;
    this.#place.target = node.items;
    if (!node.isQuiet) this.#handler.open(node.id);
  }

  #leave(): void {
    const node = this.#place.nodes[--this.#place.depth]!;
    this.#place.state = At.NEXT;
    if (this.#place.depth === 0) {
      this.#place.state = At.BETWEEN;
      this.#documents++;
    }
    if (!node.isQuiet) this.#handler.close(node.id);
  }

  #skip(bytes: Uint8Array, from: number, end: number): number {
    const part = this.#part;
    const at = part.run(bytes, from, end, this.#view);
    this.#place.lines += part.lines;
    if (at < 0) return this.#fail(part.tooDeep ? 'too_deep' : 'malformed');
    if (part.done) this.#place.state = At.NEXT;
    return at;
  }

  /** Reads on in a key, string or word; hands it over where it ends. */
  #scalarPart(bytes: Uint8Array, from: number, end: number): number {
    const scalar = this.#scalar;
    const isKey = this.#place.state === At.KEY_TEXT;
    const target = this.#place.target;
    const at =
      this.#place.state === At.WORD
        ? scalar.word(bytes, from, end)
        : scalar.text(bytes, from, end, isKey || target !== null);
    if (at < 0) return this.#fail('malformed');
    if (!scalar.done) return at;
    if (isKey) {
      this.#place.state = At.COLON;
      const found = this.#place.nodes[this.#place.depth - 1]!.find(scalar.bytes, scalar.start, scalar.end);
      if (found?.isOther) this.#handler.key?.(found.id, scalar.bytes, scalar.start, scalar.end);
      this.#place.target = found;
    } else {
      this.#place.state = At.NEXT;
      if (target !== null)
        this.#handler.value(target.id, scalar.kind, scalar.bytes, scalar.start, scalar.end);
    }
    return at;
  }

  /** Ends the reading; the line counted so far is that of the trouble. */
  #fail(trouble: JsonTrouble): number {
    this.#place.state = At.FAILED;
    this.#trouble = trouble;
    return 0;
  }
}
