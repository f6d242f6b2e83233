// Held runs: what is put into their records, large numbers and small ones, comes out of them.
import {
  AnalyzedJobs,
  emptyRuns,
  NONE,
  NodeLists,
  RetainedRuns,
  type RunTable,
} from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const word = fc.oneof(fc.nat(2 ** 32 - 2), fc.constantFrom(0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 2));
const run = fc.record({
  idLow: word,
  idHigh: word,
  heldFrom: word,
  heldUntil: word,
  slices: fc.oneof(fc.nat(300), fc.constantFrom(65_535, 65_536, 2 ** 31, 2 ** 32 - 2, NONE)),
  pair: fc.nat(2 ** 27),
  groupLow: word,
  groupHigh: word,
  nodes: fc.array(fc.oneof(fc.nat(20), fc.constantFrom(32_766, 32_767, 32_768, 65_535, 100_000)), {
    maxLength: 3,
  }),
  isCounted: fc.boolean(),
  own: fc.option(
    fc.record({ millionths: fc.constantFrom(-1, 0, 1, 999_999, 1_000_000), origin: fc.nat(6) }),
    {
      nil: undefined,
    },
  ),
  mask: fc.option(fc.nat(2 ** 31), { nil: undefined, freq: 2 }),
});
type Run = typeof run extends fc.Arbitrary<infer R> ? R : never;

/** Runs that were put into records. */
function heldOf(runs: readonly Run[]): RetainedRuns {
  const lists = new NodeLists();
  const held = new RetainedRuns(lists);
  for (const { nodes, isCounted, own, mask, ...numbers } of runs) {
    const arrays = emptyRuns(1);
    for (const name of Object.keys(numbers) as (keyof typeof numbers)[]) arrays[name][0] = numbers[name];
    arrays.nodes[0] = nodes.length;
    arrays.nodesAt[0] = nodes.length === 1 ? nodes[0]! : lists.length;
    if (nodes.length > 1) for (const number of [nodes.length, ...nodes]) lists.push(number);
    const gpuIndexMasks = new Map(mask === undefined ? [] : [[0, mask]]);
    held.add({ columns: { arrays }, gpuIndexMasks } as unknown as RunTable, 0, isCounted, own);
  }
  return held;
}

it('a held run says what was put into its record', () => {
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 20 }), (runs) => {
      const held = heldOf(runs);
      expect(held.length).toBe(runs.length);
      for (const [at, wanted] of runs.entries()) {
        expect([held.idLow(at) >>> 0, held.idHigh(at) >>> 0]).toEqual([wanted.idLow, wanted.idHigh]);
        expect([held.from(at), held.end(at)]).toEqual([wanted.heldFrom, wanted.heldUntil]);
        expect([held.slices(at), held.pair(at)]).toEqual([wanted.slices, wanted.pair]);
        expect(Array.from({ length: held.nodes(at) }, (_, place) => held.node(at, place))).toEqual(
          wanted.nodes,
        );
        expect(held.isCounted(at)).toBe(wanted.isCounted);
        expect(held.mayBeAnalyzed(at)).toBe(wanted.own !== undefined);
        expect(held.gpuIndexMasks.get(at)).toBe(wanted.mask);
      }
    }),
    { seed: 20261129 },
  );
});

it('the jobs that runs speak for are those whose utilization is known, all of them or a quarter at a time', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 600 }), (runs) => {
      const held = heldOf(runs);
      const told = (bits: number, first: number): unknown[] => {
        const jobs = new AnalyzedJobs();
        const all: unknown[] = [];
        for (let at = 0; at < held.length; ) {
          at = held.analyzed(at, jobs, bits, first);
          for (let i = 0; i < jobs.count; i++)
            all.push([
              jobs.pair[i],
              jobs.groupLow[i]! >>> 0,
              jobs.slices[i],
              jobs.utilization[i],
              jobs.origin[i],
            ]);
        }
        return all;
      };
      const known = runs.filter(({ own }) => own !== undefined && own.millionths >= 0);
      const wanted = known.map(({ pair, groupLow, slices, own }) => [
        pair,
        groupLow,
        slices,
        own!.millionths,
        own!.origin,
      ]);
      expect(told(0, 0)).toEqual(wanted);
      for (const quarter of [0, 1, 2, 3])
        expect(told(2, quarter)).toEqual(wanted.filter(([, low]) => low! >>> 30 === quarter));
    }),
    { seed: 20261129, numRuns: 30 },
  );
});
