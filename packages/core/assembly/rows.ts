// Rows in their common form, read into structs. Whatever is not plain ends the run: that row is for the JavaScript reader, which alone
// knows what to make of it. So nothing here decides what a malformed row means.
import * as Row from '../src/records/job-row';
import * as At from '../src/text/delimited-memory';
import { queueTag, writeJobTag, writeKnownTag, writeQueuedTags } from './chaskey';
import { pointOf } from './id';
import { from, goTo, isClosed, isRegular, layout, nextLine, select, to } from './line';
import { decimal, duration, integer } from './number';
import { padded, same, shortBitsOf } from './simd';
import { isLocal, time } from './time';
import { cpusOf, gpus, readTres, utilization } from './tres';

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
const USAGE_AVERAGE = 19;
const USAGE_TOTAL = 20;
const GPU_UTILIZATION = 21;

let row: usize = 0;
let flags: i32 = 0;

/**
 * Reads rows from the record that begins at `start` with mark `mark`, as long as they are plain and a line follows that begins another.
 * Gives how many, at most as many as there is room for.
 */
export function readRows(start: i32, mark: i32, markCount: i32): i32 {
  const marks = layout(At.CUT_COUNT) + 1;
  let count = 0;
  let next = mark + marks;
  goTo(start, mark);
  while (count < At.ROWS_CAPACITY && isRegular(next, markCount)) {
    row = At.ROWS + count * Row.ROW_BYTES;
    if (!isClosed() || !readRow()) break;
    goTo(nextLine, next);
    select(At.BEGIN_COLUMN);
    if (pointOf(from, to) === 0) break;
    next += marks;
    count++;
  }
  writeQueuedTags();
  return count;
}

function readRow(): bool {
  flags = 0;
  select(JOB_ID);
  if (to > from && load<u8>(to - 1) === 93) return false;
  if (!readTime(START, Row.START) || !readTime(END, Row.END) || !readState()) return false;
  select(TOTAL_CPU);
  if (!put(Row.CPU_SECONDS, duration(from, to))) return false;
  select(ALLOCATED_TRES);
  if (to > from) flags |= Row.IS_ALLOCATED;
  if (!readTres(from, to)) return false;
  put(Row.ALLOCATED_GPUS, gpus);
  tagOf(CLUSTER, Row.CLUSTER_TAG);
  select(At.ID_COLUMN);
  const id = from;
  const idEnd = to;
  const point = pointOf(id, idEnd);
  if (point === 0) return false;
  writeJobTag(id, point, row + Row.JOB_TAG * 4);
  const isRead = point === idEnd ? readRun() : readStep(point + 1, idEnd);
  store<i32>(row + Row.FLAGS * 4, flags);
  return isRead;
}

function readRun(): bool {
  select(JOB_NAME);
  queueTag(from, to, row + Row.NAME_TAG * 4);
  tagOf(USER, Row.USER_TAG);
  tagOf(ACCOUNT, Row.ACCOUNT_TAG);
  if (!readTime(SUBMIT, Row.SUBMIT) || !readTime(ELIGIBLE, Row.ELIGIBLE)) return false;
  const allocated = gpus;
  if (!readTimeLimit() || !readExitCode() || !readRequest() || !readUtilization(allocated)) return false;
  if ((flags & Row.IS_ALLOCATED) !== 0 && allocated !== 0) readNodes();
  return true;
}

function readStep(at: usize, end: usize): bool {
  flags |= Row.IS_STEP;
  if (end - at < 16 && same(padded(at, (end - at) as i32), word(At.EXTERN))) flags |= Row.IS_EXTERN;
  writeKnownTag(at, end, row + Row.NAME_TAG * 4);
  select(USAGE_AVERAGE);
  if (!readTres(from, to)) return false;
  put(Row.UTILIZATION, utilization);
  select(USAGE_TOTAL);
  if (!readTres(from, to)) return false;
  return put(Row.UTILIZATION_TOTAL, utilization);
}

function readRequest(): bool {
  select(REQUESTED_TRES);
  if (!readTres(from, to)) return false;
  put(Row.REQUESTED_GPUS, gpus);
  const list = from;
  const listEnd = to;
  select(REQUESTED_CPUS);
  return put(Row.REQUESTED_CPUS, from === to ? cpusOf(list, listEnd) : integer(from, to));
}

