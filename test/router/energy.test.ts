// Energy: from the counter where a board has one, from power over time where it has none, and never only from
// some.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainSample, routed } from './site.ts';

describe('energy', () => {
  const minutes = (device: string, more: (i: number) => PlainSample): PlainSample[] =>
    Array.from({ length: 60 }, (_, i) => ({
      node: device,
      device,
      gpuShare: 1,
      gpuUtilization: 0.5,
      timeSeconds: JANUARY + 60 * i,
      ...more(i),
    }));

  it('of boards with a counter and of boards with power only is the sum of both', () => {
    const metered = minutes('a', (i) => ({ energyJoules: 1000 + 400 * 60 * i }));
    const powered = minutes('b', () => ({ powerWatts: 400 }));
    const { values } = routed({ samples: [...metered, ...powered] }, { noJobs: true });
    expect(values.energy_kwh).toBeCloseTo((400 * 3540 + 400 * 3600) / 3.6e6, 12);
  });

  it('is told where the counter is all that telemetry has, and of what it has not, that', () => {
    const samples = minutes('a', (i) => ({
      gpuUtilization: Number.NaN,
      energyJoules: 1000 + 400 * 60 * i,
    }));
    const { values, reasons } = routed({ samples }, { noJobs: true });
    expect(values.energy_kwh).toBeCloseTo((400 * 3540) / 3.6e6, 12);
    expect(reasons).toMatchObject({
      gpu_util_mean: 'The GPU telemetry does not say how busy the GPUs were.',
      ace_input_path: 'The GPU telemetry does not say how busy the GPUs were.',
      power_watts_p50: 'The GPU telemetry does not say how much power was drawn.',
    });
  });
});
