// A site as `sacct --json` prints it, in the shapes of its versions.
import type { Random } from '../privacy/site.ts';
import type { Naming } from './naming.ts';
import { hostList } from './render-sacct.ts';
import type { Job, Site } from './site.ts';

export const JSON_VERSIONS = ['22.05', '23.02', '23.11', '24.11', '26.05'] as const;
export type JsonVersion = (typeof JSON_VERSIONS)[number];

/** The jobs, each as a value: they may stand in any order. */
export function jsonJobs(site: Site, naming: Naming, version: JsonVersion): object[] {
  return site.jobs.map((job) => jobOf(site, job, naming, version));
}

/** The document. Whether a letter is escaped is chance: it is the same letter. */
export function jsonDocument(
  jobs: readonly object[],
  naming: Naming,
  version: JsonVersion,
  random: Random,
): string {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  const release = { version: { major, micro: 5, minor }, release: `${version}.5` };
  const slurm = {
    version: { major: String(major), micro: '5', minor: String(minor) },
    release: `${version}.5`,
  };
  const meta =
    version < '23.11'
      ? { plugin: { type: 'openapi/dbv0.0.38' }, Slurm: release }
      : { client: { user: naming.name('user', 900), group: naming.name('account', 900) }, slurm };
  const text = JSON.stringify({ meta, errors: [], jobs, warnings: [] });
  return text.replace(/\P{ASCII}|\//gu, (letter) => {
    if (letter === '/') return random() < 0.5 ? '\\/' : '/';
    return random() < 0.3 ? [...letter].map(escaped).join('') : letter;
  });
}

function escaped(letter: string): string {
  return letter.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function jobOf(site: Site, job: Job, naming: Naming, version: JsonVersion): object {
  const old = version < '23.11';
  const optional = (value: number | undefined): unknown => {
    if (version === '22.05') return value === undefined || !Number.isFinite(value) ? null : value;
    const infinite = value === Number.POSITIVE_INFINITY;
    return { set: value !== undefined && !infinite, infinite, number: infinite ? 0 : (value ?? 0) };
  };
  const name = (kind: Parameters<Naming['name']>[0], ordinal: number) => naming.name(kind, ordinal);
  const user = name('user', job.user);
  const account = name('account', job.account);
  const cluster = name('cluster', job.account % site.clusters);
  const started = job.start > 0;
  return {
    account,
    comment: { administrator: name('text', 30_000 + job.id), job: name('text', job.id), system: '' },
    allocation_nodes: job.nodes.length,
    array: {
      job_id: job.task < 0 ? 0 : Number(name('number', site.jobs.length + job.account)),
      task_id: optional(job.task < 0 ? undefined : job.task),
      task: old ? null : '',
    },
    association: { account, cluster, partition: null, user },
    cluster,
    constraints: name('text', 50_000 + job.id),
    container: name('path', 5000 + job.id),
    time: timeOf(job, old, optional),
    exit_code: exitOf(job, version, optional),
    group: name('account', 1000 + job.user),
    job_id: Number(name('number', job.id)),
    name: name('jobName', job.name),
    nodes: started ? hostList(job.nodes, naming) : 'None assigned',
    partition: name('partition', job.account),
    qos: name('partition', 100 + job.account),
    required: { CPUs: job.cpus, memory: 64_000 },
    kill_request_user: job.state === 'CANCELLED' ? name('user', 800 + job.user) : null,
    reservation: { id: 0, name: name('text', 60_000 + job.id) },
    state: { current: old ? job.state : [job.state], reason: name('text', 20_000 + job.account) },
    steps: started ? [stepOf(job, naming, old)] : [],
    tres: { allocated: started ? tresOf(job) : [], requested: tresOf(job) },
    used_gres: started ? gpuIndexes(job) : '',
    user,
    wckey: { wckey: name('text', 10_000 + job.account), flags: [] },
    working_directory: `/${name('path', job.user)}/${name('path', 1000 + job.id)}`,
    stdout: `/${name('path', 3000 + job.id)}.out`,
    submit_line: `sbatch --export=ALL,KEY=${name('text', 40_000 + job.id)}`,
    script: name('text', 70_000 + job.id),
    extra: name('text', 80_000 + job.id),
  };
}

function timeOf(job: Job, old: boolean, optional: (value: number | undefined) => unknown): object {
  const total = { seconds: job.cpuSeconds, microseconds: 0 };
  const none = old ? null : 4_294_967_294;
  return {
    elapsed: job.start === 0 ? 0 : job.end - job.start,
    eligible: job.eligible,
    end: job.end,
    start: job.start === 0 ? none : job.start,
    submission: job.submit,
    limit: optional(job.limitMinutes),
    total,
  };
}

function exitOf(job: Job, version: JsonVersion, optional: (value: number) => unknown): object {
  const code = job.state === 'FAILED' ? 1 : 0;
  if (version === '22.05') return { status: code === 0 ? 'SUCCESS' : 'ERROR', return_code: code };
  return { status: [code === 0 ? 'SUCCESS' : 'ERROR'], return_code: optional(code) };
}

function stepOf(job: Job, naming: Naming, old: boolean): object {
  const usage = [
    { type: 'cpu', name: '', id: 1, count: 1 },
    ...(Number.isNaN(job.utilization)
      ? []
      : [{ type: 'gres', name: 'gpuutil', id: 1002, count: job.utilization }]),
  ];
  const time = (seconds: number) => (old ? seconds : { set: true, infinite: false, number: seconds });
  return {
    time: {
      start: time(job.start),
      end: time(job.end),
      total: { seconds: job.cpuSeconds, microseconds: 0 },
    },
    nodes: { count: job.nodes.length, range: hostList(job.nodes, naming) },
    state: old ? 'COMPLETED' : ['COMPLETED'],
    step: {
      id: old ? '0' : `${naming.name('number', job.id)}.0`,
      name: naming.name('jobName', 5000 + job.id),
    },
    submit_line: naming.name('text', 90_000 + job.id),
    tres: {
      requested: { max: usage, min: [], average: usage, total: usage },
      consumed: { max: [], min: [], average: [], total: [] },
      allocated: tresOf(job),
    },
  };
}

/** Which GPUs of each node it held: the first ones, as `holder` has it. */
function gpuIndexes({ gpus, nodes }: Job): string {
  const each = gpus / nodes.length;
  return each === 0 ? '' : `gpu:h100:${each}(IDX:${each === 1 ? '0' : `0-${each - 1}`})`;
}

function tresOf({ cpus, gpus, nodes, id }: Job): object[] {
  const typed = id % 2 === 0 ? [{ type: 'gres', name: 'gpu:h100', id: 1006, count: gpus }] : [];
  return [
    { type: 'cpu', name: '', id: 1, count: cpus },
    { type: 'mem', name: '', id: 2, count: 64_000 },
    { type: 'node', name: '', id: 4, count: nodes.length },
    ...(gpus === 0 ? [] : [{ type: 'gres', name: 'gpu', id: 1005, count: gpus }, ...typed]),
  ];
}
