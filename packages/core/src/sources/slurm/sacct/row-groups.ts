// The columns of a layout in groups: which of them may hold delimiters, and which hold what somebody named.
import type { Field, Shape } from './columns.ts';
import type { Layout } from './header.ts';

const COMMA = 44;

/**
 * What a field holds in some reading: free text, a word that somebody chose, or a host or a part of a list of
 * hosts. Beside lists that are not quoted, only free text holds an equals sign.
 */
export const NAMED = { text: 1, word: 2, hosts: 4 } as const;

/**
 * Columns that are read as one: a column, or neighbours of free text that nobody reads, whose inner borders
 * do not matter.
 */
export interface Group {
  readonly column: number;
  readonly width: number;
  readonly shape: Shape;
  /** What may hold the delimiter: free text, one of Slurm's lists, or nothing. */
  readonly holds: 'text' | 'list' | 'none';
  /** What in it hangs on how somebody named something, where the delimiter is that of Slurm's lists. */
  readonly names: number;
  /** True if no number of the job is lost where it is not known: it holds a name, or what nobody reads. */
  readonly mayBeUnknown: boolean;
}

/** Names and remarks, without which a row still has all the numbers of its job. */
const NAMES: readonly Field[] = ['JobName', 'User', 'UID', 'Account', 'AdminComment'];

/** The groups of a layout. The job name is read, so it is a group of its own. */
export function groupsOf({ shapes, columnOf, delimiter }: Layout): Group[] {
  const isComma = delimiter.length === 1 && delimiter[0] === COMMA;
  const needed = new Set(
    Object.entries(columnOf).flatMap(([field, column]) => (isName(field) ? [] : [column])),
  );
  const groups: Group[] = [];
  for (const [column, shape] of shapes.entries()) {
    const last = groups.at(-1);
    const merges = shape === 'text' && column !== columnOf.JobName && last?.holds === 'text';
    if (merges && last.column !== columnOf.JobName) {
      groups[groups.length - 1] = { ...last, width: last.width + 1 };
      continue;
    }
    const isList = isComma && (shape === 'tres' || column === columnOf.NodeList);
    const holds = shape === 'text' ? 'text' : isList ? 'list' : 'none';
    const names = isComma ? namesIn(shape, column === columnOf.NodeList) : 0;
    groups.push({ column, width: 1, shape, holds, names, mayBeUnknown: !needed.has(column) });
  }
  return groups;
}

/** The first column that may hold delimiters; infinite where there is none. */
export function firstLoose(groups: readonly Group[]): number {
  return groups.find(({ holds }) => holds !== 'none')?.column ?? Number.POSITIVE_INFINITY;
}

function namesIn(shape: Shape, isNodeList: boolean): number {
  if (isNodeList) return NAMED.hosts;
  if (shape === 'text') return NAMED.text;
  return shape === 'any' ? NAMED.word : 0;
}

function isName(field: string): boolean {
  return NAMES.some((name) => name === field);
}
