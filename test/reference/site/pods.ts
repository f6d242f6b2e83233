// Makes up pods: some that wait, some that run, some without GPUs.
import type { Pod } from '../records.ts';
import type { Dice } from './dice.ts';
import type { Held, Node } from './model.ts';
import { scheduleOf } from './schedule.ts';

const REASONS = ['DeadlineExceeded', 'Terminated', 'NodeShutdown', 'NodeLost', 'Evicted', 'OutOfcpu'];

/** How a pod ended; now and then its containers do not say when. */
function endOf(dice: Dice, finished: number): Pick<Pod, 'phase' | 'reason' | 'finished'> {
  if (dice.chance(0.6)) return { phase: 'Succeeded', reason: '', finished };
  const reason = dice.chance(0.4) ? '' : dice.pick([...REASONS, 'PreemptionByScheduler']);
  return { phase: 'Failed', reason, finished: reason !== '' && dice.chance(0.2) ? undefined : finished };
}

export function makePods(
  dice: Dice,
  nodes: readonly Node[],
  first: number,
  end: number,
): { pods: Pod[]; held: Held[] } {
  const schedule = scheduleOf(nodes, first - 3600);
  const pods: Pod[] = [];
  const held: Held[] = [];
  const times = Array.from({ length: dice.int(3, 15) }, () => dice.int(first - 3600, end - 7200));
  for (const [at, created] of times.sort((a, b) => a - b).entries()) {
    const number = dice.chance(0.3) ? dice.int(0, 1) : at + 2;
    const [namespace, name] = [dice.pick(['vision', 'llm', 'infra']), `train-${number}`];
    const uid = dice.chance(0.8) ? `uid-${at}` : '';
    const pod: Pod = {
      uid,
      namespace,
      name,
      created,
      scheduled: undefined,
      finished: undefined,
      gpus: 0,
      phase: 'Pending',
      reason: '',
      node: '',
      owner: dice.chance(0.85) ? `owner-${namespace}` : '',
      deadline: dice.chance(0.3) ? dice.int(1000, 30_000) : undefined,
    };
    pods.push(pod);
    if (dice.chance(0.2)) {
      pod.scheduled = created + dice.int(0, 60);
      continue;
    }
    pod.gpus = 1;
    const taken = schedule.take(
      dice,
      '',
      dice.pick(['part', 'part', 'node', 'instance']),
      created + dice.int(0, 5400),
    );
    if (taken === undefined || dice.chance(0.1) || taken.start >= end) continue;
    const over = taken.start + dice.int(60, 20_000);
    pod.gpus = taken.units.length;
    pod.scheduled = taken.start;
    pod.node = taken.nodes[0]!.name;
    if (over < end) Object.assign(pod, endOf(dice, over));
    const busy = dice.chance(0.2) ? 0 : dice.int(1, 100);
    for (const unit of taken.units) {
      unit.free = over;
      const { node, index, instance } = unit;
      held.push({
        id: '',
        node,
        index,
        instance,
        start: taken.start,
        end: over,
        busy,
        pod: `${namespace}/${name}`,
      });
    }
  }
  return { pods, held };
}
