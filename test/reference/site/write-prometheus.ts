// Writes samples as answers of Prometheus' HTTP API: a series a label set, in one answer or several.

import { dealt, type Written } from './deal.ts';
import type { Dice } from './dice.ts';
import { labelsOf, toldOf } from './families.ts';
import type { Model, Naming, Sample } from './model.ts';

interface Series {
  metric: Record<string, string>;
  values: [number, string][];
}

export function writePrometheus({ samples, naming, pods }: Model, dice: Dice): Written[] {
  const own = samples.filter(({ source }) => source === 'prometheus');
  if (own.length === 0) return [];
  const kubernetes = pods.length > 0;
  const both = dice.chance(0.2);
  const late = dice.pick([0, 0.25]);
  // An answer has one value a series and time; what is told again stands in the next answer.
  const answers: Map<string, Series>[] = [];
  const seen = new Map<string, number>();
  for (const sample of own) {
    const labels = targetLabels(sample, naming.prometheus, kubernetes, both);
    for (const { family, value } of toldOf(sample, labels)) {
      const metric = { __name__: family, ...labels };
      const key = JSON.stringify(metric);
      const times = seen.get(`${key} ${sample.time}`) ?? 0;
      seen.set(`${key} ${sample.time}`, times + 1);
      answers[times] ??= new Map();
      const series = answers[times].get(key) ?? { metric, values: [] as [number, string][] };
      answers[times].set(key, series);
      series.values.push([sample.time! + late, value]);
    }
  }
  const parts = answers.flatMap((answer) => dealt(dice, [...answer.values()], dice.pick([1, 2])));
  return parts.map((result, at) => ({
    name: `range-${at}.json`,
    text: answerOf(dice.shuffled(result), dice),
  }));
}

function answerOf(result: readonly Series[], dice: Dice): string {
  for (const { values } of result) values.sort(([a], [b]) => a - b);
  const data = { resultType: 'matrix', result };
  return JSON.stringify(dice.chance(0.1) ? data : { status: 'success', data });
}

function targetLabels(
  sample: Sample,
  naming: Naming,
  kubernetes: boolean,
  both: boolean,
): Record<string, string> {
  const labels: Record<string, string> = { ...labelsOf(sample, naming), job: 'dcgm' };
  if (naming === 'full') labels.instance = `${sample.node.host}:9400`;
  if (naming === 'full' && both) labels.hostname = sample.node.host;
  if (!kubernetes) return labels;
  Object.assign(labels, {
    pod: `exporter-${sample.node.name}`,
    namespace: 'monitoring',
    container: 'exporter',
  });
  const [namespace = '', name = ''] = sample.pod.split('/');
  if (sample.pod !== '') Object.assign(labels, { exported_namespace: namespace, exported_pod: name });
  return labels;
}
