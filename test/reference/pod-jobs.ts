// Pods as accounting: a pod that asked for GPUs is a run, and a job of its own; its namespace is who asked.
import type { Accounting, Job, Run } from './accounting.ts';
import { groups } from './groups.ts';
import type { Pod, Row } from './records.ts';
import type { Note } from './sentences.ts';
import { gpusOf } from './tres.ts';

const birth = ({ namespace, name, created }: Pod) => `${namespace} ${name} ${created}`;

/** What all lists together say of each pod that asked for GPUs. */
export function podsOf(all: readonly Pod[], note: Note): Pod[] {
  const asked = all.filter(({ gpus }) => gpus > 0);
  const uids = groups(
    asked.filter(({ uid }) => uid !== ''),
    birth,
  );
  const keyOf = (pod: Pod) => pod.uid || uids.get(birth(pod))?.[0]?.uid || birth(pod);
  return [...groups(asked, keyOf).values()].map((told) => {
    if (told.length > 1) note('pod-in-several-lists');
    const scheduled = told.find((pod) => pod.scheduled !== undefined);
    if (scheduled !== undefined && told.some((pod) => pod.scheduled === undefined))
      note('scheduled-wins-over-pending');
    const last = told.find(isOver) ?? scheduled ?? told[0]!;
    return { ...last, uid: keyOf(last), scheduled: scheduled?.scheduled };
  });
}

const isOver = ({ phase }: Pod) => phase === 'Succeeded' || phase === 'Failed';

/** Reason first, then phase. */
function stateOf({ reason, phase }: Pod): string {
  if (reason === 'DeadlineExceeded') return 'TIMEOUT';
  if (['NodeLost', 'NodeShutdown', 'Shutdown', 'Terminated'].includes(reason)) return 'NODE_FAIL';
  if (['Evicted', 'PreemptionByScheduler', 'UnexpectedAdmissionError'].includes(reason)) return 'CANCELLED';
  return phase === 'Failed' ? 'FAILED' : 'COMPLETED';
}

/** `all` are the pods without GPUs, too: any of them mentions a time. */
export function podAccounting(pods: readonly Pod[], all: readonly Pod[], note: Note): Accounting {
  const times = all.flatMap(({ scheduled, finished }) => [scheduled ?? 0, finished ?? 0]);
  const mention = Math.max(0, ...times);
  // Of a pod that is over and does not say since when nothing is known.
  const told = pods.filter((pod) => !isOver(pod) || pod.finished !== undefined);
  if (told.length < pods.length) note('pod-over-without-end');
  return {
    jobs: told.map((pod) => jobOf(pod, mention, note)),
    tracked: true,
    cpuTime: false,
    rows: told.length,
  };
}

function jobOf(pod: Pod, mention: number, note: Note): Job {
  const { uid, namespace, name, owner, created, scheduled, finished, gpus, deadline, node } = pod;
  const asked = new Map([['gres/gpu', gpus]]);
  const over = isOver(pod);
  if (over && pod.reason !== '') note('pod-reason');
  const row = {
    cluster: '',
    id: uid,
    shown: '',
    step: '',
    user: namespace,
    name: owner || undefined,
    state: over ? stateOf(pod) : 'RUNNING',
    submit: created,
    eligible: undefined,
    start: scheduled,
    end: over ? finished : undefined,
    elapsed: undefined,
    suspended: undefined,
    limit: deadline,
    requested: asked,
    allocated: scheduled === undefined ? new Map() : asked,
    cpus: undefined,
    cpuMilliseconds: undefined,
    nodes: node === '' ? undefined : [node],
    utilAve: undefined,
    utilTot: undefined,
    adminComment: '',
    restarts: 0,
    pod: `${namespace}/${name}`,
  } satisfies Row;
  const job = { cluster: '', id: uid, steps: [], tasks: 1, ended: over } as unknown as Job;
  const run: Run = { row, gpus: gpusOf(asked, note), begin: scheduled, until: undefined, job };
  if (scheduled !== undefined) run.until = over ? finished : Math.max(scheduled, mention);
  job.runs = job.chain = [run];
  job.last = run;
  job.d = over && scheduled !== undefined ? Math.max(0, finished! - scheduled) : 0;
  job.started = scheduled !== undefined;
  job.wait = scheduled === undefined || created === undefined ? undefined : Math.max(0, scheduled - created);
  note('pod-is-a-job');
  return job;
}
