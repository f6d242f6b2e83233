// The registry of sources: one line each. The first that recognizes an input comes first.
import { dcgmExporter } from './dcgm/exporter.ts';
import { prometheus } from './dcgm/prometheus-api/index.ts';
import { amdExporter } from './gpu-exporters/amd-exporter.ts';
import { jobstatsExporter } from './gpu-exporters/jobstats-exporter.ts';
import { nvidiaGpuExporter } from './gpu-exporters/nvidia-gpu-exporter.ts';
import { slurmJobExporter } from './gpu-exporters/slurm-job-exporter.ts';
import { nemoclawEndpoint } from './inference/nemoclaw.ts';
import { nimServer } from './inference/nim.ts';
import { sglangServer } from './inference/sglang.ts';
import { tgiServer } from './inference/tgi.ts';
import { tritonServer } from './inference/triton.ts';
import { vllmServer } from './inference/vllm.ts';
import { kubeStateMetrics } from './kube-state-metrics/index.ts';
import { kubernetesClaims } from './kubernetes/claims/index.ts';
import { kubernetesDevices } from './kubernetes/devices/index.ts';
import { kubernetesNodes } from './kubernetes/nodes/index.ts';
import { kubernetesPods } from './kubernetes/pods/index.ts';
import { kubernetesQuotas } from './kubernetes/quotas/index.ts';
import { kueueWorkloads } from './kubernetes/workloads/index.ts';
import { nvidiaSmi } from './nvidia-smi/index.ts';
import { rayMetrics } from './ray/metrics.ts';
import { rayNodes } from './ray/nodes.ts';
import { slurmNodes } from './slurm/nodes/index.ts';
import { slurmNodesJson } from './slurm/nodes/json.ts';
import { slurmSacct } from './slurm/sacct/index.ts';
import { slurmSacctJson } from './slurm/sacct-json/index.ts';
import type { Source } from './source.ts';

/** The built-in sources by id, in the order in which they are tried. */
export const sources = {
  slurm_sacct_json: slurmSacctJson,
  kube_state_metrics: kubeStateMetrics,
  prometheus,
  kubernetes_pods: kubernetesPods,
  kubernetes_nodes: kubernetesNodes,
  kubernetes_quotas: kubernetesQuotas,
  kueue_workloads: kueueWorkloads,
  kubernetes_claims: kubernetesClaims,
  kubernetes_devices: kubernetesDevices,
  dcgm_exporter: dcgmExporter,
  vllm_server: vllmServer,
  nim_server: nimServer,
  triton_server: tritonServer,
  sglang_server: sglangServer,
  tgi_server: tgiServer,
  nemoclaw_endpoint: nemoclawEndpoint,
  slurm_job_exporter: slurmJobExporter,
  nvidia_gpu_prometheus_exporter: jobstatsExporter,
  nvidia_gpu_exporter: nvidiaGpuExporter,
  amd_exporter: amdExporter,
  ray_metrics: rayMetrics,
  ray_nodes: rayNodes,
  nvidia_smi: nvidiaSmi,
  slurm_nodes: slurmNodes,
  slurm_nodes_json: slurmNodesJson,
  slurm_sacct: slurmSacct,
} as const satisfies Readonly<Record<string, Source>>;

/** The id of a built-in source. */
export type BuiltInSourceId = keyof typeof sources;

/** The ids of the built-in sources, in the order of `sources`. */
export const sourceIds = Object.keys(sources) as readonly BuiltInSourceId[];

/** Returns true for the id of a built-in source. */
export function isBuiltInSource(id: string): id is BuiltInSourceId {
  return Object.hasOwn(sources, id);
}
