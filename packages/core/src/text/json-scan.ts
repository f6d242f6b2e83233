// Scanning JSON: where is the next byte that matters? Knows bytes only, not the grammar; a structural index may take its place.

const STRUCTURAL = 1;
const TEXT_END = 2;
const WORD_END = 4;
const SPACE = 8;

/** The class of each byte. */
const CLASS = new Uint8Array(256);
for (let control = 0; control < 32; control++) CLASS[control] = TEXT_END | WORD_END;
for (const space of [9, 10, 13]) CLASS[space] = TEXT_END | WORD_END | SPACE;
CLASS[32] = WORD_END | SPACE;
for (const mark of '{}[]') CLASS[mark.charCodeAt(0)] = STRUCTURAL | WORD_END;
for (const mark of ',:') CLASS[mark.charCodeAt(0)] = WORD_END;
CLASS[34] = STRUCTURAL | TEXT_END | WORD_END;
CLASS[92] = TEXT_END | WORD_END;

/** The first quote or bracket in `bytes[at, end)`; `end` where there is none. For use outside of strings. */
export function nextStructural(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && (CLASS[bytes[at]!]! & STRUCTURAL) === 0) at++;
  return at;
}

/** The first quote, backslash or control byte in `bytes[at, end)`; `end` where there is none. For use inside of strings. */
export function endOfText(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && (CLASS[bytes[at]!]! & TEXT_END) === 0) at++;
  return at;
}

/** The end of the number or literal that begins before `at`; `end` where it reaches that far. */
export function endOfWord(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && (CLASS[bytes[at]!]! & WORD_END) === 0) at++;
  return at;
}

/** The first byte of `bytes[at, end)` that is no white space; `end` where there is none. */
export function endOfSpace(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && (CLASS[bytes[at]!]! & SPACE) !== 0) at++;
  return at;
}

/** How many lines end in `bytes[at, end)`. */
export function countLines(bytes: Uint8Array, at: number, end: number): number {
  let lines = 0;
  for (; at < end; at++) if (bytes[at] === 10) lines++;
  return lines;
}
