// What claw knows and does not read: what it is, and what to give instead. A format is recognized by its
// first lines.
import { ascii, findWord, skipBlanks, startsWith, textStart, trimBlanks } from '../../formats/bytes/ascii.ts';
import { isJsonAt } from '../../formats/json/head.ts';
import { LIMITS } from '../../limits.ts';
import type { BuiltInSourceId } from '../registry.ts';

/** Lines with content that are read. */
const LINES = 24;
/** Bytes in which words are looked for. */
const WORD_BYTES = 8192;
const LINE_FEED = 10;

/** How a format is recognized. All that is named has to hold. */
export interface Signs {
  /** For each, one of the first lines begins with it; blanks before it do not count. */
  readonly lines?: readonly string[];
  /** Each stands somewhere in the first bytes. */
  readonly words?: readonly string[];
  /** Each stands in the first line with content. */
  readonly first?: readonly string[];
  /** None stands in the first bytes. */
  readonly without?: readonly string[];
  /** The input is JSON. */
  readonly json?: true;
  /** The input is JSON that is not closed in its first bytes, of which there are few. */
  readonly unclosed?: true;
  /** The input begins with these bytes, as Latin-1. */
  readonly magic?: string;
  /** The first line with content has this form: `0` is any digit. */
  readonly form?: string;
}

/** A format that is known and not read. */
export interface UnreadFormat {
  /** What it is, for people: "a report of Slurm's sreport". */
  readonly title: string;
  /** The source whose export is to be given instead, or what else to do. */
  readonly instead: BuiltInSourceId | { readonly advice: string };
  /** Any of these suffices. */
  readonly signs: readonly Signs[];
  /** True for what is no text of a tool: no source reads it, even if it is declared. */
  readonly isDocument?: true;
  /** True for a web page: a server may send it in the place of data. */
  readonly isPage?: true;
  /** True if a source would take it for its own: it is tried before them. */
  readonly misleading?: true;
}

/** The beginning of an input, cut into lines. */
export class Head {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly #lines: Uint8Array[] = [];

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.start = textStart(bytes);
    for (let at = this.start; at < bytes.length && this.#lines.length < LINES; ) {
      const lineFeed = bytes.indexOf(LINE_FEED, at);
      const lineEnd = lineFeed < 0 ? bytes.length : lineFeed;
      const from = skipBlanks(bytes, at, lineEnd);
      const to = trimBlanks(bytes, from, lineEnd);
      if (to > from) this.#lines.push(bytes.subarray(from, to));
      at = lineEnd + 1;
    }
  }

  /** The first line with content; none where there is none. */
  get top(): Uint8Array {
    return this.#lines[0] ?? this.bytes.subarray(0, 0);
  }

  /** True if the input has what `signs` say. */
  shows({ lines = [], words = [], first = [], without = [], json, magic, form, unclosed }: Signs): boolean {
    if (magic !== undefined) return startsWith(this.bytes, 0, this.bytes.length, ascii(magic));
    if (json === true && !isJsonAt(this.bytes, this.start)) return false;
    if (unclosed === true && !this.#isUnclosed()) return false;
    if (form !== undefined && !this.#hasForm(form)) return false;
    return (
      lines.every((line) => this.#begins(ascii(line))) &&
      words.every((word) => this.#holds(word)) &&
      !without.some((word) => this.#holds(word)) &&
      first.every((word) => this.#has(this.top, ascii(word)))
    );
  }

  #begins(word: Uint8Array): boolean {
    return this.#lines.some((line) => startsWith(line, 0, line.length, word));
  }

  #holds(word: string): boolean {
    return this.#has(this.bytes.subarray(0, WORD_BYTES), ascii(word));
  }

  #has(bytes: Uint8Array, word: Uint8Array): boolean {
    return findWord(bytes, 0, bytes.length, word) >= 0;
  }

  /** True if the last byte with content closes nothing. */
  #isUnclosed(): boolean {
    const last = this.bytes[trimBlanks(this.bytes, 0, this.bytes.length) - 1];
    return this.bytes.length < LIMITS.headBytes && last !== CLOSE_OBJECT && last !== CLOSE_LIST;
  }

  #hasForm(form: string): boolean {
    if (this.top.length < form.length) return false;
    return ascii(form).every((byte, i) => {
      const found = this.top[i]!;
      return byte === DIGIT ? found >= 48 && found <= 57 : found === byte;
    });
  }
}

const DIGIT = 48;
const CLOSE_LIST = 93;
const CLOSE_OBJECT = 125;
