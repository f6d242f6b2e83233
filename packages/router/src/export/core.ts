// core_input.json: the input of CORE.
import type { GpuModel } from '@ptl/claw-core';
import type { PtlOutputV1 } from '../contract/index.ts';
import { TDP_WATTS } from '../metrics/tdp.ts';
import { FIT_OF } from '../score/fleet-tables.ts';
import type { Workload } from '../workload.ts';
import {
  common,
  declared,
  type EngineFile,
  engineFile,
  type Local,
  type Members,
  numberOf,
} from './members.ts';

type Year = { readonly gpu_model: string; readonly purchase_year: number };

export function coreInput(content: PtlOutputV1, local: Local): EngineFile {
  const { ace, core, utilization } = content;
  const profile: Members = {
    primary_use: useOf(declared(content, local, 'primary_use') as Workload | undefined),
    avg_gpu_utilization: numberOf(ace.gpu_efficiency_rate ?? utilization.gpu_util_mean),
    avg_job_duration_minutes: numberOf(core.avg_job_duration_minutes),
  };
  const fleet = fleetOf(content, local);
  const file = engineFile('core_input.json', {
    ...common(content),
    hardware_fleet: fleet?.map((record) => engineFile('', record).content),
    workload_profile: engineFile('', profile).content,
  });
  const nested = [
    ...engineFile('', profile).leftOut.map((member) => `workload_profile.${member}`),
    ...new Set(
      (fleet ?? []).flatMap((record) => engineFile('', record).leftOut.map((one) => `hardware_fleet.${one}`)),
    ),
  ];
  return { ...file, leftOut: [...file.leftOut, ...nested] };
}

/**
 * Returns a record a model. Where no GPU is partitioned, that holds for each model. Where some are and the
 * fleet has several models, the package does not state which. No package has the number of active instances.
 */
function fleetOf(content: PtlOutputV1, local: Local): Members[] | undefined {
  const { gpu_fleet, mig_enabled, mig_instance_count } = content.profile;
  const years = declared(content, local, 'gpu_purchase_years') as readonly Year[] | undefined;
  const isOne = gpu_fleet?.value.length === 1;
  return gpu_fleet?.value.map(({ gpu_model, gpu_count }) => ({
    gpu_model,
    gpu_count,
    purchase_year: years?.find((one) => one.gpu_model === gpu_model)?.purchase_year,
    tdp_watts: TDP_WATTS[gpu_model as GpuModel],
    ...(mig_enabled?.value === false
      ? { mig_enabled: false }
      : {
          mig_enabled: isOne ? mig_enabled?.value : undefined,
          mig_instance_count: isOne ? mig_instance_count?.value : undefined,
          mig_instances_active: undefined,
        }),
  }));
}

/** Returns CORE's own word for a kind of work. */
function useOf(use: Workload | undefined): string | undefined {
  return use === undefined ? undefined : (FIT_OF[use] ?? 'unknown');
}
