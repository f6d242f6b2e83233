// What Slurm's own gpuutil says of a job: how it is to be read, what it covers, and which types record it.
import { type Accounting, type Job, lastSeconds } from './accounting.ts';

import { millionths } from './exact.ts';
import type { Options } from './records.ts';
import type { Note } from './sentences.ts';
import { gpusOf, isMigType, SLICES } from './tres.ts';

interface Value {
  slices: number;
  d: number;
  ave: number | undefined;
  tot: number | undefined;
}

/** In thousandths of a per cent × slices × seconds, and the slices × seconds behind it. */
interface Said {
  used: bigint;
  covered: bigint;
}

function valuesOf(job: Job, note: Note): Value[] {
  const { row, gpus } = job.last;
  const told = job.steps.filter(({ utilAve, utilTot }) => utilAve !== undefined || utilTot !== undefined);
  // What no reading allows for the job's GPUs decides nothing.
  const most = 100 * Math.max(1, (gpus?.slices ?? 0) / SLICES);
  const fits = (value: number | undefined) => value !== undefined && value <= most;
  if (fits(row.utilAve) || fits(row.utilTot)) {
    if (told.length > 0) note('gpuutil-on-job');
    return [{ slices: gpus?.slices ?? 0, d: lastSeconds(job), ave: row.utilAve, tot: row.utilTot }];
  }
  if (told.some(({ step }) => step === 'extern')) note('gpuutil-extern');
  const counted = told.filter(({ step }) => step !== 'extern');
  return counted.map(({ start, end, elapsed, allocated, utilAve, utilTot }) => ({
    slices: gpusOf(allocated, () => {})?.slices ?? 0,
    d: start !== undefined && end !== undefined ? Math.max(0, end - start) : (elapsed ?? 0),
    ave: utilAve,
    tot: utilTot,
  }));
}

const isSum = ({ slices, ave }: Value) =>
  slices >= 2 * SLICES && ave !== undefined && ave > 100 && ave <= (100 * slices) / SLICES;

/** Per cent of all the value's GPUs together, or undefined where it fits no reading. */
function percentOfAll({ slices, ave, tot }: Value, sum: boolean, note: Note): number | undefined {
  const most = (100 * slices) / SLICES;
  if (!sum) return ave !== undefined && ave <= 100 ? (ave * slices) / SLICES : undefined;
  const fits = (value: number | undefined) => value !== undefined && value <= most;
  if (tot !== undefined && !fits(tot) && fits(ave)) note('gpuutil-ave-fits');
  if (tot === undefined || (!fits(tot) && fits(ave))) return fits(ave) ? ave : undefined;
  return fits(tot) ? tot : undefined;
}

function saidBy(job: Job, options: Options, note: Note): Said | undefined {
  const values = valuesOf(job, note);
  const sum = options.gpuutil === undefined ? values.some(isSum) : options.gpuutil === 'sum';
  if (sum && values.length > 0) note('gpuutil-sum');
  let said: Said | undefined;
  for (const value of values) {
    const percent = percentOfAll(value, sum, note);
    if (percent === undefined) {
      note('gpuutil-fits-nothing');
      continue;
    }
    said ??= { used: 0n, covered: 0n };
    said.used += BigInt(Math.round(percent * SLICES * 1000)) * BigInt(value.d);
    said.covered += BigInt(value.slices) * BigInt(value.d);
  }
  return said;
}

/** Gives every job its utilization by gpuutil in millionths, where it has one that may be believed. */
export function gpuutilOf(
  { jobs }: Accounting,
  options: Options,
  note: Note,
): (job: Job) => number | undefined {
  const found = new Map<Job, { u: number; enough: boolean }>();
  const recording = new Set<string>();
  for (const job of jobs) {
    const slices = job.last.gpus?.slices;
    if (slices === undefined || slices === 0 || job.d === 0 || !job.ended) continue;
    const said = saidBy(job, options, note);
    if (said === undefined) continue;
    const whole = BigInt(slices) * BigInt(lastSeconds(job));
    if (whole === 0n) continue;
    const all = whole * 100_000n;
    const u = millionths(said.used < all ? said.used : all, all);
    if (said.used > all) note('gpuutil-above-one');
    const enough = 2n * said.covered >= whole;
    if (!enough) note('gpuutil-covers-too-little');
    found.set(job, { u, enough });
    if (said.used > 0n) for (const type of typesOf(job)) recording.add(`${job.cluster} ${type}`);
  }
  return (job) => {
    const said = found.get(job);
    if (said === undefined) return undefined;
    const believed = typesOf(job).some((type) => recording.has(`${job.cluster} ${type}`));
    if (!believed) note('type-records-nothing');
    else if (said.u === 0) note('zero-believed');
    return believed && said.enough ? said.u : undefined;
  };
}

function typesOf(job: Job): string[] {
  return (job.last.gpus?.types ?? []).filter((type) => !isMigType(type));
}
