// Why metrics were withheld, and what a reader must be warned of, as sentences.
import { type MetricId, type Outcome, REASONS, SENTENCES } from '@ptl/claw-router';
import type { Computed } from '../compute.ts';

/** Metrics that were withheld for the same reason. */
export interface WithheldGroup {
  readonly sentence: string;
  readonly metrics: readonly MetricId[];
}

const precise: Readonly<Record<string, string>> = { ...SENTENCES, ...REASONS };

/** The precise reason, for the operator only: the package says no more than `protected`. */
export function because({ because, reason }: Outcome['withheld'][number]): string {
  return precise[because] ?? reason;
}

/** The withheld metrics, by the precise reason, in the order in which the reasons first occur. */
export function withheldByReason({ withheld }: Outcome): WithheldGroup[] {
  const groups = new Map<string, MetricId[]>();
  for (const one of withheld) {
    const sentence = because(one);
    groups.set(sentence, [...(groups.get(sentence) ?? []), one.metric]);
  }
  return [...groups].map(([sentence, metrics]) => ({ sentence, metrics }));
}

const warnings: Readonly<Record<string, string>> = {
  utilization_assumed: 'Some utilization was not measured, but assumed with --assume-util.',
  gpus_untracked: 'No job names a GPU: this accounting does not record them (AccountingStorageTRES).',
  times_without_zone: 'Times carry no zone and were read in that of --timezone, by default UTC.',
  rows_rejected: 'Some rows were not understood and were set aside.',
  samples_unattributed: 'Some GPU samples belong to no job, or to more than one, and were not attributed.',
  values_capped: 'Some values lay above their physical limit and were cut to it.',
  users_unknown: 'Some jobs name no user; together they count as one.',
  source_incomplete: 'A source breaks off or has gaps.',
};

/** What the package warns of, and what was passed over while reading. */
export function warningSentences({ outcome, notes }: Computed): string[] {
  const said = outcome.warnings.map((code) => warnings[code]);
  return [...said.filter((sentence) => sentence !== undefined), ...notes];
}
