// A gzip member (RFC 1952) that stands inside of another format.
import type { Inflater } from './inflate.ts';

/**
 * What the gzip member `bytes[start, end)` holds, good until `inflater` is used again; undefined where it is
 * damaged, cut off, or larger than `inflater` allows.
 */
export function gunzip(
  inflater: Inflater,
  bytes: Uint8Array,
  start: number,
  end: number,
): Uint8Array | undefined {
  const from = endOfHeader(bytes, start, end);
  const found = from < 0 ? undefined : inflater.inflate(bytes, from, end - TRAILER_BYTES);
  if (found === undefined) return undefined;
  const matches = uint32(bytes, end - 8) === crc32(found) && uint32(bytes, end - 4) === found.length;
  return matches ? found : undefined;
}

const TRAILER_BYTES = 8;
const HEADER_BYTES = 10;
const HAS_HEADER_CHECK = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;

/** Where the header of the member ends; -1 for no member. */
function endOfHeader(bytes: Uint8Array, start: number, end: number): number {
  const last = end - TRAILER_BYTES;
  if (start + HEADER_BYTES > last || bytes[start] !== 0x1f || bytes[start + 1] !== 0x8b) return -1;
  const flags = bytes[start + 3]!;
  if (bytes[start + 2] !== 8 || flags > 31) return -1;
  let at = start + HEADER_BYTES;
  if ((flags & HAS_EXTRA) !== 0) at += 2 + (bytes[at]! | (bytes[at + 1]! << 8));
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    if ((flags & flag) === 0) continue;
    while (at < last && bytes[at] !== 0) at++;
    at++;
  }
  if ((flags & HAS_HEADER_CHECK) !== 0) at += 2;
  return at <= last ? at : -1;
}

function uint32(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

const CRC_POLYNOMIAL = 0xedb88320;
const CRCS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ CRC_POLYNOMIAL;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) crc = (crc >>> 8) ^ CRCS[(crc ^ byte) & 255]!;
  return ~crc >>> 0;
}
