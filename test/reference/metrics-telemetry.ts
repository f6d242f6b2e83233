// The metrics of samples, of the fleet and of pods.

import type { Devices } from './devices.ts';
import { type Weighed, weighedQuantile } from './exact.ts';
import { groups } from './groups.ts';
import type { Metrics } from './metrics.ts';
import type { Pod } from './records.ts';
import type { Note } from './sentences.ts';
import type { Fact, Sample } from './telemetry.ts';
import { type Window, within } from './window.ts';

const PERCENTS = [5, 10, 25, 50, 75, 90, 95];

export function distribution(name: string, facts: readonly Fact[], unit: number): Metrics {
  const weighed: Weighed[] = facts.filter(({ weight }) => weight > 0);
  const metrics: Metrics = {};
  for (const percent of PERCENTS) {
    const found = weighedQuantile(weighed, percent);
    metrics[`${name}_p${String(percent).padStart(2, '0')}`] = found === undefined ? null : found / unit;
  }
  const weight = weighed.reduce((sum, one) => sum + one.weight, 0);
  const whole = weighed.reduce((sum, one) => sum + one.weight * one.value, 0);
  metrics[`${name}_mean`] = weight === 0 ? null : whole / weight / unit;
  return metrics;
}

export function idleShare(facts: readonly Fact[]): number | null {
  const weight = (some: readonly Fact[]) => some.reduce((sum, one) => sum + one.weight, 0);
  const all = weight(facts);
  return all === 0 ? null : weight(facts.filter(({ value }) => value === 0)) / all;
}

/** PTL's key of a model, by the words of its name. */
const MODELS: [RegExp, string][] = [
  [/gb200/, 'gb200'],
  [/b200/, 'b200'],
  [/b100/, 'b100'],
  [/h200/, 'h200'],
  [/h100/, 'h100'],
  [/mi300x/, 'mi300x'],
  [/a100/, 'a100'],
  [/l40s/, 'l40s'],
  [/rtx pro 6000/, 'rtx_pro_6000'],
  [/\ba40\b/, 'a40'],
  [/rtx 4090/, 'rtx_4090'],
  [/rtx 3090/, 'rtx_3090'],
  [/v100/, 'v100'],
];

function modelKey(model: string): string {
  return MODELS.find(([words]) => words.test(model.toLowerCase()))?.[1] ?? 'unknown';
}

/** How many GPUs there are, by model; undefined where that cannot be told. */
export function fleetOf(
  devices: Devices,
  ran: readonly { nodes: string[] | undefined; gpus: number }[],
  note: Note,
): { gpu_model: string; gpu_count: number }[] | undefined {
  const known = devices.nodes.size + devices.nodeless.size > 0;
  if (!known || devices.uncountable) return undefined;
  const ranOn = ran.map(({ nodes }) => nodes);
  if (ranOn.some((nodes) => nodes === undefined || nodes.length === 0)) {
    note('job-without-node');
    return undefined;
  }
  if (ranOn.some((nodes) => nodes!.some((node) => !devices.nodes.has(node)))) {
    note('node-not-shown');
    return undefined;
  }
  const shownTo = (nodes: string[]) =>
    nodes.reduce((sum, node) => sum + (devices.ever.get(node)?.size ?? 0), 0);
  if (ran.some(({ nodes, gpus }) => gpus > shownTo(nodes!))) {
    note('more-held-than-shown');
    return undefined;
  }
  note('fleet-by-telemetry');
  const told = new Set(devices.located.map(({ reading }) => reading.source));
  if (told.size > 1) note('fleet-over-sources');
  const counted = new Set([...devices.nodeless, ...[...devices.nodes.values()].flatMap((all) => [...all])]);
  const models = new Map<string, { model: string; rank: number; time: number }>();
  for (const { device, reading } of devices.located) {
    const name = devices.countedAs(device);
    if (name === undefined || reading.model === '') continue;
    const rank = reading.source === 'nvidia_smi' ? 1 : 0;
    const before = models.get(name);
    const time = reading.time ?? -1;
    if (before === undefined || rank < before.rank || (rank === before.rank && time > before.time))
      models.set(name, { model: reading.model, rank, time });
  }
  const byModel = groups([...counted], (name) => modelKey(models.get(name)?.model ?? ''));
  return [...byModel].map(([gpu_model, all]) => ({ gpu_model, gpu_count: all.length }));
}

/**
 * How many instances there are is a fact of the fleet: where that is not known, part of them is not passed
 * off as all.
 */
export function migMetrics(samples: readonly Sample[], utils: readonly Fact[], isWhole: boolean): Metrics {
  const instances = (some: readonly Sample[]) =>
    new Set(some.filter(({ instance }) => instance !== '').map(({ part }) => part)).size;
  const all = instances(samples);
  const active = instances(utils.filter(({ value }) => value > 0).map(({ sample }) => sample));
  return {
    mig_enabled: samples.length === 0 ? null : all > 0,
    mig_instance_count: all === 0 || !isWhole ? null : all,
    mig_instances_active: all === 0 || !isWhole ? null : active,
  };
}

/** Minutes from creation to scheduling. */
export function pendingMinutes(pods: readonly Pod[], window: Window | undefined): number | null {
  const waits = pods.flatMap(({ created, scheduled }) =>
    created === undefined || scheduled === undefined || !within(scheduled, window)
      ? []
      : [Math.max(0, scheduled - created) / 60],
  );
  return waits.length === 0 ? null : waits.reduce((a, b) => a + b, 0) / waits.length;
}
