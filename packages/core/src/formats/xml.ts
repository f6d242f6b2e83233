// XML, of the subset that command line tools print: elements, text, the five entities. Attributes, comments,
// the XML declaration and DOCTYPE are passed over. A push reader: any chunking, bounded memory, never throws.
import { LIMITS } from '../limits.ts';
import { ascii, isBlank, isWord, startsWith, trimBlanks } from './bytes/ascii.ts';

/** Receives what an XML reader finds. Byte ranges hold only during the call. */
export interface XmlHandler {
  /**
   * An element begins. True: hand on what is inside it. False: pass over everything, unread, up to the end
   * tag of this name.
   */
  open(bytes: Uint8Array, start: number, end: number, line: number): boolean;
  /**
   * Text that is not blank, without the blanks around it, entities resolved. Text of more than
   * `LIMITS.lineBytes` is `broken`.
   */
  text(bytes: Uint8Array, start: number, end: number, line: number): void;
  /** The element opened last, of those not closed, ends. */
  close(line: number): void;
  /**
   * Everything open was broken off: the input ended, or another document began, or the rest is not well
   * formed. Only after `row_too_long`, a text that was passed over, it stays open.
   */
  broken(code: 'document_truncated' | 'document_malformed' | 'row_too_long', line: number): void;
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const DASH = 45;
const AMPERSAND = 38;
const XML_DECLARATION = ascii('?xml');
const ENTITIES: readonly (readonly [name: Uint8Array, byte: number])[] = [
  [ascii('lt;'), LESS],
  [ascii('gt;'), GREATER],
  [ascii('amp;'), AMPERSAND],
  [ascii('quot;'), 34],
  [ascii('apos;'), 39],
];

type State = 'text' | 'markup' | 'comment' | 'unread' | 'lost';

/**
 * Reads one document or several, one after the other. After what is not well formed it goes on at the next
 * `<?xml`.
 */
export class XmlReader {
  readonly #handler: XmlHandler;
  /** The text or markup being collected, and the end tag to look for in what is passed over. */
  readonly #token = new Uint8Array(LIMITS.lineBytes);
  #tokenBytes = 0;
  #tokenLine = 1;
  #overflowing = false;
  /** The quote that is open inside a tag, or 0. */
  #quote = 0;
  /** How many bytes of `</name>` have been met, in state `unread`. */
  #met = 0;
  #state: State = 'text';
  #line = 1;
  /** The names of the open elements, one behind the other, and where each begins. */
  readonly #names = new Uint8Array(LIMITS.xmlDepth * LIMITS.xmlNameBytes);
  readonly #starts: number[] = [0];

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  get #depth(): number {
    return this.#starts.length - 1;
  }

