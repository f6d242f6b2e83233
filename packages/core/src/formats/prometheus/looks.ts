// Which lines of a text without times were seen at one look: a scrape tells each series once, and the lines of a family together.

/** What keeps the number of the look in which it was seen last; 0 where it was not. */
export interface Looked {
  look: number;
}

export class Looks<Family> {
  readonly #end: () => void;
  #number = 1;
  /** The families of the look that is open, in their order. */
  #families: Family[] = [];

  /** `end` is called where a look ends, and another begins. */
  constructor(end: () => void) {
    this.#end = end;
  }

  /** The number of the look that is open. */
  get number(): number {
    return this.#number;
  }

  /**
   * Takes a line. Another look begins where a series comes again, or a family after others, unless the line `isMore` of
   * what this look told.
   */
  see(series: Looked, family: Family, isMore = false): void {
    const isBack = this.#families.includes(family) && this.#families.at(-1) !== family;
    if (series.look === this.#number || (isBack && !isMore)) this.next();
    series.look = this.#number;
    if (this.#families.at(-1) !== family) this.#families.push(family);
  }

  /** Ends the look that is open. */
  next(): void {
    this.#end();
    this.#families = [];
    this.#number++;
  }
}
