// Words of ASCII, as bytes to compare with where they stand.

/** Bytes from which on it pays to find out first how far a search may step. */
const MANY = 2048;

/** The bytes of an ASCII word that is known when the program is written. */
export function ascii(word: string): Uint8Array {
  return Uint8Array.from(word, (letter) => letter.charCodeAt(0));
}

/** True if `bytes[start, end)` are exactly `word`. */
export function isWord(bytes: Uint8Array, start: number, end: number, word: Uint8Array): boolean {
  return end - start === word.length && startsWith(bytes, start, end, word);
}

/** True if `bytes[start, end)` begin with `word`. */
export function startsWith(bytes: Uint8Array, start: number, end: number, word: Uint8Array): boolean {
  if (end - start < word.length) return false;
  for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word[i]) return false;
  return true;
}

/** Where `bytes[start, end)` first hold `word`, or -1. */
export function findWord(bytes: Uint8Array, start: number, end: number, word: Uint8Array): number {
  if (end - start >= MANY) return findAmongMany(bytes, start, end, word);
  const first = word[0]!;
  for (let at = start; at + word.length <= end; at++)
    if (bytes[at] === first && startsWith(bytes, at, end, word)) return at;
  return -1;
}

/**
 * Looks at the byte at which the word would end: one that the word has not, or has further ahead, rules out
 * the places up to there.
 */
function findAmongMany(bytes: Uint8Array, start: number, end: number, word: Uint8Array): number {
  const last = word.length - 1;
  const steps = new Uint8Array(256).fill(word.length);
  for (let i = 0; i < last; i++) steps[word[i]!] = last - i;
  for (let at = start; at + last < end; at += steps[bytes[at + last]!]!)
    if (startsWith(bytes, at, end, word)) return at;
  return -1;
}

/** Where `bytes[start, end)` first hold `byte`, or -1. */
export function indexOfByte(bytes: Uint8Array, byte: number, start: number, end: number): number {
  for (let at = start; at < end; at++) if (bytes[at] === byte) return at;
  return -1;
}

/** True for space, tab, carriage return and line feed. */
export function isBlank(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

/** The first byte of `bytes[start, end)` that is not blank, or `end`. */
export function skipBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(bytes[at]!)) at++;
  return at;
}

/** The end of `bytes[start, end)` without its trailing blanks. */
export function trimBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(bytes[at - 1]!)) at--;
  return at;
}

/** Where the text begins behind a byte order mark and blanks. */
export function textStart(head: Uint8Array): number {
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  return skipBlanks(head, mark, head.length);
}
