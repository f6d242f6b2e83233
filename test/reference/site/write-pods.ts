// Writes pods as kubectl lists them: what was known at one moment or several.
import type { Pod } from '../records.ts';
import { dealt, type Written } from './deal.ts';
import type { Dice } from './dice.ts';
import type { Model } from './model.ts';

export function writePods({ pods, exports }: Model, dice: Dice): Written[] {
  if (pods.length === 0) return [];
  const lists = dealt(dice, pods, dice.pick([1, 2])).map((part) => part.map((pod) => itemOf(pod, Infinity)));
  for (const moment of exports) {
    const known = pods.filter(({ created }) => created! <= moment).map((pod) => itemOf(pod, moment));
    if (known.length > 0) lists.push(known);
  }
  return lists.map((items, at) => {
    const single = items.length === 1 && dice.chance(0.5);
    const list = { apiVersion: 'v1', kind: 'List', items: dice.shuffled(items) };
    return {
      name: `pods-${at}.json`,
      text: JSON.stringify(single ? items[0] : list, null, dice.pick([0, 2])),
    };
  });
}

const stamp = (moment: number) => `${new Date(moment * 1000).toISOString().slice(0, 19)}Z`;

function itemOf(pod: Pod, moment: number): object {
  const { uid, namespace, name, created, scheduled, finished, gpus, owner, deadline, node } = pod;
  const placed = scheduled !== undefined && scheduled <= moment;
  const isOver = pod.phase === 'Succeeded' || pod.phase === 'Failed';
  const over = isOver && (finished === undefined ? moment === Infinity : finished <= moment);
  const resources = gpus === 0 ? {} : { limits: { 'nvidia.com/gpu': String(gpus) } };
  const isDisrupted = over && pod.reason === 'PreemptionByScheduler';
  const condition = placed
    ? { type: 'PodScheduled', status: 'True', lastTransitionTime: stamp(scheduled) }
    : { type: 'PodScheduled', status: 'False', lastTransitionTime: stamp(created!), reason: 'Unschedulable' };
  const ended =
    over && finished !== undefined
      ? { containerStatuses: [{ state: { terminated: { finishedAt: stamp(finished) } } }] }
      : {};
  const ownerReferences = [{ uid: 'other' }, { uid: owner, controller: true }];
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...(uid === '' ? {} : { uid }),
      name,
      namespace,
      creationTimestamp: stamp(created!),
      ...(owner === '' ? {} : { ownerReferences }),
    },
    spec: {
      containers: [{ name: 'main', resources }],
      ...(placed && node !== '' ? { nodeName: node } : {}),
      ...(deadline === undefined ? {} : { activeDeadlineSeconds: deadline }),
    },
    status: {
      phase: over ? pod.phase : placed ? 'Running' : 'Pending',
      ...(over && pod.reason !== '' && !isDisrupted ? { reason: pod.reason } : {}),
      conditions: [
        condition,
        ...(isDisrupted ? [{ type: 'DisruptionTarget', status: 'True', reason: pod.reason }] : []),
      ],
      ...ended,
    },
  };
}
