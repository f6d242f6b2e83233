// A metric's entry in the catalogue, in words.
import type { Metric, Release } from '@ptl/claw-router';
import type { Style } from './style.ts';
import { paragraph, table } from './table.ts';

export function explainText(name: string, metric: Metric, style: Style): string {
  const facts = [
    ['unit', metric.unit],
    ['section', metric.section],
    ['sources', metric.sources.join(', ')],
    ['contributor', metric.contributor],
    ...(metric.formula === undefined ? [] : [['formula', metric.formula]]),
    ['leaves as', formSentence(metric)],
  ];
  const withheld = withheldSentences(metric);
  const lines = [
    style.title(name),
    ...paragraph(metric.description),
    '',
    style.title('Definition'),
    ...paragraph(metric.definition),
    '',
    ...table(facts),
  ];
  if (withheld.length > 0)
    lines.push('', style.title('Withheld if'), ...table(withheld.map((sentence) => ['-', sentence])));
  return `${lines.join('\n')}\n`;
}

/** How a metric may leave. */
export function formSentence({ release, grid }: Metric): string {
  const sentence = forms(release);
  const ladder =
    grid !== undefined && 'ladder' in grid ? ` Rungs, in points: ${grid.ladder.join(', ')}.` : '';
  return sentence + ladder;
}

function forms(release: Release): string {
  switch (release.form) {
    case 'F':
      return `a band by the interval rule, never narrower than ${release.rung} points: nobody can be located within 20 points.${release.onlyUnit === undefined ? '' : ' Only where no users are known and nodes count; otherwise in the report alone.'}`;
    case 'T':
      return `a total, cut to ${release.digits} digits or put into a band of the 1-2-5 series, whichever first hides the largest contributor.`;
    case 'N':
      return 'a count, cut to its first digits or put into a band of the 1-2-5 series.';
    case 'Q':
      return 'the cell of a grid in which the quantile lies.';
    case 'S':
      return `the band of the published score: from ${release.edges.join(', ')}; the last is open.`;
    case '1-2-5':
      return `a band of the 1-2-5 series; the first is [0, ${release.first}).${servers(release.servers)}`;
    case 'X':
      return 'the exact value: hardware is the fact of the organization, not of a person.';
    case 'fixed':
      return `a band of ${release.points} points.${servers(release.servers)}`;
    case 'D':
      return 'nothing: it is in no package, and follows from what is.';
    case 'L':
      return 'nothing: it is for the operator, in "claw report".';
    case 'facility':
      return 'the value that the operator declared with --facility.';
  }
}

function servers(fewest: number | undefined): string {
  return fewest === undefined ? '' : ` Only from ${fewest} servers of the kind on.`;
}

/** Why a metric may be missing from a package. */
export function withheldSentences({ release, withholdable }: Metric): string[] {
  if (!withholdable) return [];
  const always = [
    'no telemetry for it was among the inputs',
    'the telemetry gives it no value, such as 0 / 0',
  ];
  switch (release.form) {
    case 'F':
      return [
        ...always,
        'too few contributors stand behind it',
        'no band hides the largest contributor or account',
      ];
    case 'Q':
      return [...always, 'too few contributors own an item on either side of the cell'];
    case 'S':
      return [
        ...always,
        'too few contributors stand behind it',
        'one contributor has more than 80 % of the jobs',
      ];
    case 'T':
    case 'N':
      return [...always, 'too few contributors stand behind it'];
    case '1-2-5':
      return [...always, 'too few contributors or servers stand behind it'];
    default:
      return always;
  }
}
