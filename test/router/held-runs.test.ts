// Held runs: what is put into their records, large numbers and small ones, comes out of them.
import {
  type AccountedUtilization,
  AnalyzedJobs,
  type Beliefs,
  emptyRuns,
  NONE,
  NodeLists,
  ORIGIN,
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
    fc.record({
      certain: fc.constantFrom(-1, 0, 1, 999_999, 1_000_000),
      gpuutil: fc.constantFrom(-1, 0, 1_000_000),
      typeClass: fc.nat(3),
      isGuessed: fc.boolean(),
      otherwise: fc.constantFrom(-1, 0, 500_000),
      measured: fc.constantFrom(-1, -1, 0, 250_000),
    }),
    {
      nil: undefined,
    },
  ),
  mask: fc.option(fc.nat(2 ** 31), { nil: undefined, freq: 2 }),
});
const beliefs = fc.record({
  believed: fc.uint8Array({ min: 0, max: 1, minLength: 4, maxLength: 4 }),
  assumption: fc.constantFrom(-1, 350_000),
});
type Run = typeof run extends fc.Arbitrary<infer R> ? R : never;

/** What accounting says: gpuutil only where nothing is certain. */
function toldBy(own: Run['own']): AccountedUtilization | undefined {
  if (own === undefined) return undefined;
  const { measured: _, ...told } = own;
  return told.certain >= 0 ? { ...told, gpuutil: -1 } : told;
}

/** The u of the job of a run and where it is from; undefined where nothing is known, and nothing assumed. */
function utilizationOf(own: Run['own'], { believed, assumption }: Beliefs): [number, number] | undefined {
  if (own === undefined) return undefined;
  // Where it is assumed, it is assumed of all.
  if (assumption >= 0) return [assumption, ORIGIN.assumed];
  if (own.measured >= 0) return [own.measured, 9];
  if (own.certain >= 0) return [own.certain, ORIGIN.accounting];
  if (own.gpuutil >= 0 && believed[own.typeClass] === 1)
    return [own.gpuutil, own.isGuessed ? ORIGIN.guessed : ORIGIN.accounting];
  if (own.gpuutil >= 0 && own.otherwise >= 0) return [own.otherwise, ORIGIN.accounting];
  return undefined;
}

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
    const table = { columns: { arrays }, gpuIndexMasks } as unknown as RunTable;
    held.add(table, 0, isCounted, toldBy(own), own !== undefined);
    if (own !== undefined && own.measured >= 0)
      held.setMeasured(held.length - 1, { millionths: own.measured, origin: 9 });
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
        expect(held.representsJob(at)).toBe(wanted.own !== undefined);
        expect(held.gpuIndexMasks.get(at)).toBe(wanted.mask);
      }
    }),
    { seed: 20261129 },
  );
});

it('the jobs that runs speak for are those whose utilization is known, all of them or a quarter at a time', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 600 }), beliefs, (runs, counts) => {
      const held = heldOf(runs);
      const told = (bits: number, first: number): unknown[] => {
        const jobs = new AnalyzedJobs();
        const all: unknown[] = [];
        for (let at = 0; at < held.length; ) {
          at = held.analyzed(at, jobs, counts, bits, first);
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
      const wanted = runs.flatMap(({ pair, groupLow, slices, own }) => {
        const known = utilizationOf(own, counts);
        return known === undefined ? [] : [[pair, groupLow, slices, ...known]];
      });
      expect(told(0, 0)).toEqual(wanted);
      for (const quarter of [0, 1, 2, 3])
        expect(told(2, quarter)).toEqual(wanted.filter(([, low]) => low! >>> 30 === quarter));
    }),
    { seed: 20261129, numRuns: 30 },
  );
});
