// claw explain: what one metric means, who stands behind it, how it may leave, and why it may be withheld.
import { METRICS, type Metric, type MetricId } from '@ptl/claw-router';
import { EXIT, usage } from '../errors.ts';
import { explainText, withheldSentences } from '../render/explain.ts';
import { json } from '../render/json.ts';
import { formSentence } from '../render/numbers/forms.ts';
import { styleFor } from '../render/style.ts';
import type { CommandResult, World } from '../world.ts';

export async function explain(name: string, flags: { json?: boolean }, world: World): Promise<CommandResult> {
  if (!Object.hasOwn(METRICS, name)) throw usage(unknown(name));
  const metric: Metric = METRICS[name as MetricId];
  const stdout =
    flags.json === true ? explainJson(name, metric) : explainText(name, metric, styleFor(world.colour));
  return { exitCode: EXIT.done, stdout, stderr: '' };
}

/** {metric, section, unit, description, definition, formula, sources, contributor, form, withheldIf} */
function explainJson(name: string, metric: Metric): string {
  const { section, unit, description, definition, formula, sources, contributor } = metric;
  return json({
    metric: name,
    section,
    unit,
    description,
    definition,
    ...(formula === undefined ? {} : { formula }),
    sources,
    contributor,
    form: formSentence(metric.release),
    withheldIf: withheldSentences(metric),
  });
}

/** Names the nearest metrics, and does not repeat what was typed. */
function unknown(name: string): string {
  const nearest = Object.keys(METRICS)
    .map((metric) => ({ metric, distance: distance(name.toLowerCase(), metric) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ metric }) => metric);
  return `There is no metric of that name: the nearest are ${nearest.join(', ')}; "claw report --sample" shows many more.`;
}

/** Levenshtein's; what is only longer (`util` in `gpu_util_mean`) counts as near. */
function distance(a: string, b: string): number {
  if (a.length > 3 && b.includes(a)) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