  write(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (byte === 10) this.#line++;
      if (this.#state === 'text') this.#inText(byte);
      else if (this.#state === 'markup') this.#inMarkup(byte);
      else if (this.#state === 'comment') this.#inComment(byte);
      else if (this.#state === 'unread') this.#inUnread(byte);
      else this.#inLost(byte);
    }
  }

  end(): void {
    if (this.#state === 'text' && this.#depth === 0) this.#text();
    const cut = this.#depth > 0 || this.#state === 'markup' || this.#state === 'comment';
    if (cut && this.#state !== 'lost') this.#handler.broken('document_truncated', this.#line);
  }

  #inText(byte: number): void {
    if (byte !== LESS) {
      if (this.#tokenBytes > 0 || !isBlank(byte)) this.#collect(byte);
      return;
    }
    this.#text();
    this.#state = 'markup';
    this.#tokenLine = this.#line;
  }

  #inMarkup(byte: number): void {
    if (byte === LESS) {
      // No tag holds `<`, not even in quotes: the one before was cut off, and here another begins.
      this.#lose();
      this.#met = 1;
      return;
    }
    if (this.#quote !== 0) {
      if (byte === this.#quote) this.#quote = 0;
    } else if (byte === GREATER) {
      this.#markup();
      return;
    } else if (byte === 34 || byte === 39) this.#quote = byte;
    this.#collect(byte);
    if (this.#tokenBytes === 3 && this.#token[0] === BANG && this.#token[1] === DASH && byte === DASH)
      this.#become('comment');
    else if (this.#overflowing) this.#lose();
  }

  #inComment(byte: number): void {
    if (byte === GREATER && this.#met >= 2) this.#become('text');
    else this.#met = byte === DASH ? this.#met + 1 : 0;
  }

  /** Looks for `</name>`. `<` stands nowhere in it but first, so a mismatch needs to look back no further. */
  #inUnread(byte: number): void {
    const start = this.#starts[this.#depth - 1]!;
    const nameBytes = this.#starts[this.#depth]! - start;
    const met = this.#met;
    const wanted =
      met === 0 ? LESS : met === 1 ? SLASH : met < nameBytes + 2 ? this.#names[start + met - 2] : GREATER;
    if (byte === wanted) this.#met++;
    else this.#met = byte === LESS ? 1 : 0;
    if (this.#met < nameBytes + 3) return;
    this.#become('text');
    this.#close();
  }

  /** Looks for the `<?xml` of the next document. */
  #inLost(byte: number): void {
    const wanted = this.#met === 0 ? LESS : XML_DECLARATION[this.#met - 1];
    if (byte === wanted) this.#met++;
    else this.#met = byte === LESS ? 1 : 0;
    if (this.#met <= XML_DECLARATION.length) return;
    this.#become('markup');
    this.#tokenLine = this.#line;
    for (const letter of XML_DECLARATION) this.#collect(letter);
  }

  #collect(byte: number): void {
    if (this.#tokenBytes === 0) this.#tokenLine = this.#line;
    if (this.#tokenBytes < this.#token.length) this.#token[this.#tokenBytes++] = byte;
    else this.#overflowing = true;
  }

  #become(state: State): void {
    this.#state = state;
    this.#tokenBytes = 0;
    this.#overflowing = false;
    this.#quote = 0;
    this.#met = 0;
  }

  /** What was open is given up. */
  #lose(): void {
    this.#handler.broken('document_malformed', this.#line);
    this.#starts.length = 1;
    this.#become('lost');
  }

  #text(): void {
    if (this.#overflowing) this.#handler.broken('row_too_long', this.#tokenLine);
    else if (this.#tokenBytes > 0) {
      const end = resolveEntities(this.#token, trimBlanks(this.#token, 0, this.#tokenBytes));
      this.#handler.text(this.#token, 0, end, this.#tokenLine);
    }
    this.#become('text');
  }

  #markup(): void {
    const token = this.#token;
    const end = this.#tokenBytes;
    if (token[0] === SLASH) this.#endTag(1, trimBlanks(token, 1, end));
    else if (startsWith(token, 0, end, XML_DECLARATION)) {
      if (this.#depth > 0) this.#handler.broken('document_truncated', this.#tokenLine);
      this.#starts.length = 1;
      this.#become('text');
    } else if (token[0] === BANG || token[0] === QUESTION) this.#become('text');
    else this.#startTag(end);
  }

  #startTag(end: number): void {
    const closed = end > 0 && this.#token[end - 1] === SLASH;
    const last = closed ? end - 1 : end;
    let nameEnd = 0;
    while (nameEnd < last && !isBlank(this.#token[nameEnd]!)) nameEnd++;
    if (nameEnd === 0 || nameEnd > LIMITS.xmlNameBytes || this.#depth >= LIMITS.xmlDepth) {
      this.#lose();
      return;
    }
    const start = this.#starts[this.#depth]!;
    this.#names.set(this.#token.subarray(0, nameEnd), start);
    this.#starts.push(start + nameEnd);
    const read = this.#handler.open(this.#names, start, start + nameEnd, this.#tokenLine);
    this.#become(read || closed ? 'text' : 'unread');
    if (closed) this.#close();
  }

  #endTag(start: number, end: number): void {
    const depth = this.#depth;
    const name = this.#names.subarray(this.#starts[depth - 1], this.#starts[depth]);
    if (depth === 0 || !isWord(this.#token, start, end, name)) {
      this.#lose();
      return;
    }
    this.#become('text');
    this.#close();
  }

  #close(): void {
    this.#starts.pop();
    this.#handler.close(this.#line);
  }
}

/**
 * Resolves the entities of `bytes[0, end)` in place; returns the new end. What is no known entity stays as it
 * is.
 */
function resolveEntities(bytes: Uint8Array, end: number): number {
  let to = 0;
  while (to < end && bytes[to] !== AMPERSAND) to++;
  for (let at = to; at < end; ) {
    const entity =
      bytes[at] === AMPERSAND ? ENTITIES.find(([name]) => startsWith(bytes, at + 1, end, name)) : undefined;
    bytes[to++] = entity === undefined ? bytes[at]! : entity[1];
    at += entity === undefined ? 1 : 1 + entity[0].length;
  }
  return to;
}
