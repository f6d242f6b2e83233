// The oracle: the contract of privacy.md, word by word and by brute force, written apart from the gate. Nothing of the gate is used.
import type { Holding, Population } from '@ptl/claw-router/internal';
import type { Profile } from './oracle-profile.ts';
import {
  asNumber,
  atLeast,
  by,
  ceil,
  floor,
  least,
  minus,
  most,
  plus,
  type Rational,
  ratio,
  times,
} from './rational.ts';

export interface Said {
  readonly low: number;
  readonly high?: number;
  readonly value: number;
}
export type Expected = Said | 'withheld';

export interface Range {
  readonly low: Rational;
  readonly high: Rational;
}

/** Widths in points; 60 stands for the pair [0,40) and [40,100]. */
export const WIDTHS = [0.1, 0.5, 1, 5, 10, 20, 60];
const ZERO = ratio(0);
const ONE = ratio(1);
const FIFTH = ratio(1, 5);

export function rangeOf(value: Rational, points: number): Range {
  if (points === 60) {
    const edge = ratio(2, 5);
    return atLeast(value, edge) ? { low: edge, high: ONE } : { low: ZERO, high: edge };
  }
  const width = ratio(Math.round(points * 10), 1000);
  const low = atLeast(value, ONE) ? minus(ONE, width) : times(ratio(floor(by(value, width))), width);
  return { low, high: plus(low, width) };
}

interface Knows {
  readonly part: bigint;
  readonly rest: bigint;
}
interface Someone {
  readonly weight: bigint;
  /** Everyone outside, with what they have outside; and nobody. */
  readonly insiders: readonly Knows[];
}

const add = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);

/** Every target with every insider. */
function targets(population: Population, siteIsOneAccount: boolean): Someone[] {
  const { contributors, accounts } = population;
  const nobody = { part: 0n, rest: 0n };
  const whole = add(contributors.map((c) => c.weight));
  const people = contributors.map((target, t) => ({
    weight: target.weight,
    insiders: [
      nobody,
      ...contributors.flatMap((c, i) => (i === t ? [] : [{ part: c.part, rest: c.weight - c.part }])),
    ],
  }));
  const groups = accounts.flatMap((members) => {
    const weight = add(members.map((m) => m.weight));
    if (siteIsOneAccount && weight === whole) return [];
    const insiders = contributors.map((c, i) => {
      const own = members.filter((m) => m.contributor === i);
      const part = c.part - add(own.map((m) => m.part));
      return { part, rest: c.weight - add(own.map((m) => m.weight)) - part };
    });
    return [{ weight, insiders: [nobody, ...insiders] }];
  });
  return [...people, ...groups];
}

/** min(1, (high·X − aᵢeᵢ)/a_T) and max(0, 1 − ((1−low)·X − aᵢ(1−eᵢ))/a_T). */
function found(range: Range, whole: bigint, weight: bigint, insider: Knows): Range {
  const x = ratio(whole);
  const a = ratio(weight);
  return {
    high: least(ONE, by(minus(times(range.high, x), ratio(insider.part)), a)),
    low: most(ZERO, minus(ONE, by(minus(times(minus(ONE, range.low), x), ratio(insider.rest)), a))),
  };
}

/** A fraction with the range in which it stands, for joint placement. */
export interface Stated {
  readonly population: Population;
  readonly range: Range;
}

/** The narrowest interval in which anybody is found, over all targets and insiders, by all that is stated. */
export function narrowest(stated: readonly Stated[], siteIsOneAccount: boolean): Rational {
  let width = ONE;
  const all = stated.map(({ population }) => targets(population, siteIsOneAccount));
  const wholes = stated.map(({ population }) => add(population.contributors.map((c) => c.weight)));
  for (let t = 0; t < all[0]!.length; t++)
    for (let i = 0; i < all[0]![t]!.insiders.length; i++) {
      let low = ZERO;
      let high = ONE;
      for (const [m, { range }] of stated.entries()) {
        const { weight, insiders } = all[m]![t]!;
        const one = found(range, wholes[m]!, weight, insiders[i]!);
        low = most(low, one.low);
        high = least(high, one.high);
      }
      width = least(width, minus(high, low));
    }
  return width;
}

export interface FractionAsked {
  readonly population: Population;
  readonly form: number;
  readonly siteIsOneAccount: boolean;
  /** No finer than this, besides form and profile. */
  readonly coarsest?: number;
  readonly placed?: readonly Stated[];
}

