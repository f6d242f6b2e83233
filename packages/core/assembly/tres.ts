// TRES lists in their common form: GPUs with plain counts and whole types, CPUs, and Slurm's GPU utilization.
import { integer, ODD } from './number';
import { below, bitsOf } from './simd';

/** `gres/gpu`, as a word of eight bytes; `util`, `cpu=`, as words of four. */
const GRES_GPU: u64 = ((0x7570672f as u64) << 32) | 0x73657267;
const UTIL: u32 = 0x6c697475;
const CPU: u32 = 0x3d757063;
const COMMA = 44;
const EQUALS = 61;
/** 100 % of 2^20 GPUs: what lies above is Slurm's way to say "not supported". */
const MAXIMUM_UTILIZATION: f64 = 104_857_600;

/** GPUs of the list read last: the untyped total, else all typed ones together; NaN for an empty list. */
export let gpus: f64 = NaN;
/** CPUs; NaN where the list names none, ODD where it names them oddly. */
export let cpus: f64 = NaN;
/** Utilization in %; NaN where the list names none. */
export let utilization: f64 = NaN;
let typed: f64 = 0;
let untyped: f64 = NaN;

/** Reads the list `[at, end)`; false if it is not plain. */
export function readTres(at: usize, end: usize): bool {
  gpus = cpus = utilization = untyped = NaN;
  typed = 0;
  if (at === end) return true;
  if (!readEntry(at, end)) return false;
  const commas = i8x16.splat(COMMA as i8);
  for (let window = at; window < end; window += 64) {
    let bits = below(bitsOf(commas, window), (end - window) as i32);
    while (bits !== 0) {
      if (!readEntry(window + (ctz(bits) as usize) + 1, end)) return false;
      bits &= bits - 1;
    }
  }
  gpus = Number.isNaN(untyped) ? typed : untyped;
  return true;
}

function readEntry(at: usize, end: usize): bool {
  const word = load<u64>(at);
  if ((word as u32) === CPU && at + 4 <= end) cpus = valueAt(at + 4, end);
  if (word !== GRES_GPU || at + 8 > end) return true;
  let next = at + 8;
  const byte = load<u8>(next);
  if (next < end && byte === 58) {
    // A type with a point may be a MIG instance, which is less than a GPU.
    while (next < end && load<u8>(next) !== EQUALS) {
      if (load<u8>(next) === 46 || load<u8>(next) === COMMA) return false;
      next++;
    }
    const count = valueAt(next + 1, end);
    typed += count;
    return count >= 0;
  }
  if (next < end && byte === EQUALS) {
    untyped = valueAt(next + 1, end);
    return untyped >= 0;
  }
  if (load<u32>(next) !== UTIL || load<u8>(next, 4) !== EQUALS || next + 5 > end)
    return next < end && byte !== COMMA;
  utilization = valueAt(next + 5, end);
  return utilization >= 0 && utilization <= MAXIMUM_UTILIZATION;
}

/** The digits from `at` to the next comma or the end. */
function valueAt(at: usize, end: usize): f64 {
  let to = at;
  while (to < end && load<u8>(to) !== COMMA) to++;
  return to > at ? integer(at, to) : ODD;
}
