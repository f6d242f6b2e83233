// TRES lists in their common form: GPUs with plain counts and whole types, CPUs, and Slurm's GPU utilization.
import { integer, ODD } from './number';
import { below, bitsOf, digitBits, shortBitsOf } from './simd';

/** `gres/gpu`, as a word of eight bytes; `util`, `cpu=`, as words of four. */
const GRES_GPU: u64 = ((0x7570672f as u64) << 32) | 0x73657267;
const UTIL: u32 = 0x6c697475;
const CPU: u32 = 0x3d757063;
const COMMA: u8 = 44;
const POINT: u8 = 46;
const SLASH: u8 = 47;
const COLON: u8 = 58;
const EQUALS: u8 = 61;
/** 100 % of 2^20 GPUs: what lies above is Slurm's way to say "not supported". */
const MAXIMUM_UTILIZATION: f64 = 104_857_600;

/** GPUs of the list read last: the untyped total, else all typed ones together; NaN for an empty list. */
export let gpus: f64 = NaN;
/** Utilization in %; NaN where the list names none. */
export let utilization: f64 = NaN;
let typed: f64 = 0;
let untyped: f64 = NaN;

/** Reads the list `[at, end)`; false if it is not plain. Only what has a slash in its name can be of GPUs. */
export function readTres(at: usize, end: usize): bool {
  gpus = utilization = untyped = NaN;
  typed = 0;
  if (at === end) return true;
  const slashes = i8x16.splat(SLASH as i8);
  for (let window = at; window < end; window += 64) {
    let bits = below(bitsOf(slashes, window), (end - window) as i32);
    while (bits !== 0) {
      const entry = window + (ctz(bits) as usize) - 4;
      bits &= bits - 1;
      if (entry < at || load<u64>(entry) !== GRES_GPU) continue;
      if ((entry === at || load<u8>(entry - 1) === COMMA) && !readGpus(entry + 8, end)) return false;
    }
  }
  gpus = Number.isNaN(untyped) ? typed : untyped;
  return true;
}

/** CPUs of the list `[at, end)`; NaN where it names none, ODD where it names them oddly. */
export function cpusOf(at: usize, end: usize): f64 {
  let cpus = NaN as f64;
  for (let entry = at; entry + 4 <= end; entry++) {
    if (load<u32>(entry) !== CPU || (entry > at && load<u8>(entry - 1) !== COMMA)) continue;
    cpus = valueAt(entry + 4, end);
    if (cpus < 0) return ODD;
  }
  return cpus;
}

/** Reads on at `next`, behind `gres/gpu`. */
function readGpus(next: usize, end: usize): bool {
  if (next >= end) return false;
  const byte = load<u8>(next);
  if (byte === EQUALS) {
    untyped = valueAt(next + 1, end);
    return untyped >= 0;
  }
  if (byte === COLON) {
    const equals = endOfType(next, end);
    const count = equals === 0 ? ODD : valueAt(equals + 1, end);
    typed += count;
    return count >= 0;
  }
  if (byte === COMMA) return false;
  if (load<u32>(next) !== UTIL || load<u8>(next, 4) !== EQUALS || next + 5 > end) return true;
  utilization = valueAt(next + 5, end);
  return utilization >= 0 && utilization <= MAXIMUM_UTILIZATION;
}

/** Where the equals sign behind a GPU type stands; 0 for none, and for a type with a point, which may be a MIG instance, less than a GPU. */
function endOfType(at: usize, end: usize): usize {
  for (; at < end; at += 16) {
    const equals = shortBitsOf(EQUALS, at, 16);
    const others = shortBitsOf(POINT, at, 16) | shortBitsOf(COMMA, at, 16);
    // The bits below the lowest of `equals`; all, if it has none.
    if ((others & (equals - 1) & ~equals) !== 0) return 0;
    if (equals !== 0) return at + (ctz(equals) as usize);
  }
  return 0;
}

/** The digits from `at` to the next comma or the end. */
function valueAt(at: usize, end: usize): f64 {
  const next = min(end, at + (ctz(~digitBits(at)) as usize));
  return next >= end || load<u8>(next) === COMMA ? integer(at, next) : ODD;
}
