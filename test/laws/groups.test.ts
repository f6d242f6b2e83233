// Groups of jobs that stand in several tables.
import { Groups } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';

it('visits groups of several parts as those of all of them together', () => {
  const jobs = fc.array(
    fc.record({ low: fc.nat(30), owner: fc.nat(6), below: fc.boolean(), part: fc.nat(2) }),
  );
  fc.assert(
    fc.property(jobs, (all) => {
      const [whole, parts] = [new Groups(), [new Groups(), new Groups(), new Groups()]];
      for (const { low, owner, below, part } of all)
        for (const groups of [whole, parts[part]!]) groups.add(low, 1, owner, below);
      const [expected, seen]: string[][] = [[], []];
      whole.visit((...visited) => expected!.push(String(visited)));
      Groups.visitAll(parts, (...visited) => seen!.push(String(visited)));
      expect(seen!.sort()).toEqual(expected!.sort());
    }),
    { seed: 20261201, numRuns: runs(80) },
  );
});
