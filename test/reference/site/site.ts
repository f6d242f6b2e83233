// A made-up site from a seed: the model of what happened, and the files in one of many layouts.
import type { InputFile, Pod, SourceName } from '../records.ts';
import { clockAt } from '../zone.ts';
import { type Dice, makeDice } from './dice.ts';
import { makeJobs } from './jobs.ts';
import { HARDWARE, type Model, type Naming, type Node, type Sample } from './model.ts';
import { makeNodes } from './nodes.ts';
import { makePods } from './pods.ts';
import { asOf } from './rows.ts';
import { again, type Scraping, samplesBy, sceneOf, snapshot } from './samples.ts';
import type { Habits } from './work.ts';
import { writeSite } from './write.ts';

export interface Site {
  files: InputFile[];
  /** Options of the command line, without the files. */
  args: string[];
  model: Model;
}

/** The site of a seed; another layout tells the same in other files, another order, other formats. */
export function makeSite(seed: number, layout = seed): Site {
  const model = makeModel(seed);
  // A site of which nothing is told is none.
  if (model.rows.length + model.samples.length + model.pods.length === 0) return makeSite(seed + 1e6, layout);
  return { files: writeSite(model, makeDice(layout ^ 0x5eed)), args: model.args, model };
}

const DAYS: [string, string[]][] = [
  ['UTC', ['2026-03-02', '2026-06-30', '2026-12-31', '2026-10-13']],
  ['Europe/Berlin', ['2026-10-24', '2026-10-25', '2026-03-28', '2026-07-01']],
  ['America/New_York', ['2026-10-31', '2026-11-01', '2026-03-08']],
  ['Asia/Kolkata', ['2026-02-28', '2026-05-05']],
];

function makeModel(seed: number): Model {
  const dice = makeDice(seed);
  const [zone, starts] = dice.chance(0.5) ? DAYS[0]! : dice.pick(DAYS.slice(1));
  const first = Date.parse(`${dice.pick(starts)}T00:00:00Z`) / 1000;
  const days = dice.pick([1, 1, 2, 2, 3]);
  const end = first + days * 86_400;
  const clusters = dice.chance(0.25) ? ['red', 'blue'] : [dice.chance(0.5) ? 'red' : ''];
  const pods = dice.chance(0.12);
  const turn = turnOf(zone, first, days) ?? dice.int(first, end);
  const nodes = makeNodes(dice, pods ? [''] : clusters, first, days);
  const shared = { seed, first, days, zone, nodes, naming: namingOf(dice) };
  const told = pods
    ? { ...makePods(dice, nodes, first, end), rows: [] }
    : { ...jobsOf(dice, nodes, first, days, turn), pods: [] };
  const telemetry = telemetryOf(dice, nodes, told.held, first, end);
  const untimed = !pods && dice.chance(0.08);
  const samples = untimed ? telemetry.filter(({ time }) => time === undefined) : telemetry;
  return {
    ...shared,
    clock:
      zone === 'UTC'
        ? dice.pick(['epoch', 'local'] as const)
        : dice.pick(['epoch', 'local', 'local', 'offset'] as const),
    columns: columnsOf(dice),
    // By dice of their own: what else a seed stands for stays as it was.
    uids: makeDice(seed ^ 0x51d).chance(0.4),
    rows: untimed ? told.rows.filter((row) => row.end === undefined && row.step === '') : told.rows,
    held: told.held,
    samples,
    pods: told.pods,
    exports: momentsOf(dice, told.pods, first, end),
    args: argsOf(dice, zone, first, days),
  };
}

/** When earlier exports were made; of pods just when one was created. */
function momentsOf(dice: Dice, pods: readonly Pod[], first: number, end: number): number[] {
  const many = dice.chance(pods.length > 0 ? 0.8 : 0.4) ? dice.int(1, 2) : 0;
  const moment = () => (pods.length > 0 ? dice.pick(pods).created! + dice.int(0, 300) : dice.int(first, end));
  return Array.from({ length: many }, moment);
}

/** When the clocks change, if they do. */
function turnOf(zone: string, first: number, days: number): number | undefined {
  const hours = Array.from({ length: days * 24 }, (_, at) => first + at * 3600);
  const offset = (time: number) => clockAt(zone, time) - time;
  return hours.find((time) => offset(time) !== offset(time - 1));
}

