// What `sacct --json` cuts into several values: numbers that may be none or infinite, and CPU time.
import { UNKNOWN } from '../../../units.ts';

/** A number in its long form, `{set, infinite, number}`; reused. */
export class LongNumber {
  isSet = true;
  isInfinite = false;
  value = UNKNOWN;

  clear(): void {
    this.isSet = true;
    this.isInfinite = false;
    this.value = UNKNOWN;
  }

  /** NaN where there is none, Infinity where it is without limit. */
  get told(): number {
    if (this.isInfinite) return Infinity;
    return this.isSet ? this.value : UNKNOWN;
  }
}

/** CPU time; reused. */
export class CpuTime {
  seconds = UNKNOWN;
  microseconds = UNKNOWN;

  clear(): void {
    this.seconds = this.microseconds = UNKNOWN;
  }
}
