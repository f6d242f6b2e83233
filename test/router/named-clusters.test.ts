// Clusters: rows without one are of the only one that is named, and of nobody knows which where several are.
import { OptionRefused } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainRun, type PlainStep, routed } from './site.ts';

const run = (jobId: string, cluster: string, more: Partial<PlainRun> = {}): PlainRun => ({
  cluster,
  jobId,
  user: 'u',
  state: 'COMPLETED',
  allocated: true,
  requestedGpus: 2,
  allocatedGpus: 2,
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + 3600,
  ...more,
});
const cpu = { requestedGpus: 0, allocatedGpus: 0 };

describe('rows that name no cluster', () => {
  it('are those of the only cluster, whichever comes first', () => {
    for (const runs of [
      [run('1', ''), run('2', ''), run('1', 'x'), run('2', 'x')],
      [run('1', 'x'), run('2', 'x'), run('1', ''), run('2', '')],
    ]) {
      for (const rereadable of [false, true]) {
        const { values, diagnostics } = routed({ runs }, { rereadable });
        expect(values).toMatchObject({ jobs_submitted: 2, gpu_hours_allocated: 4 });
        expect(diagnostics.count('duplicate')).toBe(2);
      }
    }
  });

  it('are runs of one job with those that name it', () => {
    const first = run('1', '', { state: 'REQUEUED' });
    const second = run('1', 'x', {
      submitSeconds: JANUARY + 3600,
      startSeconds: JANUARY + 4000,
      endSeconds: JANUARY + 7600,
    });
    const { values } = routed({ runs: [first, second] });
    expect(values).toMatchObject({ jobs_submitted: 1, gpu_hours_allocated: 4 });
  });

  it('may be steps', () => {
    const step: PlainStep = {
      jobId: '1',
      stepId: '0',
      startSeconds: JANUARY,
      endSeconds: JANUARY + 3600,
      allocatedGpus: 2,
      gpuUtilizationAverage: 70,
    };
    const { values } = routed({ runs: [run('1', 'x')], steps: [step], version: [23, 2, 0] });
    expect(values).toMatchObject({ gpu_efficiency_rate: 0.7 });
  });

  it('are a mistake where several clusters are named, unless they are of no GPU', () => {
    const several = [run('1', 'x'), run('2', 'y')];
    expect(() => routed({ runs: [...several, run('3', '')] })).toThrow(OptionRefused);
    expect(() => routed({ runs: [run('3', ''), ...several] })).toThrow(OptionRefused);
    expect(() => routed({ runs: [run('1', 'x', cpu), run('2', 'y', cpu), run('3', '')] })).toThrow(
      OptionRefused,
    );
    expect(routed({ runs: [...several, run('3', '', cpu)] }).values).toMatchObject({ jobs_submitted: 2 });
  });
});

it('one id in two clusters is two jobs', () => {
  expect(routed({ runs: [run('1', 'x'), run('1', 'y')] }).values).toMatchObject({ jobs_submitted: 2 });
});
