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
  reasonsIn,
  releasedText,
  shownValue,
  splitQuantiles,
  userNotes,
} from '@ptl/claw/internal';
import type { MetricId, Outcome } from '@ptl/claw-router';
import { METRICS } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';

const ALL = Object.keys(METRICS) as MetricId[];
const starting = (word: string) => ALL.filter((metric) => metric.startsWith(word));

describe('numbers', () => {
  it.each([
    [0.5195560104, '0.52'],
    [0.00017903179, '0.000179'],
    [1.976011, '1.98'],
    [123.456, '123'],
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
    expect(percent(0.51949)).toBe('51.9');
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
    const { valueless: reasons } = reasonsIn(ALL.map((metric) => ({ metric, unit: '', reason: 'None.' })));
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
  expect(sentence([{ state: 'up', nodes: 1, gpus: 8 }])).toBe('The list of nodes has 1 node up (8 GPUs).');
  const three = (['up', 'drain', 'down'] as const).map((state, i) => ({
    state,
    nodes: i + 1,
    gpus: 4 * i + 1,
  }));
  expect(sentence(three)).toBe(
    'The list of nodes has 1 node up (1 GPU), 2 nodes drained (5 GPUs) and 3 nodes down (9 GPUs).',
  );
});

describe('what leaves', () => {
  it.each([
    ['gpu_efficiency_rate', { value: 0.612, low: 0.5254, high: 0.6986 }, '61.2 % (52.5–69.9)'],
    ['flagged_jobs_pct', { value: 0.371 }, '37.1 %'],
    ['low_util_share', { value: 0.055, low: 0, high: 0.7603 }, '0–76 % (imprecise, about 5.5)'],
    ['job_util_p50', { value: 0.57, low: 0.4, high: 0.8 }, '57 % (40–80)'],
    ['over_request_ratio', { value: 1.63, low: 1.43, high: 1.91 }, '1.63 (1.43–1.91)'],
    ['over_request_ratio', { value: 10, low: 4.7 }, '10 (≥ 4.7)'],
    ['over_request_ratio', { low: 8.88 }, '≥ 8.88'],
    ['allocation_rate', { value: 0.625, low: 0.6, high: 0.65 }, '60–65 %'],
    ['gpu_hours_requested', { value: 123_500, low: 123_000, high: 124_000 }, '123,000–124,000'],
    ['scheduling_pressure_ratio', { value: 0.175, low: 0.1, high: 0.25 }, '0.1–0.25'],
    ['wait_spread_ratio', { low: 20 }, '≥ 20'],
    ['gpu_fleet', { value: [{ gpu_model: 'h100', gpu_count: 512 }] }, 'h100 × 512'],
    ['mig_enabled', { value: true }, 'yes'],
    ['facility_age', { value: 2012 }, '2012'],
  ] as const)('of %s, %j, reads %s', (metric, said, words) => expect(releasedText(metric, said)).toBe(words));
});

describe('people', () => {
  const sentence = (contributors: number, smallAllowed = false, unit: 'user' | 'node' = 'user') =>
    peopleSentence({
      people: { unit, fewest: unit === 'user' ? 5 : 4, contributors, smallAllowed, users: undefined },
    } as Outcome);

  it('too few are told how many are missing, and what --allow-small would do', () => {
    expect(sentence(3)).toMatch(
      /^The gate counts 3 users, 2 fewer than must stand behind a number: nothing about use leaves\. With --allow-small these would leave: blurred shares of GPU utilization/,
    );
    expect(sentence(3, true)).toMatch(
      /stand behind a number\. With --allow-small these leave: blurred shares/,
    );
    expect(sentence(3, false, 'node')).toMatch(/^The gate counts 3 nodes, 1 fewer than must stand/);
    expect(sentence(0)).toBe(
      'The gate counts 0 users: no GPU work of theirs ended in this period, and nothing about use leaves.',
    );
  });

  it('one alone is not told of --allow-small, and what it means where it was given', () => {
    expect(sentence(1)).toBe(
      'The gate counts 1 user, 4 fewer than must stand behind a number: nothing about use leaves.',
    );
    expect(sentence(1, true)).toContain(
      "Of one user alone they are that user's own: means blurred, shares exact.",
    );
  });

  it.each([
    [
      6,
      7,
      /^The gate counts 6 accounts of 7 users: the values of each account .* at least 5 of either stand/,
    ],
    [6, 3, /^The gate counts 6 accounts of 3 users, 2 users fewer than must stand behind a number: nothing/],
    [3, 9, /^The gate counts 3 accounts of 9 users, 2 fewer than must stand behind a number: nothing/],
    [6, 1, /of 1 user, 4 users fewer than must stand behind a number: nothing about use leaves\.$/],
  ])('may be %i accounts of %i users', (contributors, usersBehind, expected) => {
    const people = { unit: 'account', fewest: 5, contributors, usersBehind, smallAllowed: false };
    expect(peopleSentence({ people } as unknown as Outcome)).toMatch(expected);
  });

  it('enough are told what is done for them', () => {
    expect(sentence(9)).toBe(
      'The gate counts 9 users: the values of each are blurred before they are added up, and at least 5 stand behind every number about use.',
    );
  });

  it('are asked for where accounting tells of one user, or of none', () => {
    const notes = (users: Outcome['people']['users']) => userNotes({ people: { users } } as Outcome);
    expect(notes('one').join()).toMatch(
      /^All rows are of one user: accounting may hide others' jobs \(PrivateData\)/,
    );
    expect(notes('none').join()).toMatch(
      /^The export names no user, so all of its jobs count as those of one/,
    );
    expect([notes('several'), notes(undefined)]).toEqual([[], []]);
  });
});
