// The loop over lines: the prefix that followed last time is compared with the text; where it does not stand
// there, it is looked up.
import {
  LINE_BYTES,
  NONE,
  PASS_OVER,
  PREFIX_BYTES,
  STOP,
  STOP_AT,
  STOP_LINES,
  STOP_PREVIOUS,
  VALUE_BYTES,
  VALUES,
  VALUES_CAPACITY,
  WHOLE_LINE,
} from '../../src/formats/prometheus/fast/lines-memory';
import { find } from './find';
import { stands } from './same';
import { passOver, readValue, time, value } from './value';

/**
 * Reads lines of `[from, to)`, which ends in a line feed, behind a line with prefix `previous`; gives how
 * many values it wrote to VALUES. It stops before a line that it cannot read, or when VALUES is full, and
 * writes to STOP where.
 */
export function readLines(
  from: usize,
  to: usize,
  previous: i32,
  prefixes: usize,
  slots: usize,
  slotMask: u32,
): i32 {
  let at = from;
  let lines = 0;
  let told: usize = VALUES;
  const full: usize = VALUES + VALUES_CAPACITY * VALUE_BYTES;
  let id = load<i32>(prefixes + (previous as usize) * PREFIX_BYTES, 12);
  let isExpected = true;
  while (at < to && told < full) {
    const prefix = prefixes + (id as usize) * PREFIX_BYTES;
    if (id === NONE || !isAt(at, prefix)) {
      if (!isExpected) break;
      // Next time the one that is found is expected. Whether it does stand there is looked at in the one
      // place above.
      id = find(at, prefixes, slots, slotMask);
      if (id === NONE) break;
      store<i32>(prefixes + (previous as usize) * PREFIX_BYTES, id, 12);
      isExpected = false;
      continue;
    }
    const end = at + load<u32>(prefix, 4);
    const meaning = load<i32>(prefix, 8);
    let next = end;
    if (meaning >= 0) next = readValue(end);
    else if (meaning === PASS_OVER) next = passOver(end);
    else if (meaning !== WHOLE_LINE) break;
    // What is odd goes on at 0.
    if (next - at - 1 > (LINE_BYTES as usize)) break;
    if (meaning >= 0) {
      store<f64>(told, value);
      store<f64>(told, time, 8);
      store<i32>(told, meaning, 16);
      store<i32>(told, lines, 20);
      told += VALUE_BYTES;
    }
    lines++;
    previous = id;
    at = next;
    id = load<i32>(prefix, 12);
    isExpected = true;
  }
  store<i32>(STOP + STOP_AT * 4, at as i32);
  store<i32>(STOP + STOP_PREVIOUS * 4, previous);
  store<i32>(STOP + STOP_LINES * 4, lines);
  return ((told - VALUES) / VALUE_BYTES) as i32;
}

/**
 * True if the prefix whose entry is `prefix` stands at `at`. It does not go past the text, which ends in a
 * line feed: a prefix has none but as its end.
 */
function isAt(at: usize, prefix: usize): bool {
  return stands(at, load<u32>(prefix), load<u32>(prefix, 4));
}
