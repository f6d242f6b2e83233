// Which lines of a text without times belong to one snapshot: a scrape prints each series once, and the lines
// of a family together.

/** What keeps the number of the snapshot in which it was seen last; 0 before the first. */
export interface InSnapshot {
  snapshot: number;
}

export class Snapshots<Family> {
  readonly #end: () => void;
  #number = 1;
  /** The families of the open snapshot, in their order. */
  #families: Family[] = [];

  /** `end` is called where a snapshot ends, and another begins. */
  constructor(end: () => void) {
    this.#end = end;
  }

  /** The number of the open snapshot. */
  get number(): number {
    return this.#number;
  }

  /**
   * Takes a line. Another snapshot begins where a series comes again, or a family after others, unless the
   * line `isMore` of this snapshot.
   */
  see(series: InSnapshot, family: Family, isMore = false): void {
    const isBack = this.#families.includes(family) && this.#families.at(-1) !== family;
    if (series.snapshot === this.#number || (isBack && !isMore)) this.next();
    series.snapshot = this.#number;
    if (this.#families.at(-1) !== family) this.#families.push(family);
  }

  /** Ends the open snapshot. */
  next(): void {
    this.#end();
    this.#families = [];
    this.#number++;
  }
}
