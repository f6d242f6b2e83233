// Lets a made-up job run on what was taken for it.
import type { Row } from '../records.ts';
import { type Ask, tresOf } from './rows.ts';
import type { Taken } from './schedule.ts';
import { addSteps } from './steps.ts';
import type { Work } from './work.ts';

/** Lets a row run on what was taken for it, from start to end, and remembers who held what. */
export function run(work: Work, row: Row, taken: Taken, ask: Ask, start: number, end: number): Row {
  const { dice } = work;
  const tres = tresOf(ask);
  const untyped = tresOf({ ...ask, type: '' });
  const suspended = dice.chance(0.08) ? dice.int(1, Math.max(1, Math.floor((end - start) / 2))) : 0;
  const cpus = ask.cpus;
  const spent = Math.floor((cpus * (end - start) * dice.int(0, 1150)) / 1000) * 1000 + dice.int(0, 999);
  const busy = dice.chance(0.25) ? 0 : dice.int(1, 100);
  for (const { node, index, instance } of taken.units)
    work.held.push({ id: row.id, node, index, instance, start, end, busy });
  for (const unit of taken.units) unit.free = end;
  const ran = {
    ...row,
    start,
    end,
    suspended,
    elapsed: Math.max(0, end - start - suspended),
    requested: dice.chance(0.5) ? untyped : tres,
    allocated: tres,
    cpus,
    cpuMilliseconds: end > start ? spent : 0,
    nodes: taken.nodes.map(({ name }) => name),
  };
  return addSteps(work, ran, ask, busy);
}
