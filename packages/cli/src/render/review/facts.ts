// What a person should know about a package before handing it over, besides its numbers.
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import { METRICS, type MetricId, type PtlOutputV1, releasedIn } from '@ptl/claw-router';
import { folded } from '../fold.ts';
import { percent, releasedText } from '../numbers/value.ts';
import type { Earlier } from '../report/earlier.ts';
import { signatureText } from '../verified.ts';
import { count } from '../words.ts';
import type { Reviewed } from './reviewed.ts';

const BITS_PER_BYTE = 8;

const REASONS = {
  protected:
    'Too few people, one of them with too large a part, or none at all; the package does not say which',
  undefined: 'There is telemetry, and it gives no value',
  no_source: 'No input gives them over the period',
} as const;

/** The warnings in words. */
const WARNINGS: Readonly<Record<PtlOutputV1['warnings'][number], string>> = {
  utilization_assumed: 'Utilization was not measured, but assumed.',
  times_without_zone: 'Some times carry no zone, and were read in the one that was given.',
  source_incomplete: 'A source broke off, or says itself that it is not all.',
};

/** Names and values, in reading order. */
export function factsOf({ finished, recorded }: Reviewed): (readonly [string, string])[] {
  const { bytes, sha256, content, signature } = finished;
  const { privacy, period } = content;
  const { k, workload, allow_small } = privacy.parameters;
  const days = (Date.parse(period.last_day) - Date.parse(period.first_day)) / 1000 / SECONDS_PER_DAY + 1;
  const fewest =
    allow_small === true
      ? `fewer than ${k}, let out with --allow-small`
      : `at least ${k} behind each number about use`;
  return [
    ['period', `${period.first_day} to ${period.last_day} (${count(days, 'day')}, UTC)`],
    ['organization', content.organization ?? 'not named'],
    ...(content.synthetic === true ? [['data', 'synthetic: made up, of no real cluster'] as const] : []),
    ['privacy', `${privacy.mode}; contributors are ${privacy.contributors}s, ${fewest}`],
    ['workload', workload],
    ['key id', `${privacy.key_id}, whose dice have been thrown since ${privacy.dice_since}`],
    ...(privacy.replaces === undefined ? [] : [['replaces', `the package ${privacy.replaces}`] as const]),
    [
      'capacity',
      `it can carry at most ${count(privacy.capacity_bits, 'bit')} (${count(Math.ceil(privacy.capacity_bits / BITS_PER_BYTE), 'byte')}), and the name of the organization`,
    ],
    ...(recorded === undefined ? [] : [['ledger', recorded] as const]),
    ['signature', signatureText(signature)],
    ['sha256', sha256],
    [
      'file',
      `${count(bytes, 'byte')}, written by claw ${content.version} on ${content.package_timestamp.slice(0, 10)}`,
    ],
  ];
}

/** The yield of each source. */
export function sourcesOf(
  { discovery }: PtlOutputV1,
  beside: Earlier | undefined,
): { source: string; gave: string }[] {
  return discovery.data_sources_found.map((source) => {
    const result = discovery.collection_results[source];
    if (result === undefined) return { source, gave: '' };
    const { status, fidelity, coverage } = result;
    const covers =
      coverage === undefined
        ? ''
        : `; covers ${percent(coverage.low)}–${percent(coverage.high)} % of held GPU time`;
    const days = beside?.days.get(source);
    return { source, gave: `${status}, ${fidelity}${covers}${days === undefined ? '' : `; ${days}`}` };
  });
}

/** What the package lacks: a reason and the names, with sections and families shortened. */
export function withheldOf({ privacy }: PtlOutputV1): { reason: string; names: string[] }[] {
  const catalogue = (Object.keys(METRICS) as MetricId[]).filter((metric) => METRICS[metric].withholdable);
  const isMetric = (word: string): word is MetricId => Object.hasOwn(METRICS, word);
  return (Object.keys(REASONS) as (keyof typeof REASONS)[]).flatMap((reason) => {
    const words: readonly string[] = privacy.withheld[reason] ?? [];
    if (words.length === 0) return [];
    const sections = words.filter((word) => !isMetric(word)).map((section) => `${section} (all of it)`);
    return [{ reason: REASONS[reason], names: [...sections, ...folded(words.filter(isMetric), catalogue)] }];
  });
}

/** The package's entry for one metric: its value with source and confidence, or why it has none. */
export function entryIn(content: PtlOutputV1, metric: MetricId): string {
  const said = releasedIn(content).find((one) => one.metric === metric);
  if (said !== undefined)
    return `${releasedText(metric, said.value)}, confidence ${said.confidence}, from ${said.source}`;
  const { withheld } = content.privacy;
  const reason = (Object.keys(REASONS) as (keyof typeof REASONS)[]).find((one) =>
    (withheld[one] as readonly string[] | undefined)?.some(
      (word) => word === metric || word === METRICS[metric].section,
    ),
  );
  return reason === undefined ? 'not in it' : `withheld: ${REASONS[reason]}`;
}

export function warningsOf({ finished, superseded }: Reviewed): string[] {
  const said = finished.content.warnings.map((code) => WARNINGS[code]);
  return superseded === undefined ? said : [superseded, ...said];
}
