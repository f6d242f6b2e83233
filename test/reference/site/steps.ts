// The steps of a made-up job, with what Slurm and jobstats record of its GPUs.
import { gzipSync } from 'node:zlib';
import type { Row } from '../records.ts';
import type { Dice } from './dice.ts';
import { type Ask, blankRow, tresOf } from './rows.ts';
import type { Work } from './work.ts';

/** Adds the steps of a run to the rows, and gives the run back as its own row shows it. */
export function addSteps(work: Work, row: Row, ask: Ask, busy: number): Row {
  const { dice, habits } = work;
  const ran = habits.jobstats && dice.chance(0.7) ? { ...row, adminComment: comment(dice, ask, busy) } : row;
  if (!habits.steps) return ran;
  const [start, end] = [row.start!, row.end!];
  work.rows.push(step(row, 'batch', start, end, { ...ask, gpus: dice.chance(0.5) ? ask.gpus : 0 }));
  if (dice.chance(0.5)) work.rows.push(measured(work, step(row, 'extern', start, end, ask), ask, busy));
  const many = dice.int(0, 3);
  for (let number = 0; number < many; number++) {
    const from = dice.chance(0.6) ? start : dice.int(start, end);
    const to = dice.chance(0.6) ? end : dice.int(from, end);
    const own = { ...ask, gpus: dice.chance(0.7) ? ask.gpus : dice.int(1, ask.gpus) };
    const told = step(row, String(number), from, to, own);
    work.rows.push(dice.chance(0.85) ? measured(work, told, own, busy) : told);
  }
  if (dice.chance(0.02)) return measured(work, ran, ask, busy);
  return ran;
}

function step({ cluster, id, shown }: Row, name: string, start: number, end: number, ask: Ask): Row {
  const own = { cluster, id, shown, step: name, name: name, state: 'COMPLETED', requested: new Map() };
  const times = { submit: start, eligible: start, start, end, elapsed: end - start };
  return {
    ...blankRow(),
    ...own,
    ...times,
    allocated: tresOf(ask),
    nodes: ask.nodes.map(({ name }) => name),
  };
}

function measured({ dice, habits }: Work, row: Row, { gpus, type }: Ask, busy: number): Row {
  if (habits.gpuutil === 'none') return row;
  if (dice.chance(0.04)) return { ...row, utilAve: gpus * 100 + 1, utilTot: gpus * 100 + 1 };
  if (dice.chance(0.05)) return { ...row, utilAve: busy * gpus, utilTot: gpus * 100 + 50 };
  const value = habits.silent.has(type) ? 0 : busy;
  if (habits.gpuutil === 'last') return { ...row, utilAve: value, utilTot: value };
  const sum = value * gpus;
  const utilTot = dice.chance(0.1) ? undefined : sum;
  return { ...row, utilAve: habits.gpuutil === 'sum' ? sum : value, utilTot };
}

function comment(dice: Dice, { nodes, gpus }: Ask, busy: number): string {
  if (dice.chance(0.15)) return dice.pick(['JS1:Short', 'JS1:None']);
  const each = Math.ceil(gpus / nodes.length);
  const percent = () => Math.min(100, Math.max(0, busy + dice.int(-90, 90) / 10));
  const list = () => Object.fromEntries(Array.from({ length: each }, (_, at) => [String(at), percent()]));
  const summary = {
    gpus: gpus > 0,
    total_time: 3600,
    nodes: Object.fromEntries(nodes.map(({ name }) => [name, { gpu_utilization: list() }])),
  };
  return `JS1:${gzipSync(JSON.stringify(summary)).toString('base64')}`;
}
