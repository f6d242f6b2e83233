// What one part of a server showed over some time: the mean of a gauge, and by how much a counter grew.
import { isKnown } from '../../units.ts';

/** The values of a part within a day, or in one snapshot. */
export class Span {
  firstSeconds = Number.NaN;
  lastSeconds = Number.NaN;
  snapshots = 0;
  last = Number.NaN;
  added = 0;
  #sum = 0;

  /**
   * Takes a value. What is not later than the one before is a copy, and in one snapshot all but the first.
   */
  add(value: number, timeSeconds: number): void {
    if (timeSeconds <= this.lastSeconds || (this.snapshots > 0 && !isKnown(timeSeconds))) return;
    // A counter that fell was started anew.
    if (this.snapshots > 0) this.added += value >= this.last ? value - this.last : value;
    else this.firstSeconds = timeSeconds;
    this.lastSeconds = timeSeconds;
    this.last = value;
    this.#sum += value;
    this.snapshots++;
  }

  get mean(): number {
    return this.#sum / this.snapshots;
  }
}

/** Returns the larger of two, of which the first may be unknown. */
export function larger(known: number, value: number): number {
  return known >= value ? known : value;
}
