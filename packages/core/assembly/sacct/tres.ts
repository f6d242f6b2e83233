// TRES lists in their common form: GPUs with plain counts and whole types, CPUs, and Slurm's GPU utilization.
import * as At from '../../src/sources/slurm/sacct/fast/memory';
import { layout } from './line';
import { integerBefore, ODD } from './number';
import { below, bitsOf, same } from './simd';

/** `gres/gpu`, `gres/sha`, `gres/mps`, as words of eight bytes; `util`, `cpu=`, as words of four. */
const GRES_GPU: u64 = ((0x7570672f as u64) << 32) | 0x73657267;
const GRES_SHARD: u64 = ((0x6168732f as u64) << 32) | 0x73657267;
const GRES_MPS: u64 = ((0x73706d2f as u64) << 32) | 0x73657267;
const UTIL: u32 = 0x6c697475;
const CPU: u32 = 0x3d757063;
const COMMA: u8 = 44;
const SLASH: u8 = 47;
const COLON: u8 = 58;
const EQUALS: u8 = 61;
/** 100 % of 2^20 GPUs: what lies above is Slurm's way to say "not supported". */
const MAXIMUM_UTILIZATION: f64 = 104_857_600;
/** More GPUs than a job holds (`jobGpus` of limits.ts): what lies above is for the other reader. */
const MOST_GPUS: f64 = 262_144;

/** GPUs of the list read last: the untyped total, else all typed ones together; NaN for an empty list. */
export let gpus: f64 = NaN;
/** Where the type of these GPUs stands among the known ones; 0 where they have none. */
export let gpuType: usize = 0;
/** Utilization in %; NaN where the list names none. */
export let utilization: f64 = NaN;

/** Reads the list `[at, end)`; false if it is not plain. Only what has a slash in its name can be of GPUs. */
export function readTres(at: usize, end: usize): bool {
  gpus = utilization = NaN;
  gpuType = 0;
  if (at === end) return true;
  let typed: f64 = 0;
  let untyped: f64 = NaN;
  const slashes = i8x16.splat(SLASH as i8);
  for (let window = at; window < end; window += 64) {
    let bits = below(bitsOf(slashes, window), (end - window) as i32);
    for (; bits !== 0; bits &= bits - 1) {
      const entry = window + (ctz(bits) as usize) - 4;
      if (entry < at || (entry > at && load<u8>(entry - 1) !== COMMA)) continue;
      const word = load<u64>(entry);
      if (word === GRES_SHARD || word === GRES_MPS) return false;
      if (word !== GRES_GPU) continue;
      const next = entry + 8;
      const byte = next < end ? load<u8>(next) : COMMA;
      if (byte === EQUALS) {
        untyped = integerBefore(COMMA, next + 1, end);
        if (untyped < 0) return false;
      } else if (byte === COLON) {
        const count = typedGpus(next, end);
        if (count < 0) return false;
        typed += count;
      } else if (byte === COMMA || !readUtilization(next, end)) return false;
    }
  }
  // GPUs beside those of a type are of none: that is for the other reader.
  if (typed > 0 && typed !== untyped && !Number.isNaN(untyped)) return false;
  gpus = Number.isNaN(untyped) ? typed : untyped;
  return gpus <= MOST_GPUS;
}

/** CPUs of the list `[at, end)`; NaN where it names none, ODD where it names them oddly. */
export function cpusOf(at: usize, end: usize): f64 {
  let cpus = NaN as f64;
  for (let entry = at; entry + 4 <= end; entry++) {
    if (load<u32>(entry) !== CPU || (entry > at && load<u8>(entry - 1) !== COMMA)) continue;
    cpus = integerBefore(COMMA, entry + 4, end);
    if (cpus < 0) return ODD;
  }
  return cpus;
}

/**
 * The count behind a GPU type, whose colon stands at `at`: ODD for a type that is not known to be of whole
 * GPUs, and for a second one.
 */
function typedGpus(at: usize, end: usize): f64 {
  const equals = endOfType(at, end);
  if (equals === 0 || gpuType !== 0) return ODD;
  gpuType = knownType(at + 1, (equals - at - 1) as i32);
  const count = integerBefore(COMMA, equals + 1, end);
  return gpuType === 0 || count === 0 ? ODD : count;
}

/** Where the type of that name stands among the known ones; 0 where it does not. */
function knownType(at: usize, length: i32): usize {
  if (length > At.LONGEST_GPU_TYPE) return 0;
  const types: usize = At.GPU_TYPES + layout(At.GPU_TYPE_COUNT) * At.GPU_TYPE_BYTES;
  for (let type: usize = At.GPU_TYPES; type < types; type += At.GPU_TYPE_BYTES)
    if (isName(type + At.GPU_TYPE_NAME, at, length)) return type;
  return 0;
}

/** True if the name at `name`, which zeros follow, is that of the `length` bytes at `at`. */
function isName(name: usize, at: usize, length: i32): bool {
  for (; length >= 16; length -= 16) {
    if (!same(v128.load(name), v128.load(at))) return false;
    name += 16;
    at += 16;
  }
  return same(v128.load(name), v128.and(v128.load(at), v128.load(At.MASKS + 16 - length)));
}

/** Reads Slurm's utilization, if that is what goes on at `at` behind `gres/gpu`. */
function readUtilization(at: usize, end: usize): bool {
  if (load<u32>(at) !== UTIL || load<u8>(at, 4) !== EQUALS || at + 5 > end) return true;
  utilization = integerBefore(COMMA, at + 5, end);
  return utilization >= 0 && utilization <= MAXIMUM_UTILIZATION;
}

/** Where the equals sign behind a GPU type stands; 0 for none. */
function endOfType(at: usize, end: usize): usize {
  for (; at < end; at += 16) {
    const text = v128.load(at);
    const commas = i8x16.eq(text, i8x16.splat(COMMA));
    const equals = i8x16.eq(text, i8x16.splat(EQUALS));
    const first = ctz(i8x16.bitmask(v128.or(commas, equals)));
    if (first < 32) return load<u8>(at + first) === EQUALS && at + first < end ? at + first : 0;
  }
  return 0;
}
