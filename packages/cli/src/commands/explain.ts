// claw explain: what one metric means, who its contributors are, how it may leave, and why it may be
// withheld; or the list of the metrics whose names or descriptions contain what was typed.
import { METRICS, type Metric, type MetricId } from '@ptl/claw-router';
import { near } from '../command-line/nearest.ts';
import { EXIT, usage } from '../errors.ts';
import { readFinished } from '../finished/read.ts';
import { trustedBy } from '../integrity/keys.ts';
import { explainText, listText, withheldSentences } from '../render/explain.ts';
import { json } from '../render/json.ts';
import { formSentence } from '../render/numbers/forms.ts';
import { entryIn } from '../render/review/facts.ts';
import { styleFor } from '../render/style.ts';
import type { CommandResult, World } from '../world.ts';

const ALL = Object.keys(METRICS) as MetricId[];

export interface ExplainFlags {
  readonly package?: string;
  readonly key?: string;
  readonly json?: boolean;
}

export async function explain(
  name: string | undefined,
  flags: ExplainFlags,
  world: World,
): Promise<CommandResult> {
  const found = matching(name);
  const trusted = trustedBy(flags.key);
  const opened = flags.package === undefined ? undefined : await readFinished(flags.package, trusted, world);
  const inPackage = opened && ((metric: MetricId) => entryIn(opened.finished.content, metric));
  const [only] = found;
  const style = styleFor(world);
  const stdout =
    found.length === 1 && only !== undefined
      ? flags.json === true
        ? json(entry(only, inPackage))
        : explainText(only, METRICS[only], inPackage?.(only), style)
      : flags.json === true
        ? json({ metrics: found.map((metric) => entry(metric, inPackage)) })
        : listText(found, inPackage, style);
  return { exitCode: EXIT.done, stdout, stderr: '' };
}

/**
 * The metric of that name, else all whose names contain it, else all whose descriptions do; all metrics
 * without a name. Throws a CliError (2) where there is none.
 */
function matching(name: string | undefined): MetricId[] {
  if (name === undefined) return ALL;
  const asked = name.toLowerCase();
  if (asked === '') throw usage(unknown(asked));
  const ways: readonly ((metric: MetricId) => boolean)[] = [
    (metric) => metric === asked,
    (metric) => metric.includes(asked),
    (metric) => METRICS[metric].description.toLowerCase().includes(asked),
  ];
  const found = ways.map((is) => ALL.filter(is)).find((some) => some.length > 0);
  if (found === undefined) throw usage(unknown(asked));
  return found;
}

/**
 * {metric, section, unit, description, definition, formula, sources, contributor, form, withheldIf,
 * inPackage}
 */
function entry(name: MetricId, inPackage?: (metric: MetricId) => string): object {
  const metric: Metric = METRICS[name];
  const { section, unit, description, definition, formula, sources, contributor } = metric;
  return {
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
    ...(inPackage === undefined ? {} : { inPackage: inPackage(name) }),
  };
}

/** Names the metrics that could be meant, and does not repeat what was typed. */
function unknown(asked: string): string {
  const some = near(asked, ALL).slice(0, 3).join(', ');
  return some === ''
    ? 'There is no metric of that name, and none that is described so: "claw explain" lists them all.'
    : `There is no metric of that name: the nearest are ${some}; "claw explain" lists them all.`;
}
