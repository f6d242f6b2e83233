// nvidia_gpu_prometheus_exporter, as Princeton's jobstats runs it: the job that holds a GPU is a value of its
// own.
import { gpuSource } from './gpu-source.ts';
import { gpuTable, HOSTS, JOBS, PERCENT } from './gpu-table.ts';

const MILLIWATTS = 1000;

export const jobstatsExporter = gpuSource({
  id: 'nvidia_gpu_prometheus_exporter',
  title: 'nvidia_gpu_prometheus_exporter (jobstats)',
  system: 'nvidia_smi',
  precedence: 5,
  inputPath: { ace: 'nvidia_smi' },
  port: 9445,
  utilization: 'nvidia_gpu_duty_cycle',
  isKept: true,
  table: gpuTable({
    rows: [
      ['nvidia_gpu_duty_cycle', 'gpuUtilization', PERCENT],
      ['nvidia_gpu_memory_used_bytes', 'memoryUsedBytes'],
      ['nvidia_gpu_memory_total_bytes', 'memoryTotalBytes'],
      ['nvidia_gpu_power_usage_milliwatts', 'powerWatts', MILLIWATTS],
      ['nvidia_gpu_jobId', 'job'],
    ],
    prefixes: ['nvidia_gpu_'],
    labels: { host: HOSTS, uuid: ['uuid'], index: ['minor_number', 'ordinal'], model: ['name'], job: JOBS },
  }),
});
