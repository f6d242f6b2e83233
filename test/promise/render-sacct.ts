// A site as sacct prints it: any delimiter, any order of columns, with or without steps, with times in either
// form.
import type { Random } from '../privacy/site.ts';
import type { Naming } from './naming.ts';
import { hostOf, type Job, type Site } from './site.ts';

export interface SacctStyle {
  readonly delimiter: string;
  /** --parsable: a delimiter at the end of each record. */
  readonly trailing: boolean;
  readonly steps: boolean;
  readonly epoch: boolean;
  /** Seeds the order of the columns. */
  readonly shuffled: boolean;
  /** Columns that nobody reads, all of free text. */
  readonly extras: boolean;
  /** Some job names hold a newline: only where the delimiter keeps records apart. */
  readonly newlines: boolean;
}

/** The name of a uid: that of the number of its user from here on. */
export const FIRST_UID = 1_000_000;

export const DELIMITERS = ['|', '\t', '<9f3a61c7d20b8e45>', '\u001f', '@@', ';', ','];

const COLUMNS =
  'JobIDRaw JobID Cluster User Account State ExitCode Submit Eligible Start End TimelimitRaw ReqTRES AllocTRES ReqCPUS TotalCPU TRESUsageInAve TRESUsageInTot NodeList JobName';
const EXTRAS = 'Partition QOS UID Group WCKey Reason';
const TEXTS = 'WorkDir Comment AdminComment SubmitLine';

type Row = Record<string, string>;

/** The lines of the export, each a record; the first is the header. */
export function sacctLines(site: Site, naming: Naming, style: SacctStyle, random: Random): string[] {
  const columns = COLUMNS.split(' ');
  if (style.extras) columns.push(...EXTRAS.split(' '), ...TEXTS.split(' '));
  if (style.shuffled) shuffle(columns, random);
  const rows = site.jobs.flatMap((job) => rowsOf(site, job, naming, style));
  const line = (row: Row) =>
    columns.map((column) => row[column] ?? '').join(style.delimiter) +
    (style.trailing ? style.delimiter : '');
  return [line(Object.fromEntries(columns.map((column) => [column, column]))), ...rows.map(line)];
}

function rowsOf(site: Site, job: Job, naming: Naming, style: SacctStyle): Row[] {
  const raw = naming.name('number', job.id);
  const shown = job.task < 0 ? raw : `${naming.name('number', site.jobs.length + job.account)}_${job.task}`;
  const time = (seconds: number, none: string): string => {
    if (seconds === 0) return none;
    return style.epoch ? String(seconds) : new Date(seconds * 1000).toISOString().slice(0, 19);
  };
  const tres = tresOf(job);
  const run: Row = {
    JobIDRaw: raw,
    JobID: shown,
    Cluster: naming.name('cluster', job.account % site.clusters),
    // Where there is a uid, some names are empty.
    User: style.extras && job.user % 5 === 4 ? '' : naming.name('user', job.user),
    Account: naming.name('account', job.account),
    State:
      job.state === 'CANCELLED' ? `CANCELLED by ${naming.name('number', 1_000_000 + job.user)}` : job.state,
    ExitCode: job.state === 'FAILED' ? '1:0' : '0:0',
    Submit: time(job.submit, 'Unknown'),
    Eligible: time(job.eligible, 'Unknown'),
    Start: time(job.start, 'None'),
    End: time(job.end, 'Unknown'),
    TimelimitRaw: Number.isFinite(job.limitMinutes) ? String(job.limitMinutes) : 'UNLIMITED',
    ReqTRES: tres,
    AllocTRES: job.start === 0 ? '' : tres,
    ReqCPUS: String(job.cpus),
    TotalCPU: clock(style.steps ? job.cpuSeconds : 0),
    NodeList: job.start === 0 ? 'None assigned' : hostList(job.nodes, naming),
    JobName: jobName(job, naming, style),
    Partition: naming.name('partition', job.account),
    QOS: naming.name('partition', 100 + job.account),
    UID: naming.name('number', FIRST_UID + job.user),
    Group: naming.name('account', 1000 + job.user),
    WCKey: naming.name('text', 10_000 + job.account),
    Reason: naming.name('text', 20_000 + job.account),
    WorkDir: `/${naming.name('path', job.user)}/${naming.name('path', 1000 + job.id)}`,
    Comment: naming.name('text', job.id),
    AdminComment: naming.name('text', 30_000 + job.id),
    SubmitLine: `sbatch --export=ALL,KEY=${naming.name('text', 40_000 + job.id)} x.sh`,
  };
  if (!style.steps || job.start === 0) return [run];
  const { Cluster, Account, Submit, Eligible, Start, End, AllocTRES, NodeList, TotalCPU } = run as Record<
    'Cluster' | 'Account' | 'Submit' | 'Eligible' | 'Start' | 'End' | 'AllocTRES' | 'NodeList' | 'TotalCPU',
    string
  >;
  const shared = { Cluster, Account, Submit, Eligible, Start, End, AllocTRES, NodeList, TotalCPU };
  const usage = Number.isNaN(job.utilization)
    ? ''
    : `cpu=1,gres/gpumem=1000M,gres/gpuutil=${job.utilization}`;
  const used = { TRESUsageInAve: usage, TRESUsageInTot: usage };
  const state = job.state === 'COMPLETED' ? 'COMPLETED' : 'CANCELLED';
  const step = (id: string, name: string, extra: Row): Row => ({
    ...shared,
    ...extra,
    JobIDRaw: `${raw}.${id}`,
    JobID: `${shown}.${id}`,
    State: state,
    ExitCode: '0:0',
    ReqCPUS: String(job.cpus),
    JobName: name,
  });
  return [run, step('batch', 'batch', {}), step('0', naming.name('jobName', 5000 + job.id), used)];
}

function jobName(job: Job, naming: Naming, style: SacctStyle): string {
  const name = naming.name('jobName', job.name);
  return style.newlines && job.name % 5 === 0 ? `${name}\n${naming.name('jobName', 9000 + job.name)}` : name;
}

function tresOf({ cpus, gpus, nodes, id }: Job): string {
  if (gpus === 0) return `billing=8,cpu=${cpus},mem=64G,node=${nodes.length}`;
  const typed = id % 2 === 0 ? `gres/gpu:h100=${gpus},` : '';
  return `billing=8,cpu=${cpus},${typed}gres/gpu=${gpus},mem=64G,node=${nodes.length}`;
}

/** `a[01-02],b01`: as Slurm folds them, rack by rack. */
export function hostList(nodes: readonly number[], naming: Naming): string {
  const racks = Map.groupBy(nodes.map(hostOf), ({ rack }) => rack);
  return [...racks]
    .map(([rack, hosts]) => {
      const name = naming.name('host', rack);
      const numbers = hosts.map(({ number }) => number);
      return numbers.length === 1 ? `${name}${numbers[0]}` : `${name}[${numbers.join(',')}]`;
    })
    .join(',');
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

export function shuffle<T>(items: T[], random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}
