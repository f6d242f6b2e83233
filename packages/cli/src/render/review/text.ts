// Shows the package to a person before sending: what leaves, what does not and why, and what it is based on.
import { METRICS, type MetricId, releasedIn } from '@ptl/claw-router';
import type { Finished } from '../../finished/read.ts';
import { dashed, fitted, flow } from '../layout/columns.ts';
import { releasedText, shownValue, unitWord } from '../numbers/value.ts';
import { INTERNAL } from '../report/reported.ts';
import { scoreLine } from '../score/text.ts';
import { bySection } from '../sections.ts';
import { staysSentence } from '../stays.ts';
import type { Style } from '../style.ts';
import { heading } from '../summary.ts';
import { count, type FactValue } from '../words.ts';
import { factsOf, sourcesOf, warningsOf, withheldOf } from './facts.ts';
import type { Reviewed } from './reviewed.ts';

export const LEGEND =
  'An estimate has its interval in parentheses; of a blurred share it holds the exact number for at least 95 of 100 keys. A band holds it for certain.';
export const CLOSING = 'Nothing was sent, and claw sends nothing: hand over these bytes yourself, or do not.';

const NO_EXACT = 'A dash stands where the report has no such number, or has it of other telemetry.';

/** What a package never contains. */
export const STAYS =
  'Users, accounts, jobs and their names, hosts, GPUs, namespaces and pods: of these a package has no name and no id, nor a hash of one.';
export const NO_COUNTS =
  'How many were read is not in a package; a report of the same period says it ("claw report --json", given with --report).';

export function reviewText(reviewed: Reviewed, style: Style): string {
  const { finished, preview, difference, beside } = reviewed;
  const { place, content } = finished;
  const warnings = warningsOf(reviewed);
  const lines = [
    ...(beside === undefined ? [] : [style.alert(INTERNAL)]),
    style.title(`Review of ${place}`),
    ...fitted(factsOf(reviewed), style.width),
    '',
    style.title('Sources'),
    ...fitted(
      sourcesOf(content, beside).map(({ source, gave }) => [source, gave]),
      style.width,
    ),
    '',
    ...leaving(reviewed, style),
    ...staying(reviewed, style),
    ...withheld(finished, style),
    ...(warnings.length === 0
      ? []
      : [style.alert('Warnings'), ...warnings.flatMap((one) => dashed(one, style.width)), '']),
    ...(difference === undefined ? [] : differing(difference, style)),
    style.title('Score preview, in no package'),
    ...flow(scoreLine(preview), style.width),
    '',
    ...flow(CLOSING, style.width, 0),
  ];
  return `${lines.join('\n')}\n`;
}

function leaving({ finished: { content }, beside }: Reviewed, style: Style): string[] {
  const exact = beside?.exact;
  const released = releasedIn(content);
  if (released.length === 0)
    return [style.title('Nothing leaves'), ...flow('Every metric was withheld.', style.width), ''];
  return [
    style.title(`Leaves, once you hand it over: ${count(released.length, 'metric')}`),
    ...flow(exact === undefined ? LEGEND : `${LEGEND} ${NO_EXACT}`, style.width),
    ...bySection(released).flatMap(({ section, entries }) => [
      ...heading(section, style),
      ...fitted(
        [
          ['metric', 'leaves', ...(exact === undefined ? [] : ['exactly']), 'confidence, source'],
          ...entries.map(({ metric, value, unit, source, confidence }) => [
            metric,
            // The unit follows an exact value.
            ...(exact === undefined
              ? [`${releasedText(metric, value)} ${unitWord(unit)}`.trimEnd()]
              : [releasedText(metric, value), exactText(exact, metric)]),
            `${confidence}, ${source}`,
          ]),
        ],
        style.width,
        4,
      ),
    ]),
    '',
  ];
}

/** '-' where the report lacks the number, or has it from other telemetry. */
export function exactText(exact: ReadonlyMap<MetricId, FactValue>, metric: MetricId): string {
  const value = exact.get(metric);
  return value === undefined ? '-' : shownValue(value, METRICS[metric].unit);
}

function staying({ beside }: Reviewed, style: Style): string[] {
  const counted = staysSentence(beside?.names ?? []);
  return [style.title('Stays'), ...flow(STAYS, style.width), ...flow(counted ?? NO_COUNTS, style.width), ''];
}

function withheld({ content }: Finished, style: Style): string[] {
  const groups = withheldOf(content);
  if (groups.length === 0) return [];
  return [
    style.title('Withheld'),
    ...groups.flatMap(({ reason, names }) => dashed(`${reason}: ${names.join(', ')}`, style.width)),
    '',
  ];
}

function differing({ place, of }: NonNullable<Reviewed['difference']>, style: Style): string[] {
  const { conditions, changed, same } = of;
  const rows = [
    ...conditions.map(({ name, before, now }) => [name, before, now]),
    ...changed.map(({ metric, before = 'not said', now = 'not said' }) => [metric, before, now]),
  ];
  return [
    ...flow(
      `Against ${place}: ${count(changed.length, 'metric')} said otherwise, ${same} alike`,
      style.width,
      0,
    ).map(style.title),
    ...(rows.length === 0 ? [] : fitted([['', 'there', 'here'], ...rows], style.width)),
    '',
  ];
}
