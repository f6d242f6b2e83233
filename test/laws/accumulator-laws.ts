// The laws of accumulators, as one shared suite: a new accumulator gets all of them in one line of
// accumulators.test.ts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';

/**
 * How an accumulator is driven: `Item` is what it takes, `read` says all that can be read off it, as plain
 * data.
 */
export interface Accumulator<State, Item> {
  readonly empty: () => State;
  readonly add: (state: State, item: Item) => void;
  readonly merge: (into: State, from: State) => void;
  readonly read: (state: State) => unknown;
  /** Items that must be taken, negative ones among them where they have a meaning. */
  readonly items: fc.Arbitrary<Item>;
  /**
   * Items that must be refused: NaN and infinities in each place of a number, and what else makes no sense.
   */
  readonly refused: readonly Item[];
}

const RUNS = { seed: 20260101, numRuns: runs(50) } as const;

/** Checks every law on `accumulator`. */
export function obeysTheLaws<State, Item>(name: string, accumulator: Accumulator<State, Item>): void {
  const { empty, add, merge, read, items, refused } = accumulator;
  const of = (some: readonly Item[]): State => {
    const state = empty();
    for (const item of some) add(state, item);
    return state;
  };
  const merged = (...parts: readonly (readonly Item[])[]): State => {
    const whole = empty();
    for (const part of parts) merge(whole, of(part));
    return whole;
  };
  const many = fc.array(items, { maxLength: 40 });

  describe(name, () => {
    it('sees what it is given', () => {
      const [some] = fc.sample(fc.array(items, { minLength: 20, maxLength: 20 }), RUNS);
      expect(read(of(some!))).not.toEqual(read(empty()));
    });

    it('identity: nothing added or merged changes nothing', () => {
      fc.assert(
        fc.property(many, (some) => {
          const state = of(some);
          merge(state, empty());
          expect(read(state)).toEqual(read(of(some)));
          expect(read(merged([], some))).toEqual(read(of(some)));
        }),
        RUNS,
      );
    });

    it('commutativity: the order of items and of parts does not matter', () => {
      fc.assert(
        fc.property(many, many, (a, b) => {
          expect(read(of(a.toReversed()))).toEqual(read(of(a)));
          expect(read(merged(a, b))).toEqual(read(merged(b, a)));
        }),
        RUNS,
      );
    });

    it('associativity: (a + b) + c = a + (b + c)', () => {
      fc.assert(
        fc.property(many, many, many, (a, b, c) => {
          const left = merged(a, b);
          merge(left, of(c));
          const right = of(a);
          merge(right, merged(b, c));
          expect(read(left)).toEqual(read(right));
        }),
        RUNS,
      );
    });

    it('any split equals the whole', () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(items, fc.nat(4)), { maxLength: 60 }), (dealt) => {
          const parts = [0, 1, 2, 3, 4].map((hand) =>
            dealt.filter(([, h]) => h === hand).map(([item]) => item),
          );
          expect(read(merged(...parts))).toEqual(read(of(dealt.map(([item]) => item))));
        }),
        RUNS,
      );
    });

    it('refuses NaN, infinities and what makes no sense, and is unharmed by them', () => {
      const [some] = fc.sample(fc.array(items, { minLength: 5, maxLength: 5 }), RUNS);
      const state = of(some!);
      for (const item of refused) expect(() => add(state, item), JSON.stringify(item)).toThrow(RangeError);
      expect(read(state)).toEqual(read(of(some!)));
    });
  });
}
