// Makes up telemetry: what each source sees of each GPU, with gaps, changed intervals, resets and
// repetitions.
import type { SourceName, Values } from '../records.ts';
import type { Dice } from './dice.ts';
import { boardAt, type Held, type Node, type Place, type Sample } from './model.ts';

export interface Scraping {
  source: SourceName;
  /** Which values it tells. */
  profiling: boolean;
  bandwidth: boolean;
  memory: 'none' | 'free' | 'reserved' | 'total';
  power: boolean;
  energy: boolean;
  /** Job labels are on its series. */
  labels: boolean;
}

interface Board {
  base: number;
  /** Milliwatts, always the same. */
  draw: number;
  reset: number;
}

interface Scene {
  dice: Dice;
  held: Map<string, Held[]>;
  boards: Map<string, Board>;
  first: number;
  end: number;
  /** One sample a device and no more. */
  sparse: boolean;
}

export function sceneOf(
  dice: Dice,
  held: readonly Held[],
  first: number,
  end: number,
  sparse: boolean,
): Scene {
  const byUnit = new Map<string, Held[]>();
  for (const one of held) {
    const key = unitKey(one.node, one.index, one.instance);
    byUnit.set(key, [...(byUnit.get(key) ?? []), one]);
  }
  return { dice, held: byUnit, boards: new Map(), first, end, sparse };
}

const unitKey = ({ host }: Node, index: number, instance: string) => `${host} ${index} ${instance}`;

export function samplesBy(scene: Scene, scraping: Scraping, nodes: readonly Node[]): Sample[] {
  const { dice } = scene;
  const seen = nodes.filter(() => dice.chance(0.93));
  const gpus = seen.reduce((sum, { places }) => sum + places.length, 0);
  const slowest = ((scene.end - scene.first) * gpus) / 250;
  return seen.flatMap((node) => {
    const intervals = [300, 600, 900, 1200, 1800, 3600, 7200].filter((seconds) => seconds >= slowest);
    const times = ticks(scene, dice.pick(intervals.length > 0 ? intervals : [7200]));
    return node.places.flatMap((place) => samplesOfPlace(scene, scraping, node, place, times));
  });
}

/** The times of a node's scrapes: evenly, sometimes faster or slower from some time on. */
function ticks({ dice, first, end }: Scene, interval: number): number[] {
  const times: number[] = [];
  const changes = dice.chance(0.2) ? dice.int(first, end) : end;
  const then = dice.pick([interval / 2, interval * 2, interval * 3]);
  let time = first + dice.int(0, interval - 1);
  while (time < end) {
    times.push(time + (dice.chance(0.02) ? 1 : 0));
    time += time < changes ? interval : then;
  }
  return times;
}

function samplesOfPlace(
  scene: Scene,
  scraping: Scraping,
  node: Node,
  place: Place,
  ticks: number[],
): Sample[] {
  const { dice, first, end, sparse } = scene;
  if (dice.chance(0.02)) return [];
  let times = ticks;
  if (dice.chance(0.12)) {
    const [from, to] = [dice.int(first, end), dice.int(first, end)];
    times = times.filter((time) => time < from || time > to);
  }
  if (dice.chance(0.05)) times = times.filter((time) => time < first + 86_400).concat(times.at(-1) ?? []);
  if (sparse || dice.chance(0.03)) times = times.length === 0 ? [] : [dice.pick(times)];
  times = [...new Set(times)];
  const lacks = dice.chance(0.1) ? dice.pick(['energy', 'power', 'fbUsed', 'memCopy'] as const) : undefined;
  const parts = place.instances.length === 0 ? [{ id: '', profile: '' }] : place.instances;
  return times.flatMap((time) =>
    parts.map(({ id, profile }): Sample => {
      const uuid = boardAt(place, time);
      const holder = holderAt(scene, node, place.index, id, time);
      const values = valuesAt(scene, scraping, node, uuid, id, holder, time);
      if (lacks !== undefined && time % 5 !== 0) delete values[lacks];
      const job = scraping.labels ? labelOf(scene, holder, node, place.index, id, time) : '';
      const pod = holder?.pod ?? '';
      const { source } = scraping;
      return { source, node, index: place.index, uuid, instance: id, profile, job, pod, time, values };
    }),
  );
}

