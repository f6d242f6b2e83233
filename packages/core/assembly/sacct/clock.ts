// `hh:mm:ss`, all eight bytes in one word.

/**
 * `00:00:00`; what a byte may be more than it, so that one more sets its highest bit; these bits; and the
 * bytes of the three numbers.
 */
const CLOCK: u64 = ((0x30303a30 as u64) << 32) | 0x303a3030;
const ROOM: u64 = ((0x76767f76 as u64) << 32) | 0x767f7676;
const HIGH_BITS: u64 = ((0x80808080 as u64) << 32) | 0x80808080;

/**
 * Hours, minutes and seconds as bytes 0, 3 and 6 of a word; what stands between them is of no matter. -1 for
 * what is no clock.
 */
export function clockOf(word: u64): i64 {
  const digits = word ^ CLOCK;
  if ((((digits + ROOM) | digits) & HIGH_BITS) !== 0) return -1;
  return ((digits * 2561) >> 8) as i64;
}

/** The seconds of such a clock. */
export function clockSeconds(clock: i64): i32 {
  const hours = (clock & 255) as i32;
  const minutes = ((clock >> 24) & 255) as i32;
  return (hours * 60 + minutes) * 60 + (((clock >> 48) & 255) as i32);
}
