// Sites as their tools print them: sacct's text, `sacct --json`, dcgm-exporter's text, and the list of pods.
import { gzipSync } from 'node:zlib';
import { contributorOf, type Job, nameOf, type Site } from './people.ts';

/** Where the utilization stands in sacct's text; with `comment` there are no steps. */
export interface SacctForm {
  /**
   * `mean` and `sum` print gpuutil for a declared reading; `own` leaves it to the reader: a sum where only
   * that is possible.
   */
  readonly utilization: 'mean' | 'sum' | 'own' | 'comment' | 'none';
}

const COLUMNS =
  'JobIDRaw|Cluster|User|Account|State|Submit|Eligible|Start|End|TimelimitRaw|ReqTRES|AllocTRES|ReqCPUS|TotalCPU|TRESUsageInAve|TRESUsageInTot|NodeList|AdminComment';
type Row = Readonly<Record<string, string>>;

export function sacctText(site: Site, form: SacctForm): string {
  const columns = COLUMNS.split('|');
  const rows = site.jobs.flatMap((job) => rowsOf(site, job, form));
  return `${[COLUMNS, ...rows.map((row) => columns.map((name) => row[name] ?? '').join('|'))].join('\n')}\n`;
}

function rowsOf(site: Site, job: Job, { utilization }: SacctForm): Row[] {
  const end = job.start + 60 * job.minutes;
  const tres = `cpu=${job.cpus},gres/gpu:${job.type}=${job.gpus},gres/gpu=${job.gpus}`;
  const run: Row = {
    JobIDRaw: `${job.id}`,
    Cluster: 'atlas',
    State: job.state,
    User: nameOf('user', job.user),
    Account: nameOf('account', job.account),
    Submit: `${job.start - 600}`,
    Eligible: `${job.start - 600}`,
    Start: `${job.start}`,
    End: `${end}`,
    TimelimitRaw: `${job.limit}`,
    ReqTRES: tres,
    AllocTRES: tres,
    ReqCPUS: `${job.cpus}`,
    NodeList: `n${job.id}`,
    TotalCPU: cpuTime(site, job),
    AdminComment: utilization === 'comment' ? comment(job) : '',
  };
  if (utilization === 'comment') return [run];
  const steps = halves(job).map(({ from, to, percent }, i): Row => {
    const used = usage(job, percent, utilization);
    return {
      JobIDRaw: `${job.id}.${i}`,
      Cluster: 'atlas',
      State: 'COMPLETED',
      AllocTRES: tres,
      Start: `${from}`,
      End: `${to}`,
      TRESUsageInAve: used,
      TRESUsageInTot: used,
    };
  });
  return [run, ...steps];
}

interface Half {
  readonly from: number;
  readonly to: number;
  readonly percent: number;
}

/** Both halves of a job. */
export function halves({ start, minutes, percent, wobble }: Job): Half[] {
  const [middle, to] = [start + 30 * minutes, start + 60 * minutes];
  return [
    { from: start, to: middle, percent: percent + wobble },
    { from: middle, to, percent: percent - wobble },
  ];
}

function usage({ gpus, wobble }: Job, percent: number, form: SacctForm['utilization']): string {
  if (form === 'none') return 'cpu=00:00:10';
  const sum = percent * gpus;
  // Where steps differ, all are told alike, so that they are read alike.
  const isSum = form === 'sum' || (form === 'own' && wobble === 0 && gpus > 1 && sum > 100);
  return `cpu=00:00:10,gres/gpuutil=${isSum ? sum : percent}`;
}

function cpuTime({ unit, cpu }: Site, job: Job): string {
  const share = cpu.get(contributorOf(unit, job)) ?? 0;
  const milliseconds = share * 10 * job.cpus * job.minutes * 60;
  const pad = (value: number, digits: number): string => String(Math.floor(value)).padStart(digits, '0');
  const seconds = milliseconds / 1000;
  return `${pad(seconds / 3600, 2)}:${pad((seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}.${pad(milliseconds % 1000, 3)}`;
}

/** What was packed before, by what it says. */
const packed = new Map<number, string>();

/** jobstats' summary: each GPU with the mean, or some above it and as many as far below. */
function comment(job: Job): string {
  const key = (job.gpus * 128 + job.percent) * 128 + job.wobble;
  const text = packed.get(key) ?? summary(job);
  packed.set(key, text);
  return text;
}

function summary({ gpus, percent, wobble }: Job): string {
  const gpuUtilization = Object.fromEntries(
    Array.from({ length: gpus }, (_, i) => {
      const isPaired = i < gpus - (gpus % 2);
      return [`${i}`, percent + (isPaired ? wobble * (i % 2 === 0 ? 1 : -1) : 0)];
    }),
  );
  const said = { gpus, nodes: { n1: { cpus: 1, gpu_utilization: gpuUtilization } } };
  return `JS1:${gzipSync(JSON.stringify(said), { level: 1 }).toString('base64')}`;
}

