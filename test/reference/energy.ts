// Energy: the rises of each board's counter, or power over time where a day's counter says too little.
import { groups } from './groups.ts';
import type { Holder } from './join.ts';
import type { Note } from './sentences.ts';
import type { Fact, Sample } from './telemetry.ts';

const DAY = 86_400;

interface Reading {
  time: number;
  day: number;
  value: number;
  interval: number;
  holder: Holder | undefined;
}

/** Millijoules; undefined where nothing tells them. */
export function energyOf(
  counters: readonly Fact[],
  powers: readonly Fact[],
  holderOf: (sample: Sample) => Holder,
  onlyHeld: boolean,
  note: Note,
): bigint | undefined {
  const risen = groups(counters, ({ sample }) => sample.device);
  const drawn = groups(powers, ({ sample }) => sample.device);
  let sum: bigint | undefined;
  const add = (more: number) => {
    sum = (sum ?? 0n) + BigInt(Math.round(more));
  };
  for (const device of new Set([...risen.keys(), ...drawn.keys()])) {
    const readings = boardReadings(risen.get(device) ?? [], holderOf);
    const days = groups(readings, ({ day }) => String(day));
    for (const [at, reading] of readings.entries()) {
      const before = readings[at - 1];
      if (days.get(String(reading.day))!.length < 2 || before === undefined || before.day < reading.day - 1)
        continue;
      if (onlyHeld && !(reading.holder && before.holder && reading.holder.name === before.holder.name)) {
        note('rise-of-nobody');
        continue;
      }
      if (before.day < reading.day) note('rise-over-midnight');
      if (reading.value < before.value) note('counter-reset');
      add(reading.value < before.value ? reading.value : reading.value - before.value);
    }
    for (const { day, time, value, interval, holder } of boardReadings(drawn.get(device) ?? [], holderOf)) {
      if ((days.get(String(day))?.length ?? 0) >= 2 || (onlyHeld && holder === undefined)) continue;
      note('energy-by-power');
      const until = holder?.runs[0]?.until;
      if (onlyHeld && until !== undefined && until - time < interval) note('power-cut-at-end');
      add(value * (onlyHeld ? Math.min(interval, (until ?? Infinity) - time) : interval));
    }
  }
  return sum;
}

/** One reading a board and second; a holder only where all of the board has the same. */
function boardReadings(facts: readonly Fact[], holderOf: (sample: Sample) => Holder): Reading[] {
  const seconds = groups(facts, ({ sample }) => String(sample.time));
  const readings = [...seconds.values()].map((same): Reading => {
    const time = same[0]!.sample.time!;
    const holders = same.map(({ sample }) => holderOf(sample));
    const one = holders.every(({ name }) => name !== '' && name === holders[0]!.name);
    return {
      time,
      day: Math.floor(time / DAY),
      value: Math.max(...same.map(({ value }) => value)),
      interval: same[0]!.interval,
      holder: one ? holders[0] : undefined,
    };
  });
  return readings.sort((a, b) => a.time - b.time);
}
