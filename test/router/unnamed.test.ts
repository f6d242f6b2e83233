// Samples from an endpoint that nobody named: they tell of a job only where accounting says nothing of its
// utilization.
import { expect, it } from 'vitest';
import { RUN, SAMPLES } from './one-job.ts';
import { type PlainRun, routed } from './site.ts';

/** The job's efficiency and where it comes from; the samples say 0.5. */
function told(run: Partial<PlainRun>, unnamed: boolean) {
  const { values, exact } = routed({ runs: [{ ...RUN, ...run }], samples: SAMPLES }, { unnamed });
  const inPackage = exact.find(({ metric }) => metric === 'gpu_efficiency_rate')?.value;
  return [values.gpu_efficiency_rate, inPackage];
}

it('tell of a job of which accounting says nothing', () => {
  expect(told({}, true)).toEqual([0.5, 0.5]);
});

it.each([
  ['what accounting sums up', { gpuUtilization: 0.25 }, 0.25],
  // A package does not believe it of one contributor: there it says nothing.
  ['gpuutil', { gpuUtilizationAverage: 25 }, 0.5],
  ['a column of the export', { exportedGpuUtilization: 0.25 }, 0.25],
])('leave %s alone, which samples with a name replace', (_, run, inPackage) => {
  expect(told(run, false)).toEqual([0.5, 0.5]);
  expect(told(run, true)).toEqual([0.25, inPackage]);
});

it('tell where gpuutil of the type says nothing, unless a column of the export does', () => {
  expect(told({ gpuUtilizationAverage: 0 }, true)).toEqual([0.5, 0.5]);
  expect(told({ gpuUtilizationAverage: 0, exportedGpuUtilization: 0.25 }, true)).toEqual([0.25, 0.25]);
});
