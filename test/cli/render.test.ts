// How numbers, names and people are put into words.
import {
  bySection,
  duration,
  exactly,
  folded,
  nodesSentence,
  number,
  peopleSentence,
  percent,
  quantileRows,
  readable,
  shownValue,
  splitQuantiles,
  userNotes,
  valuelessByReason,
} from '@ptl/claw/internal';
import type { MetricId, Outcome } from '@ptl/claw-router';
import { METRICS, nextProfile } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';

const ALL = Object.keys(METRICS) as MetricId[];
const starting = (word: string) => ALL.filter((metric) => metric.startsWith(word));

describe('numbers', () => {
  it.each([
    [0.5195560104, '0.51956'],
    [0.00017903179, '0.00017903'],
    [1.976011, '1.976'],
    [9999.96, '10,000'],
    [12_345.678, '12,346'],
    [322_289.615, '322,290'],
    [2_748_565.89, '2,748,566'],
    [123_456_789, '123,456,789'],
    [0, '0'],
  ])('%d is readable as %s', (value, words) => expect(readable(value)).toBe(words));

  it('keep all digits where they are exact', () => {
    expect(number(322_289.615)).toBe('322,289.615');
    expect(number(0.5195)).toBe('0.5195');
    expect(number(1e-7)).toBe('1e-7');
  });

  it('are percent and short times on the page, with the exact number apart', () => {
    expect(percent(0.519)).toBe('51.9');
    expect(percent(0.07)).toBe('7');
    expect([duration(10 / 3600), duration(0.045), duration(3.25)]).toEqual(['10 s', '2.7 min', '3.25 h']);
    expect(shownValue(322_289.615, 'gpu_hours')).toBe('322,290 GPU-hours');
    expect(exactly(322_289.615, 'gpu_hours')).toBe('322,289.615 GPU-hours');
    expect(exactly(40, 'jobs')).toBeUndefined();
    expect(shownValue([{ gpu_model: 'h100', purchase_year: 2023 }], 'year')).toBe('h100 × 2023');
    expect([shownValue(2012, 'year'), exactly(2012, 'year')]).toEqual(['2012', undefined]);
  });
});

describe('names', () => {
  it('are folded where all of a kind are meant', () => {
    expect(
      folded(
        ALL.filter((metric) => METRICS[metric].section === 'inference'),
        ALL,
      ),
    ).toEqual(['inference (42 metrics)']);
    expect(folded(starting('k8s_'), ALL)).toEqual(['k8s_* (3)']);
  });

  it('are all said where one of a kind is not meant', () => {
    expect(folded(starting('k8s_').slice(1), ALL)).toEqual([
      'k8s_avg_pod_pending_minutes',
      'k8s_quota_utilization',
    ]);
    expect(folded(starting('vllm_').slice(1), ALL)).toEqual(starting('vllm_').slice(1));
  });

  it('share their stem where they are quantiles of one quantity', () => {
    expect(folded(['gpu_util_p05', 'gpu_util_p95', 'energy_kwh'], ALL)).toEqual([
      'gpu_util_p05/p95',
      'energy_kwh',
    ]);
  });

  it('lose none, whatever is folded', () => {
    const reasons = valuelessByReason(ALL.map((metric) => ({ metric, unit: '', reason: 'None.' })));
    expect(reasons).toHaveLength(1);
    for (const { section, entries } of bySection(ALL.map((metric) => ({ metric }))))
      expect(reasons[0]).toContain(
        entries.length < 3 ? entries[0]?.metric : `${section} (${entries.length} metrics)`,
      );
  });
});

