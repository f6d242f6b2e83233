// Ray's nodes, as each exports them and as Prometheus kept them: utilization by GPU. Memory is in MiB, whatever the help text says.
import { gpuSource } from '../gpu-exporters/gpu-source.ts';
import { gpuTable, MIB, PERCENT } from '../gpu-exporters/gpu-table.ts';

export const rayMetrics = gpuSource({
  id: 'ray_metrics',
  title: 'Ray (metrics)',
  system: 'ray',
  precedence: 6,
  inputPath: {},
  port: 8080,
  utilization: 'ray_node_gpus_utilization',
  // Prometheus knows its nodes by address, other exporters by name: both would count each GPU twice.
  isKept: false,
  table: gpuTable({
    rows: [
      ['ray_node_gpus_utilization', 'gpuUtilization', PERCENT],
      ['ray_node_gram_used', 'memoryUsedBytes', MIB],
      ['ray_node_gram_available', 'memoryFreeBytes', MIB],
    ],
    prefixes: ['ray_node_', 'ray_cluster_', 'ray_resources', 'ray_tasks', 'ray_actors'],
    labels: { host: ['node', 'ip', 'instance'], index: ['GpuIndex'], model: ['GpuDeviceName'] },
  }),
});
