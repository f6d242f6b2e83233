// Slurm's host lists (`gpu[01-02,05],cpu3`, `rack[1-2]n[01-04]`): every name they stand for, in one reused
// buffer, never as a string.

import { indexOfByte } from '../../formats/bytes/ascii.ts';
import { readInteger } from '../../formats/bytes/number.ts';
import { LIMITS } from '../../limits.ts';

/** A host name has at most 253 bytes; this is room for it and for what no name should be. */
export const HOST_NAME_BYTES = 512;
const NAME = new Uint8Array(HOST_NAME_BYTES);
/** Brackets in one name: clusters use one or two. */
const BRACKETS = 8;

/** How an expansion ended: with all names, at `LIMITS.hostListNodes`, or at bytes that are no host list. */
export type HostListEnd = 'complete' | 'limited' | 'malformed';

/**
 * Calls `visit` with the bytes of each name in the host list `bytes[start, end)`; they are gone after the
 * call.
 */
export function expandHostList(
  bytes: Uint8Array,
  start: number,
  end: number,
  visit: (name: Uint8Array, start: number, end: number) => void,
): HostListEnd {
  let left: number = LIMITS.hostListNodes;
  let state: HostListEnd = 'complete';

  function name(at: number, nameEnd: number, written: number, depth: number): boolean {
    let length = written;
    for (let i = at; i < nameEnd; i++) {
      if (bytes[i] === 91) return ranges(i + 1, nameEnd, length, depth);
      if (bytes[i] === 93 || length === NAME.length) return fail();
      NAME[length++] = bytes[i]!;
    }
    if (length === 0) return fail();
    if (left-- > 0) visit(NAME, 0, length);
    else state = 'limited';
    return state === 'complete';
  }

  /** `01-02,05]rest`: each number goes into the name, and the rest follows it. */
  function ranges(at: number, nameEnd: number, written: number, depth: number): boolean {
    const close = indexOfByte(bytes, 93, at, nameEnd);
    if (close < 0 || depth === BRACKETS) return fail();
    for (let item = at; item <= close; ) {
      let itemEnd = indexOfByte(bytes, 44, item, close);
      if (itemEnd < 0) itemEnd = close;
      const dash = indexOfByte(bytes, 45, item, itemEnd);
      const firstEnd = dash < 0 ? itemEnd : dash;
      const first = readInteger(bytes, item, firstEnd);
      const last = dash < 0 ? first : readInteger(bytes, dash + 1, itemEnd);
      if (!(first <= last && last <= Number.MAX_SAFE_INTEGER)) return fail();
      for (let number = first; number <= last; number++) {
        const length = writeNumber(number, firstEnd - item, written);
        if (length < 0) return fail();
        if (!name(close + 1, nameEnd, length, depth + 1)) return false;
      }
      item = itemEnd + 1;
    }
    return true;
  }

  function fail(): false {
    state = 'malformed';
    return false;
  }

  let depth = 0;
  let at = start;
  for (let i = start; i <= end && state === 'complete'; i++) {
    if (i < end && bytes[i] === 91) depth++;
    else if (i < end && bytes[i] === 93) depth--;
    else if (i === end || (bytes[i] === 44 && depth === 0)) {
      name(at, i, 0, 0);
      at = i + 1;
    }
  }
  return state;
}

/**
 * Writes `number`, padded with zeros to `width` digits, into the name; gives the new length, -1 where it does
 * not fit.
 */
function writeNumber(number: number, width: number, at: number): number {
  let digits = 1;
  for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) digits++;
  if (width > digits) digits = width;
  if (at + digits > NAME.length) return -1;
  let rest = number;
  for (let i = at + digits - 1; i >= at; i--) {
    NAME[i] = 48 + (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return at + digits;
}
