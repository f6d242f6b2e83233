// Random measurements through the gate, and what the oracle says of each.
import type { ContributorUnit } from '@ptl/claw-router';
import { gate, type Measurement, type MetricId, type Population } from '@ptl/claw-router/internal';
import {
  type Asked,
  blurred,
  count,
  INSIDE,
  inverted,
  K,
  mayLeave,
  oneTwoFive,
  printed,
  type Said,
  scoreBand,
  TABLE,
  tenths,
  weightOf,
} from './oracle.ts';
import { fractionOf, meanOf, populationOf, quantileOf, scoreOf, totalOf } from './populations.ts';
import { asNumber, ratio } from './rational.ts';
import type { Random } from './site.ts';

const UNITS: readonly ContributorUnit[] = ['user', 'account', 'namespace', 'node'];
const pick = <One>(random: Random, list: readonly One[]): One => list[Math.floor(random() * list.length)]!;

interface Judged {
  readonly measurement: Measurement;
  readonly asked: Asked;
  /**
   * What the oracle says of the number, if it may leave; undefined for quantiles, which have a test of their
   * own.
   */
  readonly said: Said | undefined;
  /** False where it says more than that. */
  readonly isOpen: boolean;
}

/** Sizes about the edge. */
function sizeOf(random: Random, unit: ContributorUnit): number {
  const k = K[unit];
  return pick(random, [k - 1, k, k + 1, 1, k + 10, 49, 50, Math.ceil(random() * 200)]);
}

function judgedOf(random: Random, metric: MetricId): Judged {
  const unit = pick(random, UNITS);
  const size = sizeOf(random, unit);
  const population = {
    ...populationOf(random, size),
    people: pick(random, [size, size, 4, 5, 6]),
  };
  const people = Math.max(size, pick(random, [size, size, K[unit], 60]));
  const asked = { metric, unit, people, allowSmall: random() < 0.3, populations: [population] };
  const whole = ratio(weightOf(population));
  const [form, , second] = TABLE[metric]?.split(' ') ?? [];
  const of = (measurement: Measurement, said: Said | undefined, isOpen = true): Judged => ({
    measurement,
    asked,
    said,
    isOpen,
  });
  switch (form) {
    case 'B': {
      const measurement = fractionOf(metric, population, random);
      const { part, weight, step } = (measurement as never as { blurred: Blurred }).blurred;
      const said = blurred(ratio(part, weight), step, population);
      return of(measurement, second === 'inverted' ? inverted(said) : said);
    }
    case 'E': {
      const part = population.contributors.reduce((sum, one) => sum + one.part, 0n);
      return of(fractionOf(metric, population, random), { value: asNumber(tenths(ratio(part, whole.n))) });
    }
    case 'N':
      return of(totalOf(metric, population, 1n), printed(count(whole, TABLE[metric] === 'N 1-2-5')));
    case '1-2-5': {
      const jobs = BigInt(1 + Math.floor(random() * 500));
      return of(meanOf(metric, population, jobs, 60n), printed(oneTwoFive(ratio(whole.n, jobs * 60n), 1)));
    }
    case 'S': {
      const value = pick(random, [0, 0.1, 0.25, 0.4, 3, 20, random() * 30, Number.POSITIVE_INFINITY]);
      const populations = [population, populationOf(random, sizeOf(random, unit))];
      const isOpen = populations.every((one) =>
        one.contributors.every(({ weight }) => weight * 5n <= weightOf(one) * 4n),
      );
      const judged = of(scoreOf(metric, populations, value), scoreBand(metric, value), isOpen);
      return { ...judged, asked: { ...asked, populations } };
    }
    case 'Q':
      return of(quantileOf(metric, population, random), undefined);
    default:
      return of(fractionOf(metric, population, random), undefined);
  }
}

interface Blurred {
  readonly part: bigint;
  readonly weight: bigint;
  readonly step: number;
}

const METRICS_INSIDE: ReadonlySet<MetricId> = new Set(INSIDE);
const METRICS = [...(Object.keys(TABLE) as MetricId[]).filter((metric) => TABLE[metric] !== 'T'), ...INSIDE];

/** How the gate differs from the oracle on one random measurement; undefined where it does not. */
export function difference(random: Random): string | undefined {
  const metric = pick(random, METRICS);
  const { measurement, asked, said, isOpen } = judgedOf(random, metric);
  const { unit, people, allowSmall } = asked;
  const { released, withheld } = gate(
    [measurement],
    { unit, contributors: people, usersBehind: people },
    { allowSmall },
  );
  const where = `${metric}, unit ${unit}, ${people} people, ${asked.populations.map(describe).join(' and ')}`;
  if (METRICS_INSIDE.has(metric))
    return released.length + withheld.length === 0 ? undefined : `knows ${where}`;
  if (!mayLeave(asked) || !isOpen)
    return released.length === 0 ? protectedOnly(withheld, where) : `says ${where}`;
  const [one] = released;
  if (one === undefined) return `withholds ${where}`;
  if (said === undefined) return undefined;
  const printedOne = one.value as Said;
  const isSame = (['value', 'low', 'high'] as const).every((key) => near(printedOne[key], said[key]));
  return isSame ? undefined : `${where}: ${JSON.stringify(printedOne)} instead of ${JSON.stringify(said)}`;
}

/** The one form in which a number that may not leave shows. */
function protectedOnly(withheld: readonly { readonly reason: string }[], where: string): string | undefined {
  return withheld.every(({ reason }) => reason === 'protected') ? undefined : `gives a reason for ${where}`;
}

function near(a: number | undefined, b: number | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && Math.abs(a - b) < 1e-9);
}

function describe({ contributors, people }: Population): string {
  return `${contributors.length} contributors who are ${people}`;
}
