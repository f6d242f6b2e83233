// Slurm's own gpuutil goes before a telemetry column of the export.
import { describe, expect, it } from 'vitest';
import { RUN } from './hour.ts';
import { JANUARY, type PlainRun, routed } from './site.ts';

describe('a telemetry column', () => {
  const step = {
    cluster: 'c',
    jobId: '1',
    stepId: '0',
    startSeconds: JANUARY,
    endSeconds: JANUARY + 3600,
    allocatedGpus: 2,
    gpuUtilizationAverage: 90,
  };
  const told: PlainRun = { ...RUN, exportedGpuUtilization: 0.1 };

  it('is used where Slurm says nothing', () => {
    expect(routed({ runs: [told] }).values).toMatchObject({ gpu_efficiency_rate: 0.1 });
  });

  it('gives way to what Slurm measured in the steps', () => {
    expect(routed({ runs: [told], steps: [step] }).values).toMatchObject({ gpu_efficiency_rate: 0.9 });
  });

  it('and on the job row', () => {
    const both = { ...told, gpuUtilization: 0.4 };
    expect(routed({ runs: [both] }).values).toMatchObject({ gpu_efficiency_rate: 0.4 });
  });
});
