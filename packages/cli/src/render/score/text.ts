// The output of score: a line for each engine, its components, the tier, and what the next tier takes.
import { type Component, ENGINE_WEIGHTS, type EngineScore, type Preview } from '@ptl/claw-router';
import type { Finished } from '../../finished/read.ts';
import { VERSION } from '../../version.ts';
import { dashed, fitted, flow } from '../layout/columns.ts';
import type { Style } from '../style.ts';
import { count } from '../words.ts';
import { ENGINE_QUESTIONS, lacking, scoreText, whyNoScore } from './words.ts';

const NATURE =
  "A preview by PTL's published formulas, from what the package says and nothing else. It is no part of the package, and no certificate. In parentheses: the lowest and the highest score that the package leaves open.";
const OPEN_FOR_MIG =
  'Where GPUs are partitioned, CORE multiplies the fit by the share of active MIG instances. That share stays with you, so the fit is open down to 0.';

export function scoreLines(finished: Finished, preview: Preview, style: Style): string[] {
  const { first_day, last_day } = finished.content.period;
  const note = finished.content.synthetic === true ? ', synthetic sample' : '';
  return [
    `${style.title(`claw ${VERSION}`)}  ${first_day} to ${last_day}${note}`,
    ...flow(NATURE, style.width, 0),
    '',
    ...fitted(
      [['engine', 'score', 'weight', 'it asks'], ...preview.engines.map(engineRow), compositeRow(preview)],
      style.width,
    ),
    '',
    ...preview.engines.filter(({ components }) => components.length > 1).flatMap((one) => parts(one, style)),
    ...tierLines(preview, style),
  ];
}

/** `ACE 0.513 (0.482–0.544), …: composite 0.61, DEVELOPING`, where one line is enough. */
export function scoreLine(preview: Preview): string {
  const engines = preview.engines.flatMap(({ engine, score }) =>
    score === undefined ? [] : [`${engine.toUpperCase()} ${scoreText(score)}`],
  );
  if (preview.composite === undefined) return 'No engine has a score from this package alone: PENDING.';
  return `${engines.join(', ')}; composite ${scoreText(preview.composite)}: ${tierText(preview)}.`;
}

function engineRow({ engine, score, components }: EngineScore): string[] {
  const shown =
    score !== undefined ? scoreText(score) : components.some((part) => part.score) ? 'incomplete' : 'missing';
  return [engine.toUpperCase(), shown, ENGINE_WEIGHTS[engine].toFixed(2), ENGINE_QUESTIONS[engine]];
}

function compositeRow({ composite }: Preview): string[] {
  const text = composite === undefined ? 'missing' : scoreText(composite);
  return ['composite', text, '', 'the mean of the engines that have a score, by weight'];
}

function parts({ engine, components }: EngineScore, style: Style): string[] {
  const rows = components.map((part) => [
    part.name,
    part.score === undefined ? 'missing' : scoreText(part.score),
    Number(part.weight.toFixed(3)).toString(),
    part.score === undefined ? lacking(part) : part.from.join(', '),
  ]);
  const isOpen = components.some((part: Component) => part.isOpenForMig === true);
  return [
    style.title(engine.toUpperCase()),
    ...fitted([['part', 'score', 'weight', 'from'], ...rows], style.width),
    ...(isOpen ? flow(OPEN_FOR_MIG, style.width) : []),
    '',
  ];
}

/** `DEVELOPING`, or both ends where the interval reaches into another tier. */
function tierText({ tier: { low, high, value } }: Preview): string {
  if (low === high) return low;
  return value === undefined ? `${low} to ${high}` : `${value} (${low} to ${high})`;
}

function tierLines(preview: Preview, style: Style): string[] {
  const { next, composite } = preview;
  const lines = [`${style.title('Tier')}: ${tierText(preview)}`];
  if (next === undefined) return lines;
  const reached = composite?.value ?? composite?.low ?? 0;
  const wanted = [
    ...(next.composite > reached
      ? [`a composite of ${next.composite.toFixed(2)}: ${(next.composite - reached).toFixed(3)} more`]
      : []),
    ...(next.enginesMissing > 0
      ? [
          `${count(next.enginesMissing, 'more engine')} with a score, of ${next.absent.map((one) => one.toUpperCase()).join(', ')}`,
        ]
      : []),
  ];
  return [
    ...lines,
    style.title(`For ${next.tier}`),
    ...wanted.flatMap((one) => dashed(one, style.width)),
    ...gaps(preview, style),
  ];
}

/** What would give a score to the engines without one. */
function gaps({ engines }: Preview, style: Style): string[] {
  const lines = engines
    .filter(({ score }) => score === undefined)
    .flatMap((one) => dashed(`${one.engine.toUpperCase()}: ${whyNoScore(one)}`, style.width));
  return lines.length === 0 ? [] : [style.title('Without a score'), ...lines];
}
