// Makes up pods: some that wait, some that run, some without GPUs.
import type { Pod } from '../records.ts';
import type { Dice } from './dice.ts';
import type { Held, Node } from './model.ts';
import { scheduleOf } from './schedule.ts';

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
    const [namespace, name] = [dice.pick(['vision', 'llm', 'infra']), `train-${at}`];
    const uid = dice.chance(0.8) ? `uid-${at}` : '';
    const pod: Pod = { uid, namespace, name, created, scheduled: undefined, finished: undefined, gpus: 0 };
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
    if (over < end) pod.finished = over;
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
