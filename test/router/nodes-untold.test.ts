// The capacity is said only where it is known that the fleet is all there is.
import { describe, expect, it } from 'vitest';
import { RUN } from './hour.ts';
import { routed } from './site.ts';

describe('capacity', () => {
  const devices = Array.from({ length: RUN.allocatedGpus ?? 0 }, (_, at) => ({
    node: 'n',
    device: `g${at}`,
  }));

  it('is known where every run’s nodes are shown', () => {
    expect(devices.length).toBeGreaterThan(0);
    expect(routed({ runs: [RUN], devices }).values).toMatchObject({
      gpu_hours_capacity: 24 * devices.length,
    });
  });

  it('is not known where it is not told on which nodes a run was', () => {
    const { values, reasons } = routed({ runs: [{ ...RUN, nodes: [] }], devices });
    expect(values).not.toHaveProperty('gpu_hours_capacity');
    expect(reasons).toHaveProperty('allocation_rate');
  });
});
