// Checks of every word of raw input whether a package contains it, in any form.
import { expandHostList } from '@ptl/claw-core/internal';
import { folded } from './fold.ts';
import type { HidingPlaces, Sighting } from './hiding-places.ts';
import { isOrdinary } from './ordinary.ts';
import { SeenWords } from './seen-words.ts';
import { Words } from './words.ts';

declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** The digests of words that a scan looks for. */
export const DIGESTS = ['md5', 'sha1', 'sha256'] as const;

/** Returns the digest of `bytes`, in hexadecimal. */
export type Digest = (algorithm: (typeof DIGESTS)[number], bytes: Uint8Array) => string;

/** A word of the input that is in the package, without the word. */
export interface Finding extends Sighting {
  /** The line of the input, from 1. */
  readonly line: number;
}

export interface RawScanOptions {
  /** Without it, words are not looked for as digests. */
  readonly digest?: Digest | undefined;
  /** 16 bytes unknown to the author of the input. */
  readonly random: Uint8Array;
  found(finding: Finding): void;
}

const OPEN = 91;
const BACKSLASH = 92;
const NEWLINE = 10;
/** Words of at least this many bytes are hashed. */
const SHORTEST_DIGESTED = 2;
/** Cells that are decoded only once: a list of hosts may be in a million rows. */
const MOST_REMEMBERED = 1 << 14;
const LONGEST_REMEMBERED = 1 << 12;

/**
 * Looks for every word of an input in the places of a package. Feed it the input as bytes; `found` gets each
 * hit.
 */
export class RawScan {
  readonly #places: HidingPlaces;
  readonly #digest: Digest | undefined;
  readonly #found: RawScanOptions['found'];
  readonly #words: Words;
  readonly #lower = new Uint8Array(256).map((_, byte) => (byte > 64 && byte < 91 ? byte + 32 : byte));
  #buffer = new Uint8Array(1 << 15);
  readonly #decoded = new Set<string>();
  readonly #seen: SeenWords | undefined;
  #count = 0;

  constructor(places: HidingPlaces, { digest, random, found }: RawScanOptions) {
    this.#places = places;
    this.#digest = digest;
    this.#found = found;
    this.#seen = digest !== undefined && places.mayHoldDigests ? new SeenWords(random) : undefined;
    this.#words = new Words((bytes, start, end, line) => this.#word(bytes, start, end, line));
  }

  /** The number of words that were checked. */
  get words(): number {
    return this.#count;
  }

  /** Takes the next bytes of the input. They may be overwritten afterwards. */
  write(chunk: Uint8Array): void {
    this.#words.write(chunk);
  }

  end(): void {
    this.#words.end();
  }

  #word(bytes: Uint8Array, start: number, end: number, line: number): void {
    const isPlain = this.#check(bytes, start, end, line);
    if (isPlain) return;
    const text = new TextDecoder('utf-8').decode(bytes.subarray(start, end));
    this.#decode(text, line);
  }

  /** Checks one word. Returns false if it may contain encoded words. */
  #check(bytes: Uint8Array, start: number, end: number, line: number): boolean {
    this.#count++;
    const length = end - start;
    if (length > this.#buffer.length) this.#buffer = new Uint8Array(length * 2);
    const word = this.#buffer;
    const lower = this.#lower;
    let marks = 0;
    let high = 0;
    for (let i = 0; i < length; i++) {
      const byte = bytes[start + i]!;
      word[i] = lower[byte]!;
      high |= byte;
      if (byte === OPEN || byte === BACKSLASH) marks++;
    }
    const isFound = this.#ask(this.#places.find(word, 0, length), bytes, start, end, line);
    if (high > 127 && !isFound) this.#askFolded(bytes, start, end, line);
    if (this.#seen?.add(bytes, start, end) === false && length >= SHORTEST_DIGESTED)
      this.#askDigests(bytes, start, end, line);
    return marks === 0;
  }

  /** Reports a sighting, unless packages may contain the word. */
  #ask(seen: Sighting | undefined, bytes: Uint8Array, start: number, end: number, line: number): boolean {
    if (seen === undefined) return false;
    const text = new TextDecoder('utf-8').decode(bytes.subarray(start, end));
    if (isOrdinary(text) || isOrdinary(text.toLowerCase())) return false;
    this.#found({ ...seen, line });
    return true;
  }

  #askFolded(bytes: Uint8Array, start: number, end: number, line: number): void {
    const text = folded(new TextDecoder('utf-8').decode(bytes.subarray(start, end)));
    const word = new TextEncoder().encode(text);
    this.#ask(this.#places.find(word, 0, word.length), bytes, start, end, line);
  }

  /** Checks digests of the word as it is, in lower case, and with the newline that `echo` adds. */
  #askDigests(bytes: Uint8Array, start: number, end: number, line: number): void {
    const length = end - start;
    const whole = new Uint8Array(length + 1);
    const small = new Uint8Array(length);
    let isSmall = true;
    for (let i = 0; i < length; i++) {
      whole[i] = bytes[start + i]!;
      small[i] = this.#lower[bytes[start + i]!]!;
      isSmall &&= small[i] === whole[i];
    }
    whole[length] = NEWLINE;
    this.#askDigestsOf(small, line);
    this.#askDigestsOf(whole, line);
    if (!isSmall) this.#askDigestsOf(whole.subarray(0, length), line);
  }

  #askDigestsOf(spelling: Uint8Array, line: number): void {
    if (this.#digest === undefined) return;
    for (const algorithm of DIGESTS) {
      const seen = this.#places.findDigest(this.#digest(algorithm, spelling));
      if (seen !== undefined) this.#found({ ...seen, line });
    }
  }

  /** Checks what `text` encodes: the hosts of a list, and JSON's escapes. */
  #decode(text: string, line: number): void {
    if (this.#decoded.has(text)) return;
    if (this.#decoded.size < MOST_REMEMBERED && text.length <= LONGEST_REMEMBERED) this.#decoded.add(text);
    const bytes = new TextEncoder().encode(text);
    if (text.includes('['))
      expandHostList(bytes, 0, bytes.length, (name, start, end) => void this.#check(name, start, end, line));
    const plain = text.includes('\\') ? unescaped(text) : text;
    if (plain === text) return;
    const words = new Words((one, start, end) => void this.#check(one, start, end, line));
    words.write(new TextEncoder().encode(plain));
    words.end();
  }
}

function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
