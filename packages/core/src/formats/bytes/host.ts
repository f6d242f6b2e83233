// Host names, as bytes: what all tools of a site agree on, whatever they add to it.
import type { Identifier, IdentifierKey } from '../../identity/identifier.ts';

const DOT = 46;
const COLON = 58;
const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;
/** A host name has at most 253 bytes; a longer one keeps its case. */
const LOWERED = new Uint8Array(256);

/**
 * Hashes the host in `bytes[start, end)` into `target`: its short name in lower case, and its domain.
 * `GPU01.cluster.example:9400` and `gpu01` have the same short name. An IP address is whole, without its
 * port; it has no domain.
 */
export function hashHost(
  key: IdentifierKey,
  bytes: Uint8Array,
  start: number,
  end: number,
  target: Identifier,
): void {
  const isBracketed = end > start && bytes[start] === OPENING_BRACKET;
  const from = isBracketed ? start + 1 : start;
  const to = isBracketed ? bracketEnd(bytes, from, end) : portOf(bytes, start, end);
  const dot = isBracketed ? to : firstDotOf(bytes, from, to);
  const last = dot < to && bytes[to - 1] === DOT ? to - 1 : to;
  if (!hasCapital(bytes, from, last)) key.hashHost(bytes, from, dot, dot + 1, last, target);
  else {
    lower(bytes, from, last);
    key.hashHost(LOWERED, 0, dot - from, dot + 1 - from, last - from, target);
  }
}

/** Where the address ends that a bracket was opened for. */
function bracketEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== CLOSING_BRACKET) at++;
  return at;
}

/** Where a port begins, or the end: one colon stands before a port, several are within an IPv6 address. */
function portOf(bytes: Uint8Array, start: number, end: number): number {
  let colon = end;
  for (let at = start; at < end; at++) {
    if (bytes[at] !== COLON) continue;
    if (colon < end) return end;
    colon = at;
  }
  return colon;
}

/** The first dot of a name that is more than a dot; the end of an address, and of a name without a domain. */
function firstDotOf(bytes: Uint8Array, start: number, end: number): number {
  let dot = end;
  let isAddress = true;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === COLON) return end;
    if (byte === DOT) {
      if (dot === end && at > start) dot = at;
    } else if (byte < 48 || byte > 57) isAddress = false;
  }
  return isAddress ? end : dot;
}

function hasCapital(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > LOWERED.length) return false;
  for (let at = start; at < end; at++) if (bytes[at]! >= 65 && bytes[at]! <= 90) return true;
  return false;
}

function lower(bytes: Uint8Array, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    LOWERED[at - start] = byte >= 65 && byte <= 90 ? byte | 32 : byte;
  }
}