describe('quantiles', () => {
  const entries = (...metrics: MetricId[]) => metrics.map((metric) => ({ metric }));

  it('stand in one table whose head and first column make the names', () => {
    const { single, table } = splitQuantiles(
      entries('gpu_util_mean', 'gpu_util_p50', 'energy_kwh', 'gpu_util_p05', 'job_util_p50', 'fb_used_p05'),
    );
    expect(single).toEqual(entries('energy_kwh'));
    expect(quantileRows(table!, ({ metric }) => metric)).toEqual([
      ['', 'gpu_util', 'job_util', 'fb_used'],
      ['_p05', 'gpu_util_p05', '', 'fb_used_p05'],
      ['_p50', 'gpu_util_p50', 'job_util_p50', ''],
      ['_mean', 'gpu_util_mean', '', ''],
    ]);
  });

  it('stay single where a table would save nothing', () => {
    const few = entries('queue_wait_hours_p10', 'queue_wait_hours_p50', 'queue_wait_hours_p90', 'total_jobs');
    expect(splitQuantiles(few)).toEqual({ single: few, table: undefined });
  });
});

it('nodes are told by state, and not at all where nobody lists them', () => {
  const sentence = (nodes: Outcome['nodes']) => nodesSentence({ nodes } as Outcome);
  expect(sentence([])).toBeUndefined();
  expect(sentence([{ state: 'up', nodes: 1, gpus: 8 }])).toBe('The fleet has 1 node up (8 GPUs).');
  const three = (['up', 'drain', 'down'] as const).map((state, i) => ({
    state,
    nodes: i + 1,
    gpus: 4 * i + 1,
  }));
  expect(sentence(three)).toBe(
    'The fleet has 1 node up (1 GPU), 2 nodes drained (5 GPUs) and 3 nodes down (9 GPUs).',
  );
});

describe('people', () => {
  const sentence = (
    contributors: number,
    profile: Outcome['people']['profile'],
    smallAllowed = false,
    unit: 'user' | 'node' = 'user',
  ) =>
    peopleSentence({
      people: { unit, profile, contributors, smallAllowed },
    } as Outcome);

  it('too few are told how many are missing, and what --allow-small would do', () => {
    expect(sentence(3, 'none')).toMatch(
      /^The gate counts 3 users, 2 short of the profile tiny: nothing about use leaves\. With --allow-small there would leave fractions in bands of 20 points/,
    );
    expect(sentence(3, 'none', true)).toMatch(
      /2 short of the profile tiny\. With --allow-small there leave fractions/,
    );
    expect(sentence(3, 'none', false, 'node')).toMatch(
      /^The gate counts 3 nodes, 1 short of the profile small/,
    );
    expect(sentence(0, 'none')).toBe(
      'The gate counts 0 users: no GPU work of theirs ended in this period, and nothing about use leaves.',
    );
  });

  it('one alone is not told of --allow-small', () => {
    expect(sentence(1, 'none')).toBe(
      'The gate counts 1 user, 4 short of the profile tiny: nothing about use leaves.',
    );
  });

  it('are asked for where accounting tells of one user, or of none', () => {
    const notes = (users: Outcome['people']['users']) => userNotes({ people: { users } } as Outcome);
    expect(notes('one').join()).toMatch(
      /^All rows are of one user: accounting may hide others' jobs \(PrivateData\)/,
    );
    expect(notes('none').join()).toMatch(/^The export names no user, so nobody can be counted/);
    expect([notes('several'), notes(undefined)]).toEqual([[], []]);
  });

  it('enough are told what more would change', () => {
    expect(sentence(9, 'tiny')).toBe(
      'The gate counts 9 users: the profile is tiny. With 1 more user it would be small, which is finer.',
    );
    expect(sentence(250, 'standard')).toBe('The gate counts 250 users: the profile is standard.');
  });

  it.each([
    ['user', 0, { profile: 'tiny', missing: 5 }],
    ['user', 5, { profile: 'small', missing: 5 }],
    ['user', 49, { profile: 'medium', missing: 1 }],
    ['user', 199, { profile: 'standard', missing: 1 }],
    ['user', 200, undefined],
    ['namespace', 1, { profile: 'small', missing: 2 }],
    ['namespace', 3, undefined],
    ['node', 1, { profile: 'small', missing: 3 }],
  ] as const)('%s, %d of them: the next profile is %j', (unit, contributors, next) =>
    expect(nextProfile({ unit, contributors })).toEqual(next),
  );
});
