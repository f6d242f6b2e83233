// Building a package: whatever the gate releases fits the schema, in one order, and nothing else gets in.
import {
  bandsOf,
  buildPackage,
  canonicalBytes,
  canonicalText,
  GPU_MODELS,
  type Interval,
  METRICS,
  type MetricId,
  midpoint,
  type Released,
  SOURCE_IDS,
  schema,
  validatePackage,
  verifyPackage,
  WARNINGS,
  type Withheld,
} from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { exampleInput, examplePackage, released } from './example.ts';

type Node = Readonly<Record<string, unknown>>;
type Saying = Released['value'];
const ids = Object.keys(METRICS) as MetricId[];
const inPackage = ids.filter((id) => METRICS[id].path.length > 0);

function resolved(node: Node): Node {
  if (typeof node.$ref !== 'string') return node;
  return node.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Node)[key], schema) as Node;
}

/** The schema's object of a metric. */
function shapeOf(id: MetricId): Node {
  let node = schema as Node;
  for (const step of METRICS[id].path)
    node = resolved((resolved(node).properties as Record<string, Node>)[step]!);
  return node;
}

/** A value that the schema allows for an exact metric, on its grid. */
function exact(id: MetricId): fc.Arbitrary<Saying> {
  const value = resolved((shapeOf(id).properties as Record<string, Node>).value!);
  const { minimum, maximum } = value as { minimum: number; maximum: number };
  if ('const' in value) return fc.constant({ value: value.const as boolean });
  if (Array.isArray(value.enum))
    return fc.constantFrom(...(value.enum as string[])).map((one) => ({ value: one }));
  if (value.type === 'boolean') return fc.boolean().map((one) => ({ value: one }));
  if (value.type === 'number')
    return fc.integer({ min: minimum * 100, max: maximum * 100 }).map((n) => ({ value: n / 100 }));
  if (value.type === 'integer') return fc.integer({ min: minimum, max: maximum }).map((n) => ({ value: n }));
  const field = id === 'gpu_fleet' ? 'gpu_count' : 'purchase_year';
  return fc.shuffledSubarray([...GPU_MODELS], { minLength: 1 }).map((models) => ({
    value: models.map((gpu_model) => ({ gpu_model, [field]: 2020, serial: 'surprise' })),
  }));
}

function printed({ low, high }: Interval): Saying {
  return high === undefined ? { low, value: low } : { low, high, value: midpoint(low, high) };
}

/** Something that the gate may say of a metric of a large site. */
function saying(id: MetricId): fc.Arbitrary<Saying> {
  const { grid } = METRICS[id];
  if (grid === undefined || 'step' in grid) return exact(id);
  if (!('series' in grid)) return fc.constantFrom(...bandsOf(grid)).map(printed);
  const steps = fc
    .tuple(fc.constantFrom<[number, number]>([1, 2], [2, 5], [5, 10]), fc.integer({ min: 1, max: 10 }))
    .map(([[low, high], e]) => ({ low: low * 10 ** e, high: high * 10 ** e }));
  const first = fc.constant({ low: 0, high: grid.first });
  const cut = (digits: number) =>
    fc
      .tuple(fc.integer({ min: 10 ** (digits - 1), max: 10 ** digits - 1 }), fc.integer({ min: 1, max: 8 }))
      .map(([n, e]) => ({
        low: n * 10 ** e,
        high: (n + 1) * 10 ** e,
      }));
  return fc.oneof(first, steps, ...(grid.digits ?? []).map(cut)).map(printed);
}

const SYSTEMS = (schema.$defs as Record<string, { enum: readonly string[] }>).source!.enum;

const anyReleased: fc.Arbitrary<Released[]> = fc
  .subarray(inPackage.filter((id) => id !== 'gpu_util_mean'))
  .chain(
    (chosen) =>
      fc.tuple(
        ...chosen.map((id) =>
          fc.record({
            metric: fc.constant(id),
            value: saying(id),
            source: fc.constantFrom(
              ...(METRICS[id].release.form === 'facility'
                ? (['operator_reported'] as const)
                : id === 'assumed_utilization_warning'
                  ? (['assumed'] as const)
                  : SYSTEMS),
            ),
            confidence:
              id === 'assumed_utilization_warning'
                ? fc.constant('low' as const)
                : fc.constantFrom('high', 'medium', 'low'),
          }),
        ),
      ) as fc.Arbitrary<unknown> as fc.Arbitrary<Released[]>,
  );
