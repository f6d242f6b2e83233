// Makes up nodes: GPUs, MIG layouts, host names, boards that are replaced or move.
import type { Dice } from './dice.ts';
import { HARDWARE, type Node } from './model.ts';

const HEX = '0123456789abcdef';

export function uuid(dice: Dice): string {
  const digits = (many: number) => Array.from({ length: many }, () => HEX[dice.int(0, 15)]).join('');
  return `GPU-${digits(8)}-${digits(4)}-${digits(4)}-${digits(4)}-${digits(12)}`;
}

export function makeNodes(dice: Dice, clusters: readonly string[], first: number, days: number): Node[] {
  const nodes: Node[] = [];
  const sameNames = clusters.length > 1 && dice.chance(0.5);
  const domains = dice.chance(0.3);
  for (const [at, cluster] of clusters.entries()) {
    const many = dice.int(1, 3);
    for (let number = 1; number <= many; number++) {
      const prefix = sameNames ? 'gpu' : `${cluster || 'gpu'}n`;
      const name = `${prefix}${String(number).padStart(2, '0')}`;
      const own = sameNames ? `.c${at}.example` : '.site.example';
      const host = domains || sameNames ? `${dice.chance(0.2) ? name.toUpperCase() : name}${own}` : name;
      nodes.push(makeNode(dice, cluster, name, host, first));
    }
  }
  if (dice.chance(0.15)) replaceBoard(dice, nodes, first, days);
  if (dice.chance(0.25)) moveBoard(dice, nodes, first, days);
  return nodes;
}

function makeNode(dice: Dice, cluster: string, name: string, host: string, first: number): Node {
  const { layouts, ...hardware } = dice.pick(HARDWARE);
  const mig = layouts.length > 0 && dice.chance(0.25);
  const places = Array.from({ length: mig ? dice.int(1, 2) : dice.pick([1, 2, 2, 4, 8]) }, (_, index) => {
    const layout = mig && dice.chance(0.8) ? dice.pick(layouts) : [];
    const instances = layout.map((profile, at) => ({ id: String(at + 3), profile }));
    return { index, boards: [{ uuid: uuid(dice), from: first - 90 * 86_400 }], instances };
  });
  return { cluster, name, host, ...hardware, places };
}

function replaceBoard(dice: Dice, nodes: readonly Node[], first: number, days: number): void {
  const place = dice.pick(dice.pick(nodes).places);
  if (place.instances.length > 0) return;
  place.boards.push({ uuid: uuid(dice), from: first + dice.int(1, days * 24 - 1) * 3600 + 7 });
}

/**
 * A board goes from one place to another of its model at midnight, where another board makes room; a new one
 * takes its place.
 */
function moveBoard(dice: Dice, nodes: readonly Node[], first: number, days: number): void {
  const whole = nodes
    .flatMap(({ model, places }) => places.map((place) => ({ model, place })))
    .filter(({ place }) => place.instances.length === 0);
  const [moved, ...others] = dice.shuffled(whole);
  const from = moved?.place;
  const to = others.find(({ model }) => model === moved?.model)?.place;
  if (from === undefined || to === undefined || days < 2) return;
  if (from.boards.length > 1 || to.boards.length > 1) return;
  const time = first + 86_400;
  to.boards.push({ uuid: from.boards[0]!.uuid, from: time });
  from.boards.push({ uuid: uuid(dice), from: time });
}
