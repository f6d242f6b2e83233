// The line that is read: its marks, and where each of its fields lies.
import {
  CARRIAGE_RETURN,
  CUT_COUNT,
  DELIMITER_BYTES,
  LAYOUT,
  MARKS,
  TEXT,
  TRAILING,
} from '../src/text/delimited-memory';

let firstMark: usize = 0;
let lineFrom: usize = 0;
let lineTo: usize = 0;
let cutCount: i32 = 0;
/** Where the line after this one begins, in the text. */
export let nextLine: i32 = 0;
/** The field selected last. */
export let from: usize = 0;
export let to: usize = 0;

export function layout(slot: i32): i32 {
  return load<i32>(LAYOUT + slot * 4);
}

/** Goes to the line that begins at `start` of the text with mark `mark`. False unless it is complete and has one field a column. */
export function goTo(start: i32, mark: i32, markCount: i32): bool {
  cutCount = layout(CUT_COUNT);
  if (mark + cutCount >= markCount) return false;
  firstMark = MARKS + mark * 4;
  let all = i32x4.splat(0);
  let i = 0;
  for (; i + 4 <= cutCount; i += 4) all = v128.or(all, v128.load(firstMark + i * 4));
  let rest = 0;
  for (; i < cutCount; i++) rest |= load<i32>(firstMark + i * 4);
  const newline = ~load<i32>(firstMark + cutCount * 4);
  // Line ends are negative, delimiters are not.
  if (newline < 0 || rest < 0 || i32x4.bitmask(all) !== 0) return false;
  lineFrom = TEXT + start;
  lineTo = TEXT + newline;
  nextLine = newline + 1;
  if (layout(CARRIAGE_RETURN) !== 0 && lineTo > lineFrom && load<u8>(lineTo - 1) === 13) lineTo--;
  return true;
}

/** True if the line ends in a delimiter where records of this layout do. */
export function isClosed(): bool {
  if (layout(TRAILING) === 0) return true;
  return TEXT + load<i32>(firstMark + cutCount * 4 - 4) + layout(DELIMITER_BYTES) === lineTo;
}

/** Makes `from` and `to` the borders of the field whose column stands in a slot of the layout; both the same for no column. */
export function select(slot: i32): void {
  const column = layout(slot);
  if (column < 0) {
    from = to = TEXT;
    return;
  }
  from = column === 0 ? lineFrom : TEXT + load<i32>(firstMark + column * 4 - 4) + layout(DELIMITER_BYTES);
  to = column < cutCount ? TEXT + load<i32>(firstMark + column * 4) : lineTo;
}
