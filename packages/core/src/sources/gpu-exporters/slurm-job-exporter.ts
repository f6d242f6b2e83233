// slurm-job-exporter (guilbaults): the GPUs that jobs of Slurm hold, by job.
import { gpuSource } from './gpu-source.ts';
import { gpuTable, HOSTS, JOBS, PERCENT } from './gpu-table.ts';

const MILLIWATTS = 1000;

export const slurmJobExporter = gpuSource({
  id: 'slurm_job_exporter',
  title: 'slurm-job-exporter',
  system: 'slurm_job_exporter',
  precedence: 4,
  inputPath: { ace: 'nvidia_smi' },
  port: 9798,
  utilization: 'slurm_job_utilization_gpu',
  isKept: true,
  table: gpuTable({
    rows: [
      ['slurm_job_utilization_gpu', 'gpuUtilization', PERCENT],
      ['slurm_job_utilization_gpu_memory', 'memoryCopyUtilization', PERCENT],
      ['slurm_job_memory_usage_gpu', 'memoryUsedBytes'],
      ['slurm_job_power_gpu', 'powerWatts', MILLIWATTS],
    ],
    prefixes: ['slurm_job_'],
    labels: { host: HOSTS, uuid: ['gpu_uuid', 'uuid'], index: ['gpu'], model: ['gpu_type'], job: JOBS },
  }),
});
