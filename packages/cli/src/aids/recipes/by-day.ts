// Generates lines that query series from a Prometheus, day by day.
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import type { RecipePeriod } from './recipe.ts';

/** Series, the query for each (`$name` in double quotes), and the folder for the answers. */
export interface Past {
  readonly names: readonly string[];
  readonly query: string;
  readonly folder: string;
}

/** The first line, and the note about it. */
export const ADDRESS = {
  note: 'Put the address of your Prometheus in the first line.',
  sh: 'PROMETHEUS=http://localhost:9090',
  csh: 'set PROMETHEUS = http://localhost:9090',
} as const;

/** The loops over days and series, for both kinds of shell. */
export function byDay(
  { startSeconds, endSeconds }: RecipePeriod,
  { names, query, folder }: Past,
): { readonly sh: readonly string[]; readonly csh: readonly string[] } {
  const seconds = `seq ${startSeconds + SECONDS_PER_DAY} ${SECONDS_PER_DAY} ${endSeconds}`;
  const ask = [
    '    curl -fsS --get "$PROMETHEUS/api/v1/query" \\',
    '      --data "time=$end" \\',
    '      --data-urlencode \\',
    `        ${query} \\`,
    `      --output "${folder}/$name-$end.json"`,
  ];
  const all = names.map((name, at) => `${at === 0 ? '' : '  '}${name}`);
  const lines = all.map((line, at) => (at === all.length - 1 ? line : `${line} \\`));
  const [first = '', ...more] = lines;
  return {
    sh: [
      `for name in ${first}`,
      ...more,
      'do',
      `  for end in $(${seconds})`,
      '  do',
      ...ask,
      '  done',
      'done',
    ],
    csh: [`foreach name (${first}`, ...more, `  foreach end (\`${seconds}\`)`, ...ask, '  end', 'end'].map(
      (line, at) => (at === more.length ? `${line})` : line),
    ),
  };
}
