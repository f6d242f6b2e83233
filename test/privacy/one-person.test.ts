// P7 (b) from raw input to bytes: of one person, of whom and of everybody else an attacker knows all but the
// utilization, a package tells in which cell it lies. Under many keys the ends of each cell, and a point
// within it, give one package, and no other cell does.
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { masterOf } from './packages.ts';
import { cellsOf, packagesOf, ROLES } from './roles.ts';
import { seeded } from './site.ts';

/** The cells of t = .60, and of families without a threshold. */
const CELLS = {
  util: ['0b', '200000b', '400000b', '600000b', '600000', '800000', '1000000'],
  cpu: ['0', '200000', '400000', '600000', '800000', '1000000'],
};

describe('as many packages as cells', () => {
  const random = seeded(11);
  const spans = new Map<string, { low: number; high: number }>();

  it.each(ROLES)('$name', async (role) => {
    for (let n = 0; n < runs(3); n++) {
      const master = masterOf(random);
      const cells = cellsOf(role, master);
      const found = new Set<string>();
      for (const [cell, percents] of cells) {
        const [low, high] = [percents[0]!, percents.at(-1)!];
        const inside = percents[Math.floor(random() * percents.length)]!;
        const [one, ...others] = await packagesOf(role, master, [low, high, inside]);
        for (const other of others) expect(other).toBe(one);
        expect(found.has(one!)).toBe(false);
        found.add(one!);
        // A range without a gap.
        expect(high - low).toBe(percents.length - 1);
        const key = `${role.family} ${cell}`;
        const span = spans.get(key) ?? { low, high };
        spans.set(key, { low: Math.min(span.low, low), high: Math.max(span.high, high) });
      }
      // One fewer where a cell holds no whole point.
      const possible = CELLS[role.family];
      expect([...cells.keys()].every((cell) => possible.includes(cell))).toBe(true);
      expect(found.size).toBeGreaterThanOrEqual(possible.length - 2);
    }
  });

  it('over the keys each spans nearly 20 points or more', () => {
    // All that a reader without the die knows is the union over the dice; some dice nearly reach it.
    const least = { util: 18, cpu: 13 };
    for (const family of ['util', 'cpu'] as const)
      for (const cell of CELLS[family]) {
        const { low, high } = spans.get(`${family} ${cell}`)!;
        expect(high - low).toBeGreaterThanOrEqual(least[family]);
      }
  });
});
