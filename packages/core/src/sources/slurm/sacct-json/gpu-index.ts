// Which GPUs of its node a job held, as Slurm prints it in a GRES string: `gpu:h100:2(IDX:0-1)`.
import { ascii, findWord, startsWith } from '../../../formats/bytes/ascii.ts';
import { readInteger } from '../../../formats/bytes/number.ts';
import { UNKNOWN } from '../../../units.ts';
import { isMigType } from '../gpu-type.ts';

const GPU = ascii('gpu');
const INDEX = ascii('(IDX:');
const COMMA = 44;
const COLON = 58;
const DASH = 45;
const OPEN = 40;
const CLOSE = 41;

/**
 * Bit i is set where the GRES string `bytes[start, end)` names GPU i; NaN where it names none, or one past
 * 31, and of MIG instances: Slurm numbers these across all GPUs of the node.
 */
export function readGpuIndexMask(bytes: Uint8Array, start: number, end: number): number {
  let mask = 0;
  let entry = start;
  while (entry < end) {
    const entryEnd = endOfEntry(bytes, entry, end);
    const index = startsWith(bytes, entry, entryEnd, GPU) ? findWord(bytes, entry, entryEnd, INDEX) : -1;
    if (index >= 0) {
      if (bytes[entryEnd - 1] !== CLOSE || isOfInstances(bytes, entry + GPU.length, index)) return UNKNOWN;
      const ranges = readRanges(bytes, index + INDEX.length, entryEnd - 1);
      if (Number.isNaN(ranges)) return UNKNOWN;
      mask = (mask | ranges) >>> 0;
    }
    entry = entryEnd + 1;
  }
  return mask === 0 ? UNKNOWN : mask;
}

/** True if `bytes[start, end)`, what stands between name and indices (`:1g.10gb:2`), has a MIG type. */
function isOfInstances(bytes: Uint8Array, start: number, end: number): boolean {
  let count = end;
  while (count > start && bytes[count - 1] !== COLON) count--;
  return count - start > 2 && isMigType(bytes, start + 1, count - 1);
}

/** The comma behind the entry that begins at `start`; those in parentheses do not count. */
function endOfEntry(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (bytes[at] === OPEN) depth++;
    else if (bytes[at] === CLOSE) depth--;
    else if (bytes[at] === COMMA && depth <= 0) return at;
  }
  return end;
}

/** The mask of `0-1,3`; 0 of nothing. */
function readRanges(bytes: Uint8Array, start: number, end: number): number {
  let mask = 0;
  let at = start;
  while (at < end) {
    let rangeEnd = at;
    let dash = -1;
    for (; rangeEnd < end && bytes[rangeEnd] !== COMMA; rangeEnd++)
      if (bytes[rangeEnd] === DASH) dash = rangeEnd;
    const first = readInteger(bytes, at, dash < 0 ? rangeEnd : dash);
    const last = dash < 0 ? first : readInteger(bytes, dash + 1, rangeEnd);
    if (!(first <= last && last < 32)) return UNKNOWN;
    for (let index = first; index <= last; index++) mask = (mask | (1 << index)) >>> 0;
    at = rangeEnd + 1;
  }
  return mask;
}
