// Energy from the boards' own counters: for each holder and board the rise of the counter while it was held.
import { Columns } from '../../accumulators/columns.ts';

const empty = (length: number) => ({
  holder: new Int32Array(length),
  low: new Float64Array(length),
  high: new Float64Array(length),
  samples: new Float64Array(length),
});
/** Room for 2^22 boards beside 2^31 holders in one exact double. */
const BOARDS = 2 ** 22;
/** No board draws more: a larger rise is a counter that was set back in between. */
const MAX_WATTS = 3000;

/** The lowest and highest reading of each board's counter while each holder had it. No order of samples matters. */
export class EnergyCounters {
  readonly #columns = new Columns(empty);
  readonly #rows = new Map<number, number>();
  readonly #lastHolder: number[] = [];
  readonly #lastRow: number[] = [];

  /** Adds one reading, in joules. Throws a RangeError on NaN, infinities, and what is negative. */
  add(holder: number, board: number, joules: number): void {
    this.addRange(holder, board, joules, joules, 1);
  }

  /** Adds `samples` readings, in joules, of which these are the lowest and the highest. Throws a RangeError as `add` does. */
  addRange(holder: number, board: number, low: number, high: number, samples: number): void {
    if (!(low >= 0 && high < Number.POSITIVE_INFINITY))
      throw new RangeError('A counter reads a finite amount of energy.');
    let row = this.#lastHolder[board] === holder ? this.#lastRow[board]! : -1;
    if (row < 0) {
      row = this.#claim(holder, board);
      this.#lastHolder[board] = holder;
      this.#lastRow[board] = row;
    }
    const a = this.#columns.arrays;
    if (a.samples[row] === 0 || low < a.low[row]!) a.low[row] = low;
    if (a.samples[row] === 0 || high > a.high[row]!) a.high[row] = high;
    a.samples[row]! += samples;
  }

  /** Adds all of `other`, whose holders and boards are numbered as ours are. */
  merge(other: EnergyCounters): void {
    const b = other.#columns.arrays;
    for (const [key, from] of other.#rows) {
      const row = this.#claim(b.holder[from]!, key % BOARDS);
      const a = this.#columns.arrays;
      const fresh = a.samples[row] === 0;
      a.low[row] = fresh ? b.low[from]! : Math.min(a.low[row]!, b.low[from]!);
      a.high[row] = fresh ? b.high[from]! : Math.max(a.high[row]!, b.high[from]!);
      a.samples[row]! += b.samples[from]!;
    }
  }

  /** Visits each (holder, board) with at least two readings: joules over all its samples, whole. */
  visit(intervalSeconds: number, visitor: (holder: number, joules: number) => void): void {
    const { holder, low, high, samples } = this.#columns.arrays;
    for (let row = 0; row < this.#columns.length; row++) {
      const n = samples[row]!;
      if (n < 2) continue;
      // n readings span n − 1 intervals, and each sample stands for one.
      const joules = ((high[row]! - low[row]!) * n) / (n - 1);
      if (Number.isNaN(intervalSeconds) || joules <= MAX_WATTS * n * intervalSeconds)
        visitor(holder[row]!, Math.round(joules));
    }
  }

  #claim(holder: number, board: number): number {
    const key = holder * BOARDS + board;
    let row = this.#rows.get(key);
    if (row === undefined) {
      row = this.#columns.push();
      this.#rows.set(key, row);
      this.#columns.arrays.holder[row] = holder;
    }
    return row;
  }
}
