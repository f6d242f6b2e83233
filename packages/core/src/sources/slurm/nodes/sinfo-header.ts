// The header of a table of sinfo: what its cells are parted by, and which of them name nodes, their GPUs and
// their state.
import { ascii, indexOfByte, isWord, trimBlanks } from '../../../formats/bytes/ascii.ts';
import { LIMITS } from '../../../limits.ts';

const SPACE = 32;
/** What cells are parted by: `|`, tab, `;`, `,`, and else blanks. */
const DELIMITERS = [124, 9, 59, 44, SPACE];
const NODES = ['NODELIST', 'HOSTNAMES'].map(ascii);
const GRES = ascii('GRES');
const STATE = ascii('STATE');
/** A table that names jobs is squeue's. */
const JOBS = ascii('JOBID');

/** Where the columns are that are read; -1 for one that is not there. */
export class SinfoHeader {
  readonly delimiter: number;
  cells = 0;
  node = -1;
  gres = -1;
  state = -1;
  #jobs = -1;
  /** True if columns are padded, so that values may have been cut to their width. */
  readonly isPadded: boolean;

  /** The header `bytes[start, end)`; undefined where that is none, or one without nodes and their GPUs. */
  static read(bytes: Uint8Array, start: number, end: number): SinfoHeader | undefined {
    const header = new SinfoHeader(bytes, start, trimBlanks(bytes, start, end));
    const isOne = header.node >= 0 && header.gres >= 0 && header.#jobs < 0;
    return isOne && header.cells <= LIMITS.columns ? header : undefined;
  }

  private constructor(bytes: Uint8Array, start: number, end: number) {
    this.delimiter = DELIMITERS.find((one) => indexOfByte(bytes, one, start, end) >= 0) ?? SPACE;
    this.isPadded = isDoubled(bytes, start, end);
    cellsOf(bytes, start, end, this.delimiter, (index, from, to) => {
      this.cells = index + 1;
      const end = trimBlanks(bytes, from, to);
      if (NODES.some((name) => isWord(bytes, from, end, name))) this.node = index;
      else if (isWord(bytes, from, end, GRES)) this.gres = index;
      else if (isWord(bytes, from, end, STATE)) this.state = index;
      else if (isWord(bytes, from, end, JOBS)) this.#jobs = index;
    });
  }
}

/** Calls `visit` with each cell of `bytes[start, end)`. */
export function cellsOf(
  bytes: Uint8Array,
  start: number,
  end: number,
  delimiter: number,
  visit: (index: number, from: number, to: number) => void,
): void {
  let from = start;
  for (let at = start, index = 0; at <= end; at++) {
    if (at < end && bytes[at] !== delimiter) continue;
    // Blanks are one delimiter, however many they are.
    if (delimiter !== SPACE || at > from) visit(index++, from, at);
    from = at + 1;
  }
}

function isDoubled(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (bytes[at] === SPACE && bytes[at - 1] === SPACE) return true;
  return false;
}
