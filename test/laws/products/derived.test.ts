// What is derived follows by the formula that the contract prints.
import { METRICS } from '@ptl/claw-router';
import { schema } from '@ptl/claw-router/internal';
import { expect, it } from 'vitest';
import { longRuns } from '../../setup/runs.ts';
import { largeSites, oddSites, reported } from './product.ts';

/** As near as two ways of dividing come. */
const NEAR = 1e-9;

it('each derived metric is what its formula says', async () => {
  const formulas = formulasIn(schema);
  expect(formulas.size).toBeGreaterThan(8);
  const tried = new Set<string>();
  const wrong: string[] = [];
  for (const site of [...oddSites(5000, longRuns(30)), ...largeSites(5000, longRuns(8))]) {
    const { values, unit } = await reported(site);
    for (const [metric, formula] of formulas) {
      const expected = evaluated(formula, values, unit);
      if (expected === undefined) continue;
      const value = values.get(metric) ?? Number.NaN;
      const isNear = Math.abs((value as number) - expected) <= NEAR * Math.max(1, expected);
      if (isNear) tried.add(metric);
      // Without groups none of them is chronic, and there is no share.
      else if (metric === 'chronic_underutil_groups' && value === 0) continue;
      else if (!(Number.isNaN(value) && Number.isNaN(expected)))
        wrong.push(`${site.name}: ${metric} = ${formula}: ${value}, ${expected}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(tried.size).toBeGreaterThan(8);
});

/** The formula of each derived metric, wherever it stands in the contract. */
function formulasIn(node: unknown, name = ''): Map<string, string> {
  if (typeof node !== 'object' || node === null) return new Map();
  const own = (node as Record<string, unknown>)['x-formula'];
  const below = Object.entries(node).flatMap(([key, inner]) => [...formulasIn(inner, key)]);
  return new Map([...(typeof own === 'string' ? [[name, own] as const] : []), ...below]);
}

/** `a`, `a × b` or `a, of nodes b`; NaN where it has no value, undefined where it is no arithmetic. */
function evaluated(formula: string, values: ReadonlyMap<string, unknown>, unit: string): number | undefined {
  const [first, ofNodes = first] = formula.split(', of nodes ');
  const factors = (unit === 'node' ? ofNodes : first)!.split(' × ');
  if (factors.some((name) => !(name in METRICS))) return undefined;
  return factors.map((name) => (values.get(name) ?? Number.NaN) as number).reduce((a, b) => a * b);
}
