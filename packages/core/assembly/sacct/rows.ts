// Rows in their common form, read into structs. Whatever is not plain ends the run: that row is for the
// JavaScript reader, which alone knows what to make of it. So nothing here decides what a malformed row
// means.
import * as Row from '../../src/records/job-row';
import * as At from '../../src/sources/slurm/sacct/fast/memory';
import { queueTag, writeClusterTag, writeJobTag, writeKnownTag, writeQueuedTags } from './chaskey';
import { pointOf } from './id';
import { begin, beginLayout, end, goTo, isClosed, layout, nextLine } from './line';
import { isPlainName } from './nodes';
import { duration, integer, integerBefore } from './number';
import { padded, same, shortBitsOf } from './simd';
import { put, writeType } from './slots';
import { epochSeconds, ISO_BYTES, isoSeconds } from './time';
import { cpusOf, gpus, gpuType, readTres } from './tres';
import { hasSummary, readExported, readUsage } from './usage';

/** The columns that are read, by their slots in the layout. */
const _JOB_ID_RAW = 0;
const JOB_ID = 1;
const CLUSTER = 2;
const USER = 3;
const ACCOUNT = 4;
const JOB_NAME = 5;
const STATE = 6;
const EXIT_CODE = 7;
const SUBMIT = 8;
const ELIGIBLE = 9;
const START = 10;
const END = 11;
const TIME_LIMIT_RAW = 12;
const TIME_LIMIT = 13;
const REQUESTED_TRES = 14;
const ALLOCATED_TRES = 15;
const REQUESTED_CPUS = 16;
const TOTAL_CPU = 17;
const NODE_LIST = 18;
const ELAPSED_RAW = 22;
const ELAPSED = 23;
const SUSPENDED = 24;
const RESTARTS = 25;
const UID = 27;

let flags: i32 = 0;
/** Spreads the first four letters of a state's word. */
const STATE_SPREAD: u32 = 0x9e3779b9;

/**
 * Reads rows from the record that begins at `start` with mark `mark`, as long as they are plain and a line
 * follows that begins another. Gives how many, at most as many as there is room for.
 */
export function readRows(start: i32, mark: i32, markCount: i32): i32 {
  const marks = layout(At.CUT_COUNT) + 1;
  let count = 0;
  let next = mark + marks;
  beginLayout();
  if (!goTo(start, mark, markCount)) return 0;
  let point = pointOf(begin(At.ID_COLUMN), end(At.ID_COLUMN));
  while (count < At.ROWS_CAPACITY && isClosed() && readRow(At.ROWS + count * Row.ROW_BYTES, point)) {
    if (!goTo(nextLine, next, markCount)) break;
    point = pointOf(begin(At.ID_COLUMN), end(At.ID_COLUMN));
    if (!beginsRecord(point)) break;
    next += marks;
    count++;
  }
  writeQueuedTags();
  return count;
}

/**
 * True if the line begins with an id; `point` is what was found out of the column that the id of a row is
 * taken from.
 */
function beginsRecord(point: usize): bool {
  if (layout(At.BEGIN_COLUMN) === layout(At.ID_COLUMN)) return point !== 0;
  return pointOf(begin(At.BEGIN_COLUMN), end(At.BEGIN_COLUMN)) !== 0;
}

/** Reads the line into the row at `row`; its id ends, or has the point of a step, at `point`. */
function readRow(row: usize, point: usize): bool {
  flags = 0;
  if (point === 0 || isArray()) return false;
  if (!readTime(row, START, Row.START) || !readTime(row, END, Row.END)) return false;
  if (!readState(row)) return false;
  if (!put(row, Row.CPU_SECONDS, duration(begin(TOTAL_CPU), end(TOTAL_CPU)))) return false;
  const list = begin(ALLOCATED_TRES);
  const listEnd = end(ALLOCATED_TRES);
  if (listEnd > list) flags |= Row.IS_ALLOCATED;
  if (!readTres(list, listEnd)) return false;
  put(row, Row.ALLOCATED_GPUS, gpus);
  writeClusterTag(begin(CLUSTER), end(CLUSTER), row + Row.CLUSTER_TAG * 4);
  const id = begin(At.ID_COLUMN);
  const idEnd = end(At.ID_COLUMN);
  writeJobTag(id, point, row + Row.JOB_TAG * 4);
  const isRead = point === idEnd ? readRun(row) : readStep(row, point + 1, idEnd);
  store<i32>(row + Row.FLAGS * 4, flags);
  return isRead;
}

/** Tasks of an array in one row: a bracket is among the first 32 bytes of its id. */
function isArray(): bool {
  const from = begin(JOB_ID);
  const length = (end(JOB_ID) - from) as i32;
  if (length <= 0) return false;
  if (shortBitsOf(91, from, min(length, 16)) !== 0) return true;
  return length > 16 && shortBitsOf(91, from + 16, min(length - 16, 16)) !== 0;
}

function readRun(row: usize): bool {
  // A uid stands where the name is empty.
  if (begin(USER) === end(USER) && begin(UID) !== end(UID)) return false;
  queueTag(begin(JOB_NAME), end(JOB_NAME), row + Row.NAME_TAG * 4);
  tagOf(row, USER, Row.USER_TAG);
  tagOf(row, ACCOUNT, Row.ACCOUNT_TAG);
  if (!readTime(row, SUBMIT, Row.SUBMIT) || !readTime(row, ELIGIBLE, Row.ELIGIBLE)) return false;
  const allocated = gpus;
  const allocatedType = gpuType;
  if (!readTimeLimit(row) || !readExitCode(row) || !readRequest(row)) return false;
  writeType(row, (flags & Row.IS_ALLOCATED) !== 0 ? allocatedType : gpuType);
  if (!readElapsed(row) || !readRestarts()) return false;
  if (!readUsage(row, allocated) || !readExported(row, allocated)) return false;
  if (allocated !== 0 && hasSummary()) return false;
  if ((flags & Row.IS_ALLOCATED) !== 0 && allocated !== 0) readNodes(row);
  return true;
}

