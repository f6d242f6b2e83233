// Adds the assembled samples of a device and day: first summarizes them, then adds them by holder.
import { isKnown } from '@ptl/claw-core';
import { BLOCK } from '../batch/fast/memory.ts';
import type { SampleJoin } from '../sample-join.ts';
import { QUANTITIES, QUANTITY, type Seconds } from '../statistics/quantities.ts';
import { millijoules } from '../statistics/sample-values.ts';
import type { Assembled } from './assembled.ts';
import { addBoard } from './board.ts';
import { type DayEnergy, noEnergy } from './day-records.ts';
import { addGap, type Gaps } from './intervals.ts';

/** How many seconds of an instance have each quantity, and the gaps between them. */
export interface InstanceSummary {
  readonly counts: Uint32Array;
  readonly gaps: readonly Gaps[];
}

/** How a day's quantities count, known once all telemetry is in. */
export interface DayTerms {
  /** The seconds that a sample of each instance stands for. */
  readonly intervals: readonly Seconds[];
  /** Whether the counter's rises count, power over time, or neither because another source counts. */
  readonly energy: 'rises' | 'power' | 'neither';
  /** True if no other source reports the counter of this day: the next day's first reading follows it. */
  readonly isMeter: boolean;
}

/** Summarizes the samples of an instance, before it is known what they stand for. */
export function summaryOf(join: SampleJoin, { series, seconds, length }: Assembled): InstanceSummary {
  const counts = new Uint32Array(QUANTITIES.length);
  const gaps = QUANTITIES.map((): Gaps => new Map());
  const last = new Float64Array(QUANTITIES.length).fill(Number.NaN);
  for (let from = 0; from < length; from += BLOCK) {
    const to = Math.min(length, from + BLOCK);
    join.read(series, from, to);
    for (let quantity = 0; quantity < QUANTITIES.length; quantity++)
      for (let row = from; row < to; row++) {
        if (!join.has(quantity, row - from)) continue;
        counts[quantity]!++;
        if (isKnown(last[quantity]!)) addGap(gaps[quantity]!, seconds[row]! - last[quantity]!);
        last[quantity] = seconds[row]!;
      }
  }
  return { counts, gaps };
}

/** Adds the samples of a device on a day. Returns the readings of its energy counter. */
export function addDay(
  join: SampleJoin,
  device: number,
  instances: readonly Assembled[],
  terms: DayTerms,
): DayEnergy {
  const energy = noEnergy();
  energy.byPower = terms.energy === 'power';
  // Power and energy are the board's, whichever instances repeat them.
  const isCut = instances.some(({ instanceId }) => isKnown(instanceId));
  const own = isCut || terms.energy === 'neither' ? undefined : energy;
  for (const [i, instance] of instances.entries())
    addInstance(join, device, instance, terms.intervals[i]!, own);
  if (isCut) {
    const power = terms.intervals.map((interval) => interval[QUANTITY.power]!);
    addBoard(join, device, instances, power, energy, terms);
  } else if (terms.energy !== 'rises' && terms.isMeter) noteReading(join, device, instances, energy);
  return energy;
}

function addInstance(
  join: SampleJoin,
  device: number,
  { series, seconds, length, labels }: Assembled,
  interval: Seconds,
  energy: DayEnergy | undefined,
): void {
  let label = 0;
  for (let first = 0; first < length; first += BLOCK) {
    const past = Math.min(length, first + BLOCK);
    join.read(series, first, past);
    const times = seconds.subarray(first, past);
    for (let from = first; from < past; ) {
      const { of, end } = labels[label]!;
      const to = Math.min(end, past);
      const place = { from: from - first, to: to - first, seconds: times };
      join.add({ of: of.sample, device, ...place, interval, energy });
      if (to === end) label++;
      from = to;
    }
  }
}

/**
 * Notes the only reading of a counter: it says nothing of its day, but the next day's first reading follows
 * it.
 */
function noteReading(
  join: SampleJoin,
  device: number,
  instances: readonly Assembled[],
  energy: DayEnergy,
): void {
  for (const { series, seconds, length, labels } of instances)
    for (let row = 0, label = 0; row < length; row++) {
      while (labels[label]!.end <= row) label++;
      const reading = millijoules(series.energyJoules?.[row] ?? Number.NaN);
      if (reading < 0) continue;
      energy.first = energy.last = reading;
      energy.firstHolder = energy.lastHolder = join.holderAt(labels[label]!.of.sample, device, seconds[row]!);
    }
}
