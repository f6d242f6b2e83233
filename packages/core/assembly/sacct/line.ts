// The line that is read: where each of its fields begins and ends.
import {
  BORDERS,
  CARRIAGE_RETURN,
  CUT_COUNT,
  DELIMITER_BYTES,
  LAYOUT,
  MARKS,
  MOST_CUTS,
  NO_COLUMN,
  TEXT,
  TRAILING,
} from '../../src/sources/slurm/sacct/fast/memory';

/** Where the line after this one begins, in the text. */
export let nextLine: i32 = 0;

export function layout(slot: i32): i32 {
  return load<i32>(LAYOUT + slot * 4);
}

/** Begins with a layout: a column that is not there is empty. */
export function beginLayout(): void {
  store<usize>(BORDERS + NO_COLUMN * 4, TEXT - layout(DELIMITER_BYTES));
  store<usize>(BORDERS + NO_COLUMN * 4, TEXT, 4);
}

/**
 * Goes to the line that begins at `start` of the text with mark `mark`; false if it is not complete, or has
 * not one field a column.
 */
export function goTo(start: i32, mark: i32, markCount: i32): bool {
  const cuts = layout(CUT_COUNT);
  if (cuts > MOST_CUTS || mark + cuts >= markCount) return false;
  const marks: usize = MARKS + mark * 4;
  if (!copyMarks(marks, cuts)) return false;
  nextLine = ~load<i32>(marks + cuts * 4) + 1;
  let lineTo: usize = TEXT + nextLine - 1;
  const lineFrom: usize = TEXT + start;
  if (layout(CARRIAGE_RETURN) !== 0 && lineTo > lineFrom && load<u8>(lineTo - 1) === 13) lineTo--;
  store<usize>(BORDERS, lineFrom - layout(DELIMITER_BYTES));
  store<usize>(BORDERS + cuts * 4, lineTo, 4);
  return true;
}

/** Makes borders of the marks of a line; false if it has not `cuts` delimiters. */
function copyMarks(marks: usize, cuts: i32): bool {
  const text = i32x4.splat(TEXT as i32);
  for (let i = 0; i <= cuts; i += 4) {
    const four = v128.load(marks + i * 4);
    v128.store(BORDERS + i * 4, i32x4.add(four, text), 4);
    // A line end is negative, a delimiter is not.
    const lineEnds = i32x4.bitmask(four);
    if (lineEnds !== 0) return i + ctz(lineEnds) === cuts;
  }
  return false;
}

/** True if the line ends in a delimiter where records of this layout do. */
export function isClosed(): bool {
  const last = BORDERS + layout(CUT_COUNT) * 4;
  return layout(TRAILING) === 0 || load<usize>(last) + layout(DELIMITER_BYTES) === load<usize>(last, 4);
}

/** Where the field begins whose column stands in a slot of the layout; no column is empty. */
export function begin(slot: i32): usize {
  return load<usize>(BORDERS + layout(slot) * 4) + layout(DELIMITER_BYTES);
}

/** Where it ends. */
export function end(slot: i32): usize {
  return load<usize>(BORDERS + layout(slot) * 4, 4);
}
