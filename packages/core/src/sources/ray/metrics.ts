// Ray's nodes, as each exports them and as Prometheus kept them: utilization by GPU. Memory is in MiB,
// whatever the help text says.
import { gpuSource } from '../gpu-exporters/gpu-source.ts';
import { gpuTable, MIB, PERCENT } from '../gpu-exporters/gpu-table.ts';
import { INSTANCES } from './node-summary.ts';

export const rayMetrics = gpuSource({
  id: 'ray_metrics',
  title: 'Ray (metrics)',
  system: 'ray',
  precedence: 6,
  inputPath: {},
  port: 8080,
  utilization: 'ray_node_gpus_utilization',
  // Its ray_resources counts what is given out, which says nothing of what the GPUs do.
  lacking:
    "where Ray sees no GPU, give its nodes (curl 'http://HEAD:8265/nodes?view=summary') and the GPUs' own telemetry (dcgm-exporter or nvidia-smi)",
  // Before there was GpuUuid, a GPU had no name but its node's address, and another exporter's would count
  // twice.
  isKept: 'alone',
  isCaptured: true,
  table: gpuTable({
    instanceNumbers: INSTANCES,
    rows: [
      ['ray_node_gpus_utilization', 'gpuUtilization', PERCENT],
      ['ray_node_gram_used', 'memoryUsedBytes', MIB],
      ['ray_node_gram_available', 'memoryFreeBytes', MIB],
    ],
    // Those with which a text begins stand far before its GPUs.
    prefixes: [
      ...['ray_node_', 'ray_cluster_', 'ray_resources', 'ray_tasks', 'ray_actors'],
      ...[
        'ray_operation_',
        'ray_gcs_',
        'ray_component_',
        'ray_grpc_',
        'ray_object_',
        'ray_internal_',
        'ray_scheduler_',
      ],
      ...[
        'ray_pull_',
        'ray_push_',
        'ray_spill_',
        'ray_io_',
        'ray_health_',
        'ray_worker_',
        'ray_local_',
        'ray_owned_',
      ],
    ],
    labels: {
      host: ['node', 'ip', 'instance'],
      index: ['GpuIndex'],
      model: ['GpuDeviceName'],
      uuid: ['GpuUuid'],
    },
  }),
});
