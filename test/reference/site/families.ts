// The series that dcgm-exporter makes of a sample, with its labels.
import type { Field } from '../records.ts';
import type { Naming, Sample } from './model.ts';

const FAMILIES: [Field, string, (value: number) => string][] = [
  ['gpuUtil', 'DCGM_FI_DEV_GPU_UTIL', (value) => String(value / 10_000)],
  ['memCopy', 'DCGM_FI_DEV_MEM_COPY_UTIL', (value) => String(value / 10_000)],
  ['engineActive', 'DCGM_FI_PROF_GR_ENGINE_ACTIVE', (value) => (value / 1e6).toFixed(6)],
  ['smActive', 'DCGM_FI_PROF_SM_ACTIVE', (value) => (value / 1e6).toFixed(6)],
  ['dramActive', 'DCGM_FI_PROF_DRAM_ACTIVE', (value) => (value / 1e6).toFixed(6)],
  ['fbUsed', 'DCGM_FI_DEV_FB_USED', String],
  ['fbFree', 'DCGM_FI_DEV_FB_FREE', String],
  ['fbReserved', 'DCGM_FI_DEV_FB_RESERVED', String],
  ['fbTotal', 'DCGM_FI_DEV_FB_TOTAL', String],
  ['power', 'DCGM_FI_DEV_POWER_USAGE', (value) => (value / 1000).toFixed(6)],
  ['energy', 'DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION', String],
];

export interface Told {
  family: string;
  value: string;
  labels: Record<string, string>;
  sample: Sample;
}

export function toldOf(sample: Sample, labels: Record<string, string>): Told[] {
  return FAMILIES.flatMap(([field, family, say]) => {
    const value = sample.values[field];
    return value === undefined ? [] : [{ family, value: say(value), labels, sample }];
  });
}

export function labelsOf(
  { index, uuid, node, instance, profile, job }: Sample,
  naming: Naming,
): Record<string, string> {
  const labels: Record<string, string> = {
    gpu: String(index),
    UUID: uuid,
    device: `nvidia${index}`,
    modelName: node.model,
  };
  if (instance !== '') Object.assign(labels, { GPU_I_PROFILE: profile, GPU_I_ID: instance });
  if (naming === 'full') labels.Hostname = node.host;
  if (job !== '') labels.hpc_job = job;
  return labels;
}
