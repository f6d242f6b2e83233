// Describes the result of trying a source, with a line of advice each.
import type { FindingCode, Source } from '@ptl/claw-core';
import { recipeName } from '../../aids/recipes/index.ts';
import { adviceOf } from '../../collect/named/refusals.ts';
import type { Tried } from '../../collect/probe.ts';
import type { Probed } from '../../collect/probe-command.ts';
import { count } from '../words.ts';

type Words = (detail: number | string) => string;
const things =
  (thing: string): Words =>
  (detail) =>
    count(Number(detail), thing);

const WORDS: Readonly<Record<FindingCode, Words>> = {
  version: (detail) => `version ${detail}`,
  jobs: (detail) => (detail === 0 ? 'it answers, with no job in the last hour' : 'it answers, with jobs'),
  nodes: things('node'),
  gpus: things('GPU'),
  series: things('GPU'),
  answers: () => 'it answers',
  permitted: () => 'you may',
  view_all: () => 'you see the jobs of everybody',
  view_own: () => 'PrivateData hides the jobs of others from ordinary users',
  view_unknown: () => 'it does not say',
  denied: () => 'you may not',
  nothing: () => 'it has nothing of this source',
  unclear: () => 'it answers something else',
  failed: () => 'it failed',
};

/** The result of one probe: `it failed, with status 1`. */
export function findingWords({ finding, timedOut, exitStatus }: Omit<Probed, 'asked'>): string {
  if (timedOut) return 'it did not answer in time, and was ended';
  const status = finding.code === 'failed' && exitStatus !== undefined ? `, with status ${exitStatus}` : '';
  return WORDS[finding.code](finding.detail ?? '') + status;
}

/** The codes of findings with advice, the worst first. */
const ADVICE: readonly (readonly [FindingCode, (source: Source, tool: string) => string])[] = [
  ['failed', (_, tool) => `Run the command by hand, or "claw doctor", to see what ${tool} says.`],
  ['unclear', () => 'Check that this is the right address, and the right tool.'],
  ['denied', () => 'Ask whoever runs the cluster for the permission to list them, or for an export.'],
  ['nothing', (source) => `If there should be something, ask where it is: ${exportOf(source)}.`],
  [
    'view_own',
    () =>
      'Unless you are an operator of Slurm, a package would tell of your jobs only, and is refused: ask one for an export.',
  ],
];

/** The advice where the result of `tried` can be improved; undefined where nothing needs to be done. */
export function adviceFor({ source, reached, probes, view }: Tried): string | undefined {
  const codes = probes.map(({ finding }) => finding.code).filter((code) => !code.startsWith('view_'));
  if (view !== undefined) codes.push(view.code);
  const advice = ADVICE.find(([code]) => codes.includes(code));
  if (advice !== undefined) return advice[1](source, probes[0]?.asked.split(' ')[0] ?? 'it');
  return reached ? undefined : `Run claw where it is, or give an export with --from: ${exportOf(source)}.`;
}

function exportOf(source: Source): string {
  const recipe = recipeName(source.id);
  return recipe === undefined ? adviceOf(source).command : `"claw recipe ${recipe}" shows the lines`;
}
