// Resources that stand for GPUs, as kube-state-metrics spells them: what is no letter or digit is an
// underscore.
import { ascii, isWord, startsWith } from '../../formats/bytes/ascii.ts';
import type { SeriesLabels } from '../../formats/prometheus/series-labels.ts';
import { migShare } from '../../hardware/mig.ts';
import { UNKNOWN } from '../../units.ts';
import type { KubeLabel } from './families.ts';

type Labels = SeriesLabels<KubeLabel>;

/** What a family counts that does not say so. */
export const GPU = ascii('nvidia_com_gpu');
const WHOLE = [GPU, ascii('amd_com_gpu')];
/** Units of GPUs: how many make one is not known here. */
const SHARED_GPU = ascii('nvidia_com_gpu_shared');
const MIG = ascii('nvidia_com_mig_');
/** Time slices of MIG instances. */
const SHARED = ascii('_shared');

export function isGpuResource(labels: Labels): boolean {
  return [...WHOLE, SHARED_GPU].some((word) => labels.is('resource', word)) || isMig(labels);
}

export function isSharedGpu(labels: Labels): boolean {
  return labels.is('resource', SHARED_GPU);
}

/** What one of the resource is of a GPU; NaN where that is not known. */
export function unitOf(labels: Labels): number {
  if (!labels.has('resource') || WHOLE.some((word) => labels.is('resource', word))) return 1;
  if (!isMig(labels) || isSharedMig(labels)) return UNKNOWN;
  return migShare(labels.bytes, labels.start('resource') + MIG.length, labels.end('resource'));
}

/** True for MIG instances. */
export function isMig(labels: Labels): boolean {
  return startsWith(labels.bytes, labels.start('resource'), labels.end('resource'), MIG);
}

/** True for parts of MIG instances: how many make one is not known here. */
export function isSharedMig(labels: Labels): boolean {
  const end = labels.end('resource');
  return isMig(labels) && isWord(labels.bytes, end - SHARED.length, end, SHARED);
}

/** The profile of MIG instances, with underscores where others have points. */
export function profileOf(labels: Labels): Uint8Array {
  return labels.bytes.slice(labels.start('resource') + MIG.length, labels.end('resource'));
}
