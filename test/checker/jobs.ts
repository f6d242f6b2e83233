// The rows that sacct prints of a made-up job.
import type { Random } from '../privacy/site.ts';

export const COLUMNS = [
  ...['JobIDRaw', 'JobID', 'Cluster', 'User', 'Account', 'State', 'Submit', 'Eligible', 'Start', 'End'],
  ...['ElapsedRaw', 'Suspended', 'TimelimitRaw', 'ReqTRES', 'AllocTRES', 'ReqCPUS', 'TotalCPU'],
  ...['TRESUsageInAve', 'TRESUsageInTot', 'NNodes', 'NodeList', 'JobName'],
] as const;
export type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;
export const DAY_SECONDS = 86_400;
/** The number of a site's first job, which has a GPU: a site without is another matter. */
export const FIRST_JOB = 1000;

/** Chance, in the words that a site is made with. */
export interface Chance {
  readonly random: Random;
  int(low: number, high: number): number;
  pick<T>(some: readonly T[]): T;
  one(chance: number): boolean;
}

export interface Person {
  readonly user: string;
  readonly account: string;
  /** How busy this person keeps GPUs: 0…100. */
  readonly habit: number;
  /** Holds more than most others together; whose jobs fail, holds most of what is not analyzed. */
  readonly holds: 'little' | 'much' | 'what fails';
}

/**
 * What is unusual about a site: nothing; accounts of few people; somebody with nearly all jobs, GPU-hours or
 * failures.
 */
export type Kind = 'usual' | 'accounts' | 'many jobs' | 'many hours' | 'failures';

export interface Style {
  readonly kind: Kind;
  readonly threshold: number;
  readonly chance: Chance;
  readonly types: readonly string[];
  readonly sums: boolean;
  readonly hasSteps: boolean;
  readonly clusters: readonly string[];
  readonly hasElapsed: boolean;
  readonly start: number;
  readonly end: number;
  time(seconds: number | undefined): string | number;
}

/** The rows of a job: its runs, with their steps. */
export function jobOf(style: Style, person: Person, id: number): Row[] {
  const { chance, types, start, end } = style;
  const { int, pick, one } = chance;
  const gpus = person.holds === 'much' ? 512 : id === FIRST_JOB ? 1 : pick([0, 1, 1, 2, 2, 4, 8, 8, 16]);
  const cluster = pick(style.clusters);
  const isArray = one(0.02);
  const jobUtil = one(0.03) ? int(0, 110) : undefined;
  const type = pick(types);
  const tres =
    gpus === 0 ? 'cpu=4' : `cpu=4,gres/gpu=${gpus}${type === '' ? '' : `,gres/gpu:${type}=${gpus}`}`;
  // No name is used in two accounts of one person: whose such a group of jobs is, the contract does not say.
  const name = pick(['train', 'eval', `run|${int(1, 3)}`, 'allocation']) + person.account;
  const limit = one(0.85) ? pick([1, 10, 60, 1440]) : 'UNLIMITED';
  const cpus = int(1, 64);
  const common = {
    JobIDRaw: id,
    JobID: isArray ? `${id}_[1-${int(1, 9)}:2,12%4]` : id,
    Cluster: cluster,
    User: person.user,
    Account: person.account,
    TimelimitRaw: limit,
    ReqTRES: tres,
    ReqCPUS: cpus,
    NNodes: 1,
    NodeList: `n${int(1, 9)}`,
    JobName: name,
  };
  let submit = int(start - 3 * DAY_SECONDS, end + DAY_SECONDS);
  const rows: Row[] = [];
  for (let again = true; again; ) {
    again = !isArray && style.kind !== 'failures' && one(0.06);
    const eligible = submit + (one(0.1) ? int(1, 5000) : 0);
    const begin = eligible + (one(0.3) ? 0 : Math.floor(10 ** (chance.random() * 5)));
    const lasted =
      person.holds !== 'little'
        ? 4 * DAY_SECONDS
        : one(0.15)
          ? int(0, 70)
          : Math.floor(10 ** (chance.random() * 4.5 + 1));
    const state = again
      ? pick(['REQUEUED', 'PREEMPTED', 'NODE_FAIL'])
      : isArray
        ? 'CANCELLED by 7'
        : stateOf(style, person);
    const neverStarted = isArray || (state === 'CANCELLED by 7' && one(0.5));
    // An old Slurm says that a job which never started began when it ended.
    const [from, to] = neverStarted ? [style.hasElapsed ? undefined : begin, begin] : [begin, begin + lasted];
    const suspended = one(0.1) ? int(0, lasted) : 0;
    const running = !again && one(0.02);
    rows.push({
      ...common,
      Submit: style.time(submit),
      Eligible: one(0.05) ? 'Unknown' : style.time(eligible),
      Start: style.time(from),
      End: style.time(running ? undefined : to),
      State: running ? 'RUNNING' : state,
      ElapsedRaw: neverStarted ? 0 : lasted - suspended,
      Suspended: spanOf(suspended),
      AllocTRES: neverStarted ? '' : tres,
      TotalCPU: spentOf(style, cpus * lasted),
      ...(jobUtil === undefined ? {} : { TRESUsageInAve: `gres/gpuutil=${jobUtil}` }),
    });
    if (!neverStarted && !running && style.hasSteps)
      rows.push(...stepsOf(style, person, id, cluster, tres, gpus, begin, lasted));
    submit = begin + lasted + int(0, 100);
  }
  return rows;
}

