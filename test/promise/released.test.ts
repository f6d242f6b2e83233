// P6, P8 and P11 from outside: what a package says is held against what is known of the made-up site, without the gate's own code.

import { METRICS, type MetricId } from '@ptl/claw-router';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seeded } from '../privacy/site.ts';
import { runs } from '../setup/runs.ts';
import { randomNaming } from './naming.ts';
import { ACCOUNTING, draws, makeScenario, render, type Scenario, TELEMETRY } from './scenario.ts';
import { type Walked, walk } from './street.ts';

interface Said {
  readonly metric: MetricId;
  readonly low?: number;
  readonly high?: number;
  readonly value: unknown;
}

interface Content {
  readonly privacy: { readonly profile: string; readonly withheld: readonly { readonly metric: string }[] };
}

/** Every metric that stands in a package, wherever it stands. */
function saidIn(node: unknown, name = ''): Said[] {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [];
  if ('unit' in node && 'value' in node)
    return [{ ...(node as Omit<Said, 'metric'>), metric: name as MetricId }];
  return Object.entries(node).flatMap(([key, inner]) => saidIn(inner, key));
}

/** Users of whom a GPU run ended; a job that never started is no run. */
function usersOf({ site }: Scenario): number {
  return new Set(site.jobs.filter(({ gpus, start }) => gpus > 0 && start > 0).map(({ user }) => user)).size;
}

const FINEST: Record<string, number> = { tiny: 0.2, small: 0.01, medium: 0.005 };
const SUM = 1e-9;
const HELD = ['F', 'T', 'N', 'Q', 'S', '1-2-5', 'fixed'];

function profileOf(users: number): string {
  if (users < 5) return 'none';
  if (users < 10) return 'tiny';
  return users < 50 ? 'small' : 'medium';
}

function checkPackage(scenario: Scenario, walked: Walked, bands: Map<string, number>): void {
  const content = JSON.parse(walked.package) as Content;
  const said = saidIn(content);
  const { profile, withheld } = content.privacy;
  const whole = walked.parsers.every(({ counts }) => counts.rejected === 0);
  if (whole && scenario.parts.some((part) => part === 'text' || part === 'json')) {
    const users = usersOf(scenario);
    if (users > 0) expect(profile).toBe(profileOf(users));
  }
  const exact = new Map(walked.outcome.exact.map(({ metric, value }) => [metric, value]));
  const kept = new Set(withheld.map(({ metric }) => metric));
  for (const one of said) {
    const { metric, low, high, value } = one;
    const { release } = METRICS[metric];
    expect(kept.has(metric), `${metric} is said and withheld`).toBe(false);
    expect(['L', 'D'], `${metric} never leaves`).not.toContain(release.form);
    if (!HELD.includes(release.form)) continue;
    expect(profile, `${metric} is about use`).not.toBe('none');
    expect(low, `${metric} is no band`).toBeDefined();
    if (high === undefined) continue;
    expect(high).toBeGreaterThan(low!);
    expect(Math.abs((low! + high) / 2 - (value as number))).toBeLessThan(SUM);
    const truth = exact.get(metric);
    if (typeof truth === 'number') {
      expect(truth, metric).toBeGreaterThanOrEqual(low! - SUM);
      expect(truth, metric).toBeLessThanOrEqual(high + SUM);
    }
    if (release.form === 'F' && release.inverted === undefined)
      expect(high - low!, metric).toBeGreaterThanOrEqual((FINEST[profile] ?? 0.05) - SUM);
    bands.set(profile, (bands.get(profile) ?? 0) + 1);
  }
  thinFractions(scenario, said);
}

/** A fraction to which fewer than k people add is said no finer than 5 points. */
function thinFractions({ site, parts }: Scenario, said: readonly Said[]): void {
  if (!parts.some((part) => part === 'text' || part === 'json')) return;
  const counted: [MetricId, readonly string[]][] = [
    ['job_failure_rate', ['FAILED', 'OUT_OF_MEMORY', 'TIMEOUT']],
    ['job_timeout_rate', ['TIMEOUT']],
  ];
  for (const [metric, states] of counted) {
    const one = said.find((other) => other.metric === metric);
    const people = new Set(site.jobs.filter(({ state }) => states.includes(state)).map(({ user }) => user))
      .size;
    if (one?.high !== undefined && people < 5)
      expect(one.high - one.low!, metric).toBeGreaterThanOrEqual(0.05 - SUM);
  }
}

it('a package says what its site may say, and no more', () => {
  const bands = new Map<string, number>();
  fc.assert(
    fc.property(draws([...ACCOUNTING, ...TELEMETRY]), (draw) => {
      const scenario = makeScenario(draw);
      const naming = randomNaming(seeded(draw.seed), scenario.avoid);
      checkPackage(scenario, walk(render(scenario, naming, seeded(1)), draw.seed), bands);
    }),
    { seed: 20_261_005, numRuns: runs(60), endOnFailure: true },
  );
  for (const profile of ['tiny', 'small', 'medium']) expect(bands.get(profile), profile).toBeGreaterThan(15);
});

it('where one user holds nearly everything, nothing tells how well it is used', () => {
  let seen = 0;
  fc.assert(
    fc.property(draws([['text'], ['json']]), (draw) => {
      const scenario = makeScenario({ ...draw, users: 20, dominant: true });
      const held = (users: (user: number) => boolean) =>
        scenario.site.jobs
          .filter(
            ({ state, user, utilization }) =>
              ['COMPLETED', 'TIMEOUT'].includes(state) && users(user) && !Number.isNaN(utilization),
          )
          .reduce((sum, { start, end, gpus }) => sum + (end - start) * gpus, 0);
      if (held((user) => user === 0) < 20 * held((user) => user > 0)) return;
      const naming = randomNaming(seeded(draw.seed), scenario.avoid);
      const walked = walk(render(scenario, naming, seeded(1)), draw.seed);
      // A package does not believe the utilization of a GPU type of which hardly a job says any: then the one user is not in it.
      const analyzed =
        walked.outcome.exact.find(({ metric }) => metric === 'gpu_hours_requested')?.value ?? 0;
      if (Number(analyzed) * 3600 < held(() => true) * 0.9) return;
      for (const { metric, low, high } of saidIn(JSON.parse(walked.package))) {
        if (metric !== 'gpu_efficiency_rate' || high === undefined) continue;
        expect(high - low!, metric).toBeGreaterThanOrEqual(0.2 - SUM);
        seen++;
      }
    }),
    { seed: 20_261_006, numRuns: runs(60), endOnFailure: true },
  );
  expect(seen).toBeGreaterThan(5);
});
