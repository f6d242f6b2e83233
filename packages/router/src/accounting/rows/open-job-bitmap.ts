// A bitmap of the open jobs. Each job that comes asks it, where a lookup in the index would mostly wait for
// memory in vain.

/**
 * Jobs of a page: those whose identifiers differ in the lowest ten bits of their first lane
 * (IdentifierKey.hashJobId).
 */
const PAGE_BITS = 10;
const PAGE_WORDS = 2 ** PAGE_BITS / 32;
const PAGES = 2 ** (32 - PAGE_BITS);

/** One bit for each pair of lanes. */
export class OpenJobBitmap {
  readonly #pages = new Map<number, Int32Array>();
  /** The page of the last query, which neighbours share. */
  #key = Number.NaN;
  #page: Int32Array | undefined;

  /** Returns true if a job with these first two lanes was marked. */
  has(low: number, high: number): boolean {
    const key = keyOf(low, high);
    if (key !== this.#key) {
      this.#key = key;
      this.#page = this.#pages.get(key);
    }
    const page = this.#page;
    return page !== undefined && ((page[(low >>> 5) & (PAGE_WORDS - 1)]! >>> (low & 31)) & 1) === 1;
  }

  mark(low: number, high: number): void {
    const key = keyOf(low, high);
    let page = this.#pages.get(key);
    if (page === undefined) {
      page = new Int32Array(PAGE_WORDS);
      this.#pages.set(key, page);
    }
    page[(low >>> 5) & (PAGE_WORDS - 1)]! |= 1 << (low & 31);
    this.#key = Number.NaN;
  }
}

/** Returns a whole number below 2^54 for the part of the id that the jobs of a page share. */
function keyOf(low: number, high: number): number {
  return (low >>> PAGE_BITS) + high * PAGES;
}
