// Describes a metric's catalogue entry in words.
import { METRICS, type Metric, type MetricId } from '@ptl/claw-router';
import { dashed, fitted, flow } from './layout/columns.ts';
import { formSentence, formWord } from './numbers/forms.ts';
import { bySection } from './sections.ts';
import type { Style } from './style.ts';

/** `inPackage`: the metric's entry in a package, where one was given. */
export function explainText(
  name: string,
  metric: Metric,
  inPackage: string | undefined,
  style: Style,
): string {
  const facts = [
    ['unit', metric.unit],
    ['section', metric.section],
    ['sources', metric.sources.join(', ')],
    ['contributor', metric.contributor],
    ...(metric.formula === undefined ? [] : [['formula', metric.formula]]),
    ['leaves as', formSentence(metric.release)],
    ...(inPackage === undefined ? [] : [['in the package', inPackage]]),
  ];
  const withheld = withheldSentences(metric);
  const lines = [
    style.title(name),
    ...flow(metric.description, style.width),
    '',
    style.title('Definition'),
    ...flow(metric.definition, style.width),
    '',
    ...fitted(facts, style.width),
  ];
  if (withheld.length > 0)
    lines.push(
      '',
      style.title('Withheld if'),
      ...withheld.flatMap((sentence) => dashed(sentence, style.width)),
    );
  return `${lines.join('\n')}\n`;
}

/** From so many metrics on that mean the same of different servers, the list has one line for all. */
const FEWEST_ALIKE = 3;

/** The given metrics by section: what each means in a sentence, and how it leaves in a word or two. */
export function listText(
  metrics: readonly MetricId[],
  inPackage: ((metric: MetricId) => string) | undefined,
  style: Style,
): string {
  const sections = bySection(metrics.map((metric) => ({ metric })));
  const lines = sections.flatMap(({ section, entries }) => {
    const names = entries.map(({ metric }) => metric);
    const { rows, kinds } =
      inPackage === undefined
        ? foldedRows(names)
        : { rows: names.map((one) => [one, inPackage(one), METRICS[one].description]), kinds: [] };
    const star = `* is ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}.`;
    return [
      style.title(section),
      ...fitted(rows, style.width),
      ...(kinds.length === 0 ? [] : flow(star, style.width)),
      '',
    ];
  });
  return `${[...lines, 'One of them in full: claw explain METRIC'].join('\n')}\n`;
}

/**
 * A row for each metric, and one for all that have the same description: `*_servers_total`. `kinds`: the
 * words that the asterisk stands for.
 */
function foldedRows(metrics: readonly MetricId[]): { rows: string[][]; kinds: string[] } {
  const wordOf = (metric: MetricId) => formWord(METRICS[metric].release).replace(/ and .*/, '');
  const kinds = new Set<string>();
  const alike = Map.groupBy(metrics, (metric) => METRICS[metric].description);
  const rows = [...alike].flatMap(([description, some]) => {
    if (some.length < FEWEST_ALIKE) return some.map((metric) => [metric, wordOf(metric), description]);
    for (const metric of some) kinds.add(metric.split('_')[0] ?? '');
    const [first = metrics[0]!] = some;
    return [[first.replace(/^[^_]+/, '*'), wordOf(first), description]];
  });
  return { rows, kinds: [...kinds] };
}

/** Why a metric may be missing from a package. */
export function withheldSentences({ release, withholdable }: Metric): string[] {
  if (!withholdable) return [];
  const always = [
    'no telemetry for it was among the inputs',
    'the telemetry gives it no value, such as 0 / 0',
  ];
  const few = 'too few contributors stand behind it';
  switch (release.form) {
    case 'B':
    case 'E':
    case 'Q':
    case 'T':
    case 'N':
      return [...always, few];
    case 'S':
      return [...always, few, 'one contributor has more than 80 % of the jobs'];
    case '1-2-5':
      return [...always, 'too few contributors or servers stand behind it'];
    case 'fixed':
      return [
        ...always,
        release.servers === undefined ? few : 'too few servers stand behind it',
        ...(release.servers === undefined
          ? ['set against another total, it would reveal the share of one contributor too closely']
          : []),
      ];
    default:
      return always;
  }
}
