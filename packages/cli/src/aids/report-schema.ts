// The JSON Schema of what "claw report --json" prints. Members are added, never renamed: others may stand
// beside those that are listed.
import { NODE_STATES } from '@ptl/claw-core';
import { METRICS } from '@ptl/claw-router';
import {
  bucket,
  costs,
  count,
  DAYS,
  findings,
  list,
  metric,
  number,
  object,
  sources,
  text,
  VALUE,
  words,
} from './report-parts.ts';

const compared = {
  ...list(
    object({ metric: words(Object.keys(METRICS), 'Which number.'), before: VALUE, now: VALUE }),
    'Numbers that differ from the report that --compare names; null without it.',
  ),
  type: ['array', 'null'],
};

export function reportSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'What "claw report --json" prints: exact numbers for the operator, and no package',
    ...object(
      {
        command: { const: 'report' },
        mark: text('It is internal, and not a package.'),
        version: text('The version of claw.'),
        synthetic: { type: 'boolean', description: 'True for the sample, which is of no real cluster.' },
        contributors: object({
          unit: words(['user', 'account', 'namespace', 'node'], 'Who is counted.'),
          count: count('How many there are.'),
          fewest: count('How many a number in a package needs.'),
        }),
        period: { ...object(DAYS), type: ['object', 'null'], description: 'Null for a snapshot.' },
        metrics: list(metric, 'Every metric, in the order of the contract.'),
        snapshot: list(metric, 'What readings without times say, beside inputs that have times.'),
        findings,
        next: list({ type: 'string' }, 'What would improve the numbers most.'),
        threshold: number('Jobs below this utilization are flagged, 0…1.'),
        cuts: list(
          object({
            by: text('The property that the jobs are cut by.'),
            rows: list(bucket, 'A row a bucket.'),
          }),
          'Jobs by size, and by the property that --by or --groups names.',
        ),
        compared,
        nodes: list(
          object({
            state: words(NODE_STATES, 'The last state of the nodes.'),
            nodes: count('Nodes with GPUs.'),
            gpus: count('Their GPUs.'),
          }),
          'Of the nodes that a scheduler lists.',
        ),
        names_read: {
          type: 'object',
          additionalProperties: count('How many different ones.'),
          description: 'How many names of each kind were read; none of them leaves.',
        },
        days_covered: list(
          object({ source: text('A source.'), ...DAYS, with_data: count('Days with any data.') }),
          'From which day to which each source reaches.',
        ),
        sources,
        endpoints: list(
          object({
            url: text('As shown: without credentials.'),
            believed: { type: 'boolean', description: 'False where its owner is not trusted.' },
            standing: words(
              ['named', 'root', 'service_account', 'foreign', 'unknown'],
              'Who named it, or to whom its server belongs.',
            ),
          }),
          'Endpoints that were asked, or refused.',
        ),
        warnings: list({ type: 'string' }, 'Sentences.'),
      },
      { costs },
    ),
  };
}
