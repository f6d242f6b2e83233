// Chaskey, as in src/identity/chaskey.ts: the same bytes under the same key give the same tag. Names that
// come again are remembered; the others wait in a queue, so that four of them are worked on at once.
import {
  CACHE,
  CACHE_ENTRIES,
  CLUSTER_KEY,
  KEY,
  LANES,
  LAST_CLUSTER,
  QUEUE,
} from '../../src/sources/slurm/sacct/fast/memory';
import { digitBits, padded, same } from './simd';

/** 2^64 over the golden ratio: multiplying by it spreads bits. */
const SPREAD: u64 = ((0x9e3779b9 as u64) << 32) | 0x7f4a7c15;
const SHIFT: u64 = 64 - ctz(CACHE_ENTRIES as u64);
/** What a lane holds behind its state: where the bytes go on, where they end, and where their tag goes. */
const AT = 16;
const END = 20;
const TARGET = 24;
/** Where the tags of lanes go that have no work. */
const NOWHERE: usize = LANES + 128;

let queued: i32 = 0;
let begun: i32 = 0;
let done: i32 = 0;

/** Notes that the tag of the bytes `[at, end)` goes to `target`; zeros, which mean absent, for none. */
export function queueTag(at: usize, end: usize, target: usize): void {
  if (at >= end) {
    v128.store(target, i64x2.splat(0));
    return;
  }
  const entry: usize = QUEUE + queued * 12;
  store<usize>(entry, at);
  store<usize>(entry, end, 4);
  store<usize>(entry, target, 8);
  queued++;
}

/** Writes all tags that were queued. */
export function writeQueuedTags(): void {
  if (queued === 0) return;
  begun = done = 0;
  for (let lane = 0; lane < 4; lane++) begin(LANES + lane * 32);
  while (done < queued) {
    permuteLanes(absorbed(LANES), absorbed(LANES + 32), absorbed(LANES + 64), absorbed(LANES + 96));
    for (let lane = 0; lane < 4; lane++) goOn(LANES + lane * 32);
  }
  queued = 0;
}

/**
 * Writes the tag of the bytes `[at, end)` of a name that comes again; if it fits one block, it is looked up
 * first.
 */
export function writeKnownTag(at: usize, end: usize, target: usize): void {
  if (end - at - 1 >= 15) {
    queueTag(at, end, target);
    return;
  }
  const block = padded(at, (end - at) as i32);
  const mixed = (i64x2.extract_lane(block, 0) as u64) * SPREAD + (i64x2.extract_lane(block, 1) as u64);
  const entry: usize = CACHE + (((mixed * SPREAD) >> SHIFT) as usize) * 32;
  if (!same(v128.load(entry), block)) {
    v128.store(entry, block);
    const closing = v128.load(KEY + 32);
    const state = v128.xor(v128.load(KEY), v128.xor(block, closing));
    permuteLanes(state, state, state, state);
    v128.store(entry, v128.xor(v128.load(LANES), closing), 16);
  }
  v128.store(target, v128.load(entry, 16));
}

/**
 * Writes the tag of a cluster's name, which has a key of its own. The last one that is shorter than two
 * blocks is remembered.
 */
export function writeClusterTag(at: usize, end: usize, target: usize): void {
  const length = (end - at) as i32;
  if (length <= 0) {
    v128.store(target, i64x2.splat(0));
    return;
  }
  const isShort = length < 16;
  const first = isShort ? padded(at, length) : v128.load(at);
  const second = isShort || length >= 32 ? i64x2.splat(0) : padded(at + 16, length - 16);
  const isKnown =
    length < 32 && same(v128.load(LAST_CLUSTER), first) && same(v128.load(LAST_CLUSTER + 16), second);
  if (!isKnown) {
    v128.store(LAST_CLUSTER, first);
    v128.store(LAST_CLUSTER + 16, length < 32 ? second : i64x2.splat(-1));
    v128.store(LAST_CLUSTER + 32, clusterTag(at, end));
  }
  v128.store(target, v128.load(LAST_CLUSTER + 32));
}

function clusterTag(at: usize, end: usize): v128 {
  let state = v128.load(CLUSTER_KEY);
  for (; end - at > 16; at += 16) state = permuted(v128.xor(state, v128.load(at)));
  const isWhole = end - at === 16;
  const closing = v128.load(isWhole ? CLUSTER_KEY + 16 : CLUSTER_KEY + 32);
  const block = isWhole ? v128.load(at) : padded(at, (end - at) as i32);
  return v128.xor(permuted(v128.xor(v128.xor(state, block), closing)), closing);
}

function permuted(state: v128): v128 {
  permuteLanes(state, state, state, state);
  return v128.load(LANES);
}

