// The fleet is labelled with the telemetry that shows it.
import { describe, expect, it } from 'vitest';
import { routed } from './site.ts';

describe('the source of the fleet', () => {
  it('is nvidia-smi where nothing else was given, measured or not', () => {
    const site = routed({ devices: [{ node: 'n', device: 'g0' }] }, { kind: 'nvidia_smi', noJobs: true });
    const fleet = site.released.find(({ metric }) => metric === 'gpu_fleet');
    expect(fleet?.source).toBe('nvidia_smi');
  });
});