/** Utilization on the row of a job, each as a ratio: Slurm's own, and that of a column that the site added. */
function readUtilization(allocatedGpus: f64): bool {
  select(USAGE_AVERAGE);
  if (!readTres(from, to) || !putMean(Row.UTILIZATION, utilization, allocatedGpus)) return false;
  select(GPU_UTILIZATION);
  const end = to > from && load<u8>(to - 1) === 37 ? to - 1 : to;
  return putMean(Row.UTILIZATION_EXPORTED, from === to ? NaN : decimal(from, end), allocatedGpus);
}

/** Puts percent of one GPU, or summed over GPUs, as the mean over them; false for what is out of range. */
function putMean(slot: i32, percent: f64, allocatedGpus: f64): bool {
  if (Number.isNaN(percent)) return put(slot, NaN);
  const whole: f64 = 100 * (percent > 100 ? allocatedGpus : 1);
  return percent >= 0 && percent <= whole && put(slot, percent / whole);
}

function readTimeLimit(): bool {
  const isRaw = layout(TIME_LIMIT_RAW) >= 0;
  select(isRaw ? TIME_LIMIT_RAW : TIME_LIMIT);
  if (from === to) return put(Row.TIME_LIMIT, NaN);
  if (load<u8>(from) >= 65 && to - from < 16) {
    const text = padded(from, (to - from) as i32);
    if (same(text, word(At.UNLIMITED))) return put(Row.TIME_LIMIT, Infinity);
    return same(text, word(At.PARTITION_LIMIT)) && put(Row.TIME_LIMIT, NaN);
  }
  return put(Row.TIME_LIMIT, isRaw ? 60 * integer(from, to) : duration(from, to));
}

function readExitCode(): bool {
  select(EXIT_CODE);
  if (from === to) return put(Row.EXIT_CODE, NaN);
  let colon = from;
  while (colon < to && load<u8>(colon) !== 58) colon++;
  const code = integer(from, colon);
  return code <= 255 && put(Row.EXIT_CODE, code);
}

/** The number of the state's word in Slurm's list. */
function readState(): bool {
  select(STATE);
  const length = (to - from) as i32;
  const text = padded(from, min(15, min(length, ctz(shortBitsOf(32, from, 16) | 0x8000))));
  for (let state = 0; state < At.UNLIMITED; state++) {
    if (!same(text, word(state))) continue;
    store<i32>(row + Row.STATE * 4, state);
    return true;
  }
  return false;
}

/** One node that is a plain name has its tag; any other list is left where it stands. */
function readNodes(): void {
  select(NODE_LIST);
  const length = (to - from) as i32;
  let isName = length > 0 && length <= 64 && (length < 4 || load<u32>(from) !== 0x656e6f4e);
  for (let byte = from; byte < to && isName; byte++) {
    const letter = load<u8>(byte);
    // Not `[`, `]` nor `,`, nor what a host's own name ends at: a point, a colon.
    isName = letter !== 91 && letter !== 93 && letter !== 44 && letter !== 46 && letter !== 58;
  }
  if (isName) {
    flags |= Row.HAS_ONE_NODE;
    writeKnownTag(from, to, row + Row.NODE_TAG * 4);
    return;
  }
  flags |= Row.HAS_NODE_LIST;
  store<i32>(row + Row.NODES_FROM * 4, (from - At.TEXT) as i32);
  store<i32>(row + Row.NODES_TO * 4, (to - At.TEXT) as i32);
}

function readTime(column: i32, slot: i32): bool {
  select(column);
  const seconds = time(from, to);
  if (isLocal) flags |= Row.IS_LOCAL << slot;
  return put(slot, seconds);
}

function tagOf(column: i32, slot: i32): void {
  select(column);
  writeKnownTag(from, to, row + slot * 4);
}

/** Puts a quantity into the row; false if it is odd. */
function put(slot: i32, value: f64): bool {
  store<f64>(row + slot * 8, value);
  return !(value < 0);
}

function word(index: i32): v128 {
  return v128.load(At.WORDS + index * 16);
}