/** `sacct --json` of the same, with jobstats' summaries. */
export function sacctJson(site: Site): string {
  const optional = (number: number) => ({ set: true, infinite: false, number });
  const jobs = site.jobs.map((job) => {
    const account = nameOf('account', job.account);
    const user = nameOf('user', job.user);
    const tres = [
      { type: 'cpu', name: '', id: 1, count: job.cpus },
      { type: 'gres', name: 'gpu', id: 1001, count: job.gpus },
      { type: 'gres', name: `gpu:${job.type}`, id: 1002, count: job.gpus },
    ];
    const end = job.start + 60 * job.minutes;
    const time = { elapsed: 60 * job.minutes, eligible: job.start - 600, end, start: job.start };
    return {
      account,
      user,
      cluster: 'atlas',
      job_id: job.id,
      nodes: `n${job.id}`,
      steps: [],
      association: { account, cluster: 'atlas', partition: null, user },
      comment: { administrator: comment(job), job: '', system: '' },
      time: { ...time, submission: job.start - 600, limit: optional(job.limit) },
      required: { CPUs: job.cpus },
      state: { current: [job.state.split(' ')[0]], reason: 'None' },
      tres: { allocated: tres, requested: tres },
    };
  });
  return JSON.stringify({
    meta: { client: {}, slurm: { release: '24.11.5' } },
    errors: [],
    jobs,
    warnings: [],
  });
}

const SAMPLE_SECONDS = 600;
const MEMORY = 80_000;

/**
 * What dcgm-exporter says of each GPU while a job has it; `extra` (0 … 99) changes what stays local alone.
 */
export function dcgmText(
  site: Site,
  extra: (job: number, at: number) => number,
  everySeconds = SAMPLE_SECONDS,
): string {
  const lines: string[] = [];
  for (const job of site.jobs) {
    const fraction = site.memory.get(contributorOf(site.unit, job)) ?? 0;
    const used = (MEMORY * fraction) / 100;
    for (let at = job.start + 30; at < job.start + 60 * job.minutes; at += everySeconds)
      for (let gpu = 0; gpu < job.gpus; gpu++) {
        const device = `gpu="${gpu}",UUID="GPU-${job.id}-${gpu}",modelName="NVIDIA H100 80GB HBM3",Hostname="n${job.id}"`;
        const labels = `{${device}${podOf(site, job)}}`;
        const tell = (name: string, value: number): void => {
          lines.push(`DCGM_FI_DEV_${name}${labels} ${value} ${at * 1000}`);
        };
        // Of several GPUs, one does as much more as another less.
        const isPaired = gpu < job.gpus - (job.gpus % 2);
        const percent = job.percent + (isPaired ? job.wobble * (gpu % 2 === 0 ? 1 : -1) : 0);
        tell('GPU_UTIL', percent);
        tell('FB_USED', used);
        tell('FB_FREE', MEMORY - used);
        tell('POWER_USAGE', 100 + extra(job.id, at));
        // Of both, the larger counts as utilization.
        tell('MEM_COPY_UTIL', Math.floor((percent * extra(job.id, at)) / 100));
      }
  }
  return `${lines.join('\n')}\n`;
}

/** Which pod has the GPU: where namespaces count, each job is a pod. */
function podOf({ unit }: Site, job: Job): string {
  return unit === 'namespace'
    ? `,namespace="${nameOf(unit, job.user)}",pod="p${job.id}",container="main"`
    : '';
}

/** The list of pods: each job is one, in the namespace of its user. */
export function podsJson({ jobs }: Site): string {
  const stamp = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000', '');
  const items = jobs.map(({ id, user, gpus, start, minutes, state }) => ({
    kind: 'Pod',
    metadata: {
      name: `p${id}`,
      namespace: nameOf('namespace', user),
      uid: `uid-${id}`,
      creationTimestamp: stamp(start - 600),
    },
    spec: {
      nodeName: `n${id}`,
      containers: [{ name: 'main', resources: { limits: { 'nvidia.com/gpu': `${gpus}` } } }],
    },
    status: {
      phase: state === 'COMPLETED' ? 'Succeeded' : 'Failed',
      conditions: [{ type: 'PodScheduled', status: 'True', lastTransitionTime: stamp(start) }],
      containerStatuses: [
        { name: 'main', state: { terminated: { finishedAt: stamp(start + 60 * minutes) } } },
      ],
    },
  }));
  return JSON.stringify({ kind: 'List', items });
}
