// `hh:mm:ss`, all eight bytes in one word.

/** `dd:dd:dd` in which each d is a digit of whose byte the upper half is seen, and 6 for each digit: added to it, it must not change that. */
const CLOCK: u64 = ((0x30303a30 as u64) << 32) | 0x303a3030;
const SEEN: u64 = ((0xf0f0fff0 as u64) << 32) | 0xf0fff0f0;
const SIXES: u64 = ((0x06060006 as u64) << 32) | 0x06000606;

/** True if digits and colons stand so at `at`. */
export function isClock(at: usize): bool {
  const word = load<u64>(at);
  return (word & SEEN) === CLOCK && ((word + SIXES) & SEEN) === CLOCK;
}

/** The number of the two digits at `at`. */
export function twoDigits(at: usize): i32 {
  return (load<u8>(at) as i32) * 10 + load<u8>(at, 1) - 528;
}
