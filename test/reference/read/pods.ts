// Pods as kubectl prints them: a list, or a single object.
import type { Pod } from '../records.ts';

interface Container {
  resources?: { limits?: Record<string, string>; requests?: Record<string, string> };
  restartPolicy?: string;
}
interface Item {
  kind?: string;
  items?: Item[];
  metadata?: {
    uid?: string;
    name?: string;
    namespace?: string;
    creationTimestamp?: string;
    ownerReferences?: { uid: string; controller?: boolean }[];
  };
  spec?: {
    containers?: Container[];
    initContainers?: Container[];
    nodeName?: string;
    activeDeadlineSeconds?: number;
  };
  status?: {
    phase?: string;
    reason?: string;
    conditions?: { type: string; status: string; reason?: string; lastTransitionTime?: string }[];
    containerStatuses?: { state?: { terminated?: { finishedAt?: string } } }[];
  };
}

export function readPods(document: Item | Item[]): Pod[] {
  if (Array.isArray(document)) return document.flatMap(readPods);
  if (document.items !== undefined) return document.items.flatMap(readPods);
  const { metadata = {}, spec = {}, status = {} } = document;
  const condition = status.conditions?.find(
    ({ type, status }) => type === 'PodScheduled' && status === 'True',
  );
  const disrupted = status.conditions?.find(
    ({ type, status }) => type === 'DisruptionTarget' && status === 'True',
  );
  const owners = metadata.ownerReferences ?? [];
  const over = status.phase === 'Succeeded' || status.phase === 'Failed';
  const ends = (status.containerStatuses ?? []).map(({ state }) => moment(state?.terminated?.finishedAt));
  const known = ends.filter((end) => end !== undefined);
  return [
    {
      uid: metadata.uid ?? '',
      namespace: metadata.namespace ?? '',
      name: metadata.name ?? '',
      created: moment(metadata.creationTimestamp),
      scheduled: moment(condition?.lastTransitionTime),
      finished: over && known.length > 0 ? Math.max(...known) : undefined,
      gpus: gpusOf(spec.containers ?? [], spec.initContainers ?? []),
      phase: status.phase ?? '',
      reason: status.reason ?? disrupted?.reason ?? '',
      owner: (owners.find(({ controller }) => controller) ?? owners[0])?.uid ?? '',
      deadline: spec.activeDeadlineSeconds,
      node: spec.nodeName ?? '',
    },
  ];
}

/** All containers run together; those that come before run one at a time. */
function gpusOf(containers: readonly Container[], before: readonly Container[]): number {
  const sum = (all: readonly Container[]) => all.reduce((most, container) => most + gpus(container), 0);
  const beside = before.filter(({ restartPolicy }) => restartPolicy === 'Always');
  const once = before.filter(({ restartPolicy }) => restartPolicy !== 'Always').map(gpus);
  return Math.max(sum(containers) + sum(beside), ...once);
}

function gpus({ resources = {} }: Container): number {
  const named = { ...resources.limits, ...resources.requests };
  const ours = Object.entries(named).filter(([name]) =>
    /^(nvidia\.com\/(gpu|mig-.*)|amd\.com\/gpu)$/.test(name),
  );
  return ours.reduce((sum, [, count]) => sum + Number(count), 0);
}

function moment(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Math.floor(Date.parse(text) / 1000);
}
