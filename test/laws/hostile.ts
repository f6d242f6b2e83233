// Inputs that no tool would write: examples with pieces cut out, doubled or overwritten, and input without
// end.
import fc from 'fast-check';

/**
 * Beginnings of examples, each followed without end by one line, by line ends, or by its own bytes without
 * line ends.
 */
export function fillers(examples: readonly Uint8Array[]) {
  const head = examples.reduce((long, input) => (input.length > long.length ? input : long));
  const oneLine = head.filter((byte) => byte !== 10);
  const repeated = (bytes: Uint8Array) =>
    concat(...Array.from({ length: Math.ceil(65_536 / Math.max(1, bytes.length)) }, () => bytes));
  return [
    { head: new Uint8Array(0), filler: new Uint8Array(65_536).fill(120) },
    { head, filler: repeated(oneLine) },
    { head, filler: new Uint8Array(65_536).fill(124) },
    { head, filler: repeated(new TextEncoder().encode('{"[<|\n')) },
  ];
}

/** An example (-1: none) and what is done to it: pieces are cut out at a place and others put there. */
export interface Edits {
  readonly example: number;
  readonly edits: readonly { readonly at: number; readonly length: number; readonly put: Uint8Array }[];
}

/** Arbitrary bytes, and examples with pieces cut out, doubled, or overwritten. */
export function hostile(examples: number): fc.Arbitrary<Edits> {
  const text = fc.constantFrom('|', '\n', '"', '}', '<', '\r\n', '18446744073709551615', '-', '=', ',');
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(80),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      text.map((piece) => new TextEncoder().encode(piece)),
    ),
  });
  return fc.record({
    example: fc.integer({ min: -1, max: examples - 1 }),
    edits: fc.array(edit, { maxLength: 4 }),
  });
}

export function edited(examples: readonly Uint8Array[], { example, edits }: Edits): Uint8Array {
  const start = examples[example]?.slice(0, 20_000) ?? new Uint8Array(0);
  return edits.reduce<Uint8Array>((bytes, { at, length, put }) => {
    const from = Math.floor(at * bytes.length);
    return concat(bytes.slice(0, from), put, bytes.slice(from + length));
  }, start);
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A small seeded generator of integers below a bound. */
export function mulberry(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % bound;
  };
}
