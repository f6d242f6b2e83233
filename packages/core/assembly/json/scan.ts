// Scanning JSON by vectors: white space, strings and words. A quote stands behind the end of the text, so
// that all of them end there.

/** Bit i is set if byte i of the 16 at `at` is `byte`. */
function bitsOf(text: v128, byte: u8): i32 {
  return i8x16.bitmask(i8x16.eq(text, i8x16.splat(byte)));
}

/** How many lines ended in the white space that `endOfSpace` passed over. */
export let feeds: i32 = 0;

/** The first byte from `at` on that is no white space. */
export function endOfSpace(at: usize): usize {
  feeds = 0;
  let byte = load<u8>(at);
  while (byte <= 32) {
    const text = v128.load(at);
    const lineFeeds = bitsOf(text, 10);
    const count = ctz(~(lineFeeds | bitsOf(text, 32)) | 0x10000);
    feeds += popcnt(lineFeeds & ((1 << count) - 1));
    at += count;
    byte = load<u8>(at);
    if (byte === 13 || byte === 9) byte = load<u8>(++at);
    else if (count === 0) break;
  }
  return at;
}

/** The first quote, backslash or control byte from `at` on. */
export function endOfText(at: usize): usize {
  let bits = endsOfText(at);
  while (bits === 0) {
    at += 16;
    bits = endsOfText(at);
  }
  return at + ctz(bits);
}

function endsOfText(at: usize): i32 {
  const text = v128.load(at);
  const marks = v128.or(i8x16.eq(text, i8x16.splat(34)), i8x16.eq(text, i8x16.splat(92)));
  return i8x16.bitmask(v128.or(marks, i8x16.lt_u(text, i8x16.splat(32))));
}

/** The end of the number or literal that begins at `at`. */
export function endOfWord(at: usize): usize {
  while (!endsWord(load<u8>(at))) at++;
  return at;
}

/** True for a control byte or blank, a quote, a comma or colon, a bracket or backslash. */
function endsWord(byte: u8): bool {
  if (byte <= 34) return byte !== 33;
  if (byte === 44 || byte === 58) return true;
  const folded = byte | 32;
  return folded >= 123 && folded <= 125 && byte !== 124;
}

/** True for a number without an exponent; others are for the JavaScript reader. */
export function isPlainNumber(from: usize, to: usize): bool {
  let at = from;
  if (load<u8>(at) === 45) at++;
  const whole = at;
  while (isDigit(load<u8>(at))) at++;
  if (at === whole || (at > whole + 1 && load<u8>(whole) === 48)) return false;
  if (at === to) return true;
  if (load<u8>(at) !== 46) return false;
  const fraction = ++at;
  while (isDigit(load<u8>(at))) at++;
  return at === to && at > fraction;
}

function isDigit(byte: u8): bool {
  return byte - 48 <= 9;
}