function readStep(row: usize, at: usize, idEnd: usize): bool {
  flags |= Row.IS_STEP;
  if (layout(At.MAY_REPEAT) !== 0 && !readElapsed(row)) return false;
  if (idEnd - at < 16 && same(padded(at, (idEnd - at) as i32), word(At.EXTERN))) flags |= Row.IS_EXTERN;
  writeKnownTag(at, idEnd, row + Row.NAME_TAG * 4);
  return readUsage(row, gpus);
}

function readRequest(row: usize): bool {
  const list = begin(REQUESTED_TRES);
  const listEnd = end(REQUESTED_TRES);
  if (!readTres(list, listEnd)) return false;
  put(row, Row.REQUESTED_GPUS, gpus);
  const from = begin(REQUESTED_CPUS);
  const to = end(REQUESTED_CPUS);
  return put(row, Row.REQUESTED_CPUS, from === to ? cpusOf(list, listEnd) : integer(from, to));
}

function readTimeLimit(row: usize): bool {
  const isRaw = layout(TIME_LIMIT_RAW) !== At.NO_COLUMN;
  const from = begin(isRaw ? TIME_LIMIT_RAW : TIME_LIMIT);
  const to = end(isRaw ? TIME_LIMIT_RAW : TIME_LIMIT);
  if (from === to) return put(row, Row.TIME_LIMIT, NaN);
  if (load<u8>(from) >= 65 && to - from < 16) {
    const text = padded(from, (to - from) as i32);
    if (same(text, word(At.UNLIMITED))) return put(row, Row.TIME_LIMIT, Infinity);
    return same(text, word(At.PARTITION_LIMIT)) && put(row, Row.TIME_LIMIT, NaN);
  }
  return put(row, Row.TIME_LIMIT, isRaw ? 60 * integer(from, to) : duration(from, to));
}

function readElapsed(row: usize): bool {
  if (!put(row, Row.SUSPENDED, duration(begin(SUSPENDED), end(SUSPENDED)))) return false;
  if (layout(ELAPSED_RAW) === At.NO_COLUMN)
    return put(row, Row.ELAPSED, duration(begin(ELAPSED), end(ELAPSED)));
  const from = begin(ELAPSED_RAW);
  const to = end(ELAPSED_RAW);
  return put(row, Row.ELAPSED, from === to ? NaN : integer(from, to));
}

function readRestarts(): bool {
  const from = begin(RESTARTS);
  const to = end(RESTARTS);
  if (from === to) return true;
  const count = integer(from, to);
  flags |= Row.HAS_RESTARTS | ((min(count, Row.MOST_RESTARTS) as i32) << Row.RESTARTS_SHIFT);
  return count >= 0;
}

function readExitCode(row: usize): bool {
  const from = begin(EXIT_CODE);
  const to = end(EXIT_CODE);
  if (from === to) return put(row, Row.EXIT_CODE, NaN);
  const code = integerBefore(58, from, to);
  return code <= 255 && put(row, Row.EXIT_CODE, code);
}

/**
 * The number of the state's word in Slurm's list. Words found before are remembered, each at a place of its
 * own letters.
 */
function readState(row: usize): bool {
  const from = begin(STATE);
  const length = (end(STATE) - from) as i32;
  const text = padded(from, min(15, min(length, ctz(shortBitsOf(32, from, 16) | 0x8000))));
  const entry: usize = At.STATES + (((load<u32>(from) * STATE_SPREAD) >> 27) << 5);
  if (!same(v128.load(entry), text) && !findState(text, entry)) return false;
  const state = load<i32>(entry, 16);
  store<i32>(row + Row.STATE * 4, state);
  return state !== At.REVOKED;
}

function findState(text: v128, entry: usize): bool {
  for (let state = 0; state < At.UNLIMITED; state++) {
    if (!same(text, word(state))) continue;
    v128.store(entry, text);
    store<i32>(entry, state, 16);
    return true;
  }
  return false;
}

/** One node that is a plain name has its tag; any other list is left where it stands. */
function readNodes(row: usize): void {
  const from = begin(NODE_LIST);
  const to = end(NODE_LIST);
  const length = (to - from) as i32;
  const isNone = length >= 4 && load<u32>(from) === 0x656e6f4e;
  if (length > 0 && length <= 64 && !isNone && isPlainName(from, to)) {
    flags |= Row.HAS_ONE_NODE;
    writeKnownTag(from, to, row + Row.NODE_TAG * 4);
    return;
  }
  flags |= Row.HAS_NODE_LIST;
  store<i32>(row + Row.NODES_FROM * 4, (from - At.TEXT) as i32);
  store<i32>(row + Row.NODES_TO * 4, (to - At.TEXT) as i32);
}

function readTime(row: usize, column: i32, slot: i32): bool {
  const from = begin(column);
  const to = end(column);
  if (to - from !== ISO_BYTES) return put(row, slot, epochSeconds(from, to));
  flags |= Row.IS_LOCAL << slot;
  return put(row, slot, isoSeconds(from));
}

function tagOf(row: usize, column: i32, slot: i32): void {
  writeKnownTag(begin(column), end(column), row + slot * 4);
}

function word(index: i32): v128 {
  return v128.load(At.WORDS + index * 16);
}
