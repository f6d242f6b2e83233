// nvidia_gpu_exporter (utkuozdemir): columns of nvidia-smi, each a family, by UUID alone.
import { gpuSource } from './gpu-source.ts';
import { gpuTable, HOSTS } from './gpu-table.ts';

export const nvidiaGpuExporter = gpuSource({
  id: 'nvidia_gpu_exporter',
  title: 'nvidia_gpu_exporter',
  system: 'nvidia_smi',
  precedence: 5,
  inputPath: { ace: 'nvidia_smi' },
  port: 9835,
  utilization: 'nvidia_smi_utilization_gpu_ratio',
  isKept: true,
  table: gpuTable({
    rows: [
      ['nvidia_smi_utilization_gpu_ratio', 'gpuUtilization'],
      ['nvidia_smi_utilization_memory_ratio', 'memoryCopyUtilization'],
      ['nvidia_smi_memory_used_bytes', 'memoryUsedBytes'],
      ['nvidia_smi_memory_free_bytes', 'memoryFreeBytes'],
      ['nvidia_smi_memory_total_bytes', 'memoryTotalBytes'],
      ['nvidia_smi_power_draw_watts', 'powerWatts'],
      ['nvidia_smi_index', 'index'],
      ['nvidia_smi_gpu_info', 'labels'],
    ],
    prefixes: ['nvidia_smi_'],
    labels: { host: HOSTS, uuid: ['uuid'], model: ['name'] },
    bareUuids: true,
  }),
});
