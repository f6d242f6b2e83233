// The labels of nodes that tell of GPUs: those of GPU feature discovery, of AMD's labeller, and of clouds.
import { ascii, isWord, startsWith } from '../../../formats/bytes/ascii.ts';
import { readInteger } from '../../../formats/bytes/number.ts';
import { LIMITS } from '../../../limits.ts';
import type { GpuLabels } from './gpu-labels.ts';

/** Takes the value of a label; false where it is not what it should be. */
export type TakeLabel = (labels: GpuLabels, bytes: Uint8Array, start: number, end: number) => unknown;

const product: TakeLabel = (labels, ...value) => labels.product(...value);
const accelerator: TakeLabel = (labels, ...value) => labels.accelerator(...value);
const boards: TakeLabel = (labels, ...value) => labels.setBoards(...value);
const replicas: TakeLabel = (labels, ...value) => labels.setReplicas(...value);
const sharing: TakeLabel = (labels, ...value) => labels.sharing(...value);

/** By name: our own name of what it tells, and who takes it. */
export const GPU_LABELS: Readonly<Record<string, readonly [field: string, take: TakeLabel]>> = {
  'nvidia.com/gpu.product': ['product', product],
  'nvidia.com/gpu.count': ['gpuCount', (labels, ...value) => labels.setCount(...value)],
  'nvidia.com/gpu.replicas': ['replicas', replicas],
  'nvidia.com/gpu.sharing-strategy': ['sharing', sharing],
  'nvidia.com/vgpu.present': ['virtual', (labels, ...value) => labels.virtual(...value)],
  'amd.com/gpu.product-name': ['product', product],
  'beta.amd.com/gpu.product-name': ['product', product],
  'cloud.google.com/gke-accelerator': ['accelerator', accelerator],
  'cloud.google.com/gke-accelerator-count': ['boards', boards],
  'cloud.google.com/gke-max-shared-clients-per-gpu': ['replicas', replicas],
  'cloud.google.com/gke-gpu-sharing-strategy': ['sharing', sharing],
  'cloud.google.com/gke-gpu-partition-size': ['partition', (labels, ...value) => labels.partition(...value)],
  'k8s.amazonaws.com/accelerator': ['accelerator', accelerator],
  'karpenter.k8s.aws/instance-gpu-name': ['accelerator', accelerator],
  'karpenter.k8s.aws/instance-gpu-count': ['boards', boards],
  'eks.amazonaws.com/instance-gpu-name': ['accelerator', accelerator],
  'eks.amazonaws.com/instance-gpu-count': ['boards', boards],
};

const MIG = ascii('nvidia.com/mig-');
const REPLICAS = ascii('.replicas');

/**
 * The profile of MIG instances of which a label with the name `bytes[start, end)` tells into how many each is
 * divided.
 */
export function dividedProfile(bytes: Uint8Array, start: number, end: number): Uint8Array | undefined {
  const to = end - REPLICAS.length;
  if (!startsWith(bytes, start, end, MIG) || !isWord(bytes, to, end, REPLICAS)) return undefined;
  return bytes.slice(start + MIG.length, to);
}

/** Takes over into how many instances of `profile` are divided. */
export function addDivided(
  { instanceReplicas }: GpuLabels,
  profile: Uint8Array,
  bytes: Uint8Array,
  start: number,
  end: number,
): void {
  const replicas = readInteger(bytes, start, end);
  // 0 where nobody configured sharing.
  if (replicas > 0 && replicas <= LIMITS.nodeGpus && instanceReplicas.length < LIMITS.nodeGpus)
    instanceReplicas.push({ profile, replicas });
}
