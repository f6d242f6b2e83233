// Asks of every word of raw input whether it stands in a package, in any form.
import { expandHostList } from '@ptl/claw-core/internal';
import { folded } from './fold.ts';
import type { HidingPlaces, Sighting } from './hiding-places.ts';
import { isOrdinary } from './ordinary.ts';
import { SeenWords } from './seen-words.ts';
import { Words } from './words.ts';

declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

export const DIGESTS = ['md5', 'sha1', 'sha256'] as const;

/** The digest of `bytes`, in hexadecimal. */
export type Digest = (algorithm: (typeof DIGESTS)[number], bytes: Uint8Array) => string;

/** A word of the input that stands in the package; never which. */
export interface Finding extends Sighting {
  /** In the input, from 1. */
  readonly line: number;
}

export interface RawScanOptions {
  readonly digest: Digest;
  /** 16 bytes that nobody knows who wrote the input. */
  readonly random: Uint8Array;
  found(finding: Finding): void;
}

const OPEN = 91;
const BACKSLASH = 92;
const NEWLINE = 10;
/** Digests are computed of words with at least so many bytes. */
const SHORTEST_DIGESTED = 2;
/** Cells that are undone once: a list of hosts stands in a million rows. */
const MOST_REMEMBERED = 1 << 14;
const LONGEST_REMEMBERED = 1 << 12;

export class RawScan {
  readonly #places: HidingPlaces;
  readonly #digest: Digest;
  readonly #found: RawScanOptions['found'];
  readonly #words: Words;
  readonly #lower = new Uint8Array(256).map((_, byte) => (byte > 64 && byte < 91 ? byte + 32 : byte));
  #buffer = new Uint8Array(1 << 15);
  readonly #undone = new Set<string>();
  readonly #seen: SeenWords | undefined;
  #count = 0;

  constructor(places: HidingPlaces, { digest, random, found }: RawScanOptions) {
    this.#places = places;
    this.#digest = digest;
    this.#found = found;
    this.#seen = places.mayHoldDigests ? new SeenWords(random) : undefined;
    this.#words = new Words((bytes, start, end, line) => this.#word(bytes, start, end, line));
  }

  /** How many words were looked for. */
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
    const isPlain = this.#look(bytes, start, end, line);
    if (isPlain) return;
    const text = new TextDecoder('utf-8').decode(bytes.subarray(start, end));
    this.#undo(text, line);
  }

  /** Looks for one word; false if it may stand for others. */
  #look(bytes: Uint8Array, start: number, end: number, line: number): boolean {
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

  /** Reports a sighting, unless the word stands in packages by rights. */
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

  /** As it stands, in lower case, and as `echo` would have given it. */
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
    for (const algorithm of DIGESTS) {
      const seen = this.#places.findDigest(this.#digest(algorithm, spelling));
      if (seen !== undefined) this.#found({ ...seen, line });
    }
  }

  /** Looks for what `text` stands for: the hosts of a list, and what JSON's escapes mean. */
  #undo(text: string, line: number): void {
    if (this.#undone.has(text)) return;
    if (this.#undone.size < MOST_REMEMBERED && text.length <= LONGEST_REMEMBERED) this.#undone.add(text);
    const bytes = new TextEncoder().encode(text);
    if (text.includes('['))
      expandHostList(bytes, 0, bytes.length, (name, start, end) => void this.#look(name, start, end, line));
    const plain = text.includes('\\') ? unescaped(text) : text;
    if (plain === text) return;
    const words = new Words((one, start, end) => void this.#look(one, start, end, line));
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
