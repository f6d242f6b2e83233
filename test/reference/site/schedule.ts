// A toy scheduler: which GPUs or instances are free when, so that no two runs ever hold the same one.
import type { Dice } from './dice.ts';
import type { Node } from './model.ts';

export interface Unit {
  node: Node;
  index: number;
  instance: string;
  profile: string;
  free: number;
}

export interface Schedule {
  units: Unit[];
  /** Free units for a job, and when it can start; undefined where nothing fits. */
  take: (dice: Dice, cluster: string, wish: Wish, from: number) => Taken | undefined;
}

export type Wish = 'part' | 'node' | 'nodes' | 'instance';

export interface Taken {
  units: Unit[];
  nodes: Node[];
  start: number;
}

export function scheduleOf(nodes: readonly Node[], first: number): Schedule {
  const units = nodes.flatMap((node) =>
    node.places.flatMap(({ index, instances }): Unit[] => {
      const whole = { node, index, instance: '', profile: '', free: first };
      return instances.length === 0
        ? [whole]
        : instances.map(({ id, profile }) => ({ ...whole, instance: id, profile }));
    }),
  );
  const take: Schedule['take'] = (dice, cluster, wish, from) => {
    const own = units.filter(({ node }) => node.cluster === cluster);
    const wanted = choose(dice, own, wish);
    if (wanted.length === 0) return undefined;
    const start = Math.max(from, ...wanted.map(({ free }) => free));
    return { units: wanted, nodes: [...new Set(wanted.map(({ node }) => node))], start };
  };
  return { units, take };
}

function choose(dice: Dice, units: readonly Unit[], wish: Wish): Unit[] {
  const whole = units.filter(({ instance }) => instance === '');
  if (wish === 'instance') {
    const instances = units.filter(({ instance }) => instance !== '');
    const [one] = dice.shuffled(instances);
    return one === undefined ? [] : [one];
  }
  const nodes = dice.shuffled([...new Set(whole.map(({ node }) => node))]);
  const [node] = nodes;
  if (node === undefined) return [];
  const of = (node: Node) => whole.filter((unit) => unit.node === node);
  if (wish === 'part') return dice.shuffled(of(node)).slice(0, dice.int(1, of(node).length));
  const same = nodes.filter(({ type }) => type === node.type);
  return wish === 'node' ? of(node) : same.slice(0, dice.int(1, 3)).flatMap(of);
}
