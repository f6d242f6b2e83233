// The oddities: what happens to jobs at a real site, once each.
import { tresOf } from './rows.ts';
import { run } from './run.ts';
import { askOf, draft, type Kind, length, put, takeFor, type Work } from './work.ts';

const requested = (work: Work, gpus = work.dice.int(1, 8)) =>
  tresOf({ nodes: [], gpus, type: '', cpus: work.dice.int(1, 8) });

/** Never got GPUs: cancelled while it waited. Old Slurm prints a Start all the same. */
const neverStarted: Kind = (work, cluster, submit) => {
  const row = draft(work, cluster, submit);
  const end = Math.min(work.end - 1, submit + work.dice.int(10, 7200));
  const start = work.habits.old ? end : undefined;
  const state = work.dice.pick(['CANCELLED', 'FAILED', 'DEADLINE']);
  put(work, { ...row, state, requested: requested(work), start, end, elapsed: 0 });
};

const pending: Kind = (work, cluster, submit) => {
  put(work, { ...draft(work, cluster, submit), state: 'PENDING', requested: requested(work), elapsed: 0 });
};

const withoutGpus: Kind = (work, cluster, submit) => {
  const { dice } = work;
  const row = draft(work, cluster, submit);
  const [start, cpus] = [Math.max(submit, row.eligible ?? 0) + dice.int(0, 600), dice.int(1, 64)];
  const end = start + length(dice);
  if (end >= work.end) return;
  const tres = tresOf({ nodes: [], gpus: 0, type: '', cpus });
  const ran = { start, end, elapsed: end - start, requested: tres, allocated: tres, cpus, nodes: ['cpu01'] };
  put(work, { ...row, ...ran, cpuMilliseconds: cpus * (end - start) * 900, state: 'COMPLETED' });
};

/** Ran elsewhere: a sibling of a federation. */
const revoked: Kind = (work, cluster, submit) => {
  const row = draft(work, cluster, submit);
  put(work, { ...row, state: 'REVOKED', requested: requested(work), end: submit + 5, elapsed: 0 });
};

/** Runs once or twice, is thrown out, and begins again under its id. */
const requeued: Kind = (work, cluster, submit) => {
  const { dice } = work;
  let row = draft(work, cluster, submit);
  const times = dice.int(1, 2);
  for (let restarts = 0; restarts <= times; restarts++) {
    const taken = takeFor(work, cluster, row);
    if (taken === undefined) return;
    const end = taken.start + length(dice);
    if (end >= work.end) return;
    const over = restarts === times;
    const last = dice.pick(['COMPLETED', 'COMPLETED', 'FAILED', 'PREEMPTED', 'REQUEUED']);
    const state = over ? last : dice.pick(['REQUEUED', 'PREEMPTED', 'NODE_FAIL']);
    put(work, { ...run(work, row, taken, askOf(work, taken), taken.start, end), state, restarts });
    row = { ...row, submit: end, eligible: dice.chance(0.3) ? end + 121 : end };
  }
};

/** An export without duplicates shows a job that was requeued, and not its earlier run. */
const restartsOnly: Kind = (work, cluster, submit) => {
  const row = draft(work, cluster, submit);
  const taken = takeFor(work, cluster, row, 'part');
  if (taken === undefined) return;
  const end = taken.start + length(work.dice);
  if (end >= work.end) return;
  put(work, {
    ...run(work, row, taken, askOf(work, taken), taken.start, end),
    state: 'COMPLETED',
    restarts: 2,
  });
};

/** Gives GPUs back half-way: two rows, of which old Slurm prints the second from the first start. */
const resized: Kind = (work, cluster, submit) => {
  const { dice, habits } = work;
  const row = draft(work, cluster, submit);
  const taken = takeFor(work, cluster, row, 'node');
  if (taken === undefined || taken.units.length < 2) return;
  const middle = taken.start + dice.int(60, 7200);
  const end = middle + dice.int(60, 7200);
  if (end >= work.end) return;
  put(work, { ...run(work, row, taken, askOf(work, taken), taken.start, middle), state: 'RESIZING' });
  const fewer = { ...taken, units: taken.units.slice(0, Math.ceil(taken.units.length / 2)) };
  const next = {
    ...row,
    submit: dice.chance(0.2) && !habits.old ? row.submit : middle,
    eligible: row.eligible,
  };
  const ran = run(work, next, fewer, askOf(work, fewer), middle, end);
  const start = habits.old ? taken.start : middle;
  put(work, {
    ...ran,
    start,
    elapsed: end - start - (ran.suspended ?? 0),
    state: dice.pick(['COMPLETED', 'TIMEOUT', 'RESIZING']),
  });
};

/** The counter of ids began again: two jobs that have nothing to do with each other. */
const recycled: Kind = (work, cluster, submit) => {
  let row = draft(work, cluster, submit);
  for (const user of ['ann', 'bob']) {
    const taken = takeFor(work, cluster, row, 'part');
    if (taken === undefined) return;
    const end = taken.start + length(work.dice);
    if (end >= work.end) return;
    put(work, {
      ...run(work, { ...row, user }, taken, askOf(work, taken), taken.start, end),
      state: 'COMPLETED',
    });
    row = { ...row, submit: end + work.dice.int(1, 3600), eligible: undefined };
  }
};

/** Two components under one name, each with an id and GPUs of its own. */
const heterogeneous: Kind = (work, cluster, submit) => {
  const base = draft(work, cluster, submit);
  for (const part of [0, 1]) {
    const row = part === 0 ? base : { ...base, id: draft(work, cluster, submit).id };
    const taken = takeFor(work, cluster, row, 'part');
    if (taken === undefined) return;
    const end = taken.start + 600;
    if (end >= work.end) return;
    const ran = run(
      work,
      { ...row, shown: `${base.id}+${part}` },
      taken,
      askOf(work, taken),
      taken.start,
      end,
    );
    put(work, { ...ran, state: 'COMPLETED' });
  }
};

const NAMELESS = ['A100-mig', 'mig_24gb', 'a100l.2', 'mig_2g', '1g.24gb', '2g.48gb'];

/** Parts of GPUs of which nobody can say how large they are. */
const unmeasured: Kind = (work, cluster, submit) => {
  const { dice, habits } = work;
  if (!habits.unmeasured) return;
  const row = draft(work, cluster, submit);
  const start = Math.max(submit, row.eligible ?? 0) + dice.int(0, 600);
  const end = start + length(dice);
  if (end >= work.end) return;
  const tres = new Map([['cpu', 4]]);
  const shared = dice.chance(0.5);
  if (shared) tres.set(dice.pick(['gres/shard', 'gres/mps']), dice.int(1, 50));
  else tres.set(`gres/gpu:${dice.pick(NAMELESS)}`, 1).set('gres/gpu', 1);
  const ran = { start, end, elapsed: end - start, requested: tres, allocated: tres, cpus: 4 };
  const node = work.schedule.units.find((unit) => unit.node.cluster === cluster)!.node.name;
  put(work, { ...row, ...ran, nodes: [node], state: dice.pick(['COMPLETED', 'FAILED']) });
};

export const ODD_KINDS: Record<string, Kind> = {
  neverStarted,
  pending,
  withoutGpus,
  revoked,
  requeued,
  restartsOnly,
  resized,
  recycled,
  heterogeneous,
  unmeasured,
};
