// Host names, as bytes: the part that all tools of a site agree on.

const DOT = 46;

/**
 * Where the host's own name ends in `bytes[start, end)`: before the first dot of `gpu01.cluster.example`, as Slurm
 * and most exporters print it; at the end of an IPv4 address, and at a port.
 */
export function hostNameEnd(bytes: Uint8Array, start: number, end: number): number {
  let firstDot = -1;
  let address = true;
  let at = start;
  for (; at < end && bytes[at] !== 58; at++) {
    const byte = bytes[at]!;
    if (byte === DOT) {
      if (firstDot < 0) firstDot = at;
    } else if (byte < 48 || byte > 57) address = false;
  }
  return address || firstDot <= start ? at : firstDot;
}
