// The recipes by the name of the tool, and by other common names.
import { dcgm, nvidiaSmi, prometheus } from './gpus.ts';
import { kubeStateMetrics, objects } from './kubernetes.ts';
import type { Recipe, RecipePeriod } from './recipe.ts';
import { exporters, inference, ray } from './servers.ts';
import { nodes, sacct } from './slurm.ts';

export const RECIPES: ReadonlyMap<string, (period: RecipePeriod) => Recipe> = new Map([
  ['sacct', sacct],
  ['prometheus', prometheus],
  ['dcgm', dcgm],
  ['nvidia-smi', nvidiaSmi],
  ['kubectl', objects],
  ['kube-state-metrics', kubeStateMetrics],
  ['scontrol', nodes],
  ['inference', inference],
  ['ray', ray],
  ['exporters', exporters],
]);

const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['slurm', 'sacct'],
  ['slurm_sacct', 'sacct'],
  ['dcgm_exporter', 'dcgm'],
  ['dcgm-exporter', 'dcgm'],
  ['nvidia_smi', 'nvidia-smi'],
  ['kubernetes', 'kubectl'],
  ['kubernetes_pods', 'kubectl'],
  ['pods', 'kubectl'],
  ['kubernetes_nodes', 'kubectl'],
  ['kubernetes_quotas', 'kubectl'],
  ['kubernetes_claims', 'kubectl'],
  ['kubernetes_devices', 'kubectl'],
  ['kueue_workloads', 'kubectl'],
  ['kube_state_metrics', 'kube-state-metrics'],
  ['slurm_nodes', 'scontrol'],
  ['slurm_nodes_json', 'scontrol'],
  ['slurm_sacct_json', 'sacct'],
  ['vllm_server', 'inference'],
  ['nim_server', 'inference'],
  ['triton_server', 'inference'],
  ['sglang_server', 'inference'],
  ['tgi_server', 'inference'],
  ['nemoclaw_endpoint', 'inference'],
  ['ray_nodes', 'ray'],
  ['ray_metrics', 'ray'],
  ['slurm_job_exporter', 'exporters'],
  ['nvidia_gpu_prometheus_exporter', 'exporters'],
  ['nvidia_gpu_exporter', 'exporters'],
  ['amd_exporter', 'exporters'],
]);

/** The name of the recipe that `asked` means; undefined where there is none. */
export function recipeName(asked: string): string | undefined {
  const name = OTHER_NAMES.get(asked) ?? asked;
  return RECIPES.has(name) ? name : undefined;
}
