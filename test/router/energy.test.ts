// Energy: from the counter where a board has one, from power over time where it has none, and never only from
// some.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainSample, routed } from './site.ts';
import { routedTexts } from './texts.ts';

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

  it('rises from the only reading of a day whose power another source reports', () => {
    const uuid = 'GPU-11111111-2222-3333-4444-555555555555';
    const reading = (day: number, hour: number, kWh: number, labels = '') =>
      `DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{gpu="0",UUID="${uuid}"${labels}} ${kWh * 3.6e9} ${(JANUARY + day * 86_400 + hour * 3600) * 1000}`;
    const smi = `timestamp, index, uuid, power.draw [W]\n2026/01/01 12:00:00.000, 0, ${uuid}, 100.00 W\n`;
    const byPower = (100 * 300) / 3.6e6;
    for (const labels of ['', ',GPU_I_PROFILE="7g.80gb",GPU_I_ID="0"']) {
      const lines = [reading(0, 20, 1, labels), reading(1, 2, 4, labels), reading(1, 3, 5, labels)];
      const dcgm_exporter = `${lines.join('\n')}\n`;
      const energyOf = (texts: Parameters<typeof routedTexts>[0]) =>
        routedTexts(texts, { sampleInterval: 300 }).values.energy_kwh;
      expect(energyOf({ dcgm_exporter })).toBeCloseTo(4, 9);
      expect(energyOf({ dcgm_exporter, nvidia_smi: smi })).toBeCloseTo(4 + byPower, 9);
    }
  });

  it('rises for nobody between two pods, though one namespace has both', () => {
    const reading = (minute: number, joules: number, pod: string) =>
      `DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{gpu="0",UUID="GPU-0",Hostname="n1",namespace="a",pod="${pod}"} ${joules * 1000} ${(JANUARY + minute * 60) * 1000}`;
    const energyOf = (...pods: string[]) => {
      const lines = pods.map((pod, minute) => reading(minute, 36_000 * (minute + 1), pod));
      return routedTexts({ dcgm_exporter: `${lines.join('\n')}\n` }).values.energy_kwh;
    };
    expect(energyOf('x', 'x', 'x', 'x')).toBeCloseTo(0.03, 12);
    expect(energyOf('x', 'x', 'y', 'y')).toBeCloseTo(0.02, 12);
  });
});
