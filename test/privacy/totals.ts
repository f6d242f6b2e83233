// Random sites' totals through the gate, and P8 over all pairs of what is released and what is known anyhow.
import { gate, type Measurement, measured, type Population } from '@ptl/claw-router/internal';
import { difference, digits, isOpen, type Known, oneTwoFive, type Range, weightOf } from './oracle.ts';
import { totalOf } from './populations.ts';
import { ratio, times } from './rational.ts';
import type { Random } from './site.ts';

const HOUR = 100_800n;
const pick = <One>(random: Random, list: readonly One[]): One => list[Math.floor(random() * list.length)]!;

interface Totals {
  readonly users: number;
  readonly requested: Population;
  readonly allocated: Population;
  readonly inWindow: Population;
  readonly covered: Population;
  readonly capacityHours: bigint;
}

/** Sites with one or two who hold nearly all, with none, with those who differ in one total alone. */
function totalsOf(random: Random): Totals {
  const users = pick(random, [5, 20, 49, 50, 51, 60, 120, 300]);
  const dominant = pick(random, [0, 1, 2, 2, 3]);
  const scale = 10 ** (1 + random() * 4);
  const amounts = Array.from({ length: users }, (_, i) => {
    const large = i < dominant ? users * (0.3 + random() * 8) : random() ** 2;
    return BigInt(Math.ceil(Number(HOUR) * scale * large * (0.01 + random() ** 3)));
  });
  const of = (share: (i: number) => number): Population => {
    const contributors = amounts
      .map((amount, id) => ({
        id,
        weight: (amount * BigInt(Math.round(share(id) * 1000))) / 1000n,
        part: 0n,
      }))
      .filter(({ weight }) => weight > 0n);
    return { contributors, people: contributors.length };
  };
  const [lazy, one] = [random() < 0.3, Math.floor(random() * 3)];
  const part = (i: number): number => (lazy || i === one ? random() : 1);
  const allocated = of(() => 1);
  const inWindow = of((i) => (i === one ? 0.5 + random() : 1));
  const hours = Number(weightOf(inWindow) / HOUR);
  return {
    users,
    allocated,
    inWindow,
    requested: of(part),
    covered: of(part),
    capacityHours: BigInt(Math.ceil((hours + 1) * (1 + random() * 4))),
  };
}

const amountsOf = ({ contributors }: Population): Map<number, bigint> =>
  new Map(contributors.map(({ id, weight }) => [id, weight]));
const scaled = ({ low, high }: Range, unit: bigint): Range => ({
  low: times(low, ratio(unit)),
  high: times(high, ratio(unit)),
});

/** The band that was printed, as exact numbers: all of them are decimals of few digits. */
function rangeOf({ low, high }: { readonly low: number; readonly high: number }): Range {
  const exact = (value: number) => ratio(BigInt(Math.round(value * 1e6)), 1_000_000n);
  return { low: exact(low), high: exact(high) };
}

/** What is wrong with the totals of a random site; empty where nothing is. */
export function wrongTotals(random: Random): string[] {
  const { users, requested, allocated, inWindow, covered, capacityHours } = totalsOf(random);
  const whole = capacityHours * HOUR;
  const share = { population: inWindow, whole };
  const measurements: Measurement[] = [
    totalOf('gpu_hours_requested', requested, HOUR),
    totalOf('gpu_hours_allocated', allocated, HOUR),
    measured({
      kind: 'fact',
      metric: 'allocation_rate',
      value: 0.5,
      share,
      source: 'slurm',
      confidence: 'medium',
    }),
  ];
  const coverage = new Map([['dcgm', { population: covered, whole: weightOf(allocated) }]]);
  // In whatever order they come.
  if (random() < 0.5) measurements.reverse();
  const gated = gate(measurements, { unit: 'user', contributors: users }, { coverage });
  const wrong: string[] = [];
  const known: [string, Known][] = [];
  for (const [metric, population, unit] of [
    ['gpu_hours_requested', requested, HOUR],
    ['gpu_hours_allocated', allocated, HOUR],
    ['allocation_rate', inWindow, whole],
  ] as const) {
    const said = gated.released.find((one) => one.metric === metric)?.value;
    if (said === undefined) continue;
    const range = rangeOf(said as { low: number; high: number });
    const value = ratio(weightOf(population), unit);
    const isRate = metric === 'allocation_rate';
    const choices = isRate ? [] : [digits(value, 3), digits(value, 2), oneTwoFive(value, 1)];
    if (!isRate && !choices.some((one) => isSame(one, range))) wrong.push(`${metric} stands on no grid`);
    const amounts = amountsOf(population);
    const finest = choices.find((one) => {
      const choice = { ...scaled(one, unit), amounts };
      return isOpen(choice) && known.every(([, other]) => isOpen(difference(choice, other)));
    });
    const best = finest ?? choices[2];
    if (!isRate && users >= 50 && !isSame(best!, range))
      wrong.push(`${metric} is not said as finely as may be`);
    if (!isRate && users < 50 && !isSame(choices[2]!, range)) wrong.push(`${metric} is said in digits`);
    if (value.n * range.low.d < range.low.n * value.d) wrong.push(`${metric} lies below its band`);
    if (value.n * range.high.d > range.high.n * value.d) wrong.push(`${metric} lies above its band`);
    known.push([metric, { ...scaled(range, unit), amounts }]);
  }
  if (gated.covered.has('dcgm')) known.push(['coverage', coverageOf(covered, allocated)]);
  for (const [i, [name, one]] of known.entries()) {
    if (!isOpen(one)) wrong.push(`${name} alone`);
    for (const [other, two] of known.slice(i + 1))
      if (!isOpen(difference(one, two))) wrong.push(`${name} less ${other}`);
  }
  return wrong;
}

/** 5 points of the allocated hours. */
function coverageOf(covered: Population, allocated: Population): Known {
  const whole = weightOf(allocated);
  const at = (weightOf(covered) * 20n) / whole;
  const from = at > 19n ? 19n : at;
  return {
    low: ratio(from * whole, 20n),
    high: ratio((from + 1n) * whole, 20n),
    amounts: amountsOf(covered),
  };
}

function isSame(a: Range, b: Range): boolean {
  return a.low.n * b.low.d === b.low.n * a.low.d && a.high.n * b.high.d === b.high.n * a.high.d;
}
