// Each golden case says where its bytes come from, and a source of which nothing but words was at hand is
// experimental.
import { join } from 'node:path';
import { type Source, sources } from '@ptl/claw-core';
import { expect, it } from 'vitest';
import { goldenOrigins } from '../../scripts/golden-origins.ts';

const cases = goldenOrigins(join(import.meta.dirname, '../golden'));

it('every golden case says where its bytes come from', () => {
  expect(cases.length).toBeGreaterThan(200);
  expect(cases.filter(({ kind }) => kind === undefined)).toEqual([]);
  for (const { origin = '' } of cases) expect(origin.length).toBeGreaterThan(10);
});

it.each(Object.values(sources).map((source): [string, Source] => [source.id, source]))(
  '%s is experimental if all of its cases were made from words alone, and its confidence is then low',
  (id, { experimental = false, fidelity }) => {
    const own = cases.filter(({ source }) => source === id);
    expect(own.length).toBeGreaterThan(0);
    expect(experimental).toBe(own.every(({ kind }) => kind === 'made by us'));
    if (experimental) expect(fidelity).toBe('low');
  },
);
