// The Slurm recipes: the sacct fields that claw itself queries, in a format that no job name can forge.

import { sources } from '@ptl/claw-core';
import { isoDate } from '../../options.ts';
import { listed, type Recipe, type RecipePeriod } from './recipe.ts';

const RANDOM_BYTES = 8;

export function sacct(period: RecipePeriod): Recipe {
  const days = `-S ${isoDate(period.startSeconds)} -E ${isoDate(period.endSeconds)}`;
  const block = (shell: 'sh' | 'csh', delimiter: string) => [
    ...listed('FIELDS', fields(period), shell),
    'env TZ=UTC SLURM_TIME_FORMAT=%s \\',
    `  sacct -a -D --parsable --delimiter="${delimiter}" \\`,
    `  ${days} --format=$FIELDS \\`,
    '  > jobs.txt',
    'scontrol show node > nodes.txt',
  ];
  return {
    title: 'Slurm accounting, jobs and their steps',
    notes: [
      '-a is every user, -D every run of a requeued job; what PrivateData hides from you is missing, so ask an operator then.',
      'Where the site caps the range of one query, do it a day at a time and give all files with --from.',
      'The names of users and jobs are needed to count them; they never leave. The nodes say how many GPUs there are, and which version of Slurm it is: gpuutil is read by it.',
    ],
    sh: block('sh', "$(printf '\\037')"),
    csh: block('csh', "`printf '\\037'`"),
    from: 'jobs.txt \\\n  --from nodes.txt',
  };
}

export function nodes(): Recipe {
  return {
    title: 'Slurm nodes, their GPUs and states, now',
    notes: [
      'Give it beside the accounting: --from jobs.txt --from nodes.txt. It says how many GPUs there are, also where no job ran.',
    ],
    sh: ['scontrol --oneliner show node > nodes.txt'],
    from: 'nodes.txt',
  };
}

/** The fields of the live command. */
function fields({ startSeconds }: RecipePeriod): string[] {
  const context = { startSeconds, endSeconds: startSeconds + 1, random: new Uint8Array(RANDOM_BYTES) };
  const [request] = sources.slurm_sacct.live?.(context) ?? [];
  const format = request?.kind === 'command' ? request.args.find((arg) => arg.startsWith('--format=')) : '';
  return (format ?? '').slice('--format='.length).split(',');
}
