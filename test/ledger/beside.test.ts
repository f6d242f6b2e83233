// What the ledger does not bind, and inputs that are not there to their end.
import { brokenOff, differingOptions } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';

describe('a package that was made with other options than are given now', () => {
  const PUE = { pue: 1.2, cooling: { kind: 'water', ashrae: '4A' }, models: ['h100', 'a100'] };
  const member = (value: unknown) => ({ value, source: 'operator_reported' });
  const recorded = (organization: string | undefined, facility: Readonly<Record<string, unknown>>) => {
    const members = Object.entries(facility).map(([name, value]) => [name, member(value)]);
    return new TextEncoder().encode(JSON.stringify({ organization, facility: Object.fromEntries(members) }));
  };
  const differing = (bytes: Uint8Array, options: object): string[] =>
    differingOptions(bytes, { options } as never);

  it('differs in the organization', () => {
    expect(differing(recorded('Lab', {}), { organization: 'Lab' })).toEqual([]);
    expect(differing(recorded('Lab', {}), {})).toEqual(['--organization']);
    expect(differing(recorded(undefined, {}), { organization: 'Lab' })).toEqual(['--organization']);
    expect(differing(recorded(undefined, {}), {})).toEqual([]);
  });

  it('differs in any of the declarations, whatever their order', () => {
    const bytes = recorded(undefined, PUE);
    const turned = { models: ['a100', 'h100'], cooling: { ashrae: '4A', kind: 'water' }, pue: 1.2 };
    expect(differing(bytes, { facility: turned })).toEqual([]);
    expect(differing(bytes, {})).toEqual(['--facility']);
    expect(differing(recorded(undefined, {}), { facility: PUE })).toEqual(['--facility']);
    for (const other of [{ pue: 1.3 }, { cooling: { kind: 'air', ashrae: '4A' } }, { models: ['h100'] }])
      expect(differing(bytes, { facility: { ...PUE, ...other } })).toEqual(['--facility']);
  });

  it('cannot be told of what is no package', () => {
    expect(differing(new TextEncoder().encode('[]'), { organization: 'Lab' })).toEqual([]);
  });
});

describe('an input that breaks off', () => {
  const broken = (kinds: readonly string[], ...codes: readonly string[]): readonly string[] => {
    const diagnostics = codes.map((code) => ({ code, place: 'x.json' }));
    return brokenOff({ readings: [{ source: { gives: kinds }, diagnostics }] } as never);
  };

  it.each(['row_incomplete', 'document_truncated'])('of jobs or pods is said to: %s', (code) => {
    for (const kinds of [['job_run'], ['pod'], ['gpu_sample', 'pod'], ['job_run', 'job_step']])
      expect(broken(kinds, code)).toEqual([expect.stringMatching(/^x\.json breaks off/)]);
    expect(broken(['gpu_sample'], code)).toEqual([]);
    expect(broken(['gpu_sample', 'gpu_device'], code)).toEqual([]);
  });

  it('is no other one', () => {
    expect(broken(['job_run'], 'row_foreign', 'row_malformed')).toEqual([]);
    expect(broken(['job_run'])).toEqual([]);
  });
});
