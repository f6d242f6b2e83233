// Writes samples as dcgm-exporter's text: by scrape, by family, by series, or a file a metric.

import { dealt, type Written } from './deal.ts';
import type { Dice } from './dice.ts';
import { labelsOf, type Told, toldOf } from './families.ts';
import type { Model, Sample } from './model.ts';

export const LAYOUTS = ['scrape', 'family', 'series', 'file'] as const;

export function writeDcgm({ samples, naming }: Model, dice: Dice): Written[] {
  const own = samples.filter(({ source }) => source === 'dcgm_exporter');
  const told = own.flatMap((sample) =>
    toldOf(sample, withPod(sample, labelsOf(sample, naming.dcgm_exporter))),
  );
  const layout = dice.pick(LAYOUTS);
  const files = layout === 'file' ? byFamily(told) : dealt(dice, told, dice.pick([1, 1, 3]));
  return files.map((part, at) => {
    const ordered = dice.chance(0.2) ? dice.shuffled(part) : inOrder(part, layout);
    return { name: `dcgm-${at}.prom`, text: exposition(ordered, dice) };
  });
}

function withPod({ pod }: Sample, labels: Record<string, string>): Record<string, string> {
  if (pod === '') return labels;
  const [namespace = '', name = ''] = pod.split('/');
  return { ...labels, container: 'main', namespace, pod: name };
}

function byFamily(told: readonly Told[]): Told[][] {
  return [...new Set(told.map(({ family }) => family))].map((family) =>
    told.filter((one) => one.family === family),
  );
}

/** Keys that sort the lines as the layout has them. */
function inOrder(told: readonly Told[], layout: string): Told[] {
  const time = ({ sample }: Told) => String(sample.time ?? 0).padStart(12, '0');
  const device = ({ sample }: Told) => `${sample.node.host} ${sample.index} ${sample.instance}`;
  const keys: Record<string, (one: Told) => string> = {
    scrape: (one) => `${time(one)} ${one.family} ${device(one)}`,
    family: (one) => `${one.family} ${time(one)} ${device(one)}`,
    series: (one) => `${device(one)} ${one.family} ${time(one)}`,
  };
  const key = keys[layout] ?? keys.scrape!;
  const keyed = told.map((one) => ({ one, key: key(one) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ one }) => one);
}

function exposition(told: readonly Told[], dice: Dice): string {
  const helped = dice.chance(0.5);
  const space = dice.chance(0.2) ? ', ' : ',';
  const lines: string[] = [];
  let family = '';
  for (const one of told) {
    if (helped && one.family !== family)
      lines.push(`# HELP ${one.family} of a GPU.`, `# TYPE ${one.family} gauge`);
    family = one.family;
    const labels = Object.entries(one.labels).map(([name, text]) => `${name}="${text}"`);
    const { time } = one.sample;
    lines.push(
      `${one.family}{${labels.join(space)}} ${one.value}${time === undefined ? '' : ` ${time}${dice.pick(['000', '250', '999'])}`}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
