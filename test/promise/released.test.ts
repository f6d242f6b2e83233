// P6, P8 and P11 from outside: what a package says is held against what is known of the made-up site, without
// the gate's own code.

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
  readonly privacy: {
    readonly contributors: 'user' | 'account' | 'namespace' | 'node';
    readonly withheld: Readonly<Record<string, readonly string[]>>;
  };
}

/** Every metric that stands in a package, wherever it stands. */
function saidIn(node: unknown, name = ''): Said[] {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [];
  if ('unit' in node && ('value' in node || 'low' in node))
    return [{ ...(node as Omit<Said, 'metric'>), metric: name as MetricId }];
  return Object.entries(node).flatMap(([key, inner]) => saidIn(inner, key));
}

/** Users of whom a GPU run ended; a job that never started is no run. */
function usersOf({ site }: Scenario): number {
  return new Set(site.jobs.filter(({ gpus, start }) => gpus > 0 && start > 0).map(({ user }) => user)).size;
}

const SUM = 1e-9;
/** Forms of numbers about use. */
const OF_USE = ['B', 'E', 'Q', 'T', 'N', 'S', '1-2-5', 'fixed'];
/** Bands that certainly hold the exact number. */
const CERTAIN = ['Q', 'T', 'N', '1-2-5', 'fixed'];
const FEWEST = { user: 5, account: 5, namespace: 3, node: 4 } as const;

function checkPackage(scenario: Scenario, walked: Walked, seen: Map<string, number>): void {
  const content = JSON.parse(walked.package) as Content;
  const said = saidIn(content);
  const { withheld, contributors: unit } = content.privacy;
  const whole = walked.parsers.every(({ counts }) => counts.rejected === 0);
  const isCrowd = walked.outcome.people.contributors >= FEWEST[unit];
  if (whole && scenario.parts.some((part) => part === 'text' || part === 'json'))
    if (usersOf(scenario) > 0) expect(isCrowd).toBe(usersOf(scenario) >= FEWEST.user);
  const exact = new Map(walked.outcome.exact.map(({ metric, value }) => [metric, value]));
  const kept = new Set(Object.values(withheld).flat());
  for (const { metric, low, high, value } of said) {
    const { release } = METRICS[metric];
    expect(kept.has(metric), `${metric} is said and withheld`).toBe(false);
    expect(['L', 'D'], `${metric} never leaves`).not.toContain(release.form);
    if (!OF_USE.includes(release.form)) continue;
    expect(isCrowd, `${metric} is about use`).toBe(true);
    seen.set(release.form, (seen.get(release.form) ?? 0) + 1);
    const truth = exact.get(metric);
    if (release.form === 'E')
      expect(Math.abs((truth as number) - (value as number))).toBeLessThan(0.0005 + SUM);
    if (!CERTAIN.includes(release.form) || high === undefined) continue;
    expect(truth, metric).toBeGreaterThanOrEqual(low! - SUM);
    expect(truth, metric).toBeLessThanOrEqual(high + SUM);
  }
}

it('a package says what its site may say, and no more', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(draws([...ACCOUNTING, ...TELEMETRY]), (draw) => {
      const scenario = makeScenario(draw);
      const naming = randomNaming(seeded(draw.seed), scenario.avoid);
      checkPackage(scenario, walk(render(scenario, naming, seeded(1)), draw.seed), seen);
    }),
    { seed: 20_261_005, numRuns: runs(60), endOnFailure: true },
  );
  for (const form of ['B', 'E', 'Q', 'T', 'N', 'S']) expect(seen.get(form), form).toBeGreaterThan(15);
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
      // A package does not believe the utilization of a GPU type of which hardly a job says any: then the one
      // user is not in it.
      const analyzed =
        walked.outcome.exact.find(({ metric }) => metric === 'gpu_hours_requested')?.value ?? 0;
      if (Number(analyzed) * 3600 < held(() => true) * 0.9) return;
      for (const { metric, low, high } of saidIn(JSON.parse(walked.package))) {
        if (metric !== 'gpu_efficiency_rate' || high === undefined) continue;
        // The interval reaches a whole step to both sides, as far as 0 and 1.
        expect(high - low!, metric).toBeGreaterThanOrEqual(0.2 - SUM);
        seen++;
      }
    }),
    { seed: 20_261_006, numRuns: runs(60), endOnFailure: true },
  );
  expect(seen).toBeGreaterThan(5);
});
