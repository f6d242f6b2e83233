// Two pieces of an input as one, for the few bytes by which it is decided who reads it.

/** Returns a copy of `a` and `b`, one behind the other. */
export function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
