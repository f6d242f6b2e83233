// UTF-16 to UTF-8: what PowerShell's `>` and some spreadsheets write. Told by its byte order mark; without
// one bytes are UTF-8.

const BYTE_ORDER_MARK = 0xfeff;
/** What half of a surrogate pair becomes. */
const REPLACEMENT = 0xfffd;
/**
 * Bytes of UTF-8 that one unit of UTF-16 becomes at most, where it is no half of a pair; the halves become
 * four together.
 */
const MOST_BYTES = 3;

/** Decodes UTF-16 in chunks of any size. The byte order mark is left out. */
export class Utf16Decoder {
  readonly #isLittle: boolean;
  /** The first byte of a unit that a chunk cut; -1 for none. */
  #cut = -1;
  /** The first half of a pair that waits for the second; 0 for none. */
  #high = 0;
  #isFirst = true;

  /** `little`: the lower byte of a unit comes first. */
  constructor(little: boolean) {
    this.#isLittle = little;
  }

  /**
   * The decoder for an input that begins with `head`; undefined where that has no byte order mark of UTF-16.
   */
  static for(head: Uint8Array): Utf16Decoder | undefined {
    if (head[0] === 0xff && head[1] === 0xfe) return new Utf16Decoder(true);
    return head[0] === 0xfe && head[1] === 0xff ? new Utf16Decoder(false) : undefined;
  }

  /** The UTF-8 of `chunk`, as far as its characters are whole. */
  decode(chunk: Uint8Array): Uint8Array {
    const target = new Uint8Array((chunk.length + 2) * MOST_BYTES);
    let length = 0;
    for (const byte of chunk) {
      if (this.#cut < 0) {
        this.#cut = byte;
        continue;
      }
      const unit = this.#isLittle ? (byte << 8) | this.#cut : (this.#cut << 8) | byte;
      this.#cut = -1;
      length = this.#unit(unit, target, length);
    }
    return target.subarray(0, length);
  }

  /** What is left at the end: a character that was cut. */
  end(): Uint8Array {
    const target = new Uint8Array(2 * MOST_BYTES);
    let length = 0;
    if (this.#high !== 0) length = writeUtf8(REPLACEMENT, target, length);
    if (this.#cut >= 0) length = writeUtf8(REPLACEMENT, target, length);
    this.#high = 0;
    this.#cut = -1;
    return target.subarray(0, length);
  }

  #unit(unit: number, target: Uint8Array, at: number): number {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    if (isFirst && unit === BYTE_ORDER_MARK) return at;
    const high = this.#high;
    this.#high = 0;
    const isLow = unit >= 0xdc00 && unit < 0xe000;
    if (high !== 0 && isLow) return writeUtf8(0x10000 + ((high - 0xd800) << 10) + unit - 0xdc00, target, at);
    const length = high === 0 ? at : writeUtf8(REPLACEMENT, target, at);
    if (unit >= 0xd800 && unit < 0xdc00) {
      this.#high = unit;
      return length;
    }
    return writeUtf8(isLow ? REPLACEMENT : unit, target, length);
  }
}

/** Writes the character `point` to `target` at `at`; returns where the next one goes. */
export function writeUtf8(point: number, target: Uint8Array, at: number): number {
  let to = at;
  if (point < 0x80) target[to++] = point;
  else {
    if (point < 0x800) target[to++] = 0xc0 | (point >> 6);
    else {
      if (point < 0x10000) target[to++] = 0xe0 | (point >> 12);
      else {
        target[to++] = 0xf0 | (point >> 18);
        target[to++] = 0x80 | ((point >> 12) & 63);
      }
      target[to++] = 0x80 | ((point >> 6) & 63);
    }
    target[to++] = 0x80 | (point & 63);
  }
  return to;
}
