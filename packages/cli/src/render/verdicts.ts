// Explains in sentences why metrics were withheld, and the warnings.
import { type DiagnosticCode, diagnosticSentence, type Source } from '@ptl/claw-core';
import { METRICS, type MetricId, type Outcome, REASONS, type ReportEntry, SENTENCES } from '@ptl/claw-router';
import type { Computed } from '../compute.ts';
import { folded } from './fold.ts';
import { inOrder } from './sections.ts';
import { count, number } from './words.ts';

type Withheld = Outcome['withheld'][number];

const precise: Readonly<Record<string, string>> = { ...SENTENCES, ...REASONS };

/** The precise reason, for the operator only; the package just states `protected`. */
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

/**
 * The withheld metrics by precise reason: those that the gate held back, those that there was nothing of, and
 * those without a value.
 */
export function withheldByReason(outcome: Computed['outcome']): {
  protected: string[];
  /** The package says `protected` of them, too, so that nothing and too little look alike. */
  none: string[];
  valueless: string[];
  count: number;
  /**
   * Metrics of sources that were neither given nor searched for. The package lists them; they need no
   * explanation.
   */
  unasked: number;
} {
  const { released } = outcome;
  const withheld = mentioned(outcome);
  const catalogue = (Object.keys(METRICS) as MetricId[]).filter((metric) => METRICS[metric].withholdable);
  const alike = withheld.filter(({ reason }) => reason === 'protected');
  const kept = alike.filter(({ because }) => Object.hasOwn(REASONS, because));
  const none = alike.filter(({ because }) => !Object.hasOwn(REASONS, because));
  const missing = withheld.filter(({ reason }) => reason !== 'protected');
  // The gate cannot hold back a metric without a value, so a section counts as whole when all metrics with
  // values are in it.
  const judged = [...released, ...alike].map(({ metric }) => metric);
  return {
    protected: byReason(kept.map(withReason), judged),
    none: byReason(none.map(withReason), judged),
    valueless: byReason(missing.map(withReason), catalogue),
    count: withheld.length,
    unasked: outcome.withheld.length - withheld.length,
  };
}

/** The withheld metrics that the operator asked for. */
function mentioned(outcome: Computed['outcome']): readonly Withheld[] {
  const reasons = outcome.withheld.map((one) => ({ one, reason: because(one) }));
  return printable(reasons, outcome).map(({ one }) => one);
}

function withReason(one: Withheld): { metric: MetricId; reason: string } {
  return { metric: one.metric, reason: because(one) };
}

/** The metrics of the report that have a reason, by reason: those without a value, and those with one. */
export function reasonsIn(report: readonly ReportEntry[]): {
  readonly valueless: readonly string[];
  /** They have a value, which no package may have. */
  readonly local: readonly string[];
} {
  const reasoned = report.flatMap(({ metric, reason, value }) =>
    reason === undefined ? [] : [{ metric, reason, value }],
  );
  const all = report.map(({ metric }) => metric);
  return {
    valueless: byReason(
      reasoned.filter(({ value }) => value === undefined),
      all,
    ),
    local: byReason(
      reasoned.filter(({ value }) => value !== undefined),
      all,
    ),
  };
}

type Warning = Outcome['warnings'] extends ReadonlyMap<infer Code, number> ? Code : never;

/** The warning in words, and how often it applies. `where`: its first place, or ''. */
const warnings: { readonly [Code in Warning]: (many: number, where: string) => string } = {
  utilization_assumed: (many) =>
    `The utilization of ${count(many, 'analyzed job')} was not measured, but assumed with --assume-util.`,
  gpus_untracked: () => SENTENCES.gpus_untracked,
  times_without_zone: (many, where) =>
    `${count(many, 'row')} with times without a zone, read in that of --timezone (default: UTC)${where}.`,
  rows_rejected: (many, where) => `${count(many, 'row')} not understood and set aside${where}.`,
  rows_foreign: (many, where) => `${count(many, 'line')} passed over as no records${where}.`,
  fields_unread: (many, where) => `${count(many, 'value')} not understood, and counted as unknown${where}.`,
  samples_unattributed: (many) =>
    `${count(many, 'GPU sample')} could belong to several jobs or to none, and count for no job.`,
  samples_untimed: (many) =>
    `${count(many, 'source')} of GPU samples without times: they show which GPUs there are, and the work of no job but those that they name. "claw recipe prometheus" and "claw recipe dcgm" print how to get them with times.`,
  values_capped: (many, where) => `${count(many, 'ratio')} above 1 counted as 1${where}.`,
  users_unknown: (many) => `${count(many, 'job')} without a user; together they count as one user.`,
  pods_only_listed: (many) =>
    `Lists show ${count(many, 'GPU pod')}, and none that was deleted before: GPU-hours and counts are too low.`,
  source_incomplete: (many, where) => `${count(many, 'input')} broken off or with gaps${where}.`,
};

