// Node lists in their common form: one name with one bracket at its end, `gpu[01-04,07]`.
import { NODE_NAME, NODES, NODES_CAPACITY, TEXT } from '../../src/sources/slurm/sacct/fast/memory';
import { writeKnownTag, writeQueuedTags } from './chaskey';
import { integer } from './number';

/** Bytes of a name before its bracket, and digits of a number in it. */
const PREFIX_BYTES: usize = 32;
const DIGITS: usize = 9;

/**
 * Writes the tags of the nodes that `[from, to)` of the text names; gives how many, -1 for a list that is not
 * plain.
 */
export function readNodes(from: i32, to: i32): i32 {
  const end: usize = TEXT + to - 1;
  let at: usize = TEXT + from;
  let name: usize = NODE_NAME;
  for (; at < end && load<u8>(at) !== 91; at++) {
    if (name === NODE_NAME + PREFIX_BYTES || !isNameByte(load<u8>(at))) return -1;
    store<u8>(name++, lowered(load<u8>(at)));
  }
  if (at >= end || load<u8>(end) !== 93) return -1;
  let count = 0;
  for (let item = at + 1; item <= end; ) {
    const firstEnd = skipDigits(item, end);
    const lastBegin = load<u8>(firstEnd) === 45 ? firstEnd + 1 : item;
    const itemEnd = skipDigits(lastBegin, end);
    const first = integer(item, firstEnd) as i64;
    const last = integer(lastBegin, itemEnd) as i64;
    const isPlain = first >= 0 && first <= last && firstEnd - item <= DIGITS && itemEnd - lastBegin <= DIGITS;
    if (!isPlain || last - first >= ((NODES_CAPACITY - count) as i64)) return -1;
    if (itemEnd < end && load<u8>(itemEnd) !== 44) return -1;
    for (let number = first; number <= last; number++) {
      const nameEnd = writeNumber(number as u32, (firstEnd - item) as i32, name);
      writeKnownTag(NODE_NAME, nameEnd, NODES + count * 16);
      count++;
      // The name is written over by the next.
      writeQueuedTags();
    }
    item = itemEnd + 1;
  }
  return count;
}

/** Nothing that ends a name, begins numbers, or stands before a domain or a port. */
function isNameByte(byte: u8): bool {
  return byte !== 44 && byte !== 46 && byte !== 58 && byte !== 93;
}

/** Host names are the same in either case. */
function lowered(byte: u8): u8 {
  return byte - 65 < 26 ? byte | 32 : byte;
}

function skipDigits(at: usize, end: usize): usize {
  while (at < end && load<u8>(at) - 48 <= 9) at++;
  return at;
}

/** Writes the number with zeros before it up to `width` digits; gives where it ends. */
function writeNumber(number: u32, width: i32, at: usize): usize {
  let digits = 1;
  for (let rest = number; rest >= 10; rest /= 10) digits++;
  const end = at + max(digits, width);
  for (let digit = end - 1; digit >= at; digit--) {
    store<u8>(digit, 48 + (number % 10));
    number /= 10;
  }
  return end;
}

/**
 * What ends a name, `,`, `[` and `]`, and what a host's own name ends at, `.` and `:`, each at the place that
 * the lower half of it says.
 */
const ENDS = i8x16(-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 58, 91, 44, 93, 46, 0);

/** True if neither they nor capital letters are among the bytes `[at, end)`. */
export function isPlainName(at: usize, end: usize): bool {
  for (; at < end; at += 16) {
    const text = v128.load(at);
    const ends = i8x16.eq(text, i8x16.swizzle(ENDS, v128.and(text, i8x16.splat(15))));
    const capitals = i8x16.lt_u(i8x16.sub(text, i8x16.splat(65)), i8x16.splat(26));
    if (ctz(i8x16.bitmask(v128.or(ends, capitals))) < min(16, (end - at) as i32)) return false;
  }
  return true;
}