/**
 * Writes the tag of a job's id: that of all but its last three digits, and they in its first lane, as
 * IdentifierKey.hashJobId has it.
 */
export function writeJobTag(at: usize, end: usize, target: usize): void {
  const head = ((end - at) as i32) - 3;
  if (head < 1 || head > 15 || (digitBits(end - 3) & 7) !== 7) {
    queueTag(at, end, target);
    return;
  }
  writeKnownTag(at, end - 3, target);
  const tail = digitAt(end - 3) * 100 + digitAt(end - 2) * 10 + digitAt(end - 1);
  store<i32>(target, load<i32>(target) ^ tail);
  store<i32>(target, ~load<i32>(target, 4), 4);
}

function digitAt(at: usize): i32 {
  return (load<u8>(at) as i32) - 48;
}

/** Gives the lane the next name, or one that does not matter. */
function begin(lane: usize): void {
  v128.store(lane, v128.load(KEY));
  if (begun < queued) {
    const entry: usize = QUEUE + begun * 12;
    store<u64>(lane, load<u64>(entry), AT);
    store<u32>(lane, load<u32>(entry, 8), TARGET);
    begun++;
    return;
  }
  store<usize>(lane, KEY, AT);
  store<usize>(lane, KEY + 16, END);
  store<usize>(lane, NOWHERE, TARGET);
}

/** The lane's state with its next block in it. */
function absorbed(lane: usize): v128 {
  const at = load<usize>(lane, AT);
  const left = load<usize>(lane, END) - at;
  const state = v128.load(lane);
  if (left > 16) return v128.xor(state, v128.load(at));
  if (left === 16) return v128.xor(v128.xor(state, v128.load(at)), v128.load(KEY + 16));
  return v128.xor(v128.xor(state, padded(at, left as i32)), v128.load(KEY + 32));
}

/** Goes to the lane's next block, or writes its tag and begins the next name. */
function goOn(lane: usize): void {
  const at = load<usize>(lane, AT);
  const left = load<usize>(lane, END) - at;
  if (left > 16) {
    store<usize>(lane, at + 16, AT);
    return;
  }
  const target = load<usize>(lane, TARGET);
  v128.store(target, v128.xor(v128.load(lane), v128.load(left === 16 ? KEY + 16 : KEY + 32)));
  if (target !== NOWHERE) done++;
  begin(lane);
}

/**
 * Twelve rounds on four states at once, each of which is one vector before and after. They are left in the
 * lanes.
 */
function permuteLanes(a: v128, b: v128, c: v128, d: v128): void {
  const ab01 = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
  const cd01 = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
  const ab23 = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const cd23 = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  let v0 = v128.shuffle<i64>(ab01, cd01, 0, 2);
  let v1 = v128.shuffle<i64>(ab01, cd01, 1, 3);
  let v2 = v128.shuffle<i64>(ab23, cd23, 0, 2);
  let v3 = v128.shuffle<i64>(ab23, cd23, 1, 3);
  for (let round = 0; round < 12; round++) {
    v0 = i32x4.add(v0, v1);
    v1 = v128.xor(rotated(v1, 5), v0);
    v0 = rotatedBy16(v0);
    v2 = i32x4.add(v2, v3);
    v3 = v128.xor(rotated(v3, 8), v2);
    v0 = i32x4.add(v0, v3);
    v3 = v128.xor(rotated(v3, 13), v0);
    v2 = i32x4.add(v2, v1);
    v1 = v128.xor(rotated(v1, 7), v2);
    v2 = rotatedBy16(v2);
  }
  const v01low = v128.shuffle<i32>(v0, v1, 0, 4, 1, 5);
  const v23low = v128.shuffle<i32>(v2, v3, 0, 4, 1, 5);
  const v01high = v128.shuffle<i32>(v0, v1, 2, 6, 3, 7);
  const v23high = v128.shuffle<i32>(v2, v3, 2, 6, 3, 7);
  v128.store(LANES, v128.shuffle<i64>(v01low, v23low, 0, 2));
  v128.store(LANES + 32, v128.shuffle<i64>(v01low, v23low, 1, 3));
  v128.store(LANES + 64, v128.shuffle<i64>(v01high, v23high, 0, 2));
  v128.store(LANES + 96, v128.shuffle<i64>(v01high, v23high, 1, 3));
}

function rotated(v: v128, bits: i32): v128 {
  return v128.or(i32x4.shl(v, bits), i32x4.shr_u(v, 32 - bits));
}

function rotatedBy16(v: v128): v128 {
  return v128.shuffle<i16>(v, v, 1, 0, 3, 2, 5, 4, 7, 6);
}
