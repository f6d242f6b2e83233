// Diagnostics: what could not be understood, said by code, source, line and our own field name. Never a
// received value.
import { LIMITS } from './limits.ts';

/** What can be wrong with an input, and the sentence for it. This file owns the sentences. */
export const DIAGNOSTICS = {
  row_incomplete: 'the last row is cut off; it was left out',
  row_malformed:
    'a row does not have the shape of the header, or an item lacks what each of its kind has; it was set aside',
  row_ambiguous:
    'a row can be read in more than one way, because free text holds the delimiter; it was set aside',
  name_ambiguous:
    'a name holds the delimiter and cannot be separated from the one beside it; it counts as unknown',
  row_untimed:
    'Start or End is neither ISO 8601 (2026-03-01T06:00:00) nor seconds since the epoch; the row was set aside',
  row_too_long: 'a row is longer than the limit; it was set aside',
  row_foreign:
    'a line is not a record of this format (a message of the tool, for instance); it was passed over',
  object_missed:
    'an object is of a kind that is read only where one stands in the first 64 KiB of its list; it was passed over: give each kind a file of its own',
  field_invalid: 'a field does not have the form it should have; it counts as unknown',
  time_invalid:
    'a time is neither ISO 8601 (2026-03-01T06:00:00) nor seconds since the epoch; it counts as unknown',
  field_out_of_range: 'a value lies outside its physical range; it counts as unknown',
  time_ambiguous:
    'times fall into the hour that a clock change repeats, and can be read in more than one way; the earliest was taken (TZ=UTC, or epoch seconds, avoid it)',
  time_without_zone: 'times carry no zone; they were read in that of --timezone (default: UTC)',
  value_unavailable: 'the tool said that it had no value; it counts as unknown',
  unit_unknown: 'a unit is not known; the value counts as unknown',
  column_unknown: 'a column is not used',
  series_unknown: 'a series is not used',
  profile_unknown: 'a MIG profile is not known; the instance counts as unmeasured',
  gpus_shared:
    'shared GPUs are named by their parts (shards, MPS, gpumem, time slices, vGPU), and it is not known how many make a whole one on the nodes of the job; they count as unmeasured',
  pod_gpus_unknown:
    'it is not known whether a pod holds GPUs: it claims devices that are in no list of claims (kubectl get resourceclaims), or what it requests is missing; it was left out',
  pod_end_unknown: 'a pod is over, and no container says since when; it counts as no job',
  array_pending: 'a row stands for pending tasks of an array; it was left out',
  array_cut: 'the tool cut the list of the tasks of an array off; they count as one job',
  sibling_revoked: 'a job of a federation ran in another cluster; the row of its sibling was passed over',
  duplicate: 'a record was there before; it was counted once',
  user_disputed: "inputs name several users of one run; it counts as nobody's",
  ends_before_start: 'a run ends before it starts; it counts with no time at all',
  outside_window: 'it lies outside of the period; it was left out',
  runs_missing:
    'a job had been started before, and its earlier runs are not here; sacct shows them with --duplicates (-D)',
  gpu_unnamed:
    'a GPU has neither a UUID nor a host; only its file distinguishes it from others, and it adds nothing to the fleet: export its UUID, too',
  ratio_above_one: 'more was used than there was; it counts as all of it',
  unattributed: 'a sample could belong to more than one job, or to none; it was not attributed',
  superseded: 'another source reports the same GPU on the same day; the report of this one was left out',
  energy_disputed: 'the energy counter of a GPU and its power over a day are more than half apart',
  limit_reached: 'a limit of this library was reached; what came after it was left out',
  answer_partial: 'the server said that its answer is not complete; what rests on it has confidence low',
  answer_warning: 'the server added a warning to its answer; what rests on it has confidence low',
  document_truncated: 'the document ends before it is complete',
  document_malformed: 'the document is not well formed',
} as const;

