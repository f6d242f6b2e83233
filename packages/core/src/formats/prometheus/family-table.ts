// The metric families that a source reads, as a table: their names, and what their values and labels are.
import { LIMITS } from '../../limits.ts';
import {
  ascii,
  findWord,
  indexOfByte,
  isBlank,
  isWord,
  skipBlanks,
  startsWith,
  textStart,
} from '../bytes/ascii.ts';
import { isJsonAt } from '../json/head.ts';
import { isPrometheusAnswer } from './api/recognize.ts';

const LINE_FEED = 10;
const OPENING_BRACE = 123;
const COMMENTS = ['# HELP ', '# TYPE '].map(ascii);
/** What a name in an answer stands between. */
const QUOTE = '"';

/** A family: its name, and how its values become ours. */
export interface Family {
  readonly name: string;
  /** Our own name of its quantity, for diagnostics. */
  readonly field: string;
  /** The printed number is divided by this: by 100 for percent. Default: 1. */
  readonly divisor?: number;
  /**
   * The largest value that can be, in the unit of the quantity; others count as unknown, as do negative ones.
   */
  readonly max: number;
}

/** What a source says of its families. */
export interface FamilyNames<F extends Family, Label extends string> {
  /** The families that are read; at most `LIMITS.families`. A name may stand once. */
  readonly families: readonly F[];
  /** The labels that are read. */
  readonly labels: readonly Label[];
  /** How all names of this exporter begin: what is not read of them is passed over without a word. */
  readonly prefixes: readonly string[];
}

/**
 * A table of families, compiled so that names are compared where they stand. Made once, where a source is
 * defined.
 */
export class FamilyTable<F extends Family = Family, Label extends string = string> {
  readonly families: readonly F[];
  readonly labels: readonly Label[];
  readonly #names: readonly Uint8Array[];
  readonly #prefixes: readonly Uint8Array[];
  /** The first bytes of all these: most lines of other formats begin with none of them. */
  readonly #initials: ReadonlySet<number>;
  /** The same behind the quote of a JSON text. */
  readonly #quoted: readonly Uint8Array[];

  /** Throws a RangeError for more than `LIMITS.families` families. */
  constructor({ families, labels, prefixes }: FamilyNames<F, Label>) {
    if (families.length > LIMITS.families) throw new RangeError('More families than one source can have.');
    this.families = families;
    this.labels = labels;
    this.#names = families.map(({ name }) => ascii(name));
    this.#prefixes = prefixes.map(ascii);
    this.#initials = new Set([...this.#names, ...this.#prefixes].map(([first]) => first!));
    this.#quoted = [
      ...families.map(({ name }) => ascii(QUOTE + name + QUOTE)),
      ...prefixes.map((prefix) => ascii(QUOTE + prefix)),
    ];
  }

  /** The place of the family with the name `bytes[start, end)` in `families`, or -1. */
  find(bytes: Uint8Array, start: number, end: number): number {
    return this.#names.findIndex((name) => isWord(bytes, start, end, name));
  }

  /** True for a name that is read, or is another of the same exporter. */
  claims(bytes: Uint8Array, start: number, end: number): boolean {
    return (
      this.#prefixes.some((prefix) => startsWith(bytes, start, end, prefix)) ||
      this.find(bytes, start, end) >= 0
    );
  }

  /** True if `head` begins a text or an answer that shows one of these names. */
  recognizes(head: Uint8Array): boolean {
    if (isPrometheusAnswer(head))
      return this.#quoted.some((word) => findWord(head, 0, head.length, word) >= 0);
    if (isJsonAt(head, textStart(head))) return false;
    for (let start = textStart(head); start < head.length; ) {
      const lineFeed = head.indexOf(LINE_FEED, start);
      const end = lineFeed < 0 ? head.length : lineFeed;
      if (this.#isOurs(head, skipBlanks(head, start, end), end)) return true;
      start = end + 1;
    }
    return false;
  }

  /** True for a line with a series of these names, or the comment that announces one. */
  #isOurs(head: Uint8Array, start: number, end: number): boolean {
    const comment = COMMENTS.find((word) => startsWith(head, start, end, word));
    const name = start + (comment?.length ?? 0);
    if (!this.#initials.has(head[name]!)) return false;
    let nameEnd = name;
    while (nameEnd < end && !isBlank(head[nameEnd]!) && head[nameEnd] !== OPENING_BRACE) nameEnd++;
    if (nameEnd === end || !this.claims(head, name, nameEnd)) return false;
    return comment !== undefined || hasValue(head, nameEnd, end);
  }
}

/** True if labels or a number follow at `at`. */
function hasValue(head: Uint8Array, at: number, end: number): boolean {
  const first = skipBlanks(head, at, end);
  return head[first] === OPENING_BRACE
    ? indexOfByte(head, EQUALS, first, end) > 0
    : NUMBER_STARTS.has(head[first]!);
}

const EQUALS = 61;
/** How a number, `NaN` or `+Inf` begins. */
const NUMBER_STARTS: ReadonlySet<number> = new Set(ascii('0123456789.+-NI'));
