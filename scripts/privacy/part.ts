// A part of the proofs: tried in slices, each of which is drawn from a seed of its own, so that a long run
// can be ended and taken up.
import type { Random } from '../../test/privacy/site.ts';

/**
 * What a slice found: numbers that add up over slices, those of which the least or the most counts, and what
 * is wrong.
 */
export interface Found {
  readonly sums: Readonly<Record<string, number>>;
  readonly least?: Readonly<Record<string, number>>;
  readonly most?: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
}

export interface Part {
  /** Cases of a full run. */
  readonly full: number;
  /** Cases of a slice. */
  readonly slice: number;
  run(cases: number, random: Random, seed: number): Promise<Found> | Found;
}

/** What both found together. */
export function together(a: Found, b: Found): Found {
  return {
    sums: merged(a.sums, b.sums, (x, y) => x + y),
    least: merged(a.least ?? {}, b.least ?? {}, Math.min),
    most: merged(a.most ?? {}, b.most ?? {}, Math.max),
    wrong: [...a.wrong, ...b.wrong],
  };
}

function merged(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
  both: (x: number, y: number) => number,
): Record<string, number> {
  const all: Record<string, number> = { ...a };
  for (const [name, number] of Object.entries(b)) {
    const before = all[name];
    all[name] = before === undefined ? number : both(before, number);
  }
  return all;
}

/** What was found, in one line. */
export function said({ sums, least = {}, most = {} }: Found): string {
  const words = (of: Readonly<Record<string, number>>, before: string): string[] =>
    Object.entries(of).map(([name, number]) => `${before}${name} ${Number(number.toFixed(4))}`);
  return [...words(sums, ''), ...words(least, 'least '), ...words(most, 'most ')].join(', ');
}