/** The kinds of trouble: the keys of `DIAGNOSTICS`. */
export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** Where one field is meant, and its name stands before. */
const OF_A_FIELD: Readonly<Partial<Record<DiagnosticCode, string>>> = {
  row_malformed: 'a row has none that can be read; it was set aside',
  row_untimed:
    'it is neither ISO 8601 (2026-03-01T06:00:00) nor seconds since the epoch; the row was set aside',
};
/** Units behind names of fields. */
const UNIT = /(?:Seconds|Watts|Millijoules|Joules|Bytes|Ratio)$/;

/** Returns a diagnostic as a sentence, with its field in words: `time limit: a field does not have …`. */
export function diagnosticSentence({ code, field }: Pick<Diagnostic, 'code' | 'field'>): string {
  if (field === undefined) return DIAGNOSTICS[code];
  const words = field.replace(UNIT, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words}: ${OF_A_FIELD[code] ?? DIAGNOSTICS[code]}`;
}

/** Why an input cannot be used, in words that follow its name in a message. */
export const FAILURES = {
  empty: 'holds no records',
  columns_missing: 'lacks columns',
  header_missing: 'has rows without their header',
  layout_unsupported: 'is in a layout that cuts values off',
  malformed: 'breaks off or is not well formed',
  tool_error: 'holds an error message of the tool instead of data',
  series_nameless:
    'has series without a name, as functions of PromQL leave them, and it is not said what they are',
  mostly_foreign: 'was mostly not understood',
  no_rows: 'gives no row',
  interrupted: 'failed after it had given part of its data',
  unrecognized: 'is in no format that a source knows',
  silent: 'gave no data',
  unlisted: 'is read by a source that the contract of the package does not list',
} as const;

/** The reasons why an input cannot be used: the keys of `FAILURES`. */
export type FailureCode = keyof typeof FAILURES;

/** One kind of trouble in one source: its count and its first lines. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** The id of the source that was being read. */
  readonly source: string;
  /** Our own name of the field, where one field is meant. */
  readonly field?: string;
  readonly count: number;
  /**
   * The first lines on which it was seen, counted from 1 in the decompressed input; at most
   * `LIMITS.diagnosticLines`.
   */
  readonly lines: readonly number[];
}

/** Counts diagnostics. Each parser gets a log of its own and only adds to it. */
export class DiagnosticLog {
  readonly #entries = new Map<
    string,
    { code: DiagnosticCode; source: string; field: string; count: number; lines: number[] }
  >();

  readonly #source: string;

  /**
   * `source` is the id of the source that reports to it. A log that only sums up other logs needs none.
   */
  constructor(source = '') {
    this.#source = source;
  }

  /**
   * Counts one diagnostic. `line` is 1-based, 0 where no line is meant; `field` is our own name of the field.
   */
  report(code: DiagnosticCode, line = 0, field = '', count = 1): void {
    this.#count(this.#source, code, line, field, count);
  }

  #count(source: string, code: DiagnosticCode, line: number, field: string, count: number): void {
    const key = `${source} ${code} ${field}`;
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      entry = { code, source, field, count: 0, lines: [] };
      this.#entries.set(key, entry);
    }
    entry.count += count;
    if (line > 0 && entry.lines.length < LIMITS.diagnosticLines) entry.lines.push(line);
  }

  /** Adds a diagnostic of another log. */
  add({ source, code, field = '', count, lines }: Diagnostic): void {
    const [first = 0, ...rest] = lines;
    this.#count(source, code, first, field, count - rest.length);
    for (const line of rest) this.#count(source, code, line, field, 1);
  }

  /** Returns how often `code` was reported, over all sources and fields. */
  count(code: DiagnosticCode): number {
    let sum = 0;
    for (const entry of this.#entries.values()) if (entry.code === code) sum += entry.count;
    return sum;
  }

  /** Returns all diagnostics, sorted by source, code and field. */
  list(): Diagnostic[] {
    return [...this.#entries.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { code, source, field, count, lines }]) => ({
        code,
        source,
        ...(field === '' ? {} : { field }),
        count,
        lines: [...lines],
      }));
  }
}
