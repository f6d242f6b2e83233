// The accounting of the synthetic cluster, as `sacct -a -D --parsable --delimiter=…` of Slurm 24.11 prints
// it.
import { GPU_POOLS, nodeName } from './cluster.ts';
import { bitCount, GPUS_PER_NODE } from './pool.ts';
import { eligibleSeconds, type Run } from './schedule.ts';

/** A unit separator: no name in the sample holds one. */
const DELIMITER = '\x1f';
const COLUMNS = [
  'JobIDRaw',
  'JobID',
  'Cluster',
  'User',
  'Account',
  'Partition',
  'QOS',
  'State',
  'ExitCode',
  'Submit',
  'Eligible',
  'Start',
  'End',
  'ElapsedRaw',
  'Suspended',
  'TimelimitRaw',
  'ReqTRES',
  'AllocTRES',
  'ReqCPUS',
  'TotalCPU',
  'TRESUsageInAve',
  'TRESUsageInTot',
  'NNodes',
  'NodeList',
  'JobName',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

const CHUNK_CHARACTERS = 1 << 18;
const MIB_PER_CPU = 4096;

/** The whole export, in chunks of about 256 KiB. */
export function* sacctText(runs: readonly Run[]): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = line(Object.fromEntries(COLUMNS.map((column) => [column, column])));
  for (const run of runs) {
    text += line(jobRow(run));
    for (const step of stepRows(run)) text += line(step);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

function line(row: Row): string {
  let text = '';
  for (const column of COLUMNS) text += (row[column] ?? '') + DELIMITER;
  return `${text}\n`;
}

function jobRow(run: Run): Row {
  const { job, state } = run;
  const started = !Number.isNaN(run.startSeconds);
  const { user, work } = job;
  return {
    JobIDRaw: job.id,
    JobID: job.label,
    Cluster: 'sample',
    User: user.name,
    Account: user.account,
    Partition: work.pool,
    QOS: work.preemptible ? 'scavenger' : 'normal',
    State: state === 'CANCELLED' ? `CANCELLED by ${user.uid}` : state,
    ExitCode: exitCode(state),
    Submit: run.submitSeconds,
    Eligible: eligibleSeconds(run),
    Start: started ? run.startSeconds : state === 'PENDING' ? 'Unknown' : 'None',
    End: time(run.endSeconds),
    ElapsedRaw: started ? elapsed(run) : 0,
    Suspended: '00:00:00',
    TimelimitRaw: job.limitMinutes,
    ReqTRES: tres(run, false),
    AllocTRES: started ? tres(run, true) : '',
    ReqCPUS: work.cpus,
    TotalCPU: started ? cpuTime(cpuSeconds(run)) : '00:00:00',
    NNodes: Math.max(1, run.placements.length),
    NodeList: nodeList(run),
    JobName: work.name,
  };
}

/** The steps of a run that started and ended; only they hold what was measured inside it. */
function stepRows(run: Run): Row[] {
  const { job } = run;
  if (Number.isNaN(run.startSeconds) || Number.isNaN(run.endSeconds)) return [];
  const gpuOn = job.hasGpuUtilization ? (job.hasStep ? '0' : 'batch') : '';
  const rows = [stepRow(run, 'batch', gpuOn), stepRow(run, 'extern', gpuOn)];
  if (job.hasStep) rows.push(stepRow(run, '0', gpuOn));
  return rows;
}

function stepRow(run: Run, step: 'batch' | 'extern' | '0', gpuOn: string): Row {
  const { job, state } = run;
  const nodes = step === 'batch' ? 1 : run.placements.length;
  const bad = state !== 'COMPLETED' && step !== 'extern';
  const seconds = step === 'extern' || (step === 'batch' && job.hasStep) ? 1 : cpuSeconds(run);
  const percent = step === gpuOn ? Math.round(job.utilization * job.work.gpus * 100) : undefined;
  return {
    JobIDRaw: `${job.id}.${step}`,
    JobID: `${job.label}.${step}`,
    Cluster: 'sample',
    Account: job.user.account,
    State: bad ? (state === 'FAILED' || state === 'OUT_OF_MEMORY' ? state : 'CANCELLED') : 'COMPLETED',
    ExitCode: bad ? (state === 'FAILED' ? '1:0' : state === 'OUT_OF_MEMORY' ? '0:125' : '0:15') : '0:0',
    Submit: run.startSeconds,
    Eligible: run.startSeconds,
    Start: run.startSeconds,
    End: run.endSeconds,
    ElapsedRaw: elapsed(run),
    Suspended: '00:00:00',
    AllocTRES: stepTres(run, step),
    ReqCPUS: job.work.cpus,
    TotalCPU: cpuTime(seconds),
    TRESUsageInAve: usage(seconds / nodes, percent === undefined ? undefined : Math.round(percent / nodes)),
    TRESUsageInTot: usage(seconds, percent),
    NNodes: nodes,
    NodeList: nodeList(run),
    JobName: step === '0' ? 'python' : step,
  };
}

function tres(run: Run, allocated: boolean): string {
  const { gpus, cpus, pool } = run.job.work;
  const mem = `mem=${cpus * MIB_PER_CPU}M,node=${Math.max(1, Math.ceil(gpus / GPUS_PER_NODE))}`;
  if (gpus === 0) return `billing=${cpus},cpu=${cpus},${mem}`;
  const typed = allocated ? `gres/gpu:${gresOf(pool)}=${gpus},` : '';
  return `billing=${cpus + 10 * gpus},cpu=${cpus},${typed}gres/gpu=${gpus},${mem}`;
}

/** What a step holds: `batch` the first node's part only, the others all. */
function stepTres(run: Run, step: string): string {
  const { gpus, cpus, pool } = run.job.work;
  const nodes = run.placements.length;
  const first = step === 'batch' && nodes > 1;
  const cpu = first ? Math.ceil(cpus / nodes) : cpus;
  const held = first ? bitCount(run.placements[0]!.mask) : gpus;
  const gpu = gpus === 0 ? '' : `gres/gpu:${gresOf(pool)}=${held},gres/gpu=${held},`;
  return `cpu=${cpu},${gpu}mem=${cpu * MIB_PER_CPU}M,node=${first ? 1 : nodes}`;
}

function gresOf(pool: string): string {
  return GPU_POOLS.find(({ name }) => name === pool)!.gres;
}

/** TRES usage as 24.11 has it: gpuutil is the sum over the GPUs, in percent of one. */
function usage(cpu: number, gpuPercent: number | undefined): string {
  const gpu = gpuPercent === undefined ? '' : `gres/gpumem=${24_576}M,gres/gpuutil=${gpuPercent},`;
  return `cpu=${clock(Math.round(cpu))},energy=0,fs/disk=27603,${gpu}mem=11724K,pages=0,vmem=286260K`;
}

function exitCode(state: string): string {
  if (state === 'FAILED' || state === 'NODE_FAIL') return '1:0';
  return state === 'OUT_OF_MEMORY' ? '0:125' : '0:0';
}

function time(seconds: number): string | number {
  return Number.isNaN(seconds) ? 'Unknown' : seconds;
}

function elapsed(run: Run): number {
  return Number.isNaN(run.endSeconds) ? 0 : run.endSeconds - run.startSeconds;
}

function cpuSeconds(run: Run): number {
  return Math.round(elapsed(run) * run.job.work.cpus * run.job.work.cpuUse);
}

/** `[D-]HH:MM:SS`. */
function clock(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const hms = `${two((seconds % 86_400) / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
  return days > 0 ? `${days}-${hms}` : hms;
}

/** TotalCPU: below one hour Slurm prints `MM:SS.mmm`. */
function cpuTime(seconds: number): string {
  return seconds < 3600 ? `${clock(seconds).slice(3)}.000` : clock(seconds);
}

/** Slurm's host list: `sample-hopper-[03-05,09]`. */
function nodeList(run: Run): string {
  const nodes = run.placements.map(({ node }) => node);
  if (nodes.length === 0) return 'None assigned';
  const prefix = nodeName(run.job.work.pool, nodes[0]!).slice(0, -2);
  const two = (node: number) => String(node + 1).padStart(2, '0');
  if (nodes.length === 1) return prefix + two(nodes[0]!);
  const ranges: string[] = [];
  for (let i = 0; i < nodes.length; ) {
    let last = i;
    while (nodes[last + 1] === nodes[last]! + 1) last++;
    ranges.push(last === i ? two(nodes[i]!) : `${two(nodes[i]!)}-${two(nodes[last]!)}`);
    i = last + 1;
  }
  return `${prefix}[${ranges.join(',')}]`;
}
