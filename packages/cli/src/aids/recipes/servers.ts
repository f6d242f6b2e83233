// The recipes of sources that show only the present: inference servers, Ray nodes, and GPU exporters other
// than dcgm-exporter.
import { ADDRESS, byDay } from './by-day.ts';
import type { Recipe, RecipePeriod } from './recipe.ts';

const DIRECT =
  'Where claw itself reaches them, list their addresses in a file: claw report --targets FILE --samples 2 --every 60';

export function inference(): Recipe {
  const get = ['  curl -fsS "http://$server/metrics" \\', '    > "inference/$server.prom"'];
  return {
    title: 'Metrics of inference servers, a file each',
    notes: [
      DIRECT,
      'NIM shows them at /v1/metrics, Triton at port 8002, SGLang at 30000, TGI at 8080. Give those of NIM 2 as --from nim_server=FILE, and of a NemoClaw host as --from nemoclaw_endpoint=FILE.',
      'A Prometheus that scraped them has rates, too: claw collect --from http://PROMETHEUS:9090',
    ],
    sh: ['mkdir -p inference', 'for server in node01:8000 node02:8000', 'do', ...get, 'done'],
    csh: ['mkdir -p inference', 'foreach server (node01:8000 node02:8000)', ...get, 'end'],
    from: 'inference/',
  };
}

export function ray(): Recipe {
  return {
    title: 'The nodes of a Ray cluster and their GPUs, now',
    notes: [
      'One look, at the dashboard of the head node. Put its address in the line.',
      'Under KubeRay give the pods ("claw recipe kubectl"), which are its accounting.',
    ],
    sh: ["curl -fsS 'http://localhost:8265/nodes?view=summary' \\", '  > ray-nodes.json'],
    from: 'ray-nodes.json',
  };
}

/** Utilization, memory, and who holds the GPU. */
const SERIES = [
  'slurm_job_utilization_gpu',
  'slurm_job_memory_usage_gpu',
  'nvidia_gpu_duty_cycle nvidia_gpu_jobId',
  'nvidia_smi_utilization_gpu_ratio',
  'gpu_gfx_activity amd_gpu_gfx_activity',
  'ray_node_gpus_utilization',
];

export function exporters(period: RecipePeriod): Recipe {
  const { sh, csh } = byDay(period, { names: SERIES, query: `"query=$name"'[1d]'`, folder: 'exporters' });
  return {
    title: 'Exporters beside dcgm-exporter, as Prometheus kept them',
    notes: [
      'Of slurm-job-exporter, jobstats, nvidia_gpu_exporter, AMD and Ray: leave out those that you do not have.',
      ADDRESS.note,
    ],
    sh: [ADDRESS.sh, 'mkdir -p exporters', ...sh],
    csh: [ADDRESS.csh, 'mkdir -p exporters', ...csh],
    from: 'exporters/',
  };
}
