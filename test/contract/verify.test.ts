// Verifying a package: what is accepted, what is refused, and that nothing received is quoted.
import { packageBytes, packageText, type VerdictCode, verifyPackage } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { about, exampleBytes, examplePackage, released } from './example.ts';

const utf8 = new TextEncoder();

/** The example's text after one replacement, which must find something. */
function tampered(from: string | RegExp, to: string): Uint8Array {
  const text = packageText(examplePackage());
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return utf8.encode(changed);
}

/** The example's bytes after a change of the parsed package. */
// biome-ignore lint/suspicious/noExplicitAny: tests break packages on purpose
function edited(change: (content: any) => void): Uint8Array {
  const content = structuredClone(examplePackage());
  change(content);
  return packageBytes(content);
}

/** Of fewer than five users. */
const few = { parameters: { k: 5, workload: 'training_large', allow_small: true } } as const;

describe('verifyPackage', () => {
  it('accepts the example', () => {
    expect(verifyPackage(exampleBytes())).toMatchObject({ ok: true, content: examplePackage() });
  });

  it('accepts a package in which nothing is released', () => {
    const bytes = exampleBytes({
      released: [],
      withheld: [],
      parameters: { k: 5, workload: 'mixed', allow_small: true },
      sources: [],
      warnings: [],
    });
    expect(verifyPackage(bytes)).toMatchObject({ ok: true });
  });

  const refusals: [what: string, bytes: () => Uint8Array, code: VerdictCode, place: string][] = [
    ['half a surrogate pair', () => tampered('Example University', '\\ud800'), 'not_canonical', ''],
    ['a key that stands twice', () => tampered('"ace": {', '"ace": {},\n  "ace": {'), 'not_canonical', ''],
    ['other white space', () => tampered('  "ace"', '   "ace"'), 'not_canonical', ''],
    ['one line', () => utf8.encode(JSON.stringify(examplePackage())), 'not_canonical', ''],
    ['a second closing newline', () => tampered(/$/, '\n'), 'not_canonical', ''],
    ['no closing newline', () => tampered(/\n$/, ''), 'not_canonical', ''],
    [
      'keys in another order',
      () => tampered(/("value": 0.612),\s+("low": [\d.]+)/, '$2,\n      $1'),
      'not_canonical',
      '',
    ],
    ['a byte order mark', () => tampered(/^/, '\ufeff'), 'not_json', ''],
    ['a number in other digits', () => tampered('"value": 0.612', '"value": 0.6120'), 'not_canonical', ''],
    ['an escape that is not needed', () => tampered('Example', '\\u0045xample'), 'not_canonical', ''],
    ['no bytes at all', () => null as unknown as Uint8Array, 'not_json', ''],
    ['half a file', () => exampleBytes().subarray(0, 500), 'not_json', ''],
    [
      'bytes that are not UTF-8',
      () => exampleBytes().with(packageText(examplePackage()).indexOf('Example'), 0xff),
      'not_json',
      '',
    ],
    ['a megabyte', () => new Uint8Array((1 << 20) + 1).fill(0x20), 'too_large', ''],
    ['deep nesting', () => utf8.encode(`${'['.repeat(1 << 18)}${']'.repeat(1 << 18)}`), 'schema', ''],
    ['a key of its own', () => edited((p) => (p.ace.alice = 1)), 'schema', 'ace'],
    ['a key like __proto__', () => tampered('"ace": {', '"__proto__": {},\n  "ace": {'), 'schema', ''],
    [
      'a mean that belongs to the unit node',
      () => edited((p) => (p.utilization.gpu_util_mean = p.utilization.gpu_util_p50)),
      'policy',
      'utilization/gpu_util_mean',
    ],
    [
      'fewer contributors',
      () => edited((p) => (p.privacy.parameters.k = 3)),
      'policy',
      'privacy/parameters/k',
    ],
    [
      'the fewest of another unit',
      () => edited((p) => (p.privacy.contributors = 'node')),
      'policy',
      'privacy/parameters/k',
    ],
    [
      'totals of very few',
      () => edited((p) => (p.privacy.parameters.allow_small = true)),
      'policy',
      'ace/jobs_submitted',
    ],
    [
      'outcomes of very few',
      () => exampleBytes({ ...few, released: [released('job_failure_rate', about(0.1, 12))] }),
      'policy',
      'ace/job_failure_rate',
    ],
    [
      'a name that hides something',
      () => edited((p) => (p.organization = 'Example\u200bLab')),
      'organization',
      'organization',
    ],
    [
      'a key id of other letters',
      () => edited((p) => (p.privacy.key_id = 'x'.repeat(16))),
      'schema',
      'privacy/key_id',
    ],
    ['half a hash', () => edited((p) => (p.privacy.replaces = 'a'.repeat(63))), 'schema', 'privacy/replaces'],
    [
      'dice of no day',
      () => edited((p) => (p.privacy.dice_since = '2026-02-30')),
      'time',
      'privacy/dice_since',
    ],
    [
      'a warning that one person can cause',
      () => edited((p) => (p.warnings = ['users_unknown'])),
      'schema',
      'warnings/0',
    ],
    ['a day that is none', () => edited((p) => (p.period.last_day = '2026-02-30')), 'time', 'period'],
    [
      'a period that ends before it begins',
      () => edited((p) => (p.period.last_day = '2026-09-30')),
      'time',
      'period',
    ],
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
    ['warnings out of order', () => edited((p) => p.warnings.reverse()), 'list', 'warnings'],
    [
      'models out of order',
      () => edited((p) => p.profile.gpu_fleet.value.reverse()),
      'list',
      'profile/gpu_fleet',
    ],
    [
      'a metric withheld twice',
      () => edited((p) => (p.privacy.withheld.undefined = ['small_job_wait_ratio'])),
      'list',
      'privacy/withheld',
    ],
    [
      'withheld metrics out of order',
      () => edited((p) => (p.privacy.withheld.protected = ['wait_spread_ratio', 'short_jobs_pct'])),
      'list',
      'privacy/withheld',
    ],
    [
      'a section metric by metric',
      () => edited((p) => (p.privacy.withheld.no_source = ['avg_job_duration_minutes'])),
      'list',
      'privacy/withheld',
    ],
    [
      'a section and one of its metrics',
      () => edited((p) => (p.privacy.withheld.no_source = ['core', 'avg_job_duration_minutes'])),
      'list',
      'privacy/withheld',
    ],
    [
      'a mean of nodes that is missing where users count',
      () => edited((p) => (p.privacy.withheld.protected = ['gpu_util_mean'])),
      'list',
      'privacy/withheld',
    ],
    [
      'a metric both said and withheld',
      () => edited((p) => (p.privacy.withheld.protected = ['gpu_efficiency_rate'])),
      'coherence',
      'privacy/withheld',
    ],
    [
      'a section that is not there, and one of its metrics',
      () => edited((p) => (p.privacy.withheld.no_source = ['core'])),
      'coherence',
      'privacy/withheld',
    ],
  ];
  it.each(refusals)('refuses %s', (_what, bytes, code, place) => {
    expect(verifyPackage(bytes())).toEqual({ ok: false, code, place });
  });

  it('refuses every change of one byte, or what it accepts is another valid package', () => {
    const bytes = exampleBytes();
    const same = packageText(examplePackage());
    let accepted = 0;
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.with(at, bytes[at]! ^ 1);
      const verdict = verifyPackage(changed);
      if (!verdict.ok) continue;
      accepted++;
      expect(packageText(verdict.content)).not.toBe(same);
    }
    // Letters of the organization, digits of dates, of the version, of counts and of declared facts have
    // neighbours that are as good.
    expect(accepted).toBeLessThan(80);
  });

  it('quotes nothing that it received', () => {
    const verdict = verifyPackage(edited((p) => (p.ace['alice@node17'] = { low: 'secret' })));
    expect(JSON.stringify(verdict)).not.toMatch(/alice|secret|node17/);
  });
});
