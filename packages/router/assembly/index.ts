// The WebAssembly module that adds up a column of ratios, two at a time. `npm run generate` compiles it into
// src/telemetry/batch/fast/module.generated.ts. It allocates nothing: memory.ts beside that says where all
// lies. RatioColumn does the same in JavaScript, and tests hold both together.
import { COLUMN, POINT, POINT_BITS, SUMS, WEIGHTS } from '../src/telemetry/batch/fast/memory';

const MILLION: f64 = 1e6;
/** As a double this is a little more than a ten-thousandth: no whole point is missed. */
const PER_POINT: f64 = 0.0001;
const LOWEST: f64 = 0x7fffffff;
/** Says that only the first of two is meant. */
const FIRST = i64x2(-1, 0);

/**
 * Adds up the ratios `[from, to)` of the column, and adds `weight` to that of each value; `first` is the
 * first place of their mark. What is no ratio is passed over.
 */
export function addRatios(from: i32, to: i32, first: i32, weight: i32): void {
  let known = i64x2.splat(0);
  let zeros = i64x2.splat(0);
  let sums = f64x2.splat(0);
  let low = f64x2.splat(LOWEST);
  let high = f64x2.splat(-1);
  for (let i = from; i < to; i += 2) {
    const ratios = v128.load(COLUMN + (i << 3));
    let are = v128.and(f64x2.ge(ratios, f64x2.splat(0)), f64x2.le(ratios, f64x2.splat(1)));
    if (i + 1 === to) are = v128.and(are, FIRST);
    // To the nearest, and of two as near to the even one.
    const values = f64x2.nearest(f64x2.mul(ratios, f64x2.splat(MILLION)));
    known = i64x2.sub(known, are);
    zeros = i64x2.sub(zeros, v128.and(are, f64x2.eq(values, f64x2.splat(0))));
    sums = f64x2.add(sums, v128.and(are, values));
    low = f64x2.pmin(low, v128.bitselect(values, low, are));
    high = f64x2.pmax(high, v128.bitselect(values, high, are));
    const points = f64x2.floor(f64x2.mul(values, f64x2.splat(PER_POINT)));
    const rest = f64x2.sub(values, f64x2.mul(points, f64x2.splat(POINT)));
    const places = i32x4.add(
      i32x4.shl(i32x4.trunc_sat_f64x2_s_zero(rest), POINT_BITS),
      i32x4.trunc_sat_f64x2_s_zero(points),
    );
    const which = i64x2.bitmask(are);
    if ((which & 1) !== 0) weigh(first + i32x4.extract_lane(places, 0), weight);
    if ((which & 2) !== 0) weigh(first + i32x4.extract_lane(places, 1), weight);
  }
  store<f64>(SUMS, (i64x2.extract_lane(known, 0) + i64x2.extract_lane(known, 1)) as f64);
  store<f64>(SUMS, (i64x2.extract_lane(zeros, 0) + i64x2.extract_lane(zeros, 1)) as f64, 8);
  store<f64>(SUMS, f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1), 16);
  store<f64>(SUMS, min(f64x2.extract_lane(low, 0), f64x2.extract_lane(low, 1)), 24);
  store<f64>(SUMS, max(f64x2.extract_lane(high, 0), f64x2.extract_lane(high, 1)), 32);
}

/** Adds to the weight at `at`. */
function weigh(at: i32, weight: i32): void {
  const place: usize = WEIGHTS + (at << 3);
  store<u64>(place, load<u64>(place) + (weight as u64));
}
