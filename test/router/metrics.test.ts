// Every metric of job accounting against the naive reference, on random histories; and no order or split of
// the rows changes a byte of the package.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longRuns } from '../setup/runs.ts';
import { histories } from './histories.ts';
import { referenceMetrics } from './reference.ts';
import { JANUARY, type PlainRun, type PlainStep, routed, type Settings, type Site, testKey } from './site.ts';

const SEED = { seed: 20260103 } as const;
const HISTORIES = longRuns(350);
/** Facts that are no metrics of job accounting. */
const OTHERS = new Set(['scheduler_type', 'ace_input_path', 'pace_input_path']);

/** What the router says must be what the reference says, and nothing besides. */
function checkValues(
  site: Site,
  settings: Settings,
  threshold: number,
  window?: readonly [number, number],
): void {
  const { values } = routed(site, settings);
  const expected = referenceMetrics(site, threshold, window);
  const said = Object.keys(values).filter((metric) => !OTHERS.has(metric));
  expect(said.sort()).toEqual(Object.keys(expected).sort());
  for (const metric of said) {
    const [value, wanted] = [values[metric] as number, expected[metric]!];
    if (Math.abs(value - wanted) > 1e-12 * Math.abs(wanted))
      expect({ [metric]: value }).toEqual({ [metric]: wanted });
  }
}

describe('random histories', () => {
  it('every metric is the one of the reference', () => {
    fc.assert(
      fc.property(histories, (site) => checkValues(site, {}, 0.6)),
      { ...SEED, numRuns: HISTORIES },
    );
  });

  it('the same in a window, and with another threshold', () => {
    const days = fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(histories, days, (site, [first, length]) => {
        const startSeconds = JANUARY + first * 86_400;
        const endSeconds = startSeconds + length * 86_400;
        const settings = { startSeconds, endSeconds, workload: 'inference_realtime' } as const;
        checkValues(site, settings, 0.3, [startSeconds, endSeconds]);
      }),
      { ...SEED, numRuns: longRuns(150) },
    );
  });

  it('they hold something of everything: no metric is compared by never being there', () => {
    const times = new Map<string, number>();
    const distinct = new Map<string, Set<number>>();
    for (const site of fc.sample(histories, { ...SEED, numRuns: HISTORIES }))
      for (const [metric, value] of Object.entries(referenceMetrics(site, 0.6))) {
        times.set(metric, (times.get(metric) ?? 0) + 1);
        distinct.set(metric, (distinct.get(metric) ?? new Set()).add(value));
      }
    expect(times.size).toBe(44);
    for (const [metric, count] of times) expect(count, metric).toBeGreaterThan(HISTORIES / 5);
    for (const [metric, values] of distinct) expect(values.size, metric).toBeGreaterThan(2);
  });

  it('each metric without a value has a reason', () => {
    fc.assert(
      fc.property(histories, (site) => {
        const { values, reasons, report, withheld } = routed(site);
        expect(report.length).toBe(Object.keys(values).length + Object.keys(reasons).length);
        for (const reason of Object.values(reasons)) expect(reason).toMatch(/^[A-Z].+\.$/);
        for (const value of Object.values(values))
          expect(value).toSatisfy((v) => v !== null && !Object.is(v, Number.NaN));
        for (const { because } of withheld) expect(because).toMatch(/^[a-z_]+$/);
      }),
      { ...SEED, numRuns: longRuns(75) },
    );
  });
});

describe('order', () => {
  const shuffled = fc.tuple(
    histories,
    fc.integer(),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 9 }),
  );

  it('neither rows in another order, nor dealt to several inputs change a byte; another key no exact number', () => {
    fc.assert(
      fc.property(shuffled, ([site, seed, inputs, keySeed]) => {
        const settings = { allowSmall: true };
        const whole = routed(site, settings);
        const mixed = {
          ...site,
          runs: shuffle(site.runs ?? [], seed),
          steps: shuffle(site.steps ?? [], seed + 1),
        };
        expect(routed(mixed, { ...settings, inputs, key: testKey(keySeed) }).values).toEqual(whole.values);
        expect(routed(mixed, { ...settings, inputs }).text).toBe(whole.text);
      }),
      { ...SEED, numRuns: longRuns(100) },
    );
  });

  it('the same with people enough for a fine package', () => {
    const site = together(fc.sample(histories, { ...SEED, numRuns: 70 }));
    const whole = routed(site);
    expect(whole.people).toMatchObject({ unit: 'user', fewest: 5 });
    expect(whole.released.length).toBeGreaterThan(20);
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const runs = shuffle(site.runs ?? [], seed);
      const again = routed({ runs, steps: shuffle(site.steps ?? [], seed) }, { inputs: seed });
      expect(again.text).toBe(whole.text);
    }
  });
});

/**
 * Many histories as one site: each keeps its people and its clusters to itself, and the accounts are common
 * to all.
 */
function together(sites: readonly Site[]): Site {
  const apart = <Row extends PlainRun | PlainStep>(row: Row, i: number): Row => ({
    ...row,
    cluster: `${row.cluster}${i}`,
    ...('user' in row && row.user !== undefined ? { user: `${row.user}/${i}` } : {}),
  });
  return {
    runs: sites.flatMap(({ runs = [] }, i) => runs.map((row) => apart(row, i))),
    steps: sites.flatMap(({ steps = [] }, i) => steps.map((row) => apart(row, i))),
  };
}

/** The same rows in the order that `seed` gives. */
function shuffle<Row>(rows: readonly Row[], seed: number): Row[] {
  let state = seed >>> 0;
  const keyed = rows.map((row): [number, Row] => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return [state, row];
  });
  return keyed.sort(([a], [b]) => a - b).map(([, row]) => row);
}
