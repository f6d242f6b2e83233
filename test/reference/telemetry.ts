// From readings to samples: put together by device and second, given an interval, and told by one source.

import type { Located } from './devices.ts';
import { gaps, mostCommon } from './exact.ts';
import { groups } from './groups.ts';
import { FIELDS, type Options, SOURCES, type SourceName, type Values } from './records.ts';
import type { Note } from './sentences.ts';
import { SLICES, shareOfProfile } from './tres.ts';

const DAY = 86_400;

/** All that one source says of a device (or MIG instance) at one second. */
export interface Sample {
  source: SourceName;
  device: string;
  /** The device, and the MIG instance on it. */
  part: string;
  node: string;
  instance: string;
  profile: string;
  model: string;
  time: number | undefined;
  values: Values;
  jobs: Set<string>;
  pods: Set<string>;
  /** Twenty-eighths of a GPU. */
  share: number;
}

export const QUANTITIES = ['util', 'memCopy', 'fb', 'power', 'energy'] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** One value that counts. */
export interface Fact {
  sample: Sample;
  value: number;
  interval: number;
  /** Seconds × twenty-eighths of a GPU. */
  weight: number;
}

export function samplesOf(located: readonly Located[], note: Note): Sample[] {
  const samples = new Map<string, Sample>();
  for (const { reading, device, node } of located) {
    const { source, instance, profile, time, values, job, pod, model } = reading;
    const part = instance === '' ? device : `${device} ${instance}`;
    const key = `${source} ${part} ${time}`;
    let sample = samples.get(key);
    if (sample === undefined) {
      const jobs = new Set<string>();
      const pods = new Set<string>();
      sample = {
        source,
        device,
        part,
        node,
        instance,
        profile,
        model,
        time,
        values: {},
        jobs,
        pods,
        share: 0,
      };
      samples.set(key, sample);
    }
    for (const field of FIELDS) {
      const value = values[field];
      const known = sample.values[field];
      if (value === undefined) continue;
      if (known !== undefined && known !== value) note('larger-value');
      sample.values[field] = Math.max(known ?? value, value);
    }
    if (job !== '') sample.jobs.add(job);
    if (pod !== '') sample.pods.add(pod);
    sample.node ||= node;
    sample.model ||= model;
    sample.profile ||= profile;
  }
  for (const sample of samples.values()) {
    sample.share = shareOf(sample, note);
    noteReading(sample, note);
  }
  if (located.length > samples.size) note('put-together');
  return [...samples.values()];
}

function noteReading(sample: Sample, note: Note): void {
  const { values, instance } = sample;
  if (instance !== '' && values.gpuUtil !== undefined) note('mig-no-gpu-util');
  if (instance === '' && values.gpuUtil === undefined && values.engineActive !== undefined)
    note('compute-falls-back');
  const [util, memory] = [amountOf(sample, 'util'), amountOf(sample, 'memCopy')];
  if (util !== undefined && util > 0 && util === memory) note('memory-is-busier');
  if (values.fbUsed !== undefined && values.fbTotal === undefined) note('fb-total-of-parts');
}

function shareOf({ instance, profile, model }: Sample, note: Note): number {
  const found = /(\d)g\.?(\d+)gb/.exec(profile.toLowerCase());
  if (instance === '' && found === null) return SLICES;
  if (found === null) return 0;
  note('mig-instance');
  return shareOfProfile(`${found[1]}g.${found[2]}gb`, model.toLowerCase(), note) ?? 0;
}

/** What a sample says of a quantity. */
export function amountOf({ values, instance }: Sample, quantity: Quantity): number | undefined {
  if (quantity === 'power' || quantity === 'energy') return values[quantity];
  const memory = values.memCopy ?? values.dramActive;
  if (quantity === 'memCopy') return memory;
  if (quantity === 'fb') {
    const { fbUsed, fbFree, fbReserved, fbTotal } = values;
    const total = fbTotal ?? (fbFree === undefined ? undefined : (fbUsed ?? 0) + fbFree + (fbReserved ?? 0));
    return fbUsed === undefined || !total ? undefined : fbUsed / total;
  }
  const { gpuUtil, engineActive, smActive } = values;
  const compute = instance === '' ? (gpuUtil ?? engineActive ?? smActive) : (engineActive ?? smActive);
  return compute === undefined ? undefined : Math.max(compute, memory ?? 0);
}

type Intervals = (sample: Sample) => number;

/** The seconds that a sample stands for, a quantity at a time. */
function intervalsOf(samples: readonly Sample[], options: Options, note: Note): Intervals {
  const days = new Map<string, number | undefined>();
  const parts = new Map<string, number | undefined>();
  const sources = new Map<string, number | undefined>();
  for (const [source, ofSource] of groups(samples, (sample) => sample.source)) {
    const allOfSource: number[] = [];
    for (const [part, ofPart] of groups(ofSource, (sample) => sample.part)) {
      const allOfPart: number[] = [];
      for (const [day, ofDay] of groups(ofPart, ({ time }) => String(Math.floor(time! / DAY)))) {
        const ofThisDay = gaps(ofDay.map(({ time }) => time!));
        if (new Set(ofThisDay).size > 1) note('interval-most-common');
        days.set(`${source} ${part} ${day}`, mostCommon(ofThisDay));
        allOfPart.push(...ofThisDay);
      }
      parts.set(`${source} ${part}`, mostCommon(allOfPart));
      allOfSource.push(...allOfPart);
    }
    sources.set(source, mostCommon(allOfSource));
  }
  return ({ source, part, time }) => {
    const ofDay = days.get(`${source} ${part} ${Math.floor(time! / DAY)}`);
    if (ofDay !== undefined) return ofDay;
    const ofPart = parts.get(`${source} ${part}`);
    note(ofPart === undefined ? 'interval-of-source' : 'interval-of-device');
    const found = ofPart ?? sources.get(source);
    if (found !== undefined) return found;
    note(options.sampleInterval === undefined ? 'interval-default' : 'interval-option');
    return options.sampleInterval ?? 60;
  };
}

/** The facts of one quantity, each device-day told by one source. Times are all known, or all unknown. */
export function factsOf(all: readonly Sample[], quantity: Quantity, options: Options, note: Note): Fact[] {
  const samples = all.filter((sample) => amountOf(sample, quantity) !== undefined);
  const timed = samples.every(({ time }) => time !== undefined);
  const interval = timed ? intervalsOf(samples, options, note) : () => options.sampleInterval ?? 60;
  const facts = samples.map((sample): Fact => {
    const seconds = interval(sample);
    return { sample, value: amountOf(sample, quantity)!, interval: seconds, weight: seconds * sample.share };
  });
  const byDay = groups(facts, ({ sample: { device, time } }) => `${device} ${Math.floor((time ?? 0) / DAY)}`);
  return [...byDay.values()].flatMap((ofDay) => toldByOne(ofDay, note));
}

function toldByOne(facts: readonly Fact[], note: Note): Fact[] {
  const sources = groups(facts, ({ sample }) => sample.source);
  if (sources.size < 2) return [...facts];
  note('one-source-a-day');
  const reach = (source: SourceName): number => {
    const parts = groups(sources.get(source) ?? [], ({ sample }) => sample.part);
    return Math.max(
      0,
      ...[...parts.values()].map((ofPart) => ofPart.reduce((sum, f) => sum + f.interval, 0)),
    );
  };
  const most = Math.max(...SOURCES.map(reach));
  const first = SOURCES.find((source) => 10 * reach(source) >= 9 * most)!;
  if (first !== SOURCES.find((source) => sources.has(source))) note('later-source-covers-more');
  return sources.get(first)!;
}
