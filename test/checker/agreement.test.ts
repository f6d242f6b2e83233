// What claw makes of accounting is what a program makes of it that was written from the contract alone, in
// another language.
import { IdentifierKey } from '@ptl/claw-core';
import { route, scopeKeys } from '@ptl/claw-router';
import { expect, it } from 'vitest';
import { longRuns } from '../setup/runs.ts';
import { found, hasPython, NO_PYTHON } from './packages.ts';

const BATCHES = 4;
const SITES = longRuns(250);
/** Of accounting, a package can have these. */
const METRICS = 33;
const maker = { IdentifierKey, route, scopeKeys };

it('agrees on sites of chance, of which some tell much and some little', async (context) => {
  if (!hasPython()) return context.skip(NO_PYTHON);
  const metrics = new Map<string, number>();
  let without = 0;
  const look = (text: string) => {
    const { ace, pace, core, utilization } = JSON.parse(text);
    const names = Object.keys({ ...ace, ...pace, ...core, ...utilization });
    if (names.length === 0) without++;
    for (const name of names) metrics.set(name, (metrics.get(name) ?? 0) + 1);
  };
  for (let part = 0; part < BATCHES; part++) {
    const seeds = Array.from({ length: SITES }, (_, i) => part * SITES + i);
    expect(await found(seeds, maker, { look })).toEqual([]);
  }
  expect(metrics.size).toBe(METRICS);
  expect(Math.min(...metrics.values())).toBeGreaterThan(SITES / 10);
  expect(without).toBeGreaterThan(SITES / 10);
});
