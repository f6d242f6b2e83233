// Why metrics were withheld, and what a reader must be warned of, as sentences.
import type { Outcome } from '@ptl/claw-router';
import type { Computed } from '../compute.ts';
import { isObject } from '../config.ts';

/** Metrics that were withheld for the same reason. */
export interface WithheldGroup {
  readonly sentence: string;
  readonly metrics: readonly string[];
}

const reasons = {
  no_source: 'no telemetry for them was among the inputs',
  undefined: 'the telemetry gives them no value',
  protected: 'they could point at people or accounts',
} as const;

/** The withheld metrics, by the precise reason, in the order in which the reasons first occur. */
export function withheldByReason({ withheld }: Outcome): WithheldGroup[] {
  const groups = new Map<string, string[]>();
  for (const { metric, reason } of withheld) {
    const sentence = reasons[reason];
    const metrics = groups.get(sentence);
    if (metrics === undefined) groups.set(sentence, [metric]);
    else metrics.push(metric);
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
  const content: unknown = JSON.parse(new TextDecoder().decode(outcome.bytes));
  const codes: unknown = isObject(content) ? content.warnings : undefined;
  const said = Array.isArray(codes) ? codes.map((code) => warnings[String(code)]) : [];
  return [...said.filter((sentence) => sentence !== undefined), ...notes];
}
