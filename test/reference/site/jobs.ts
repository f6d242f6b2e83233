// Makes up jobs: ordinary ones, and every oddity that accounting knows.
import type { Row } from '../records.ts';
import type { Dice } from './dice.ts';
import type { Node } from './model.ts';
import { ODD_KINDS } from './odd-jobs.ts';
import { tresOf } from './rows.ts';
import { run } from './run.ts';
import { scheduleOf } from './schedule.ts';
import { askOf, draft, type Habits, type Kind, length, put, takeFor, type Work } from './work.ts';

export function makeJobs(
  dice: Dice,
  nodes: readonly Node[],
  habits: Habits,
  first: number,
  days: number,
): Work {
  const end = first + days * 86_400;
  const schedule = scheduleOf(nodes, first - 7200);
  const work: Work = { dice, habits, schedule, first, end, rows: [], held: [], ids: new Map() };
  for (const cluster of new Set(nodes.map(({ cluster }) => cluster))) {
    const many = dice.int(4, 24);
    const rush = () => Math.min(end - 3600, Math.max(first - 3600, habits.rush + dice.int(-5400, 3600)));
    const submit = () => (dice.chance(0.35) ? rush() : dice.int(first - 3600, end - 3600));
    const submits = Array.from({ length: many }, submit).sort((a, b) => a - b);
    const kinds = habits.idle ? [ODD_KINDS.withoutGpus!] : KINDS;
    for (const time of submits) dice.pick(kinds)(work, cluster, time);
    if (habits.crowd && !habits.idle)
      waitingArray(work, cluster, dice.int(first, end - 3600), 'CANCELLED', dice.int(150, 300));
  }
  return work;
}

const ENDS =
  'COMPLETED COMPLETED COMPLETED COMPLETED TIMEOUT FAILED FAILED CANCELLED OUT_OF_MEMORY NODE_FAIL DEADLINE BOOT_FAIL PREEMPTED';

/** A job that runs and ends, or one that still runs where it would end later. */
export function ordinary(work: Work, cluster: string, submit: number, shown?: (id: string) => string): void {
  const { dice } = work;
  const row = draft(work, cluster, submit);
  const taken = takeFor(work, cluster, row);
  if (taken === undefined || taken.start > work.end) return;
  const end = taken.start + length(dice);
  const state = dice.pick(ENDS.split(' '));
  const ran = run(
    work,
    { ...row, shown: shown?.(row.id) ?? row.id },
    taken,
    askOf(work, taken),
    taken.start,
    end,
  );
  put(work, end > work.end ? stillRunning(work, ran) : { ...ran, state });
}

function stillRunning({ dice, end: now }: Work, row: Row): Row {
  const [start, suspended] = [row.start!, dice.chance(0.2) ? Math.min(row.suspended ?? 0, 600) : 0];
  const state = suspended > 0 ? 'SUSPENDED' : 'RUNNING';
  const elapsed = Math.max(0, now - start - suspended);
  return {
    ...row,
    state,
    end: undefined,
    elapsed,
    suspended,
    cpuMilliseconds: 0,
    utilAve: undefined,
    utilTot: undefined,
  };
}

/** A row whose tasks all wait, in brackets; cut off where the list of an old Slurm gets too long. */
export function waitingArray(
  work: Work,
  cluster: string,
  submit: number,
  state: string,
  tasks: number,
): void {
  const { dice } = work;
  const row = draft(work, cluster, submit);
  const list = dice.pick([
    `0-${tasks - 1}`,
    `0-${2 * tasks - 2}:2`,
    `0-${tasks - 3},${2 * tasks},${3 * tasks}`,
  ]);
  const limited = dice.chance(0.3) ? `${list}%4` : list;
  const shown =
    dice.chance(0.1) && tasks < 100 ? `${row.id}_[1,3,5,7,9,11,13,15,17,19,2` : `${row.id}_[${limited}]`;
  const requested = tresOf({ nodes: [], gpus: dice.int(1, 2), type: '', cpus: 4 });
  const end = state === 'PENDING' ? undefined : Math.min(work.end - 1, submit + dice.int(60, 7200));
  put(work, { ...row, shown, state, requested, cpus: 4, end, elapsed: 0 });
}

const many = (kind: Kind, times: number): Kind[] => Array.from({ length: times }, () => kind);
const KINDS: readonly Kind[] = [
  ...many(ordinary, 22),
  ...many((work, cluster, submit) => ordinary(work, cluster, submit, (id) => `${Number(id) - 1}_${id}`), 2),
  ...Object.values(ODD_KINDS),
  ODD_KINDS.unmeasured!,
  (work, cluster, submit) => waitingArray(work, cluster, submit, 'CANCELLED', work.dice.int(3, 9)),
  (work, cluster, submit) => waitingArray(work, cluster, submit, 'PENDING', work.dice.int(3, 9)),
];