function holderAt({ held }: Scene, node: Node, index: number, instance: string, time: number) {
  const runs = held.get(unitKey(node, index, instance)) ?? [];
  return runs.find(({ start, end }) => start <= time && time < end);
}

/** A label can stay for a while after its job is over, or name a job that no export shows. */
function labelOf(
  scene: Scene,
  holder: Held | undefined,
  node: Node,
  index: number,
  id: string,
  time: number,
) {
  const { dice } = scene;
  if (holder !== undefined) return dice.chance(0.01) ? '999999' : holder.id;
  return dice.chance(0.1) ? (holderAt(scene, node, index, id, time - 600)?.id ?? '') : '';
}

function valuesAt(
  scene: Scene,
  { profiling, bandwidth, memory, power, energy, source }: Scraping,
  node: Node,
  uuid: string,
  instance: string,
  holder: Held | undefined,
  time: number,
): Values {
  const { dice } = scene;
  const busy =
    holder === undefined || holder.busy === 0 ? 0 : Math.min(100, Math.max(0, holder.busy + dice.int(-9, 9)));
  const values: Values = {};
  const percent = (value: number) => value * 10_000;
  const smi = source === 'nvidia_smi';
  if (instance === '' && (smi || !profiling || dice.chance(0.7))) values.gpuUtil = percent(busy);
  if (instance !== '' && dice.chance(0.3)) values.gpuUtil = 0;
  if (instance === '' && !smi && dice.chance(0.003)) values.gpuUtil = percent(4_294_967_295);
  if (!smi && (profiling || instance !== ''))
    values.engineActive = percent(busy) - (busy > 0 ? dice.int(0, 9999) : 0);
  if (!smi && profiling && dice.chance(0.1)) values.smActive = percent(Math.floor(busy / 2));
  const copying = percent(Math.min(100, busy === 0 ? 0 : dice.int(0, busy + 5)));
  if (bandwidth && instance === '') values.memCopy = copying;
  if (bandwidth && instance !== '' && !smi) values.dramActive = copying;
  if (memory !== 'none') {
    const total = instance === '' ? node.memory : Math.floor(node.memory / 4);
    values.fbUsed = dice.int(0, total - 600);
    const rest = total - values.fbUsed;
    if (memory === 'total' || smi) values.fbTotal = total;
    if (memory === 'free') values.fbFree = rest;
    if (memory === 'reserved') [values.fbReserved, values.fbFree] = [479, rest - 479];
  }
  const board = boardOf(scene, node, uuid);
  if (power) values.power = board.draw + (smi ? 10 : 0);
  if (energy && !smi) {
    const since = time >= board.reset ? board.reset : scene.first - 86_400;
    values.energy = (time >= board.reset ? 0 : board.base) + (time - since) * board.draw;
  }
  return values;
}

function boardOf({ dice, boards, first, end }: Scene, { watts }: Node, uuid: string): Board {
  let board = boards.get(uuid);
  if (board === undefined) {
    const reset = dice.chance(0.25) ? dice.int(first, end) : Infinity;
    board = { base: dice.int(0, 1_000_000) * 1000, draw: dice.int(watts * 100, watts * 1000), reset };
    boards.set(uuid, board);
  }
  return board;
}

/** Some samples told a second time, with larger and smaller values. */
export function again(dice: Dice, samples: readonly Sample[]): Sample[] {
  return samples
    .filter(() => dice.chance(0.15))
    .map((sample) => {
      const { gpuUtil, power } = sample.values;
      const values = { ...sample.values };
      if (gpuUtil !== undefined)
        values.gpuUtil = Math.min(1_000_000, Math.max(0, gpuUtil + dice.int(-5, 5) * 10_000));
      if (power !== undefined) values.power = power + dice.int(-5, 5) * 1000;
      return { ...sample, values };
    });
}

/** A live reading at some moment: samples without a time. */
export function snapshot(scene: Scene, scraping: Scraping, nodes: readonly Node[]): Sample[] {
  const runs = [...scene.held.values()].flat();
  const busy = runs.length === 0 ? undefined : scene.dice.pick(runs);
  const moment = busy?.start ?? scene.first;
  return nodes.flatMap((node) =>
    node.places.flatMap((place) =>
      samplesOfPlace({ ...scene, sparse: true }, scraping, node, place, [moment]).map((sample) => ({
        ...sample,
        time: undefined,
      })),
    ),
  );
}