function stateOf({ kind, chance: { pick, one } }: Style, { holds }: Person): string {
  if (holds === 'what fails') return 'FAILED';
  if (kind === 'failures' || one(0.6)) return 'COMPLETED';
  return pick([
    'COMPLETED',
    'FAILED',
    'TIMEOUT',
    'CANCELLED by 7',
    'CANCELLED',
    'NODE_FAIL',
    'OUT_OF_MEMORY',
    'DEADLINE',
  ]);
}

function stepsOf(
  style: Style,
  person: Person,
  id: number,
  cluster: string,
  tres: string,
  gpus: number,
  begin: number,
  lasted: number,
): Row[] {
  const { int, one } = style.chance;
  const rows: Row[] = [];
  const step = (name: string, from: number, to: number, percent: number | undefined) => {
    const total = percent === undefined ? undefined : percent * gpus;
    const ave = style.sums ? total : percent;
    rows.push({
      JobIDRaw: `${id}.${name}`,
      JobID: `${id}.${name}`,
      Cluster: cluster,
      Account: person.account,
      State: 'COMPLETED',
      Submit: style.time(from),
      Start: style.time(from),
      End: style.time(to),
      AllocTRES: tres,
      JobName: name,
      TotalCPU: '00:00:01',
      ReqCPUS: 1,
      NNodes: 1,
      TRESUsageInAve: ave === undefined ? 'energy=0' : `energy=0,gres/gpuutil=${ave}`,
      TRESUsageInTot: total === undefined || one(0.1) ? '' : `energy=0,gres/gpuutil=${total}`,
    });
  };
  step('extern', begin, begin + lasted, one(0.5) ? 99 : undefined);
  if (gpus === 0 || (style.kind !== 'failures' && one(0.1))) return rows;
  const count = one(0.2) ? 2 : 1;
  for (let i = 0; i < count; i++) {
    const from = begin + Math.floor((i * lasted) / count);
    const to = one(0.1) ? from + Math.floor(lasted / 4) : begin + Math.floor(((i + 1) * lasted) / count);
    const some = Math.min(100, Math.max(0, person.habit + int(-15, 15)));
    const percent = one(0.05) ? style.threshold : some;
    step(`${i}`, from, to, one(0.05) ? undefined : one(0.01) ? 101 : percent);
  }
  return rows;
}

/** TotalCPU: that of a job is that of its steps, so where there are none it is 0. */
function spentOf({ chance, hasSteps }: Style, most: number): string {
  if (!hasSteps) return spanOf(0);
  return chance.one(0.1) ? '' : spanOf(chance.int(0, most));
}

function spanOf(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const [days, hours, minutes] = [
    Math.floor(seconds / DAY_SECONDS),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  if (seconds < 3600) return `${two(minutes)}:${two(seconds % 60)}.${seconds === 0 ? '000' : '500'}`;
  return `${days > 0 ? `${days}-` : ''}${two(hours)}:${two(minutes)}:${two(seconds % 60)}`;
}
