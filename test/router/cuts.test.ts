// The jobs of the report, cut by facts that name nobody: each cut adds up to what the report says of all of
// them.
import { Identifier } from '@ptl/claw-core';
import type { CutId, CutRow, GroupKind, JobGroup } from '@ptl/claw-router';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { histories } from './histories.ts';
import { RUN, SAMPLES } from './one-job.ts';
import { JANUARY, type PlainRun, routed, type Settings, type Site, testKey } from './site.ts';

const CUTS: readonly CutId[] = ['job_size', 'duration', 'weekday', 'hour', 'day', 'gpu_model', 'group'];
const HOUR = 3600;

/** The rows of one cut. */
function cut(id: CutId, site: Site, settings: Settings = {}): readonly CutRow[] {
  return routed(site, { cuts: [id], ...settings }).cuts[0]?.rows ?? [];
}

/** A line of the operator's list. */
function group(kind: GroupKind, text: string, title = `${kind} ${text}`): JobGroup {
  const name = new Identifier();
  const bytes = new TextEncoder().encode(text);
  testKey().hash(bytes, 0, bytes.length, name);
  return { kind, name, title };
}

/** A metric of the report, and what all rows together say of it. */
const SUMS: readonly (readonly [metric: string, of: (row: CutRow) => number])[] = [
  ['jobs_submitted', ({ jobs }) => jobs],
  ['gpu_hours_allocated', ({ heldGpuHours }) => heldGpuHours],
  ['jobs_analyzed', ({ analyzedJobs }) => analyzedJobs],
  ['gpu_hours_requested', ({ analyzedGpuHours }) => analyzedGpuHours],
  ['gpu_hours_used', ({ usedGpuHours }) => usedGpuHours],
  ['flagged_jobs_count', ({ flaggedJobs }) => flaggedJobs],
];

describe('cuts', () => {
  it.each(CUTS)('%s adds up to the report, on any history', (id) => {
    fc.assert(
      fc.property(histories, (site) => {
        const { values, cuts } = routed(site, { cuts: [id] });
        for (const [metric, of] of SUMS) {
          if (values[metric] === undefined) continue;
          const total = (cuts[0]?.rows ?? []).reduce((sum, row) => sum + of(row), 0);
          expect(total, metric).toBeCloseTo(values[metric] as number, 6);
        }
      }),
      { seed: 20261130, numRuns: runs(25) },
    );
  });

  it('change nothing of a package', () => {
    fc.assert(
      fc.property(histories, (site) => {
        const asked = {
          cuts: CUTS,
          groups: [group('user', 'u1'), group('account', 'a1')],
          prices: { other: 2 },
        };
        expect(routed(site, asked).text).toBe(routed(site).text);
      }),
      { seed: 1, numRuns: runs(10) },
    );
  });

  it('tell sizes apart as the published ratio of waits does', () => {
    const sizes = [0.5, 1, 2, 3, 7, 8, 9, 64, 65];
    const some = sizes.map((gpus, i) => ({
      ...RUN,
      jobId: `${i}`,
      requestedGpus: gpus,
      allocatedGpus: gpus,
    }));
    expect(cut('job_size', { runs: some }).map(({ bucket }) => bucket)).toEqual([
      'part of one',
      '1',
      '2',
      '3 to 4',
      '5 to 7',
      '8',
      '9 to 16',
      '33 to 64',
      'over 64',
    ]);
  });

  it('say when jobs were submitted, and on which day they ended', () => {
    // 2026-01-01, a Thursday.
    const late: PlainRun = {
      ...RUN,
      submitSeconds: JANUARY + 23 * HOUR,
      startSeconds: JANUARY + 25 * HOUR,
      endSeconds: JANUARY + 26 * HOUR,
    };
    expect(cut('weekday', { runs: [late] })).toMatchObject([{ bucket: 'Thursday', waitHoursP50: 2 }]);
    expect(cut('hour', { runs: [late] })).toMatchObject([{ bucket: '23:00' }]);
    expect(cut('day', { runs: [late] })).toMatchObject([{ bucket: '2026-01-02' }]);
  });

  it('say how long jobs ran, and what those cost that failed', () => {
    const failed: PlainRun = { ...RUN, jobId: '2', state: 'FAILED', endSeconds: JANUARY + 60 + 30 };
    expect(cut('duration', { runs: [RUN, failed] })).toMatchObject([
      { bucket: 'under 1 min', jobs: 1, failedJobs: 1, failedGpuHours: 1 / 60 },
      { bucket: '1 to 6 h', jobs: 1, failedJobs: 0, heldGpuHours: 2 },
    ]);
  });

  it('know the utilization that samples say', () => {
    const [row] = cut('hour', { runs: [RUN], samples: SAMPLES });
    expect(row).toMatchObject({ bucket: '00:00', analyzedGpuHours: 2, usedGpuHours: 1, flaggedGpuHours: 2 });
  });

  it('finds groups by the hashes of their names, a job in the first that has it', () => {
    const runs = [
      { ...RUN, jobId: '1', user: 'pat', account: 'vision' },
      { ...RUN, jobId: '2', user: 'kim', account: 'vision' },
      { ...RUN, jobId: '3', user: 'kim', account: 'climate-b' },
      { ...RUN, jobId: '4', user: 'lee', account: 'climate-a' },
      { ...RUN, jobId: '5', user: 'lee', account: 'nobody-lists-it' },
    ];
    const groups = [
      group('user', 'pat'),
      group('account', 'climate-a', 'Climate'),
      group('account', 'vision'),
      group('account', 'climate-b', 'Climate'),
      group('namespace', 'lee'), // of pods alone
      group('user', 'nobody'),
    ];
    const rows = cut('group', { runs }, { groups }).map(({ bucket, jobs }) => [bucket, jobs]);
    expect(rows).toEqual([
      ['user pat', 1],
      ['Climate', 2],
      ['account vision', 1],
      ['all others', 1],
    ]);
  });

  it('count money by the model of each job, and say what has no price', () => {
    const runs = ['1', '2', '3'].map((jobId) => ({ ...RUN, jobId }));
    expect(cut('job_size', { runs }, { prices: { other: 1.25 } })).toMatchObject([
      { heldGpuHours: 6, cost: 7.5, failedCost: 0, unpricedGpuHours: 0 },
    ]);
    expect(cut('job_size', { runs }, { prices: { h100: 2 } })).toMatchObject([
      { heldGpuHours: 6, cost: 0, unpricedGpuHours: 6 },
    ]);
    expect(cut('job_size', { runs })[0]).not.toHaveProperty('cost');
  });
});
