// MIG instances: what measures them, and what each of them weighs.
import { expect, it } from 'vitest';
import { JANUARY } from './site.ts';
import { routedTexts, series } from './texts.ts';

const INSTANCE = {
  gpu: '2',
  UUID: 'GPU-5',
  modelName: 'NVIDIA H100 80GB HBM3',
  Hostname: 'm7',
  GPU_I_PROFILE: '3g.40gb',
  GPU_I_ID: '1',
};
const WHOLE = { gpu: '0', UUID: 'GPU-4', modelName: 'NVIDIA H100 80GB HBM3', Hostname: 'm7' };

it('on an instance GR_ENGINE_ACTIVE counts and GPU_UTIL never; on a whole GPU it is the reverse', () => {
  const text = (labels: Readonly<Record<string, string>>) =>
    series('DCGM_FI_DEV_GPU_UTIL', labels, 90) + series('DCGM_FI_PROF_GR_ENGINE_ACTIVE', labels, 0.25);
  const mean = (labels: Readonly<Record<string, string>>) =>
    routedTexts({ dcgm_exporter: text(labels) }).values.gpu_util_mean;
  expect(mean(INSTANCE)).toBe(0.25);
  expect(mean(WHOLE)).toBe(0.9);
});

it('an instance with GPU_UTIL alone has no utilization, and SM_ACTIVE stands in for the engine', () => {
  const only = routedTexts({ dcgm_exporter: series('DCGM_FI_DEV_GPU_UTIL', INSTANCE, 90) });
  expect(only.values).not.toHaveProperty('gpu_util_mean');
  const multiprocessors =
    series('DCGM_FI_DEV_GPU_UTIL', INSTANCE, 90) + series('DCGM_FI_PROF_SM_ACTIVE', INSTANCE, 0.4);
  expect(routedTexts({ dcgm_exporter: multiprocessors }).values.gpu_util_mean).toBe(0.4);
});

it('of a board that was replaced are told, although the one after it has none', () => {
  const later = { ...WHOLE, gpu: '2', UUID: 'GPU-6' };
  const text =
    series('DCGM_FI_PROF_GR_ENGINE_ACTIVE', INSTANCE, 0.1, JANUARY) +
    series('DCGM_FI_PROF_GR_ENGINE_ACTIVE', { ...INSTANCE, GPU_I_ID: '2' }, 0.2, JANUARY) +
    series('DCGM_FI_DEV_GPU_UTIL', later, 20, JANUARY + 3600);
  const { values } = routedTexts({ dcgm_exporter: text });
  expect(values).toMatchObject({ mig_enabled: true, mig_instance_count: 2, mig_instances_active: 2 });
  expect(values.gpu_fleet).toEqual([{ gpu_model: 'h100', gpu_count: 1 }]);
});

it("are the job's that holds all of them that its node shows, and nobody's where they are more", () => {
  const text = (...ids: string[]) =>
    ids
      .flatMap((id) => Array.from({ length: 60 }, (_, i) => [id, JANUARY + 60 * i] as const))
      .map(([id, time]) => series('DCGM_FI_PROF_GR_ENGINE_ACTIVE', { ...INSTANCE, GPU_I_ID: id }, 0.25, time))
      .join('');
  const job = (tres: string) =>
    `JobIDRaw|User|State|Submit|Start|End|AllocTRES|NodeList\n1|u|COMPLETED|${JANUARY}|${JANUARY}|${JANUARY + 3600}|${tres}|m7\n`;
  const one = job('gres/gpu=1,gres/gpu:h100_3g.40gb=1');
  const both = job('gres/gpu=2,gres/gpu:h100_3g.40gb=2');
  const rate = (jobs: string, samples: string) =>
    routedTexts({ slurm_sacct: jobs, dcgm_exporter: samples }).values.gpu_efficiency_rate;
  expect(rate(one, text('1'))).toBe(0.25);
  expect(rate(both, text('1', '2'))).toBe(0.25);
  expect(rate(one, text('1', '2'))).toBeUndefined();
});

it('are not active by what a source says of a day that another tells', () => {
  const labels = { ...INSTANCE, __name__: 'DCGM_FI_PROF_GR_ENGINE_ACTIVE' };
  const active = (samples: number) => {
    const result = [{ metric: labels, values: [[JANUARY + 7, '0.5']] }];
    const text = Array.from({ length: samples }, (_, i) =>
      series('DCGM_FI_PROF_GR_ENGINE_ACTIVE', INSTANCE, 0, JANUARY + 60 * i),
    );
    const prometheus = JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } });
    return routedTexts({ dcgm_exporter: text.join(''), prometheus }).values.mig_instances_active;
  };
  expect(active(60)).toBe(0);
  expect(active(0)).toBe(1);
});

it('are counted together, in however many inputs they are', () => {
  const of = (id: string) =>
    series('DCGM_FI_PROF_GR_ENGINE_ACTIVE', { ...INSTANCE, GPU_I_ID: id }, 0.1, JANUARY);
  for (const dcgm_exporter of [of('1') + of('2') + of('3'), [of('1') + of('2'), of('2') + of('3')]])
    expect(routedTexts({ dcgm_exporter }).values).toMatchObject({
      mig_instance_count: 3,
      mig_instances_active: 3,
    });
});
