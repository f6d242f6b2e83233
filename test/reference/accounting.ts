// From rows to runs to jobs: who is told twice, what is one job, how long it held how much.
import { groups } from './groups.ts';
import type { Row } from './records.ts';
import type { Note } from './sentences.ts';
import { jobOfStep } from './steps.ts';
import { type Gpus, gpusOf } from './tres.ts';
import { withUser } from './users.ts';

/** A stretch of time in which a job held what one row says. */
export interface Run {
  row: Row;
  gpus: Gpus | undefined;
  /** From when to when it held its GPUs; an end that the row does not say is worked out. */
  begin: number | undefined;
  until: number | undefined;
  job: Job;
}

export interface Job {
  cluster: string;
  id: string;
  runs: Run[];
  /** The last run, with those that it was resized from. */
  chain: Run[];
  last: Run;
  steps: Row[];
  /** More than one where a row stands for the tasks of an array. */
  tasks: number;
  ended: boolean;
  started: boolean;
  /** Occupied seconds. */
  d: number;
  wait: number | undefined;
}

export interface Accounting {
  jobs: Job[];
  /** Some row, of whatever kind, names a GPU. */
  tracked: boolean;
  /** Some row is a step, and some job's row tells CPU time above zero. */
  cpuTime: boolean;
  rows: number;
}

/** Two clusters or more, and a GPU row that belongs to none of them. */
export class UnnamedCluster extends Error {}

const EARLIER = new Set(['REQUEUED', 'PREEMPTED', 'NODE_FAIL', 'RESIZING']);
export const CLASSES: Record<string, string> = {
  COMPLETED: 'completed',
  FAILED: 'failed',
  OUT_OF_MEMORY: 'failed',
  BOOT_FAIL: 'failed',
  DEADLINE: 'failed',
  NODE_FAIL: 'node_fail',
  CANCELLED: 'cancelled',
  PREEMPTED: 'cancelled',
  TIMEOUT: 'timeout',
};

export function accountingOf(all: readonly Row[], note: Note): Accounting {
  const rows = withClusters(all, note);
  const mentions = new Map<string, number>();
  for (const { cluster, start, end } of rows)
    mentions.set(cluster, Math.max(mentions.get(cluster) ?? 0, start ?? 0, end ?? 0));
  const tracked = rows.some(tellsGpus);
  if (rows.some(({ state }) => state === 'REVOKED')) note('revoked');
  const counted = rows.filter(({ state }) => state !== 'REVOKED');
  const jobRows = groups(counted, ({ step, cluster, id }) => (step === '' ? `${cluster} ${id}` : undefined));
  const stepRows = groups(counted, ({ step, cluster, id }) => (step === '' ? undefined : `${cluster} ${id}`));
  const jobs: Job[] = [];
  for (const [key, told] of jobRows) {
    const found = jobsOf(told, (cluster) => mentions.get(cluster)!, note);
    for (const step of stepsOf(stepRows.get(key) ?? [])) {
      const job = jobOfStep(found, step);
      if (job === undefined) note('steps-of-earlier-runs');
      else job.steps.push(step);
    }
    jobs.push(...found);
  }
  const usedCpu = rows.some(({ step, cpuMilliseconds }) => step === '' && (cpuMilliseconds ?? 0) > 0);
  return { jobs, tracked, cpuTime: stepRows.size > 0 && usedCpu, rows: rows.length };
}

function withClusters(rows: readonly Row[], note: Note): Row[] {
  const names = new Set(rows.map(({ cluster }) => cluster).filter((name) => name !== ''));
  const nameless = rows.filter(({ cluster }) => cluster === '');
  if (names.size > 1) {
    note('several-clusters');
    if (nameless.some((row) => row.state !== 'REVOKED' && tellsGpus(row))) throw new UnnamedCluster();
  }
  if (names.size !== 1) return [...rows];
  if (nameless.length > 0) note('one-cluster-names-all');
  const [only] = names;
  return rows.map((row) => ({ ...row, cluster: only! }));
}

/** The tasks of an array that wait are left out, whatever their row says. */
const tellsGpus = (row: Row) => gpusOfRow(row, silent) !== undefined && tasksOf(row, silent) > 0;
const silent = () => {};

function gpusOfRow(row: Row, note: Note): Gpus | undefined {
  return gpusOf(row.allocated, note) ?? gpusOf(row.requested, note);
}

/** Of several tellings of one run the ended one, else the later one. */
function telling(all: readonly Row[]): Row {
  const rank = ({ end, start, elapsed }: Row) => [end ?? -1, start ?? -1, elapsed ?? -1];
  return all.reduce((best, row) => {
    const ours = rank(row);
    const theirs = rank(best);
    const at = ours.findIndex((value, i) => value !== theirs[i]);
    if (at >= 0) return ours[at]! > theirs[at]! ? row : best;
    return JSON.stringify([...row.allocated, row]) > JSON.stringify([...best.allocated, best]) ? row : best;
  });
}

/** The runs of one raw id: rows with one Submit are one, unless it was resized and Start differs. */
function tellings(told: readonly Row[], note: Note): Row[] {
  const runs: Row[] = [];
  for (const same of groups(told, ({ submit }) => String(submit)).values()) {
    const starts = new Set(same.map(({ start }) => start).filter((start) => start !== undefined));
    const resized = same.some(({ state }) => state === 'RESIZING') && starts.size > 1;
    const [first] = [...starts].sort((a, b) => a - b);
    const parts = groups(same, ({ start }) => (resized ? String(start ?? first) : ''));
    if (resized) note('resized-same-submit');
    for (const part of parts.values()) {
      if (part.length > 1) note('told-again');
      if (part.some(({ end }) => end === undefined) && part.some(({ end }) => end !== undefined))
        note('ended-telling-counts');
      if (part.length > 1 && part.every(({ end }) => end === undefined)) note('later-telling-counts');
      runs.push(withUser(telling(part), part));
    }
  }
  const order = (a: number | undefined, b: number | undefined) => (a ?? -1) - (b ?? -1);
  return runs.sort((a, b) => order(a.submit, b.submit) || order(a.start, b.start));
}

