// Describes what stays on site: how many names of each kind were read, and which days each source covers.
import type { DaysCovered, NamesRead, Outcome } from '@ptl/claw-router';
import { isoDays } from '../options.ts';
import { count } from './words.ts';

/** A kind of name, and how many different ones were read. */
export type NameCount = readonly [kind: string, count: number];

const KINDS: readonly (readonly [of: keyof NamesRead, kind: string])[] = [
  ['users', 'user'],
  ['accounts', 'account'],
  ['namespaces', 'namespace'],
  ['pods', 'pod'],
  ['clusters', 'cluster'],
  ['nodes', 'node'],
  ['gpus', 'GPU'],
];

/** Kinds that only GPU jobs and pods give. */
const OF_WORK: ReadonlySet<string> = new Set(['job', 'user', 'account', 'pod']);

/** All kinds, in order. */
export const KIND_WORDS: readonly string[] = ['job', ...KINDS.map(([, kind]) => kind)];

/** The kinds of which any name was read. Jobs are those that ended in the period. */
export function namesIn({ namesRead, report }: Pick<Outcome, 'namesRead' | 'report'>): NameCount[] {
  const jobs = report.find(({ metric }) => metric === 'jobs_submitted')?.value;
  const all: readonly NameCount[] = [
    ['job', typeof jobs === 'number' ? jobs : 0],
    ...KINDS.map(([of, kind]) => [kind, namesRead[of]] as const),
  ];
  return all.filter(([, many]) => many > 0);
}

/** The member name of a kind in --json. */
export function kindKey(kind: string): string {
  return `${kind.toLowerCase()}s`;
}

/** One sentence; undefined where no name was read. */
export function staysSentence(names: readonly NameCount[]): string | undefined {
  if (names.length === 0) return undefined;
  const kinds = names.map(([kind, many]) => count(many, kind));
  const hasWork = names.some(([kind]) => OF_WORK.has(kind));
  const others = hasWork ? '' : '; those of other jobs are not counted';
  return `Names and ids stay here: none is in a package. Those of GPU jobs and of hardware are of ${listed(kinds)}${others}.`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** `2026-10-01 to 2026-10-15, data on 15 of 31 days`: the first two are its own, the 31 those of `period`. */
export function daysText({ days, withData }: DaysCovered, period: DaysCovered['days'] = days): string {
  const all = (period.endSeconds - period.startSeconds) / 86_400;
  return `${isoDays(days)}, data on ${withData} of ${count(all, 'day')}`;
}
