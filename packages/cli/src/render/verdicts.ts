// Why metrics were withheld, and what a reader must be warned of, as sentences.
import { METRICS, type MetricId, type Outcome, REASONS, type ReportEntry, SENTENCES } from '@ptl/claw-router';
import type { Computed } from '../compute.ts';
import { folded } from './fold.ts';
import { inOrder } from './sections.ts';

type Withheld = Outcome['withheld'][number];

const precise: Readonly<Record<string, string>> = { ...SENTENCES, ...REASONS };

/** The precise reason, for the operator only: the package says no more than `protected`. */
export function because({ because, reason }: Withheld): string {
  return precise[because] ?? reason;
}

/** A line for each reason, with the names that share it: `No Kubernetes source was given: k8s_* (3)`. */
function byReason(
  entries: readonly { readonly metric: MetricId; readonly reason: string }[],
  all: readonly MetricId[],
): string[] {
  const ordered = inOrder(entries);
  return [...Map.groupBy(ordered, ({ reason }) => reason)].map(
    ([reason, some]) =>
      `${reason.replace(/\.$/, '')}: ${folded(
        some.map(({ metric }) => metric),
        all,
      ).join(', ')}`,
  );
}

/** The withheld metrics by precise reason: those that the gate kept back, and those that have no value. */
export function withheldByReason({ released, withheld }: Outcome): {
  protected: string[];
  valueless: string[];
} {
  const catalogue = (Object.keys(METRICS) as MetricId[]).filter((metric) => METRICS[metric].withholdable);
  const kept = withheld.filter(({ reason }) => reason === 'protected');
  const missing = withheld.filter(({ reason }) => reason !== 'protected');
  // What has no value could not have been kept back: a whole section is what there was of it.
  const judged = [...released, ...kept].map(({ metric }) => metric);
  return {
    protected: byReason(kept.map(withReason), judged),
    valueless: byReason(missing.map(withReason), catalogue),
  };
}

function withReason(one: Withheld): { metric: MetricId; reason: string } {
  return { metric: one.metric, reason: because(one) };
}

/** The metrics of the report that have no value, by reason. */
export function valuelessByReason(report: readonly ReportEntry[]): string[] {
  return byReason(
    report.flatMap(({ metric, reason }) => (reason === undefined ? [] : [{ metric, reason }])),
    report.map(({ metric }) => metric),
  );
}

const warnings: Readonly<Record<string, string>> = {
  utilization_assumed: 'Some utilization was not measured, but assumed with --assume-util.',
  gpus_untracked: SENTENCES.gpus_untracked,
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
