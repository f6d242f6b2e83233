// The slots of the row that is being written.
import * as Row from '../../src/records/job-row';

/** Puts a quantity into the row; false if it is odd. */
export function put(row: usize, slot: i32, value: f64): bool {
  store<f64>(row + slot * 8, value);
  return !(value < 0);
}

/** The tag of a GPU type that stands at `type`, or none. */
export function writeType(row: usize, type: usize): void {
  v128.store(row + Row.GPU_TYPE_TAG * 4, type === 0 ? i64x2.splat(0) : v128.load(type));
}
