// Cuts raw input of any format into words, at four levels at once: from letters and digits alone to whole
// cells.

/**
 * The class of a byte is the smallest unit that it belongs to. A word of a level consists of bytes of that
 * class or lower ones.
 */
const LETTER = 0;
const JOINER = 1; // of names: node-1.example, a@b
const PUNCTUATION = 2; // of paths, images, addresses
const SPACE = 3; // of names of several words
const SEPARATOR = 4; // of fields in a cell
const END = 5; // of cells: control characters, quotes, bars

const CLASS = new Uint8Array(256).fill(SEPARATOR);
CLASS.fill(END, 0, 32);
CLASS.fill(LETTER, 128);
for (const [first, last] of ['09', 'AZ', 'az', '__'])
  CLASS.fill(LETTER, first!.charCodeAt(0), last!.charCodeAt(0) + 1);
for (const mark of '-.@+~') CLASS[mark.charCodeAt(0)] = JOINER;
for (const mark of "/:#$%*&!?^`\\'") CLASS[mark.charCodeAt(0)] = PUNCTUATION;
for (const mark of '"|\x7f') CLASS[mark.charCodeAt(0)] = END;
const NEWLINE = 10;
const BLANK = 32;
CLASS[BLANK] = SPACE;

/** Longer words are cut: no name is this long. */
const LONGEST_BYTES = 1 << 14;

/** Visits the word `bytes[start, end)`; it is valid during the call. */
export type Visit = (bytes: Uint8Array, start: number, end: number, line: number) => void;

export class Words {
  readonly #visit: Visit;
  /** The beginning of a cell that continues after the chunk. */
  #rest = new Uint8Array(0);
  #line = 1;

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  /** Takes the next bytes. They may be overwritten afterwards. */
  write(chunk: Uint8Array): void {
    const bytes = this.#rest.length === 0 ? chunk : joined(this.#rest, chunk);
    const end = lastOf(bytes, END);
    const isLong = bytes.length - end > LONGEST_BYTES;
    const cut = isLong ? lastOf(bytes, SPACE) || bytes.length : end;
    this.#cells(bytes, cut);
    this.#rest = bytes.slice(cut);
  }

  /** Ends the input. */
  end(): void {
    this.#cells(this.#rest, this.#rest.length);
    this.#rest = new Uint8Array(0);
  }

  #cells(bytes: Uint8Array, end: number): void {
    let start = 0;
    for (let at = 0; at < end; at++) {
      if (CLASS[bytes[at]!]! !== END) continue;
      if (at > start) this.#cell(bytes, start, at);
      start = at + 1;
      if (bytes[at] === NEWLINE) this.#line++;
    }
    if (end > start) this.#cell(bytes, start, end);
  }

  /** Visits the words of one cell, and the cell itself; each once. */
  #cell(bytes: Uint8Array, start: number, end: number): void {
    let first = start;
    let last = end;
    while (first < last && bytes[first] === BLANK) first++;
    while (last > first && bytes[last - 1] === BLANK) last--;
    if (first === last) return;
    let highest = LETTER;
    for (let at = first; at < last; at++) highest = Math.max(highest, CLASS[bytes[at]!]!);
    for (let level = LETTER; level < highest; level++) this.#words(bytes, first, last, level);
    this.#visit(bytes, first, last, this.#line);
  }

  #words(bytes: Uint8Array, start: number, end: number, level: number): void {
    let from = start;
    for (let at = start; at <= end; at++) {
      if (at < end && CLASS[bytes[at]!]! <= level) continue;
      if (at > from) this.#word(bytes, from, at, level);
      from = at + 1;
    }
  }

  /** Visits a word without the marks around it, unless a lower level had it. */
  #word(bytes: Uint8Array, start: number, end: number, level: number): void {
    let first = start;
    let last = end;
    while (first < last && CLASS[bytes[first]!]! > LETTER) first++;
    while (last > first && CLASS[bytes[last - 1]!]! > LETTER) last--;
    let isOwn = level === LETTER && last > first;
    for (let at = first; at < last && !isOwn; at++) isOwn = CLASS[bytes[at]!] === level;
    if (isOwn) this.#visit(bytes, first, last, this.#line);
  }
}

/** Returns the place after the last byte of this class or a higher one; 0 where there is none. */
function lastOf(bytes: Uint8Array, least: number): number {
  let end = bytes.length;
  while (end > 0 && CLASS[bytes[end - 1]!]! < least) end--;
  return end;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
