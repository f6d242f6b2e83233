// What a made-up site's jobs are made with: habits of the site, the scheduler, and the rows so far.
import type { Row } from '../records.ts';
import type { Dice } from './dice.ts';
import type { Held } from './model.ts';
import { type Ask, blankRow } from './rows.ts';
import type { Schedule, Taken, Wish } from './schedule.ts';

export interface StepHabits {
  steps: boolean;
  /** How gpuutil is recorded: not at all, as a mean, of the last GPU only, or as a sum. */
  gpuutil: 'none' | 'mean' | 'last' | 'sum';
  /** Types on which it is always 0. */
  silent: Set<string>;
  jobstats: boolean;
}

export interface Habits extends StepHabits {
  typed: boolean;
  users: string[];
  names: string[];
  /** Old Slurm prints Start = End for jobs that never started, and the first Start after a resize. */
  old: boolean;
  unmeasured: boolean;
  crowd: boolean;
  /** Around which many jobs come. */
  rush: number;
  /** No job asks for GPUs. */
  idle: boolean;
}

export interface Work {
  dice: Dice;
  habits: Habits;
  schedule: Schedule;
  first: number;
  end: number;
  rows: Row[];
  held: Held[];
  ids: Map<string, number>;
}

export type Kind = (work: Work, cluster: string, submit: number) => void;

export function nextId({ ids }: Work, cluster: string): string {
  const id = (ids.get(cluster) ?? 100) + 1;
  ids.set(cluster, id);
  return String(id);
}

/** A job's row before it starts. */
export function draft(work: Work, cluster: string, submit: number): Row {
  const { dice, habits } = work;
  const id = nextId(work, cluster);
  const eligible = dice.chance(0.2) ? submit + dice.int(1, 3600) : dice.chance(0.1) ? undefined : submit;
  const limit = dice.chance(0.15) ? undefined : dice.int(1, 600) * 60;
  const [user, name] = [dice.pick(habits.users), dice.pick(habits.names)];
  return { ...blankRow(), cluster, id, shown: id, user, name, submit, eligible, limit };
}

export function askOf(work: Work, { units, nodes }: Taken): Ask {
  const [unit] = units;
  const profile = unit!.profile;
  const spelled = profile === '' ? unit!.node.type : work.dice.pick(spellings(unit!.node.type, profile));
  const type = profile !== '' || work.habits.typed ? spelled : '';
  return { nodes, gpus: units.length, type, cpus: work.dice.int(1, 16) };
}

const spellings = (model: string, profile: string) => [
  `${model}_${profile}`,
  `${model}_${profile.replace('.', '')}`,
  `${model.toUpperCase()}-${profile}`,
  ...(/^[1237]g\.(5|10|20|40|80)gb$/.test(profile) ? [profile, profile.replace('.', '')] : []),
];

export function put(work: Work, ...rows: Row[]): void {
  work.rows.push(...rows);
}

/** How long a job occupies its GPUs: seconds, minutes or hours. */
export function length(dice: Dice): number {
  return dice.pick([dice.int(0, 59), dice.int(60, 900), dice.int(900, 14_400), dice.int(900, 28_800)]);
}

export function takeFor(
  work: Work,
  cluster: string,
  { submit, eligible }: Row,
  wish?: Wish,
): Taken | undefined {
  const { dice } = work;
  const from = Math.max(submit!, eligible ?? 0) + dice.pick([0, dice.int(1, 60), dice.int(60, 5400)]);
  return work.schedule.take(
    dice,
    cluster,
    wish ?? dice.pick(['part', 'part', 'node', 'nodes', 'instance']),
    from,
  );
}
