// The parts of a package in which an identifier could hide, indexed for lookups of many words.
import { folded } from './fold.ts';
import { GramIndex } from './gram-index.ts';
import { remainderOf } from './remainder.ts';
import { type Form, type View, viewsOf } from './views.ts';

declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

/** Tools cut names to eight letters, or to seven and a mark: a beginning of six bytes counts as the name. */
export const CUT_BYTES = 6;
/** This many bytes of a digest stand for the digest. */
const DIGEST_BYTES = 6;
/** More in base64, because it is the alphabet of any text. */
const BASE64_DIGEST_BYTES = 12;
/** Any text has shorter strings by chance: up to this length only whole words count. */
const SHORT_BYTES = 3;
/** A byte that no text contains. */
const GAP = 0xff;

/** Where a word was found. */
export interface Sighting {
  readonly form: Form;
  /** True if it is only in the organization's name. */
  readonly isOrganization: boolean;
}

interface Text extends Sighting {
  readonly bytes: Uint8Array;
}

/** The texts of a package in which a name could be hidden, in each encoding. */
export class HidingPlaces {
  readonly #texts: Text[] = [];
  readonly #starts: number[] = [];
  readonly #index: GramIndex;
  /** The possible beginnings of digests, each as a number of six bytes. */
  readonly #digests = new Set<number>();
  readonly #short = new Map<number, Sighting>();
  readonly #onlyOrganization: boolean;
  /** True if anything could be a digest: only then words must be hashed. */
  readonly mayHoldDigests: boolean;
  /** True if nothing remains in which an identifier could hide. */
  readonly isEmpty: boolean;

  /** `organization`: see `remainderOf`. */
  constructor(bytes: Uint8Array, organization?: string) {
    const pieces = remainderOf(bytes, organization);
    this.isEmpty = pieces.length === 0;
    this.#onlyOrganization = pieces.every((piece) => piece.isOrganization);
    for (const { text, isOrganization } of pieces)
      for (const view of viewsOf(text)) {
        this.#add(view, isOrganization);
        if (couldBeDigest(view)) this.#addDigests(view.bytes);
      }
    let start = 0;
    for (const { bytes: one } of this.#texts) {
      this.#starts.push(start);
      start += one.length + 1;
    }
    this.#index = new GramIndex(
      this.#texts.map((one) => one.bytes),
      GAP,
    );
    this.mayHoldDigests = this.#digests.size > 0;
  }

  /** Adds the text in lower case, and folded: a composed text may fold differently than its parts. */
  #add({ form, text, whole }: View, isOrganization: boolean): void {
    const plain = lower(text);
    for (const one of new Set([plain, folded(text)])) {
      const bytes = new TextEncoder().encode(one);
      this.#texts.push({ form, isOrganization, bytes });
      if (!whole) continue;
      const words = form === 'raw' || form === 'percent' || form === 'escape' ? one.split(NO_WORD) : [one];
      for (const word of words) this.#addShort(new TextEncoder().encode(word), { form, isOrganization });
    }
  }

  #addDigests(bytes: Uint8Array): void {
    for (let at = 0; at + DIGEST_BYTES <= bytes.length; at++) {
      let start = 0;
      for (let i = 0; i < DIGEST_BYTES; i++) start = start * 256 + bytes[at + i]!;
      this.#digests.add(start);
    }
  }

  #addShort(word: Uint8Array, sighting: Sighting): void {
    if (word.length > 1 && word.length <= SHORT_BYTES)
      this.#short.set(shortKey(word, 0, word.length), sighting);
  }

  /** Finds `word[start, end)`, given in lower case (ASCII) or folded. */
  find(word: Uint8Array, start: number, end: number): Sighting | undefined {
    if (end - start <= SHORT_BYTES) return this.#findShort(word, start, end);
    const at = this.#index.find(word, start, end, CUT_BYTES);
    if (at < 0) return undefined;
    const { form, isOrganization } = this.#textAt(at);
    const isWhole = this.#index.isWholeAt(at, word, start, end);
    return { form: form === 'raw' && !isWhole ? 'cut' : form, isOrganization };
  }

  /** Does the same for a digest of a word, in hexadecimal. */
  findDigest(digest: string): Sighting | undefined {
    if (!this.#digests.has(Number.parseInt(digest.slice(0, 2 * DIGEST_BYTES), 16))) return undefined;
    return { form: 'hash', isOrganization: this.#onlyOrganization };
  }

  #findShort(word: Uint8Array, start: number, end: number): Sighting | undefined {
    if (this.#short.size === 0) return undefined;
    return this.#short.get(shortKey(word, start, end));
  }

  #textAt(at: number): Text {
    let low = 0;
    for (let high = this.#starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle;
    }
    return this.#texts[low]!;
  }
}

const NO_WORD = /[^\p{L}\p{N}_]+/u;

/** Returns a word of at most three bytes as a number. */
function shortKey(word: Uint8Array, start: number, end: number): number {
  let key = 1;
  for (let at = start; at < end; at++) key = (key << 8) | word[at]!;
  return key;
}

/** Compound words, as in a name: less than one in ten thousand digests begin with sixteen such letters. */
const PLAIN_WORDS = /^[A-Z]+$|^[A-Z]?[a-z]{2,}(?:[-_/]?[A-Z]?[a-z]{2,})*$/;

/** Returns true for twelve digits of hexadecimal, or sixteen letters of base64. */
function couldBeDigest(view: View): view is View & { readonly bytes: Uint8Array } {
  if (view.bytes === undefined) return false;
  if (view.form === 'hex') return view.bytes.length >= DIGEST_BYTES;
  return view.bytes.length >= BASE64_DIGEST_BYTES && !PLAIN_WORDS.test(view.encoded ?? '');
}

/** Lowers ASCII letters only. */
function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
