// What an attacker tries on a package (P7, P8): subtraction, quotients, one insider, two metrics at once. Each keeps 20 points open.
import {
  type Band,
  gate,
  METRICS,
  type Measurement,
  type MetricId,
  type Population,
  type Released,
} from '@ptl/claw-router/internal';
import { describe, expect, test } from 'vitest';
import { fractionOf, measurementsOf, populations, type Site, seeded, site, totalOf } from './site.ts';

const OPEN = 0.2 - 1e-9;

function said(released: readonly Released[], metric: MetricId): Band | undefined {
  const saying = released.find((one) => one.metric === metric)?.value;
  return saying !== undefined && 'high' in saying ? saying : undefined;
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What an insider who knows `known` finds out about the fraction of `target` from one band, with everybody's weights. */
function attack(
  { low, high }: Interval,
  { contributors }: Population,
  target: number,
  known: number,
): Interval {
  const whole = Number(contributors.reduce((sum, c) => sum + c.weight, 0n));
  const own = contributors[known]!;
  const weight = Number(contributors[target]!.weight);
  return {
    low: Math.max(0, 1 - ((1 - low) * whole - Number(own.weight - own.part)) / weight),
    high: Math.min(1, (high * whole - Number(own.part)) / weight),
  };
}

function sites(): Site[] {
  const shares = [0, 0.3, 0.5, 0.7, 0.9, 0.97];
  return [6, 12, 60, 210].flatMap((users) =>
    shares.map((dominant, i) =>
      site(seeded(users * 10 + i), { users, dominant, utilization: i % 2 ? 'edges' : 'spread' }),
    ),
  );
}

/** Every pair of the heaviest few and some of the rest. */
function pairs(users: number): [number, number][] {
  const some = [...new Set([0, 1, 2, 3, 4, users - 1])];
  return some.flatMap((a) => some.filter((b) => b !== a).map((b): [number, number] => [a, b]));
}

describe('subtraction by an insider', () => {
  test('the second largest takes its own part from the rate and finds 20 points open', () => {
    let narrow = 1;
    for (const s of sites()) {
      const { released } = gate(measurementsOf(s), { unit: 'user', contributors: s.users });
      const rate = said(released, 'gpu_efficiency_rate');
      if (rate === undefined) continue;
      for (const [target, known] of pairs(s.users)) {
        const { low, high } = attack(rate, populations.rate(s), target, known);
        narrow = Math.min(narrow, high - low);
      }
    }
    expect(narrow).toBeGreaterThanOrEqual(OPEN);
    expect(narrow).toBeLessThan(0.9);
  });

  test('everybody but one: the total less what the two largest know is wide', () => {
    const others = Array.from({ length: 58 }, () => ({ weight: 1n, part: 0n }));
    const contributors = [{ weight: 9_000n, part: 0n }, { weight: 8_000n, part: 0n }, ...others];
    const { released } = gate([totalOf('gpu_hours_requested', { contributors, accounts: [] })], {
      unit: 'user',
      contributors: 60,
    });
    const { low, high } = said(released, 'gpu_hours_requested')!;
    expect((high - low + 58) / 9_000).toBeGreaterThanOrEqual(OPEN);
  });

  test('one of two accounts takes its own sum from the total', () => {
    const contributors = Array.from({ length: 60 }, () => ({ weight: 100n, part: 0n }));
    const half = (from: number) =>
      contributors.slice(from, from + 30).map((c, i) => ({ contributor: from + i, ...c }));
    const { released } = gate(
      [totalOf('gpu_hours_requested', { contributors, accounts: [half(0), half(30)] })],
      {
        unit: 'user',
        contributors: 60,
      },
    );
    const { low, high } = said(released, 'gpu_hours_requested')!;
    expect((high - low) / 3_000).toBeGreaterThanOrEqual(OPEN);
  });
});

describe('two metrics at once', () => {
  test('rate, score and over-request together leave 20 points of everybody open', () => {
    let narrow = 1;
    for (const s of sites()) {
      const { released } = gate(measurementsOf(s), { unit: 'user', contributors: s.users });
      const over = said(released, 'over_request_ratio');
      const facts: [Interval | undefined, Population][] = [
        [said(released, 'gpu_efficiency_rate'), populations.rate(s)],
        [said(released, 'gpu_efficiency_score'), populations.score(s)],
        [over && { low: 1 / over.high, high: 1 / over.low }, populations.requested(s)],
      ];
      for (const [target, known] of pairs(s.users)) {
        const found = facts.flatMap(([band, of]) => (band ? [attack(band, of, target, known)] : []));
        if (found.length === 0) continue;
        const low = Math.max(...found.map((one) => one.low));
        const high = Math.min(...found.map((one) => one.high));
        narrow = Math.min(narrow, high - low);
      }
    }
    expect(narrow).toBeGreaterThanOrEqual(OPEN);
    expect(narrow).toBeLessThan(0.9);
  });

  test('without placing them together they would not: the test bites', () => {
    // Two large users: the one is seen from below by the rate, and from above by the score.
    const { rate, score } = crossed();
    const people = { unit: 'user', contributors: 30 } as const;
    const alone = [gate([rate], people), gate([score], people)].flatMap((g) => g.released);
    const together = gate([score, rate], people).released;
    const width = (released: readonly Released[]) => {
      const found = [rate, score].map((m) =>
        attack(said(released, m.metric)!, (m as Measurement & { population: Population }).population, 0, 1),
      );
      return Math.min(...found.map((f) => f.high)) - Math.max(...found.map((f) => f.low));
    };
    expect(width(alone)).toBeLessThan(0.2);
    expect(width(together)).toBeGreaterThanOrEqual(OPEN);
  });
});

/** User 0's rate interval lies high, its score interval low. */
function crossed(): { rate: Measurement; score: Measurement } {
  const small = Array.from({ length: 28 }, () => ({ weight: 10n, part: 5n }));
  const of = (part: bigint): Population => ({
    contributors: [{ weight: 1000n, part }, { weight: 400n, part: 200n }, ...small],
    accounts: [],
  });
  return {
    rate: fractionOf('gpu_efficiency_rate', of(700n)),
    score: fractionOf('gpu_efficiency_score', of(500n)),
  };
}

describe('quotients', () => {
  test('used by requested, flagged by analyzed, groups by groups: no second number about the same use is said', () => {
    const s = site(seeded(5), { users: 210 });
    const twins = [
      'gpu_hours_used',
      'total_gpu_used',
      'total_gpu_requested',
      'total_jobs',
      'flagged_jobs_count',
    ] as const;
    const rest = [
      'chronic_underutil_groups',
      'total_cpu_used',
      'short_job_pct',
      'avg_gpu_utilization',
    ] as const;
    const { released, withheld } = gate(
      [...twins, ...rest].map((metric) => totalOf(metric, populations.weights(s))),
      { unit: 'user', contributors: 210 },
    );
    expect([...released, ...withheld]).toEqual([]);
    for (const metric of [...twins, ...rest]) expect(METRICS[metric].path).toEqual([]);
  });

  test('share × count: the numerator of a share is never narrower than 1-2-5 of the jobs analyzed makes it', () => {
    for (const s of sites().filter(({ users }) => users >= 60)) {
      const { released } = gate(measurementsOf(s), { unit: 'user', contributors: s.users });
      const share = said(released, 'flagged_jobs_pct');
      const jobs = said(released, 'jobs_analyzed')!;
      expect(jobs.high / Math.max(jobs.low, 1)).toBeGreaterThanOrEqual(2);
      if (share === undefined || share.low === 0) continue;
      expect((share.high * jobs.high) / (share.low * jobs.low)).toBeGreaterThanOrEqual(2);
    }
  });

  test('rate against quantiles and energy: none stands on a finer rung', () => {
    for (const s of sites()) {
      const { released } = gate(measurementsOf(s), { unit: 'user', contributors: s.users });
      const rate = said(released, 'gpu_efficiency_rate');
      const width = rate === undefined ? 1 : rate.high - rate.low;
      for (const metric of ['gpu_util_p25', 'gpu_util_p50', 'gpu_util_p90', 'gpu_idle_fraction'] as const) {
        const cell = said(released, metric);
        // The last two rungs are one: [0,40) and [40,100].
        if (cell !== undefined)
          expect(cell.high - cell.low).toBeGreaterThanOrEqual(Math.min(width, 0.4) - 1e-9);
      }
      const energy = said(released, 'energy_kwh');
      if (energy !== undefined && width > 0.051) expect(energy.high / energy.low).toBeGreaterThanOrEqual(1.9);
    }
  });
});
