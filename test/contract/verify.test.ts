// Verifying a package: what is accepted, what is refused, and that nothing received is quoted.
import { canonicalBytes, canonicalText, type VerdictCode, verifyPackage } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { band, exampleBytes, examplePackage, released } from './example.ts';

const utf8 = new TextEncoder();

/** The example's text after one replacement, which must find something. */
function tampered(from: string | RegExp, to: string): Uint8Array {
  const text = canonicalText(examplePackage());
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return utf8.encode(changed);
}

/** The example's canonical bytes after a change of the parsed package. */
// biome-ignore lint/suspicious/noExplicitAny: tests break packages on purpose
function edited(change: (content: any) => void): Uint8Array {
  const content = structuredClone(examplePackage());
  change(content);
  return canonicalBytes(content);
}

describe('verifyPackage', () => {
  it('accepts the example', () => {
    expect(verifyPackage(exampleBytes())).toMatchObject({ ok: true, content: examplePackage() });
  });

  it('accepts a package in which nothing is released', () => {
    const bytes = exampleBytes({
      released: [],
      withheld: [],
      profile: 'none',
      parameters: { workload: 'mixed' },
      sources: [],
      warnings: [],
    });
    expect(verifyPackage(bytes)).toMatchObject({ ok: true });
  });

  const refusals: [what: string, bytes: () => Uint8Array, code: VerdictCode, place: string][] = [
    ['a key that stands twice', () => tampered('{"ace":', '{"ace":{},"ace":'), 'not_canonical', ''],
    ['white space', () => tampered('{"ace":', '{ "ace":'), 'not_canonical', ''],
    ['a closing newline', () => tampered(/$/, '\n'), 'not_canonical', ''],
    ['a byte order mark', () => tampered(/^/, '\ufeff'), 'not_json', ''],
    ['a number in other digits', () => tampered('"low":0.61', '"low":0.610'), 'not_canonical', ''],
    ['an escape that is not needed', () => tampered('Example', '\\u0045xample'), 'not_canonical', ''],
    ['half a file', () => exampleBytes().subarray(0, 500), 'not_json', ''],
    [
      'bytes that are not UTF-8',
      () => exampleBytes().with(canonicalText(examplePackage()).indexOf('Example'), 0xff),
      'not_json',
      '',
    ],
    ['a megabyte', () => new Uint8Array((1 << 20) + 1).fill(0x20), 'too_large', ''],
    ['deep nesting', () => utf8.encode(`${'['.repeat(1 << 18)}${']'.repeat(1 << 18)}`), 'schema', ''],
    ['a key of its own', () => edited((p) => (p.ace.alice = 1)), 'schema', 'ace'],
    ['a key like __proto__', () => tampered('{"ace":{', '{"__proto__":{},"ace":{'), 'schema', ''],
    [
      'a low end off the grid',
      () => edited((p) => (p.ace.gpu_efficiency_rate.low = 0.612)),
      'grid',
      'ace/gpu_efficiency_rate',
    ],
    [
      'a value off the middle',
      () => edited((p) => (p.ace.gpu_efficiency_rate.value = 0.613)),
      'midpoint',
      'ace/gpu_efficiency_rate',
    ],
    [
      'a value of an open band',
      () => edited((p) => (p.pace.wait_spread_ratio.value = 21)),
      'midpoint',
      'pace/wait_spread_ratio',
    ],
    [
      'another edge of a score band',
      () => edited((p) => (p.pace.scheduling_pressure_ratio.high = 0.5)),
      'grid',
      'pace/scheduling_pressure_ratio',
    ],
    [
      'a rung finer than the profile',
      () =>
        edited(
          (p) =>
            (p.ace.gpu_efficiency_rate = {
              ...p.ace.gpu_efficiency_rate,
              low: 0.61,
              high: 0.611,
              value: 0.6105,
            }),
        ),
      'policy',
      'ace/gpu_efficiency_rate',
    ],
    [
      'a quantile outside the profile',
      () => edited((p) => (p.utilization.gpu_util_p95 = p.utilization.gpu_util_p50)),
      'policy',
      'utilization/gpu_util_p95',
    ],
    [
      'a mean that belongs to the unit node',
      () => edited((p) => (p.utilization.gpu_util_mean = p.utilization.gpu_util_p50)),
      'policy',
      'utilization/gpu_util_mean',
    ],
    [
      'a total of four digits',
      () =>
        edited(
          (p) =>
            (p.ace.gpu_hours_requested = {
              ...p.ace.gpu_hours_requested,
              low: 123_400,
              high: 123_500,
              value: 123_450,
            }),
        ),
      'grid',
      'ace/gpu_hours_requested',
    ],
    [
      'parameters of another profile',
      () => edited((p) => (p.privacy.parameters.k = 5)),
      'policy',
      'privacy/parameters',
    ],
    ['another profile', () => edited((p) => (p.privacy.profile = 'small')), 'policy', 'privacy/parameters'],
    [
      'a profile of another unit',
      () => edited((p) => (p.privacy.contributors = 'node')),
      'policy',
      'privacy/parameters',
    ],
    ['a day that is none', () => edited((p) => (p.period.end = '2026-02-30')), 'time', 'period'],
    ['a period of no length', () => edited((p) => (p.period.end = p.period.start)), 'time', 'period'],
    [
      'another discovery time',
      () => edited((p) => (p.discovery.discovery_timestamp = '2026-01-01T00:00:00Z')),
      'time',
      'discovery/discovery_timestamp',
    ],
    [
      'another version',
      () => edited((p) => (p.discovery.ptl_claw_version = '9.9.9')),
      'coherence',
      'discovery/ptl_claw_version',
    ],
    [
      'another capacity',
      () => edited((p) => (p.privacy.capacity_bits = 1)),
      'coherence',
      'privacy/capacity_bits',
    ],
    [
      'a source without a result',
      () => edited((p) => p.discovery.data_sources_found.push('nvidia_smi')),
      'coherence',
      'discovery/collection_results',
    ],
    [
      'coverage off the grid',
      () => edited((p) => (p.discovery.collection_results.dcgm_exporter.coverage.low = 0.91)),
      'grid',
      'discovery/collection_results/dcgm_exporter/coverage',
    ],
    ['warnings out of order', () => edited((p) => p.warnings.reverse()), 'list', 'warnings'],
    [
      'models out of order',
      () => edited((p) => p.profile.gpu_fleet.value.reverse()),
      'list',
      'profile/gpu_fleet',
    ],
    [
      'a metric withheld twice',
      () => edited((p) => p.privacy.withheld.push(p.privacy.withheld[2])),
      'list',
      'privacy/withheld',
    ],
    [
      'a metric both said and withheld',
      () => edited((p) => (p.privacy.withheld = [{ metric: 'gpu_efficiency_rate', reason: 'protected' }])),
      'coherence',
      'privacy/withheld',
    ],
  ];
  it.each(refusals)('refuses %s', (_what, bytes, code, place) => {
    expect(verifyPackage(bytes())).toEqual({ ok: false, code, place });
  });

  it('tells small totals and counts from ones that are too fine', () => {
    const small = {
      profile: 'small',
      parameters: { k: 5, finest_rung: 1, totals: '1-2-5', quantiles: '25-75', workload: 'mixed' },
    } as const;
    const check = (low: number, high: number) =>
      verifyPackage(exampleBytes({ ...small, released: [released('jobs_submitted', band(low, high))] }));
    expect(check(100, 200)).toMatchObject({ ok: true });
    expect(check(0, 5)).toMatchObject({ ok: true });
    expect(check(123, 124)).toMatchObject({ code: 'policy' });
    expect(check(12, 13)).toMatchObject({ code: 'grid' });
    expect(check(1, 2)).toMatchObject({ code: 'grid' });
    expect(check(100, 500)).toMatchObject({ code: 'grid' });
  });

  it('refuses every change of one byte, or what it accepts is another valid package', () => {
    const bytes = exampleBytes();
    const same = canonicalText(examplePackage());
    let accepted = 0;
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.with(at, bytes[at]! ^ 1);
      const verdict = verifyPackage(changed);
      if (!verdict.ok) continue;
      accepted++;
      expect(canonicalText(verdict.content)).not.toBe(same);
    }
    // Letters of the organization, digits of dates, of the version, of counts and of declared facts have neighbours that are as good.
    expect(accepted).toBeLessThan(80);
  });

  it('quotes nothing that it received', () => {
    const verdict = verifyPackage(edited((p) => (p.ace['alice@node17'] = { low: 'secret' })));
    expect(JSON.stringify(verdict)).not.toMatch(/alice|secret|node17/);
  });
});
