// The reference: from the bytes of all files, and the options, to every number of the report.
import { type Accounting, accountingOf, heldBy, type Job, type Run, UnnamedCluster } from './accounting.ts';
import { devicesOf } from './devices.ts';
import { energyOf } from './energy.ts';
import { nodeNames } from './hosts.ts';
import { joinOf } from './join.ts';
import { hours, isUnmeasured, type Judged, jobMetrics, type Metrics } from './metrics.ts';
import { distribution, fleetOf, idleShare, migMetrics, pendingMinutes } from './metrics-telemetry.ts';
import { podAccounting, podsOf } from './pod-jobs.ts';
import { readFiles } from './read/files.ts';
import { readOptions, THRESHOLDS } from './read/options.ts';
import type { Input, InputFile, Options } from './records.ts';
import type { Note, Sentence } from './sentences.ts';
import { factsOf, type Quantity, type Sample, samplesOf } from './telemetry.ts';
import { SLICES } from './tres.ts';
import { utilizationOf } from './utilization.ts';
import { timesOf, type Window, windowOf, within } from './window.ts';

export interface Report {
  exit: 0 | 2;
  period: Window | undefined;
  /** null: withheld. A metric that is not there is one of which the reference says nothing. */
  metrics: Metrics;
  /** How often each sentence had something to do. */
  sentences: Map<Sentence, number>;
}

export function report(files: readonly InputFile[], args: readonly string[]): Report {
  const sentences = new Map<Sentence, number>();
  const note: Note = (sentence, times = 1) => sentences.set(sentence, (sentences.get(sentence) ?? 0) + times);
  const options = readOptions(args);
  const input = readFiles(files, options, note);
  try {
    return { ...reportOf(input, options, note), exit: 0, sentences };
  } catch (error) {
    if (error instanceof UnnamedCluster || error instanceof TwoSchedulers)
      return { exit: 2, period: undefined, metrics: {}, sentences };
    throw error;
  }
}

class TwoSchedulers extends Error {}

function reportOf(
  input: Input,
  options: Options,
  note: Note,
): { period: Window | undefined; metrics: Metrics } {
  if (input.rows.length > 0 && input.pods.length > 0) throw new TwoSchedulers();
  const period = windowOf(input, options, note);
  const pods = podsOf(input.pods, note);
  const accounting = pods.length > 0 ? podAccounting(pods, input.pods, note) : accountingOf(input.rows, note);
  const readings = input.readings.filter(({ time }) => time === undefined || within(time, period));
  const hosts = [
    ...input.readings.map(({ host }) => host).filter((host) => host !== ''),
    ...input.rows.flatMap(({ nodes }) => nodes ?? []),
    ...pods.map(({ node }) => node).filter((node) => node !== ''),
  ];
  const nodeOf = nodeNames(hosts, note);
  const devices = devicesOf(readings, nodeOf, note);
  const samples = samplesOf(devices.located, note);
  const holderOf = remembered(joinOf(accounting, devices, samples, nodeOf, note));
  const timed = samples.filter(({ time }) => time !== undefined);
  const isTimed = timesOf(input).length > 0;
  const counted = isTimed ? timed : samples;
  if (isTimed && timed.length < samples.length) note('snapshot-beside-times');
  const facts = (of: Quantity, all: readonly Sample[] = counted) => factsOf(all, of, options, note);
  const untimed = samples.filter(({ time }) => time === undefined);
  const isHeld = (sample: Sample) => holderOf(sample).name !== '';
  const onlyHeld = counted.some(isHeld);
  note(onlyHeld ? 'over-held-time' : 'over-all-time');
  const held = (of: Quantity) => facts(of).filter(({ sample }) => !onlyHeld || isHeld(sample));
  const utils = held('util');
  const energy = !isTimed ? undefined : energyOf(facts('energy'), facts('power'), holderOf, onlyHeld, note);
  const fleet = fleetOf(devices, nodesThatRan(accounting, period, nodeOf), note);
  const gpus = fleet?.reduce((sum, { gpu_count }) => sum + gpu_count, 0);
  const capacity =
    gpus === undefined || period === undefined ? null : (gpus * (period.end - period.start)) / 3600;
  const fb = distribution('fb_used', held('fb'), 1);
  const metrics: Metrics = {
    ...distribution('gpu_util', utils, 1e6),
    ...distribution('mem_copy_util', held('memCopy'), 1e6),
    ...fb,
    ...distribution('power_watts', held('power'), 1e3),
    gpu_memory_capacity_pct: fb.fb_used_mean!,
    gpu_idle_fraction: idleShare(utils),
    energy_kwh: energy === undefined ? null : Number(energy) / 3.6e9,
    ...migMetrics(samples, facts('util'), fleet !== undefined),
    gpu_fleet: fleet ?? null,
    gpu_hours_capacity: capacity,
  };
  const pending = { k8s_avg_pod_pending_minutes: pendingMinutes(pods, period) };
  if (input.pods.length > 0 && pods.length === 0) return { period, metrics: { ...metrics, ...pending } };
  const util = utilizationOf(
    accounting,
    facts('util', timed),
    facts('util', untimed),
    holderOf,
    options,
    note,
  );
  const said = ofJobs(accounting, period, util, options, capacity, note);
  const ofPods = {
    ...pending,
    k8s_resource_request_ratio: requestRatio(accounting, period, util),
    scheduler_type: 'kubernetes',
  };
  return { period, metrics: { ...metrics, ...said, ...(pods.length > 0 ? ofPods : {}) } };
}