function jobsOf(told: readonly Row[], mention: (cluster: string) => number, note: Note): Job[] {
  const jobs: Job[] = [];
  let open: Row[] = [];
  const rows = tellings(told, note);
  for (const [at, row] of rows.entries()) {
    open.push(row);
    const next = rows[at + 1];
    if (next !== undefined && EARLIER.has(row.state)) continue;
    if (next !== undefined) note('recycled-id');
    const job = jobOf(open, mention(row.cluster), note);
    if (job !== undefined) jobs.push(job);
    open = [];
  }
  return jobs;
}

function jobOf(rows: readonly Row[], mention: number, note: Note): Job | undefined {
  const row = rows.at(-1)!;
  const tasks = tasksOf(row, note);
  if (tasks === 0) return undefined;
  const job = { cluster: row.cluster, id: row.id, runs: [] as Run[], steps: [], tasks } as unknown as Job;
  for (const [at, row] of rows.entries()) {
    const resized = rows[at - 1]?.state === 'RESIZING';
    job.runs.push(runOf(row, resized, mention, job, note));
  }
  const fresh = job.runs.findLastIndex((_, at) => at === 0 || rows[at - 1]!.state !== 'RESIZING');
  job.chain = job.runs.slice(fresh);
  job.last = job.runs.at(-1)!;
  noteRuns(job, note);
  const first = job.chain[0]!.row;
  const start = first.start;
  job.ended = row.end !== undefined && row.state in CLASSES;
  job.d = start === undefined || row.end === undefined ? 0 : Math.max(0, row.end - start);
  job.started = start !== undefined && (row.allocated.size > 0 || job.d > 0);
  if (job.ended && start !== undefined && !job.started) note('never-started');
  if (job.started && start !== undefined && first.submit !== undefined) {
    if (first.eligible === undefined) note('eligible-unknown');
    else if (first.eligible > first.submit) note('eligible-after-submit');
    job.wait = Math.max(0, start - Math.max(first.submit, first.eligible ?? first.submit));
  }
  return job;
}

function noteRuns({ runs, chain, last }: Job, note: Note): void {
  if (chain.length > 1) note('resizing-chain');
  if (runs.length > chain.length) note('earlier-runs');
  if (last.row.restarts > 0 && runs.length === 1) note('restarts-without-earlier');
  if (last.row.state === 'REQUEUED' || last.row.state === 'RESIZING') note('last-requeued-has-not-ended');
  if (last.row.state === 'PREEMPTED' || last.row.state === 'NODE_FAIL') note('preempted-has-ended');
  if ((last.row.suspended ?? 0) > 0) note('suspended');
  if (/\+\d/.test(last.row.shown)) note('het');
}

function runOf(row: Row, resized: boolean, mention: number, job: Job, note: Note): Run {
  const gpus = gpusOfRow(row, note);
  if (gpus !== undefined && row.allocated.size === 0) note('only-requested');
  const begin = resized && row.start !== undefined ? Math.max(row.start, row.submit ?? 0) : row.start;
  if (begin !== row.start) note('resized-begins-at-submit');
  let until = row.end;
  if (until === undefined && row.start !== undefined) {
    until = row.elapsed === undefined ? mention : row.start + row.elapsed + (row.suspended ?? 0);
    if (gpus !== undefined) note(row.elapsed === undefined ? 'no-end-no-elapsed' : 'no-end-elapsed');
  }
  return { row, gpus, begin, until, job };
}

/** How many jobs a row stands for: none where tasks of an array still wait. */
function tasksOf({ shown, state }: Row, note: Note): number {
  const list = /_\[([^\]]*)(\])?/.exec(shown);
  if (list === null) return 1;
  if (state === 'PENDING') {
    note('array-pending');
    return 0;
  }
  if (list[2] === undefined) {
    note('id-cut');
    return 1;
  }
  note('array-ended');
  return list[1]!
    .replace(/%\d+$/, '')
    .split(',')
    .reduce((sum, part) => {
      const [, first = '0', last = first, step = '1'] = /^(\d+)(?:-(\d+))?(?::(\d+))?$/.exec(part) ?? [];
      return sum + Math.floor((Number(last) - Number(first)) / Number(step)) + 1;
    }, 0);
}

function stepsOf(told: readonly Row[]): Row[] {
  return [...groups(told, ({ step, start }) => `${step} ${start}`).values()].map(telling);
}

/** Seconds for which the run that speaks for a job held its GPUs. */
export function lastSeconds({ chain, last, d }: Job): number {
  return chain.length === 1 ? d : Math.max(0, (last.until ?? 0) - (last.begin ?? 0));
}

/** Seconds × twenty-eighths of a GPU that a run held within a window. */
export function heldBy(run: Run, window: { start: number; end: number } | undefined, note: Note): bigint {
  if (run.begin === undefined || run.until === undefined || run.gpus?.slices === undefined) return 0n;
  const from = Math.max(run.begin, window?.start ?? -Infinity);
  const to = Math.min(run.until, window?.end ?? Infinity);
  if (from > run.begin || to < run.until) note('clipped-to-window');
  return to <= from ? 0n : BigInt(to - from) * BigInt(run.gpus.slices);
}
