// Energy: from the counter where a board has one, from power over time where it has none, and never only from some.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainSample, routed } from './site.ts';

describe('energy', () => {
  const minutes = (device: string, more: (i: number) => PlainSample): PlainSample[] =>
    Array.from({ length: 60 }, (_, i) => ({
      ...{ node: device, device, gpuShare: 1, gpuUtilization: 0.5, timeSeconds: JANUARY + 60 * i },
      ...more(i),
    }));

  it('of boards with a counter and of boards with power only is the sum of both', () => {
    const metered = minutes('a', (i) => ({ energyJoules: 1000 + 400 * 60 * i }));
    const powered = minutes('b', () => ({ powerWatts: 400 }));
    const { values } = routed({ samples: [...metered, ...powered] }, { noJobs: true });
    expect(values.energy_kwh).toBeCloseTo((400 * 3540 + 400 * 3600) / 3.6e6, 12);
  });
});
