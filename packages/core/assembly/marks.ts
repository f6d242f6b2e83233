// The structural index: where delimiters begin, and where lines end, in 64 bytes at a time.
import { DELIMITER, MARKS, TEXT } from '../src/text/delimited-memory';
import { below, bitsOf } from './simd';

/**
 * Marks `[from, to)` of the text, behind the marks that are there; gives how many marks there are then. A delimiter is marked where it
 * begins, a newline as the complement of where it stands. The delimiter has `delimiterBytes`, 0 for none.
 */
export function index(from: i32, to: i32, markCount: i32, delimiterBytes: i32): i32 {
  const newlines = i8x16.splat(10);
  const delimiters = delimiterBytes === 0 ? newlines : i8x16.splat(load<u8>(DELIMITER));
  let mark: usize = MARKS + markCount * 4;
  let free = from;
  for (let at = from; at < to; at += 64) {
    const lineEnds = below(bitsOf(newlines, TEXT + at), to - at);
    let bits = below(bitsOf(delimiters, TEXT + at), to - at) | lineEnds;
    while (bits !== 0) {
      const bit = ctz(bits);
      bits &= bits - 1;
      const position = at + (bit as i32);
      const isLineEnd = ((lineEnds >> bit) & 1) as i32;
      if (delimiterBytes > 1 && isLineEnd === 0) {
        if (position < free || !isDelimiter(position, to, delimiterBytes)) continue;
        free = position + delimiterBytes;
      }
      store<i32>(mark, position ^ -isLineEnd);
      mark += 4;
    }
  }
  return ((mark - MARKS) >> 2) as i32;
}

/** True if the delimiter, whose first byte stands at `position`, stands there as a whole. */
function isDelimiter(position: i32, to: i32, delimiterBytes: i32): bool {
  if (position + delimiterBytes > to) return false;
  for (let i = 1; i < delimiterBytes; i++)
    if (load<u8>(TEXT + position + i) !== load<u8>(DELIMITER + i)) return false;
  return true;
}
