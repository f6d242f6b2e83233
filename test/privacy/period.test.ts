// P6: where nobody gave a period, it begins and ends with weeks in which enough people were active, and tells
// of nobody.
import { IdentifierKey, type Input } from '@ptl/claw-core';
import { OptionRefused, type RouteOptions, route } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { masterOf, packageOf, routing, type Texts } from './packages.ts';
import { type Job, MONDAY, type Site } from './people.ts';
import { seeded } from './site.ts';
import { podsJson, sacctText } from './texts.ts';

const WEEK = 7 * 86_400;
const MASTER = masterOf(seeded(3));
const WEEKS = { coveredBy: 'week', nowSeconds: 1_772_000_000 } as const;

function job(user: number, start: number, more: Partial<Job> = {}): Job {
  const id = 100 + 10 * user + (start - MONDAY) / WEEK;
  return {
    id,
    user,
    account: 0,
    type: 'h100',
    gpus: 1,
    cpus: 10,
    percent: 50,
    wobble: 0,
    start,
    minutes: 60,
    limit: 60,
    state: 'COMPLETED',
    ...more,
  };
}

/** Eight people, each with a job in the week of MONDAY and in the one after it. */
const CROWD = Array.from({ length: 8 }, (_, user) => [job(user, MONDAY), job(user, MONDAY + WEEK)]).flat();

const site = (jobs: readonly Job[]): Site => ({ unit: 'user', jobs, cpu: new Map(), memory: new Map() });
const sacct = (jobs: readonly Job[]): Texts => ({
  slurm_sacct: sacctText(site(jobs), { utilization: 'own' }),
});
const pods = (jobs: readonly Job[]): Texts => ({
  kubernetes_pods: podsJson({ ...site(jobs), unit: 'namespace' }),
});
const packaged = (texts: Texts, more: Partial<RouteOptions> = {}): Promise<string> =>
  packageOf(texts, MASTER, { ...WEEKS, ...more });
const periodOf = (text: string): unknown => JSON.parse(text).period;
const weeks = (first: string, last: string) => ({ first_day: first, last_day: last });

/** Jobs of so many people in the third week before and the second after. */
const outer = (people: number, more: Partial<Job> = {}): Job[] =>
  Array.from({ length: people }, (_, user) => [
    job(user, MONDAY - 3 * WEEK, more),
    job(user, MONDAY + 3 * WEEK, more),
  ]).flat();

describe.each([
  ['jobs', sacct, 5],
  ['pods', pods, 3],
] as const)('%s', (_, told, fewest) => {
  it('of too few people in a week of their own change nothing', async () => {
    const before = await packaged(told(CROWD));
    expect(periodOf(before)).toEqual(weeks('2026-01-05', '2026-01-18'));
    for (const people of [1, fewest - 1])
      expect(await packaged(told([...CROWD, ...outer(people)]))).toBe(before);
  });

  it('of enough people make the period longer', async () => {
    const text = await packaged(told([...CROWD, ...outer(fewest)]));
    expect(periodOf(text)).toEqual(weeks('2025-12-15', '2026-02-01'));
  });

  it('between such weeks need nobody', async () => {
    const later = Array.from({ length: fewest }, (_, user) => job(user, MONDAY + 3 * WEEK));
    const before = await packaged(told([...CROWD, ...later]));
    expect(periodOf(before)).toEqual(weeks('2026-01-05', '2026-02-01'));
    const after = await packaged(told([...CROWD, ...later, job(7, MONDAY + 2 * WEEK, { gpus: 0 })]));
    expect(periodOf(after)).toEqual(periodOf(before));
  });
});

it('jobs without GPUs and rows of several jobs of one person are no crowd', async () => {
  const before = await packaged(sacct(CROWD));
  const many = Array.from({ length: 6 }, (_, i) => job(1, MONDAY - WEEK, { id: 900 + i, gpus: 0 }));
  expect(await packaged(sacct([...CROWD, ...many]))).toBe(before);
});

it('all weeks count where none has enough people, and where the operator says allow-small', async () => {
  const few = [job(0, MONDAY), job(1, MONDAY + 2 * WEEK)];
  expect(periodOf(await packaged(sacct(few)))).toEqual(weeks('2026-01-05', '2026-01-25'));
  const small = await packaged(sacct([...CROWD, ...outer(1)]), { allowSmall: true });
  expect(periodOf(small)).toEqual(weeks('2025-12-15', '2026-02-01'));
});

it('what cannot be read again needs a period', async () => {
  const { inputs, options } = routing(sacct([...CROWD, ...outer(1)]), MASTER, WEEKS);
  const once = inputs.map((input): Input => ({ ...input, repeatable: false }));
  await expect(route(once, options)).rejects.toThrow(OptionRefused);
});

it('a report tells of all days', async () => {
  const { inputs } = routing(sacct([...CROWD, ...outer(1)]), MASTER);
  const key = IdentifierKey.from(new Uint8Array(16));
  const { window } = await route(inputs, { key, version: '0.1.0', ...WEEKS });
  expect(window).toEqual({ startSeconds: MONDAY - 3 * WEEK, endSeconds: MONDAY + 4 * WEEK });
});
