// Writes samples as nvidia-smi's CSV, with whatever names GPUs at this site.
import { clockAt } from '../zone.ts';
import { dealt, type Written } from './deal.ts';
import type { Dice } from './dice.ts';
import type { Model, Naming, Sample } from './model.ts';

const NAMES: Partial<Record<Naming, string[]>> = {
  full: ['uuid', 'index', 'hostname'],
  'index-host': ['index', 'hostname'],
  uuid: ['uuid', 'index'],
  index: ['index'],
  bus: ['pci.bus_id'],
};

export function writeSmi(model: Model, dice: Dice): Written[] {
  const own = model.samples.filter(({ source }) => source === 'nvidia_smi');
  const naming = model.naming.nvidia_smi;
  const nameless = naming === 'index' || naming === 'bus';
  const files: Sample[][] = [];
  for (const timed of [true, false]) {
    const some = own.filter(({ time }) => (time !== undefined) === timed);
    // Where the file is part of the device, a node's samples stay in one file.
    if (nameless)
      for (const host of new Set(some.map(({ node }) => node.host)))
        files.push(some.filter(({ node }) => node.host === host));
    else files.push(...dealt(dice, some, dice.pick([1, 2])));
  }
  return files.map((part, at) => ({ name: `smi-${at}.csv`, text: csv(model, part, dice, nameless) }));
}

type Column = [string, string, (sample: Sample) => number | string | undefined];

function csv({ zone, naming }: Model, samples: readonly Sample[], dice: Dice, nameless: boolean): string {
  const units = dice.chance(0.7);
  const timed = samples[0]?.time !== undefined;
  const whole: Column[] = [
    ['uuid', '', ({ uuid }) => uuid],
    ['index', '', ({ index }) => index],
    ['hostname', '', ({ node }) => node.host],
    ['pci.bus_id', '', ({ index }) => `00000000:0${index}:00.0`],
  ];
  const named = whole.filter(([name]) => NAMES[naming.nvidia_smi]!.includes(name));
  const columns: Column[] = [
    ['name', '', ({ node }) => node.model],
    ...named,
    ['utilization.gpu', '%', ({ values }) => percent(values.gpuUtil)],
    ['utilization.memory', '%', ({ values }) => percent(values.memCopy)],
    ['memory.used', 'MiB', ({ values }) => values.fbUsed],
    ['memory.total', 'MiB', ({ values }) => values.fbTotal],
    [
      'power.draw',
      'W',
      ({ values }) => (values.power === undefined ? undefined : (values.power / 1000).toFixed(3)),
    ],
  ];
  const ordered = nameless ? columns : dice.shuffled(columns);
  if (timed) ordered.unshift(['timestamp', '', ({ time }) => stamp(zone, time!)]);
  const header = ordered.map(([name, unit]) => (unit === '' ? name : `${name} [${unit}]`));
  const rows = dice.shuffled(samples).map((sample) =>
    ordered.map(([, unit, of]) => {
      const value = of(sample);
      if (value === undefined) return '[N/A]';
      return units && unit !== '' ? `${value} ${unit}` : String(value);
    }),
  );
  return `${[header, ...rows].map((cells) => cells.join(', ')).join('\n')}\n`;
}

const percent = (millionths: number | undefined) =>
  millionths === undefined ? undefined : millionths / 10_000;

function stamp(zone: string, moment: number): string {
  const iso = new Date(clockAt(zone, moment) * 1000).toISOString();
  return `${iso.slice(0, 10).replaceAll('-', '/')} ${iso.slice(11, 19)}.250`;
}
