// The score preview for scripts.
import { type Component, ENGINE_WEIGHTS, type Estimate, type NextTier, type Preview } from '@ptl/claw-router';
import type { Finished } from '../../finished/read.ts';
import { VERSION } from '../../version.ts';
import { json } from '../json.ts';

/** Digits behind the point; intervals are rounded outwards. */
const PER_WHOLE = 10_000;

/** {command, version, package, sha256, synthetic, period, engines, composite, tier, next} */
export function scoreJson({ place, sha256, content }: Finished, preview: Preview): string {
  return json({
    command: 'score',
    version: VERSION,
    package: place,
    sha256,
    synthetic: content.synthetic === true,
    period: content.period,
    ...scoreSummary(preview),
  });
}

/** {engines, composite, tier, next} */
export function scoreSummary({ engines, composite, tier, next }: Preview): object {
  return {
    engines: engines.map(({ engine, score, components }) => ({
      engine,
      weight: ENGINE_WEIGHTS[engine],
      score: estimate(score),
      components: components.map(component),
    })),
    composite: estimate(composite),
    tier: { value: tier.value ?? null, low: tier.low, high: tier.high },
    next: next === undefined ? null : nextTier(next),
  };
}

function nextTier({ tier, composite, enginesMissing, absent }: NextTier): object {
  return { tier, composite, engines_missing: enginesMissing, absent };
}

function component({ name, weight, score, from, missing, without = [] }: Component): object {
  return { name, weight: Number(weight.toPrecision(6)), score: estimate(score), from, missing, without };
}

function estimate(of: Estimate | undefined): object | null {
  if (of === undefined) return null;
  const { low, high, value } = of;
  return {
    value: value === undefined ? null : Math.round(steady(value)) / PER_WHOLE,
    low: Math.floor(steady(low)) / PER_WHOLE,
    high: Math.ceil(steady(high)) / PER_WHOLE,
  };
}

function steady(score: number): number {
  return Number((score * PER_WHOLE).toPrecision(12));
}