/** The diagnostics of rows that were set aside. */
const REJECTED: readonly DiagnosticCode[] = ['row_malformed', 'row_ambiguous', 'row_too_long', 'row_untimed'];
/** So many kinds of them are named in one sentence. */
const MOST_REJECTED = 4;

/** The diagnostics behind a warning, which know its place. */
const behind: { readonly [Code in Warning]?: readonly DiagnosticCode[] } = {
  times_without_zone: ['time_without_zone'],
  rows_foreign: ['row_foreign'],
  fields_unread: ['field_invalid', 'time_invalid', 'field_out_of_range'],
  source_incomplete: ['row_incomplete', 'document_truncated'],
};

/** The warnings of the package, the operator's notes, and what was skipped while reading. */
export function warningSentences({ outcome, notes }: Computed): string[] {
  // Where no row names a user, a note says so, and what to do.
  const isNoted = (code: Warning) => code === 'users_unknown' && outcome.people.users === 'none';
  const said = [...outcome.warnings]
    .filter(([code]) => !isNoted(code))
    .map(([code, many]) => warnings[code](many, firstPlace(outcome, code)));
  return [...said, ...outcome.remarks, ...notes];
}

/** The sources of ratios above 1, by the field that exceeds its limit. */
const ABOVE: Readonly<Record<string, string>> = {
  timeLimitSeconds: 'of jobs that ran longer than their time limit',
  cpuSeconds: 'of users with more CPU time than they requested',
  usedGpus: 'of namespaces beyond their quota',
};

/** `: 2 of jobs that ran longer than their time limit`. */
function whatIsAbove(readings: Computed['outcome']['readings']): string {
  const found = readings
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ code }) => code === 'ratio_above_one')
    .flatMap(({ field, count: many }) => {
      const whose = field === undefined ? undefined : ABOVE[field];
      return whose === undefined ? [] : [`${number(many)} ${whose}`];
    });
  return found.length === 0 ? '' : `: ${found.join(', ')}`;
}

/** `: 2 of jobs.txt (line 7; end: it is neither …), 1 of old.txt (line 3; …)`, or '' where none is known. */
function rowsByFile(readings: Computed['outcome']['readings'], many: number): string {
  const all = readings.flatMap(({ diagnostics }) => diagnostics);
  const rejected = all.filter(({ code }) => REJECTED.includes(code));
  const known = rejected.reduce((sum, { count }) => sum + count, 0);
  const found = known < many ? [...rejected, ...all.filter(({ code }) => code === 'row_foreign')] : rejected;
  const named = found.slice(0, MOST_REJECTED).map((one) => {
    const line = one.lines[0] === undefined ? '' : `line ${number(one.lines[0])}; `;
    const why = diagnosticSentence(one).replace(/; (?:it|the row) was (?:set aside|passed over)$/, '');
    return `${number(one.count)} of ${one.place} (${line}${why})`;
  });
  const rest = found.length - named.length;
  if (rest > 0) named.push(`and ${number(rest)} more kinds, under Read`);
  return named.length === 0 ? '' : `: ${named.join(', ')}`;
}

/** `: jobs.txt, first on line 7`, or '' where no place is known. */
function firstPlace({ readings, warnings }: Computed['outcome'], warning: Warning): string {
  if (warning === 'values_capped') return whatIsAbove(readings);
  if (warning === 'rows_rejected') return rowsByFile(readings, warnings.get(warning) ?? 0);
  const codes = behind[warning] ?? [];
  const first = readings.flatMap(({ diagnostics }) => diagnostics).find(({ code }) => codes.includes(code));
  if (first === undefined) return '';
  const line = first.lines[0] === undefined ? '' : `, first on line ${number(first.lines[0])}`;
  return `: ${first.place}${line}`;
}

/**
 * Reasons that only state that a kind of source was not given, with the record kinds that such a source
 * gives.
 */
const unasked: ReadonlyMap<string, Source['gives'][number]> = new Map([
  [SENTENCES.no_pods, 'pod'],
  [SENTENCES.no_quotas, 'pod'],
]);

/** Leaves out what is missing only because its source was neither given nor searched for. */
export function printable<T extends { readonly reason?: string }>(
  entries: readonly T[],
  { readings }: Computed['outcome'],
): T[] {
  const given = new Set(readings.flatMap(({ source }) => source.gives));
  return entries.filter(({ reason }) => {
    if (reason === undefined) return true;
    const kind = unasked.get(reason);
    return reason !== SENTENCES.no_inference && (kind === undefined || given.has(kind));
  });
}