const anyWithheld = fc
  .subarray(ids)
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((metric) =>
        fc
          .constantFrom('no_source', 'undefined', 'protected')
          .map((reason) => ({ metric, reason, because: 'x' })),
      ),
    ),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<Withheld[]>;

const standard = {
  profile: 'standard',
  parameters: { k: 10, finest_rung: 0.1, totals: '3_digits', quantiles: '05-95', workload: 'mixed' },
} as const;

describe('buildPackage', () => {
  it('makes a valid package of whatever is released, in the same bytes for every order', () => {
    fc.assert(
      fc.property(
        anyReleased,
        anyWithheld,
        fc.subarray([...WARNINGS]),
        fc.subarray([...SOURCE_IDS]),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, withheld, warnings, found, coverage) => {
          const sources = found.map(
            (source) => ({ source, status: 'complete', fidelity: 'hardware', coverage }) as const,
          );
          const input = exampleInput({ ...standard, released: list, withheld, warnings, sources });
          const content = buildPackage(input);
          expect(validatePackage(content)).toEqual({ ok: true });
          const bytes = canonicalBytes(content);
          const verdict = verifyPackage(bytes);
          expect(verdict).toMatchObject({ ok: true });
          expect(canonicalText(content)).not.toContain('surprise');
          const turned = {
            ...input,
            released: list.toReversed(),
            withheld: withheld.toReversed(),
            warnings: warnings.toReversed(),
            sources: sources.toReversed(),
          };
          expect(JSON.stringify(buildPackage(turned).privacy.withheld)).toBe(
            JSON.stringify(content.privacy.withheld),
          );
          expect(canonicalBytes(buildPackage(turned))).toEqual(bytes);
        },
      ),
      { seed: 11, numRuns: runs(60) },
    );
  });

  it('copies each value to its place with unit, source and confidence', () => {
    const content = examplePackage();
    expect(content.ace.gpu_efficiency_rate).toEqual({
      low: 0.61,
      high: 0.615,
      value: 0.6125,
      unit: 'fraction',
      source: 'slurm+dcgm',
      confidence: 'high',
    });
    expect(content.pace.wait_spread_ratio).toEqual({
      low: 20,
      value: 20,
      unit: 'ratio',
      source: 'slurm+dcgm',
      confidence: 'high',
    });
    expect(content.inference.vllm?.servers_total?.value).toBe(4);
    expect(content.profile.gpu_fleet?.value.map((one) => one.gpu_model)).toEqual(['h100', 'a100']);
    expect(content.discovery.collection_results.dcgm_exporter?.coverage).toEqual({
      low: 0.9,
      high: 0.95,
      value: 0.925,
    });
    expect(content.package_timestamp).toBe('2026-10-31T00:00:00Z');
    expect(content.period).toEqual({ start: '2026-10-01', end: '2026-10-31' });
  });

  it('leaves behind whatever else an input carries', () => {
    const surprise = { low: 0.1, high: 0.2, value: 0.15, contributors: 17, user: 'alice' };
    const list: Released[] = [Object.assign(released('short_jobs_pct', surprise), { names: ['alice'] })];
    const text = canonicalText(buildPackage({ ...exampleInput({ released: list }), n: 17 } as never));
    expect(text).not.toMatch(/alice|contributors":17|"n":/);
    expect(text).toContain(
      '"short_jobs_pct":{"confidence":"high","high":0.2,"low":0.1,"source":"slurm+dcgm"',
    );
  });

  it('refuses metrics that have no place, and two values for one place', () => {
    const build =
      (...list: Released[]) =>
      () =>
        buildPackage(exampleInput({ released: list }));
    expect(build(released('power_watts_p50', { value: 300 }))).toThrow('power_watts_p50 has no place');
    expect(build(released('total_jobs', { value: 300 }))).toThrow('no place');
    expect(build(released('mig_enabled', { value: true }), released('mig_enabled', { value: true }))).toThrow(
      'twice',
    );
  });
});