/** The width and range at which a fraction may be said, if at all. */
export function fraction(
  asked: FractionAsked,
  profile: Profile,
): { points: number; range: Range } | 'withheld' {
  const { population, placed = [] } = asked;
  const { contributors } = population;
  if (contributors.length < profile.k) return 'withheld';
  const numerator = contributors.filter((c) => c.part > 0n).length;
  const complement = contributors.filter((c) => c.weight - c.part > 0n).length;
  const thin = numerator < profile.k || complement < profile.k ? 5 : 0;
  const from = Math.max(asked.form, profile.finest, thin, asked.coarsest ?? 0);
  const value = ratio(add(contributors.map((c) => c.part)), add(contributors.map((c) => c.weight)));
  for (const points of WIDTHS) {
    if (points < from) continue;
    const range = rangeOf(value, points);
    if (atLeast(narrowest([...placed, { population, range }], asked.siteIsOneAccount), FIFTH))
      return { points, range };
  }
  return 'withheld';
}

/** A band with its midpoint. */
export function band({ low, high }: Range): Said {
  return { low: asNumber(low), high: asNumber(high), value: asNumber(by(plus(low, high), ratio(2))) };
}

/** 1/x of a range, outward to hundredths. */
export function reciprocal({ low, high }: Range): Said {
  const from = ratio(floor(by(ratio(100), high)), 100);
  if (low.n === 0n) return { low: asNumber(from), value: asNumber(from) };
  return band({ low: from, high: ratio(ceil(by(ratio(100), low)), 100) });
}

/** 1-2-5, the first band being [0, first): the edges are 1, 2, 5, 10, 20, 50 … from `first` on. */
export function oneTwoFive(value: Rational, first: number): Range {
  let low = ZERO;
  for (let power = 1n; ; power *= 10n)
    for (const edge of [power, 2n * power, 5n * power]) {
      if (edge < BigInt(first)) continue;
      if (!atLeast(value, ratio(edge))) return { low, high: ratio(edge) };
      low = ratio(edge);
    }
}

/** A total in its unit, with its digits: the first of the widths that passes, 1-2-5 at last. */
export function total(
  population: Population,
  perUnit: bigint,
  digits: readonly number[],
  first: number,
  profile: Profile,
  siteIsOneAccount: boolean,
): Expected {
  const { contributors, accounts } = population;
  if (contributors.length < profile.k) return 'withheld';
  const sum = add(contributors.map((c) => c.weight));
  const value = ratio(sum, perUnit);
  const small = first === 5 && !atLeast(value, ratio(100));
  for (const n of profile.digits && !small ? digits : []) {
    const range = cutTo(value, n);
    const room = times(minus(range.high, range.low), ratio(perUnit));
    const passes = (x1: bigint, x2: bigint) =>
      atLeast(by(plus(room, ratio(sum - x1 - x2)), ratio(x1)), FIFTH);
    const pairs = targets(population, siteIsOneAccount).flatMap(({ weight, insiders }) =>
      insiders.map((insider) => passes(weight, insider.part + insider.rest)),
    );
    const groups = accounts
      .map((members) => add(members.map((m) => m.weight)))
      .filter((weight) => !(siteIsOneAccount && weight === sum));
    const between = groups.flatMap((a, i) => groups.map((b, j) => i === j || passes(a, b)));
    if ([...pairs, ...between].every(Boolean)) return band(range);
  }
  return band(oneTwoFive(value, first));
}

function cutTo(value: Rational, digits: number): Range {
  if (!atLeast(value, ONE)) return { low: ZERO, high: ONE };
  let step = ONE;
  while (atLeast(value, times(step, ratio(10)))) step = times(step, ratio(10));
  step = by(step, ratio(10n ** BigInt(digits - 1)));
  const low = times(ratio(floor(by(value, step))), step);
  return { low, high: plus(low, step) };
}

/** A quantile's cell. */
export function rank(
  percent: number,
  millionths: number,
  holdings: readonly Holding[],
  accountWeights: readonly bigint[],
  profile: Profile,
  ratePoints: number | 'withheld' | 'absent',
): Expected {
  if (!profile.quantiles.includes(percent) || ratePoints === 'withheld') return 'withheld';
  const sum = add(holdings.map((h) => h.weight));
  const q = least(ratio(percent, 100), ratio(100 - percent, 100));
  const dominated = [...holdings.map((h) => h.weight), ...accountWeights].some(
    (weight) => !atLeast(q, ratio(weight, sum)),
  );
  const points = Math.max(profile.cell, ratePoints === 'absent' ? 5 : ratePoints, dominated ? 20 : 0);
  const range = rangeOf(ratio(millionths, 1_000_000), points);
  const below = holdings.filter(
    ({ min }) => atLeast(range.high, ONE) || !atLeast(ratio(min, 1_000_000), range.high),
  );
  const above = holdings.filter(({ max }) => atLeast(ratio(max, 1_000_000), range.low));
  return below.length >= profile.k && above.length >= profile.k ? band(range) : 'withheld';
}
