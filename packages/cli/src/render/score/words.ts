// Describes scores: 0.51 with its interval rounded outwards, and what each engine and component measures.
import type { Component, Engine, EngineScore, Estimate } from '@ptl/claw-router';

/** Scores have three digits behind the point, as PTL prints them. */
const PER_WHOLE = 1000;

export const ENGINE_QUESTIONS: Readonly<Record<Engine, string>> = {
  ace: 'whether the GPUs that were held did work',
  pace: 'whether the scheduler gives GPUs to the right jobs at the right time',
  cool: 'what cooling costs, by the declared PUE',
  core: 'whether the hardware fits the work, and how old it is',
  flux: 'how rigorous the carbon accounting is',
};

const NO_FLUX =
  'PTL scores it from flux_input.json: its methods of carbon accounting are not those of the package';

/** What gives an engine without a score one. */
const REMEDIES: Readonly<Partial<Record<string, string>>> = {
  annual_pue: 'declare it with collect --facility',
  primary_use: 'declare it with collect --facility',
  gpu_purchase_years: 'declare it with collect --facility',
};

/** `0.513 (0.482–0.544)`; the interval alone where there is no value, the value alone where it is exact. */
export function scoreText({ low, high, value }: Estimate): string {
  const from = (Math.floor(steady(low)) / PER_WHOLE).toFixed(3);
  const to = (Math.ceil(steady(high)) / PER_WHOLE).toFixed(3);
  if (value === undefined) return `${from}–${to}`;
  const shown = (Math.round(steady(value)) / PER_WHOLE).toFixed(3);
  return low === high ? shown : `${shown} (${from}–${to})`;
}

/** In thousandths, rounded at the twelfth digit to remove floating-point noise. */
function steady(score: number): number {
  return Number((score * PER_WHOLE).toPrecision(12));
}

/** Why a component has no score; '' where it has one. */
export function lacking({ score, missing, without = [], name }: Component): string {
  if (score !== undefined) return '';
  const absent = missing.map((metric) =>
    REMEDIES[metric] === undefined ? `${metric} is not in the package` : `${metric}: ${REMEDIES[metric]}`,
  );
  const figures = name === 'fleet_age' ? 'no year is declared for' : 'no figure is published for';
  return [...absent, ...(without.length === 0 ? [] : [`${figures} ${without.join(', ')}`])].join('; ');
}

/** Why an engine has no score; '' where it has one. */
export function whyNoScore({ engine, score, components }: EngineScore): string {
  if (score !== undefined) return '';
  if (engine === 'flux') return NO_FLUX;
  const reasons = components.flatMap((one) => lacking(one).split('; '));
  return [...new Set(reasons)].filter((one) => one !== '').join('; ');
}
