// From units and labels to the GPUs of a node: what is given out is not what there is.
import { ascii, isWord, startsWith } from '../../../formats/bytes/ascii.ts';
import type { ClusterNode } from '../../../records/node.ts';
import { UNKNOWN } from '../../../units.ts';
import type { GpuLabels } from './gpu-labels.ts';
import { type NodeUnits, shareOf } from './units.ts';

const SHARED = ascii('shared');

/** Adds the GPUs of a node that gives out `units` to `row`. */
export function fillGpus(
  row: ClusterNode,
  units: Pick<NodeUnits, 'whole' | 'parts' | 'instances'>,
  labels: GpuLabels,
): void {
  const { whole, parts, instances } = units;
  const all = whole + parts;
  const isNothing = all === 0 && instances.length === 0;
  const { migShare } = labels;
  if (migShare !== 0 && all !== 0) {
    addInstances(row, labels, migShare, labels.isShared ? Math.ceil(all / labels.replicas) : all);
    row.unitShare = labels.isVirtual ? UNKNOWN : migShare / (labels.isShared ? labels.replicas : 1);
    if (parts !== 0) row.sharedShare = row.unitShare;
  } else if (all !== 0 || (isNothing && boardsOf(labels) > 0)) addBoards(row, labels, all, parts !== 0);
  for (const { profile, count } of instances) {
    const share = shareOf(profile, labels.slices);
    addInstances(row, labels, share, Math.ceil(count / replicasOf(labels, profile)));
  }
}

/** Into how many each instance of a profile is divided: how GPUs are divided says nothing of instances. */
function replicasOf({ instanceReplicas }: GpuLabels, profile: Uint8Array): number {
  // A divided instance may be given out under a longer name.
  const divided = instanceReplicas.find((one) => startsWith(profile, 0, profile.length, one.profile));
  return divided?.replicas ?? (isNamedShared(profile) ? UNKNOWN : 1);
}

/** True for `1g.5gb.shared`, and as kube-state-metrics spells it. */
function isNamedShared(profile: Uint8Array): boolean {
  const at = profile.length - SHARED.length;
  return at > 0 && isWord(profile, at, profile.length, SHARED);
}

/** MIG instances. */
function addInstances(row: ClusterNode, labels: GpuLabels, share: number, instances: number): void {
  const gpus = row.addGpus();
  gpus.model = labels.model;
  gpus.isMig = true;
  gpus.unitShare = labels.isVirtual ? UNKNOWN : share;
  gpus.schedulableUnits = instances;
}

function boardsOf({ count, boards }: GpuLabels): number {
  return count >= 0 ? count : boards;
}

/** Whole boards, or parts of them of one size. */
function addBoards(row: ClusterNode, labels: GpuLabels, units: number, areParts: boolean): void {
  const gpus = row.addGpus();
  // A machine does not have more GPUs than its cloud or its driver says. Where nothing else tells of sharing,
  // somebody gives GPUs out whose parts differ from pod to pod.
  const isSplit = labels.isSplit || units > labels.count;
  const isShared = labels.isShared || areParts || isSplit || units > labels.boards;
  gpus.model = labels.model;
  gpus.schedulableUnits = units;
  if (units === 0) gpus.physicalGpus = boardsOf(labels);
  else if (!isShared) gpus.physicalGpus = units;
  else gpus.physicalGpus = labels.replicas > 1 ? Math.ceil(units / labels.replicas) : boardsOf(labels);
  if (labels.isVirtual) gpus.physicalGpus = UNKNOWN;
  if (isShared || labels.isVirtual) gpus.unitShare = gpus.physicalGpus / units;
  if (areParts) row.sharedShare = gpus.unitShare;
  row.unitShare = gpus.unitShare;
  if (labels.isVirtual) return;
  if (labels.isSplit) row.unitShare = 1;
  else if (isSplit && !labels.isShared && !areParts) row.unitShare = UNKNOWN;
}
