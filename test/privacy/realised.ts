// The interval in which an attacker really finds somebody: brute force in doubles over all targets and insiders, fast enough for 2,000 users.
import type { Population, Released } from '@ptl/claw-router/internal';
import { populations, type Site } from './site.ts';

export interface Fact {
  readonly low: number;
  readonly high: number;
  readonly population: Population;
}

/** The three metrics about the same people, as they were said. */
export function placedFacts(s: Site, released: readonly Released[]): Fact[] {
  const of = {
    gpu_efficiency_rate: 'rate',
    gpu_efficiency_score: 'score',
    over_request_ratio: 'requested',
  } as const;
  return Object.entries(of).flatMap(([metric, name]) => {
    const saying = released.find((one) => one.metric === metric)?.value;
    if (saying === undefined || !('low' in saying)) return [];
    const population = populations[name](s);
    const top = 'high' in saying ? saying.high : Number.POSITIVE_INFINITY;
    if (metric !== 'over_request_ratio') return [{ low: saying.low, high: top, population }];
    return [{ low: 1 / top, high: 1 / saying.low, population }];
  });
}

interface Flat {
  readonly fact: Fact;
  readonly whole: number;
  readonly weights: Float64Array;
  readonly parts: Float64Array;
}

/** The narrowest joint interval over all targets (people, and accounts that are not everybody) and all insiders, and none. */
export function realisedWidth(facts: readonly Fact[]): number {
  const flat: Flat[] = facts.map((fact) => {
    const weights = Float64Array.from(fact.population.contributors, (c) => Number(c.weight));
    const parts = Float64Array.from(fact.population.contributors, (c) => Number(c.part));
    return { fact, whole: weights.reduce((a, b) => a + b, 0), weights, parts };
  });
  if (flat.length === 0) return 1;
  const users = flat[0]!.weights.length;
  let narrow = 1;
  for (let target = 0; target < users; target++) {
    const weights = flat.map((f) => f.weights[target]!);
    for (let insider = 0; insider < users; insider++)
      narrow = Math.min(
        narrow,
        width(flat, weights, insider === target ? undefined : outside(flat, insider)),
      );
  }
  for (let account = 0; account < flat[0]!.fact.population.accounts.length; account++)
    narrow = Math.min(narrow, accountWidth(flat, account));
  return narrow;
}

type Known = readonly { readonly part: number; readonly rest: number }[];

function outside(flat: readonly Flat[], insider: number): Known {
  return flat.map(({ weights, parts }) => ({
    part: parts[insider]!,
    rest: weights[insider]! - parts[insider]!,
  }));
}

function accountWidth(flat: readonly Flat[], account: number): number {
  const members = flat.map((f) => f.fact.population.accounts[account]!);
  const weights = members.map((all) => all.reduce((sum, m) => sum + Number(m.weight), 0));
  if (weights[0] === flat[0]!.whole) return 1;
  let narrow = width(flat, weights, undefined);
  for (let insider = 0; insider < flat[0]!.weights.length; insider++) {
    const known = outside(flat, insider).map(({ part, rest }, f) => {
      const inside = members[f]!.filter((m) => m.contributor === insider);
      const own = inside.reduce((sum, m) => sum + Number(m.part), 0);
      return { part: part - own, rest: rest - (inside.reduce((sum, m) => sum + Number(m.weight), 0) - own) };
    });
    narrow = Math.min(narrow, width(flat, weights, known));
  }
  return narrow;
}

function width(flat: readonly Flat[], weights: readonly number[], known: Known | undefined): number {
  let low = 0;
  let high = 1;
  for (let f = 0; f < flat.length; f++) {
    const { fact, whole } = flat[f]!;
    const { part, rest } = known?.[f] ?? { part: 0, rest: 0 };
    low = Math.max(low, 1 - ((1 - fact.low) * whole - rest) / weights[f]!);
    high = Math.min(high, (fact.high * whole - part) / weights[f]!);
  }
  return high - low;
}
