// Building a package: whatever the gate releases fits the schema, in one order, and nothing else gets in.
import {
  buildPackage,
  METRICS,
  type MetricId,
  packageBytes,
  packageText,
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
import { saying } from './sayings.ts';

const inPackage = (Object.keys(METRICS) as MetricId[]).filter((id) => METRICS[id].path.length > 0);
/** Every label but `assumed`, whose numbers have no interval. */
const SYSTEMS = (schema.$defs as Record<string, { enum: readonly string[] }>).source!.enum.filter(
  (label) => label !== 'assumed',
);

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
  .subarray(Object.keys(METRICS) as MetricId[])
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((metric) =>
        fc
          .constantFrom('no_source', 'undefined', 'protected')
          .map((reason) => ({ metric, reason, because: 'x' })),
      ),
    ),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<Withheld[]>;

const mixed = { parameters: { k: 5, workload: 'mixed' } } as const;

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
          const input = exampleInput({ ...mixed, released: list, withheld, warnings, sources });
          const content = buildPackage(input);
          expect(validatePackage(content)).toEqual({ ok: true });
          const bytes = packageBytes(content);
          const verdict = verifyPackage(bytes);
          // Numbers of chance may contradict each other: that is said of a metric, and nothing else is wrong.
          if (!verdict.ok)
            expect(verdict).toEqual({
              ok: false,
              code: 'coherence',
              place: expect.stringMatching(/\/|^warnings$/),
            });
          expect(packageText(content)).not.toContain('surprise');
          const turned = {
            ...input,
            released: list.toReversed(),
            withheld: input.withheld.toReversed(),
            warnings: warnings.toReversed(),
            sources: sources.toReversed(),
          };
          expect(JSON.stringify(buildPackage(turned).privacy.withheld)).toBe(
            JSON.stringify(content.privacy.withheld),
          );
          expect(packageBytes(buildPackage(turned))).toEqual(bytes);
        },
      ),
      { seed: 11, numRuns: runs(60) },
    );
  });

  it('copies each value to its place with unit, source and confidence', () => {
    const content = examplePackage();
    expect(content.ace.gpu_efficiency_rate).toEqual({
      value: 0.612,
      low: 0.5254,
      high: 0.6986,
      unit: 'fraction',
      source: 'slurm+dcgm',
      confidence: 'high',
    });
    expect(content.pace.wait_spread_ratio).toEqual({
      low: 20,
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
    expect(content.period).toEqual({ first_day: '2026-10-01', last_day: '2026-10-30' });
  });

  it('leaves behind whatever else an input carries', () => {
    const surprise = { low: 0.1, high: 0.2, value: 0.15, contributors: 17, user: 'alice' };
    const list: Released[] = [Object.assign(released('short_jobs_pct', surprise), { names: ['alice'] })];
    const text = packageText(buildPackage({ ...exampleInput({ released: list }), n: 17 } as never));
    expect(text).not.toMatch(/alice|contributors": 17|"n":/);
    expect(text.replace(/\s+/g, ' ')).toContain(
      '"short_jobs_pct": { "value": 0.15, "low": 0.1, "high": 0.2, "unit": "fraction", "source": "slurm+dcgm", "confidence": "high" }',
    );
  });

  it('groups what is withheld by reason, and names a section of which nothing is told once', () => {
    const servers = inPackage.filter((id) => METRICS[id].section === 'inference');
    const withheldOf = (change: Partial<Parameters<typeof exampleInput>[0]>) =>
      buildPackage({ ...exampleInput({ released: [] }), ...change }).privacy.withheld;
    const missing = servers.map((metric): Withheld => ({ metric, reason: 'no_source', because: '' }));
    const others: Withheld[] = [
      { metric: 'energy_kwh', reason: 'no_source', because: 'it is in no package' },
      { metric: 'wait_spread_ratio', reason: 'protected', because: '' },
      { metric: 'cpu_used_fraction', reason: 'no_source', because: '' },
      { metric: 'over_request_ratio', reason: 'undefined', because: '' },
    ];
    expect(withheldOf({ withheld: [...others, ...missing] })).toEqual({
      no_source: ['inference', 'cpu_used_fraction'],
      undefined: ['over_request_ratio'],
      protected: ['wait_spread_ratio'],
    });
    const one = released('vllm_servers_total', { value: 4 }, { source: 'inference' });
    expect(withheldOf({ withheld: missing, released: [one] }).no_source).toEqual(
      servers.filter((id) => id !== 'vllm_servers_total'),
    );
  });

  it('counts gpu_util_mean among what is missing only where nodes are the contributors', () => {
    const missing = inPackage
      .filter((id) => METRICS[id].section === 'utilization')
      .map((metric): Withheld => ({ metric, reason: 'no_source', because: '' }));
    const told = missing.filter(({ metric }) => metric !== 'gpu_util_mean');
    const withheldOf = (unit: 'user' | 'node', withheld: Withheld[]) =>
      buildPackage({ ...exampleInput({ released: [], unit }), withheld }).privacy.withheld.no_source;
    expect(withheldOf('user', missing)).toEqual(['utilization']);
    expect(withheldOf('user', told)).toEqual(['utilization']);
    expect(withheldOf('node', missing)).toEqual(['utilization']);
    expect(withheldOf('node', told)).toEqual(told.map(({ metric }) => metric));
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
