// A push reader of JSON: bytes in any chunking in, wanted values out. Memory is bounded whatever the input; nothing becomes a string.
import { LIMITS } from '../limits.ts';
import { JSON_KIND } from './json-scalar.ts';
import { JsonScalarReader } from './json-scalar-reader.ts';
import { afterIndent, endOfBlanks, isByteOrderMark, viewOf } from './json-scan.ts';
import { JsonSkipper } from './json-skip.ts';
import type { JsonHandler, JsonNode, JsonPart } from './json-wanted.ts';

/** What can be wrong with a document. After `malformed` and `too_deep` nothing more is read. */
export type JsonTrouble = 'truncated' | 'malformed' | 'too_deep';

/** What is expected next. */
const BETWEEN = 0;
const FOREIGN = 1;
const VALUE = 2;
const ITEM_OR_END = 3;
const KEY = 4;
const KEY_OR_END = 5;
const COLON = 6;
const NEXT = 7;
const KEY_TEXT = 8;
const TEXT = 9;
const WORD = 10;
const SKIP = 11;
const FAILED = 12;

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
 * Reads one JSON object after the other. What is not wanted is passed over: there, brackets and strings are checked, the rest of
 * the grammar is not.
 */
export class JsonReader {
  readonly #root: JsonNode;
  readonly #handler: JsonHandler;
  readonly #scalar = new JsonScalarReader();
  readonly #skipper = new JsonSkipper();
  /** Who reads the container that is not walked: the skipper, or the reader that is wanted for it. */
  #part: JsonPart = this.#skipper;
  #state = BETWEEN;
  /** The opening bracket of each wanted container that is open, and what is wanted of it. */
  readonly #brackets = new Uint8Array(LIMITS.jsonDepth);
  readonly #nodes: JsonNode[] = [];
  #depth = 0;
  /** What is wanted of the value to come. */
  #target: JsonNode | null = null;
  /** The chunk while it is being read. */
  #view = viewOf(EMPTY);
  /** Lines that have ended: line feeds stand in white space only. */
  #lines = 0;
  #documents = 0;
  #trouble: JsonTrouble | undefined;

  constructor(root: JsonNode, handler: JsonHandler) {
    this.#root = root;
    this.#handler = handler;
  }

