// The options of the route: each is checked before anything is read, and the error says which it is.
import type { Input } from '@ptl/claw-core';
import { OptionRefused, type RouteOptions, route, type Step } from '@ptl/claw-router';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testScope } from '../setup/scope.ts';
import { JANUARY, testKey } from './site.ts';
import { sacct, series } from './texts.ts';

const options = {
  key: testKey(),
  nowSeconds: JANUARY,
  version: '0.1.0',
  scope: testScope(),
  allowSmall: true,
} as const;
const JOBS = sacct([
  {
    JobIDRaw: '1',
    User: 'u',
    State: 'COMPLETED',
    AllocTRES: 'gres/gpu=1',
    NodeList: 'n',
    Start: '2026-01-01T00:00:00Z',
    End: '2026-01-01T01:00:00Z',
    Submit: '2025-12-31T23:00:00Z',
  },
]);
const SAMPLES = series('DCGM_FI_DEV_GPU_UTIL', { gpu: '0', UUID: 'GPU-n', Hostname: 'n' }, 50, JANUARY);

function text(place: string, content: string, open = () => once(content)): Input {
  return { place, repeatable: true, open };
}

async function* once(content: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(content);
}

describe('options', () => {
  const wrong: readonly (readonly [keyof RouteOptions, unknown])[] = [
    ['key', new Uint8Array(16)],
    ['nowSeconds', Number.NaN],
    ['version', 'one'],
    ['startSeconds', JANUARY],
    ['endSeconds', JANUARY + 1],
    ['endSeconds', JANUARY + 2 * 86_400],
    ['timezone', 'Mars/Olympus'],
    ['workload', 'gaming'],
    ['assumeUtilization', 1.5],
    ['organization', ''],
    ['facility', { jobs_submitted: 3 }],
    ['cuts', ['user']],
  ];

  it('the window of a package ends with the day of now, that of a report when it likes', async () => {
    const { scope, ...withoutScope } = options;
    const until = (days: number) => ({ startSeconds: JANUARY, endSeconds: JANUARY + days * 86_400 });
    const reaching = { ...withoutScope, ...until(2) };
    expect((await route([text('jobs', JOBS)], { ...withoutScope, scope, ...until(1) })).bytes).toBeDefined();
    expect((await route([text('jobs', JOBS)], reaching)).bytes).toBeUndefined();
    await expect(route([text('jobs', JOBS)], { ...reaching, scope })).rejects.toThrow(OptionRefused);
  });

  it.each(wrong)('%s is checked before anything is read', async (option, value) => {
    const unread = text('jobs', '', () => expect.fail('read'));
    const days = option === 'endSeconds' ? { startSeconds: JANUARY - 86_400 } : {};
    const error = await route([unread], { ...options, ...days, [option]: value }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(OptionRefused);
    expect(error).toMatchObject({ option });
    expect(String(error)).toMatch(new RegExp(`^OptionRefused: ${option} must .*\\.$`));
  });

  it('are refused only where they cannot be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: false }), async (assumeUtilization) => {
        const given = route([text('jobs', JOBS)], { ...options, assumeUtilization });
        if (assumeUtilization >= 0 && assumeUtilization <= 1) await given;
        else await expect(given).rejects.toMatchObject({ option: 'assumeUtilization' });
      }),
      { seed: 20261101, numRuns: 40 },
    );
  });

  it('progress tells the way', async () => {
    const steps: Step[] = [];
    const progress = (step: Step) => void steps.push(step);
    await route([text('gpus', SAMPLES), text('jobs', JOBS)], { ...options, progress });
    expect(steps).toEqual([
      { kind: 'reading', place: 'jobs', number: 1, of: 2 },
      { kind: 'reading', place: 'gpus', number: 2, of: 2 },
      { kind: 'computing' },
    ]);
  });
});