function jobsOf(dice: Dice, nodes: readonly Node[], first: number, days: number, rush: number) {
  const users = ['ann', 'bob', 'cy', 'dee', 'eve', ''].slice(0, dice.int(1, 6));
  const gpuutil = dice.pick(['none', 'mean', 'last', 'sum', 'sum'] as const);
  const silent = dice.chance(0.3) ? [dice.pick(HARDWARE).type, ''] : [];
  const habits: Habits = {
    typed: dice.chance(0.6),
    users,
    names: ['pretrain', 'sft', 'lr=1|bs=2', 'eval, "again"'].slice(0, dice.int(1, 4)),
    old: dice.chance(0.3),
    unmeasured: dice.chance(0.45),
    rush,
    idle: dice.chance(0.04),
    crowd: dice.chance(0.3),
    steps: dice.chance(0.7),
    gpuutil,
    silent: new Set(silent),
    jobstats: dice.chance(0.25),
  };
  const { rows, held } = makeJobs(dice, nodes, habits, first, days);
  const known = rows.map((row) => asOf(row, first + days * 86_400)).filter((row) => row !== undefined);
  // One job without a cluster's name beside two that have one: nobody can say whose it is.
  const clusters = new Set(nodes.map(({ cluster }) => cluster));
  const lost = clusters.size > 1 && dice.chance(0.15) ? dice.pick(known).id : undefined;
  return { rows: known.map((row) => (row.id === lost ? { ...row, cluster: '' } : row)), held };
}

function telemetryOf(
  dice: Dice,
  nodes: readonly Node[],
  held: Model['held'],
  first: number,
  end: number,
): Sample[] {
  const scene = sceneOf(dice, held, first, end, dice.chance(0.09));
  const labels = dice.chance(0.4);
  const scrapings = (['dcgm_exporter', 'prometheus', 'nvidia_smi'] as const).map((source) =>
    scrapingOf(dice, source, labels),
  );
  const wanted = scrapings.filter(({ source }) => dice.chance(source === 'nvidia_smi' ? 0.3 : 0.45));
  const samples = wanted.flatMap((scraping) => samplesBy(scene, scraping, nodesFor(scraping.source, nodes)));
  if (dice.chance(0.25)) samples.push(...again(dice, samples));
  if (dice.chance(labels ? 0.6 : 0.15)) {
    const live = scrapings.filter(({ source }) => source !== 'prometheus');
    const scraping = { ...dice.pick(live), labels, energy: false };
    samples.push(...snapshot(scene, scraping, nodesFor(scraping.source, nodes)));
  }
  return samples;
}

/**
 * nvidia-smi says nothing useful of boards in MIG mode; which of two tellings counts there is not ours to
 * test.
 */
function nodesFor(source: SourceName, nodes: readonly Node[]): Node[] {
  const whole = ({ places }: Node) => places.every(({ instances }) => instances.length === 0);
  return source === 'nvidia_smi' ? nodes.filter(whole) : [...nodes];
}

function scrapingOf(dice: Dice, source: SourceName, labels: boolean): Scraping {
  return {
    source,
    profiling: dice.chance(0.3),
    bandwidth: dice.chance(0.5),
    memory: dice.pick(['none', 'free', 'reserved', 'total'] as const),
    power: dice.chance(0.5),
    energy: dice.chance(0.55),
    labels: labels && source !== 'nvidia_smi' && dice.chance(0.8),
  };
}

function namingOf(dice: Dice): Record<SourceName, Naming> {
  const dcgm = () => (dice.chance(0.82) ? 'full' : 'no-host');
  const smi = dice.pick(['full', 'index-host', 'index-host', 'uuid', 'uuid', 'index', 'bus'] as const);
  if (dice.chance(0.1)) return { dcgm_exporter: 'no-host', prometheus: 'no-host', nvidia_smi: 'index-host' };
  return { dcgm_exporter: dcgm(), prometheus: dcgm(), nvidia_smi: smi };
}

const RARELY_LEFT_OUT = new Set(['ReqTRES', 'JobName', 'ReqCPUS']);

/** Columns that some exports have and some have not. */
function columnsOf(dice: Dice): string[] {
  const optional =
    'Eligible ElapsedRaw Suspended TimelimitRaw ReqTRES NodeList JobName TotalCPU Restarts ReqCPUS';
  const often = optional.split(' ').filter((name) => dice.chance(RARELY_LEFT_OUT.has(name) ? 0.95 : 0.78));
  return dice.chance(0.85) ? ['JobIDRaw', ...often] : often;
}

function argsOf(dice: Dice, zone: string, first: number, days: number): string[] {
  const args = zone === 'UTC' ? [] : ['--timezone', zone];
  const day = (time: number) => new Date(time * 1000).toISOString().slice(0, 10);
  if (dice.chance(0.15)) {
    const from = days > 1 ? dice.int(0, 1) : 0;
    const to = dice.int(from + 1, days);
    args.push('--start', day(first + from * 86_400), '--end', day(first + to * 86_400));
  }
  if (dice.chance(0.3)) args.push('--assume-util', String(dice.int(0, 20) / 20));
  if (dice.chance(0.45)) args.push('--sample-interval', String(dice.pick([15, 30, 300])));
  if (dice.chance(0.3)) args.push('--workload', dice.pick(['mixed', 'inference_batch', 'training_small']));
  if (dice.chance(0.06)) args.push('--gpuutil', dice.pick(['mean', 'sum']));
  return args;
}