  /** The line (1-based) that is being read; after trouble, the line of it. */
  get line(): number {
    return this.#lines + 1;
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
    let at = 0;
    while (at < end && this.#state !== FAILED) {
      if (this.#state === SKIP) at = this.#skip(bytes, at, end);
      else if (this.#state <= FOREIGN) at = this.#between(bytes, at, end);
      else at = this.#walk(bytes, at, end);
    }
    this.#view = viewOf(EMPTY);
    this.#scalar.release();
  }

  /** Ends the input. */
  end(): void {
    if (this.#state > FOREIGN && this.#state !== FAILED) this.#fail('truncated');
  }

  #between(bytes: Uint8Array, from: number, end: number): number {
    if (this.#state === FOREIGN) {
      const lineEnd = bytes.indexOf(LINE_FEED, from);
      if (lineEnd < 0) return end;
      this.#state = BETWEEN;
      this.#lines++;
      return lineEnd + 1;
    }
    const at = this.#endOfSpace(bytes, from, end);
    if (at === end) return end;
    const byte = bytes[at]!;
    if (byte === OPEN_OBJECT) {
      this.#target = this.#root;
      this.#state = VALUE;
      return at;
    }
    if (this.#documents === 0 && isByteOrderMark(byte)) return at + 1;
    // After a document only words are foreign: a stray bracket or comma means that its end was none.
    const letter = byte | 32;
    if (this.#documents > 0 && (letter < 97 || letter > 122)) return this.#fail('malformed');
    this.#handler.foreign();
    this.#state = FOREIGN;
    return at;
  }

  /** Goes from mark to mark, following the grammar, until something is skipped, fails, or the chunk ends. */
  #walk(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    while (at < end) {
      const state = this.#state;
      if (state >= KEY_TEXT) {
        if (state >= SKIP) return at;
        at = this.#scalarPart(bytes, at, end);
        continue;
      }
      if (state === BETWEEN) return at;
      at = this.#endOfSpace(bytes, at, end);
      if (at === end) return end;
      const byte = bytes[at]!;
      if (state === NEXT) {
        if (byte === COMMA) this.#next();
        else if (byte === this.#brackets[this.#depth - 1]! + TO_CLOSING) this.#leave();
        else return this.#fail('malformed');
      } else if (state === COLON) {
        if (byte !== 58) return this.#fail('malformed');
        this.#state = VALUE;
      } else if (state === KEY || state === KEY_OR_END) {
        if (byte === QUOTE) this.#state = KEY_TEXT;
        else if (byte === CLOSE_OBJECT && state === KEY_OR_END) this.#leave();
        else return this.#fail('malformed');
      } else if (byte === QUOTE) this.#state = TEXT;
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        if (this.#depth === LIMITS.jsonDepth) return this.#fail('too_deep');
        this.#enter(byte);
      } else if (byte === CLOSE_ARRAY && state === ITEM_OR_END) this.#leave();
      else {
        this.#state = WORD;
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
      this.#lines++;
      at = afterIndent(this.#view, at + 1);
    }
  }

  #next(): void {
    const inObject = this.#brackets[this.#depth - 1] === OPEN_OBJECT;
    this.#state = inObject ? KEY : VALUE;
    if (!inObject) this.#target = this.#nodes[this.#depth - 1]!.items;
  }

  #enter(bracket: number): void {
    const node = this.#target;
    const isObject = bracket === OPEN_OBJECT;
    const reader = isObject || node === null ? null : node.reader;
    if (reader !== null || node === null || !(isObject ? node.hasKeys : node.items !== null)) {
      if (node !== null && reader === null) this.#handler.value(node.id, JSON_KIND.container, EMPTY, 0, 0);
      this.#part = reader ?? this.#skipper;
      this.#part.begin(bracket, this.#depth);
      this.#state = SKIP;
      return;
    }
    this.#brackets[this.#depth] = bracket;
    this.#nodes[this.#depth++] = node;
    this.#state = isObject ? KEY_OR_END : ITEM_OR_END;
    this.#target = node.items;
    this.#handler.open(node.id);
  }

  #leave(): void {
    const node = this.#nodes[--this.#depth]!;
    this.#state = NEXT;
    if (this.#depth === 0) {
      this.#state = BETWEEN;
      this.#documents++;
    }
    this.#handler.close(node.id);
  }

  #skip(bytes: Uint8Array, from: number, end: number): number {
    const part = this.#part;
    const at = part.run(bytes, from, end, this.#view);
    this.#lines += part.lines;
    if (at < 0) return this.#fail(part.tooDeep ? 'too_deep' : 'malformed');
    if (part.done) this.#state = NEXT;
    return at;
  }

  /** Reads on in a key, string or word; hands it over where it ends. */
  #scalarPart(bytes: Uint8Array, from: number, end: number): number {
    const scalar = this.#scalar;
    const isKey = this.#state === KEY_TEXT;
    const target = this.#target;
    const at =
      this.#state === WORD
        ? scalar.word(bytes, from, end)
        : scalar.text(bytes, from, end, isKey || target !== null);
    if (at < 0) return this.#fail('malformed');
    if (!scalar.done) return at;
    if (isKey) {
      this.#state = COLON;
      const found = this.#nodes[this.#depth - 1]!.find(scalar.bytes, scalar.start, scalar.end);
      if (found?.isOther) this.#handler.key?.(found.id, scalar.bytes, scalar.start, scalar.end);
      this.#target = found;
    } else {
      this.#state = NEXT;
      if (target !== null)
        this.#handler.value(target.id, scalar.kind, scalar.bytes, scalar.start, scalar.end);
    }
    return at;
  }

  /** Ends the reading; the line counted so far is that of the trouble. */
  #fail(trouble: JsonTrouble): number {
    this.#state = FAILED;
    this.#trouble = trouble;
    return 0;
  }
}

const EMPTY: Uint8Array = new Uint8Array(0);
