// The one or two steps that would improve the numbers most.
import { type MetricId, type Outcome, type ReportEntry, SENTENCES } from '@ptl/claw-router';
import { isoDays } from '../options.ts';
import { gainJoin } from './unjoined.ts';
import { gainGpuutil } from './unmeasured.ts';

const RECORD_GPUS =
  'No job names a GPU: if there are GPUs, let Slurm record who holds them from now on, with "AccountingStorageTRES=gres/gpu" in slurm.conf.';
/** Why there is no utilization, where telemetry would not change that. */
const UNMEASURABLE: readonly (string | undefined)[] = [
  SENTENCES.no_completed_jobs,
  SENTENCES.too_many_unmeasured,
];
/** More would not be read. */
const MOST = 2;

export interface NextFacts extends Pick<Outcome, 'covered' | 'window' | 'stepsRead'> {
  readonly report: readonly ReportEntry[];
  readonly readings: readonly {
    readonly inputs: number;
    readonly source: { readonly system: string; readonly gives: readonly string[] };
  }[];
}

/** Returns sentences, the most useful first; none where no further input would help. */
export function nextSteps(facts: NextFacts): string[] {
  const { report, readings } = facts;
  // Other gaps do not show before there is a job.
  if (report.some(({ reason }) => reason === SENTENCES.no_gpu_jobs_ended)) return [otherDays(facts)];
  const values = new Map(report.map(({ metric, value }) => [metric, value]));
  const lacks = (metric: MetricId) => values.get(metric) === undefined;
  const given = readings.filter(({ inputs }) => inputs > 0).map(({ source }) => source);
  const reasonOf = (metric: MetricId) => report.find((entry) => entry.metric === metric)?.reason;
  const gives = (kind: string) => given.some((source) => source.gives.includes(kind));
  const of = (system: string) => given.some((source) => source.system === system);
  const hasJobs = gives('job_run') || gives('pod');
  const steps: string[] = [];
  if (!hasJobs)
    steps.push(
      of('kubernetes')
        ? 'Add pods: without them nothing is said of jobs, waits and namespaces. "claw recipe kubectl" prints the commands that list them.'
        : of('slurm')
          ? 'Add job accounting: without it nothing is said of jobs, waits and users. "claw recipe sacct" prints the command that makes the export.'
          : 'Add job accounting: without it nothing is said of jobs, waits and users. "claw recipe sacct" (Slurm) and "claw recipe kubectl" (Kubernetes) print the commands that make it.',
    );
  const untracked = report.some(({ reason }) => reason === SENTENCES.gpus_untracked);
  if (untracked && of('slurm')) steps.push(RECORD_GPUS);
  const isMeasurable = !UNMEASURABLE.includes(reasonOf('gpu_efficiency_rate'));
  if (hasJobs && !untracked && isMeasurable && lacks('gpu_efficiency_rate') && !gives('gpu_sample'))
    steps.push(
      of('slurm')
        ? `Utilization is not known, and the ACE section is empty. ${gainGpuutil(facts.stepsRead)}`
        : 'Utilization is not known: add an export of DCGM. "claw recipe prometheus" prints how to make it.',
    );
  const join = lacks('gpu_efficiency_rate') && gainJoin(reasonOf('gpu_util_p50'), !of('slurm'));
  if (join)
    steps.push(
      `GPU samples could not be joined to ${of('slurm') ? 'jobs' : 'pods'}, and the ACE section is empty. ${join}`,
    );
  if (lacks('gpu_hours_capacity') && hasJobs) steps.push(capacityStep(gives('node'), of('kubernetes')));
  if (gives('gpu_sample') && lacks('gpu_fleet') && !hasJobs)
    steps.push('Add the UUID or the host to the export of GPUs, so that they can be counted.');
  return steps.slice(0, MOST);
}

function capacityStep(hasNodes: boolean, areOfKubernetes: boolean): string {
  if (hasNodes)
    return `Capacity is not known: the list of nodes lacks some on which GPU jobs ran, or their GPUs. Give a list of all nodes ("${areOfKubernetes ? 'kubectl get nodes -o json' : 'scontrol --all show node'}").`;
  return areOfKubernetes
    ? 'Capacity is not known: add "kubectl get nodes -o json > nodes.json" with --from nodes.json.'
    : 'Capacity is not known: add "scontrol show node > nodes.txt" with --from nodes.txt; it says how many GPUs there are, and so how many of them were held.';
}

/** For a period in which no GPU job ended: which days the inputs cover. */
function otherDays({ covered, window }: NextFacts): string {
  const what = 'No GPU job ended in this period';
  if (covered === undefined || window === undefined)
    return 'No GPU job ended in what was given: check that ended GPU jobs are among what was exported, with their times.';
  const days = isoDays(covered);
  const isApart = covered.endSeconds <= window.startSeconds || window.endSeconds <= covered.startSeconds;
  if (!isApart)
    return `${what}, though the inputs cover ${days}: check that GPU jobs are among what was exported.`;
  return `${what}, and the inputs cover ${days}: ask for these days with --month or --start and --end, or export those of this period.`;
}
