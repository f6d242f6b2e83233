// Scanning JSON: where is the next byte that matters? Knows bytes only, not the grammar; a structural index
// may take its place.

const LINE_FEED = 10;
const FOUR_SPACES = 0x20202020;
/** Below this a native search costs more than it saves. */
const FEW_BYTES = 256;

const NOTHING = new DataView(new ArrayBuffer(0));

const STRUCTURAL = 1;
const TEXT_END = 2;
const WORD_END = 4;
const SPACE = 8;

/** The class of each byte. */
const CLASS = new Uint8Array(256);
for (let control = 0; control < 32; control++) CLASS[control] = TEXT_END | WORD_END;
for (const space of [9, 13]) CLASS[space] = TEXT_END | WORD_END | SPACE;
CLASS[LINE_FEED] = STRUCTURAL | TEXT_END | WORD_END;
CLASS[32] = WORD_END | SPACE;
for (const mark of '{}[]') CLASS[mark.charCodeAt(0)] = STRUCTURAL | WORD_END;
for (const mark of ',:') CLASS[mark.charCodeAt(0)] = WORD_END;
CLASS[34] = STRUCTURAL | TEXT_END | WORD_END;
CLASS[92] = TEXT_END | WORD_END;

/**
 * The first quote, bracket or line feed in `bytes[at, end)`; `end` where there is none. For use outside of
 * strings.
 */
export function nextStructural(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && (CLASS[bytes[at]!]! & STRUCTURAL) === 0) at++;
  return at;
}

/** A view of `bytes` for reading four at once; an empty one where they are too few to be worth it. */
export function viewOf(bytes: Uint8Array): DataView {
  return bytes.length < FEW_BYTES ? NOTHING : new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/**
 * The end of an indentation that begins at `at`, or a few blanks before it: blanks are passed over by fours.
 */
export function afterIndent(view: DataView, at: number): number {
  const last = view.byteLength - 4;
  while (at <= last && view.getInt32(at, true) === FOUR_SPACES) at += 4;
  return at;
}

/**
 * The first quote, backslash or control byte in `bytes[at, end)`; `end` where there is none. For use inside
 * of strings.
 */
export function endOfText(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && (CLASS[bytes[at]!]! & TEXT_END) === 0) at++;
  return at;
}

/** The end of the number or literal that begins before `at`; `end` where it reaches that far. */
export function endOfWord(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && (CLASS[bytes[at]!]! & WORD_END) === 0) at++;
  return at;
}

/**
 * The first byte of `bytes[at, end)` that is no white space, or is a line feed; `end` where there is none.
 */
export function endOfBlanks(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && (CLASS[bytes[at]!]! & SPACE) !== 0) at++;
  return at;
}

/** How many lines end in `bytes[at, end)`. */
export function countLines(bytes: Uint8Array, at: number, end: number): number {
  let lines = 0;
  if (end - at < FEW_BYTES) {
    for (let i = at; i < end; i++) if (bytes[i] === LINE_FEED) lines++;
    return lines;
  }
  // The native search has no end: without a part of its own it would run through all of a chunk that has no
  // lines.
  const part = bytes.subarray(at, end);
  for (let feed = part.indexOf(LINE_FEED); feed >= 0; feed = part.indexOf(LINE_FEED, feed + 1)) lines++;
  return lines;
}

/** True for the bytes of a byte order mark. */
export function isByteOrderMark(byte: number): boolean {
  return byte === 0xef || byte === 0xbb || byte === 0xbf;
}
