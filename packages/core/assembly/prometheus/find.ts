// The prefix of a line by its bytes, where it is not the one that was expected: the same search as in the
// JavaScript reader.
import { NONE, PREFIX_BYTES, PROBES, SLOT_BYTES } from '../../src/formats/prometheus/fast/lines-memory';
import { hashOf } from './hash';

const LINE_FEED: u8 = 10;
const HASH: u8 = 35;
const CLOSING_BRACE: u8 = 125;

/**
 * The number of the prefix that the line at `at` has by its hash and its length; NONE where it is new, and
 * where the line is no value and no comment.
 */
export function find(at: usize, prefixes: usize, slots: usize, slotMask: u32): i32 {
  const lineEnd = lineFeed(at);
  const end = load<u8>(at) === HASH ? lineEnd + 1 : prefixEnd(at, lineEnd);
  // Without a value behind it a name is no prefix: a longer name may begin like it.
  if (end === lineEnd) return NONE;
  const length = end - at;
  const hash = hashOf(at, length);
  let slot = hash & slotMask;
  for (let probe = 0; probe < PROBES; probe++) {
    const entry = slots + (slot as usize) * SLOT_BYTES;
    const id = load<i32>(entry, 4);
    if (id < 0) return NONE;
    const prefix = prefixes + (id as usize) * PREFIX_BYTES;
    if (load<u32>(entry) === hash && load<u32>(prefix, 4) === length) return id;
    slot = (slot + 1) & slotMask;
  }
  return NONE;
}

/** Where the next line feed stands. */
function lineFeed(at: usize): usize {
  const wanted = i8x16.splat(LINE_FEED);
  let a = i8x16.eq(v128.load(at), wanted);
  let b = i8x16.eq(v128.load(at, 16), wanted);
  while (!v128.any_true(v128.or(a, b))) {
    at += 32;
    a = i8x16.eq(v128.load(at), wanted);
    b = i8x16.eq(v128.load(at, 16), wanted);
  }
  return at + ctz(i8x16.bitmask(a) | (i8x16.bitmask(b) << 16));
}

/**
 * Where the value of a line begins: behind its last brace, or where it has none behind its first word;
 * `lineEnd` for a line without a value.
 */
function prefixEnd(start: usize, lineEnd: usize): usize {
  let at = lastBrace(start, lineEnd);
  if (at === 0) {
    at = start;
    while (at < lineEnd && load<u8>(at) !== 32 && load<u8>(at) !== 9) at++;
  }
  while (at < lineEnd && isBlank(load<u8>(at))) at++;
  return at;
}

/** Behind the last brace of `[start, end)`; 0 without one. */
function lastBrace(start: usize, end: usize): usize {
  for (let at = end; at > start; at--) if (load<u8>(at - 1) === CLOSING_BRACE) return at;
  return 0;
}

function isBlank(byte: u8): bool {
  return byte === 32 || byte === 13 || byte === 9;
}
