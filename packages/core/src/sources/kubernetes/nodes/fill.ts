// From units and labels to the GPUs of a node: what is given out is not what there is.
import type { ClusterNode } from '../../../records/node.ts';
import { UNKNOWN } from '../../../units.ts';
import type { GpuLabels } from './gpu-labels.ts';
import { type NodeUnits, shareOf } from './units.ts';

/** Adds the GPUs of a node that gives out `units` to `row`. */
export function fillGpus(row: ClusterNode, units: NodeUnits, labels: GpuLabels): void {
  const { whole, parts, instances } = units;
  const all = whole + parts;
  const isNothing = all === 0 && instances.length === 0;
  if (labels.migShare !== 0 && all !== 0) {
    addInstances(row, labels, labels.migShare, all);
    row.unitShare = labels.isVirtual ? UNKNOWN : labels.migShare / (labels.isShared ? labels.replicas : 1);
    if (parts !== 0) row.sharedShare = row.unitShare;
  } else if (all !== 0 || (isNothing && labels.count > 0)) addBoards(row, labels, all, parts !== 0);
  for (const some of instances) addInstances(row, labels, shareOf(some, labels.slices), some.count);
}

/** MIG instances. Each may be given out several times. */
function addInstances(row: ClusterNode, labels: GpuLabels, share: number, units: number): void {
  const gpus = row.addGpus();
  gpus.model = labels.model;
  gpus.isMig = true;
  gpus.unitShare = labels.isVirtual ? UNKNOWN : share;
  gpus.schedulableUnits = labels.isShared ? Math.ceil(units / labels.replicas) : units;
}

/** Whole boards, or parts of them of one size. */
function addBoards(row: ClusterNode, labels: GpuLabels, units: number, areParts: boolean): void {
  const gpus = row.addGpus();
  const isShared = labels.isShared || areParts;
  gpus.model = labels.model;
  gpus.schedulableUnits = units;
  if (units === 0) gpus.physicalGpus = labels.count;
  else if (!isShared) gpus.physicalGpus = units;
  else gpus.physicalGpus = labels.replicas > 1 ? Math.ceil(units / labels.replicas) : labels.count;
  if (labels.isVirtual) gpus.physicalGpus = UNKNOWN;
  if (isShared || labels.isVirtual) gpus.unitShare = gpus.physicalGpus / units;
  if (areParts) row.sharedShare = gpus.unitShare;
  row.unitShare = gpus.unitShare;
}