/** Of pods that ended, whatever their end, and whose utilization is known. */
function requestRatio(
  { jobs }: Accounting,
  period: Window | undefined,
  util: { of: (job: Job) => { u: number } | undefined },
): number | null {
  const ended = jobs.filter(({ ended, last }) => ended && within(last.row.end, period));
  const known = ended.map((job) => util.of(job)?.u).filter((u) => u !== undefined);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length / 1e6;
}

function remembered<K, V>(of: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, of(key));
    return known.get(key)!;
  };
}

const runsOf = ({ jobs }: Accounting): Run[] =>
  jobs.flatMap(({ runs }) => runs).filter(({ gpus }) => gpus !== undefined);

/** The nodes of every run that held GPUs in the window, or ended there. */
function nodesThatRan(accounting: Accounting, period: Window | undefined, nodeOf: (host: string) => string) {
  const ran = runsOf(accounting).filter(({ row, begin, until }) => {
    if (begin === undefined || until === undefined) return false;
    if (row.allocated.size === 0 && until <= begin) return false;
    return period === undefined || within(row.end, period) || (begin < period.end && until > period.start);
  });
  return ran.map(({ row, gpus }) => ({
    nodes: row.nodes?.map(nodeOf),
    gpus: (gpus?.slices ?? 0) / SLICES,
  }));
}

function ofJobs(
  accounting: Accounting,
  period: Window | undefined,
  util: { of: (job: Job) => { u: number; path: string } | undefined },
  options: Options,
  capacity: number | null,
  note: Note,
): Metrics {
  if (!accounting.tracked) {
    if (accounting.rows > 0) note('untracked');
    return { ...NO_JOBS };
  }
  const submitted = accounting.jobs.filter(
    ({ ended, last }) => ended && last.gpus !== undefined && within(last.row.end, period),
  );
  const known = new Map(submitted.map((job) => [job, util.of(job)]));
  const none = [...known.values()].every((found) => found === undefined);
  const assume = options.assumeUtil;
  if (assume !== undefined) note(none ? 'assumed' : 'assumption-does-nothing');
  const assumed = none && assume !== undefined ? Math.round(assume * 1e6) : undefined;
  const judged = submitted.map((job): Judged => {
    const u = known.get(job)?.u ?? assumed;
    return { job, u: isUnmeasured(job) ? undefined : u };
  });
  const tasks = (jobs: readonly Job[]) => jobs.reduce((sum, job) => sum + job.tasks, 0);
  const unmeasured = tasks(submitted.filter(isUnmeasured));
  const tooMany = unmeasured * 100 > tasks(submitted);
  if (unmeasured > 0) note(tooMany ? 'too-many-unmeasured' : 'few-unmeasured');
  const runs = runsOf(accounting);
  const ended = runs.filter(({ row }) => row.end !== undefined && within(row.end, period));
  const sum = (all: readonly Run[], clip: Window | undefined) =>
    all.reduce((total, run) => total + heldBy(run, clip, note) * BigInt(run.job.tasks), 0n);
  const allocated = tooMany ? null : hours(sum(ended, undefined));
  const inWindow = tooMany || period === undefined ? null : hours(sum(runs, period));
  const threshold = THRESHOLDS[options.workload]!;
  const some = judged.some(({ u }) => u !== undefined);
  return {
    ...jobMetrics(judged, threshold, { tooManyUnmeasured: tooMany, cpuTime: accounting.cpuTime }, note),
    assumed_utilization_warning: assumed !== undefined && some ? true : null,
    gpu_hours_allocated: allocated,
    gpu_hours_allocated_in_window: inWindow,
    // More than all there is shows that the fleet is not whole.
    allocation_rate: inWindow === null || !capacity || inWindow > capacity ? null : inWindow / capacity,
    // Where no GPU job ended it is a matter of telemetry alone.
    ...(submitted.length === 0 ? {} : pathOf(judged, known)),
    scheduler_type: 'slurm',
  };
}

/** Where the utilization of most analyzed GPU-hours comes from. */
function pathOf(judged: readonly Judged[], known: Map<Job, { path: string } | undefined>): Metrics {
  const hours = { claw: 0, sacct: 0 };
  for (const { job, u } of judged) {
    const path = known.get(job)?.path;
    if (u !== undefined && (path === 'claw' || path === 'sacct') && jobHours(job) > 0)
      hours[path] += jobHours(job);
  }
  const none = hours.claw === 0 && hours.sacct === 0;
  return {
    ace_input_path: none ? null : hours.claw >= hours.sacct ? 'claw' : 'sacct',
  };
}

function jobHours({ last, d }: Job): number {
  const analyzed = last.row.state === 'COMPLETED' || last.row.state === 'TIMEOUT';
  return analyzed ? (last.gpus?.slices ?? 0) * d : 0;
}

const NO_JOBS: Metrics = {};
