// A row with more delimiters than columns: free text holds some, or the delimiter is the comma of Slurm's own lists.
// Finds the one reading in which every field has the shape of its column; of several, what they have in common.
import { indexOfByte } from '../../../formats/bytes/ascii.ts';
import type { Fields } from '../../../formats/delimited/fields.ts';
import type { Field } from './columns.ts';
import type { Layout } from './header.ts';
import { hasShape, isListOf } from './shape.ts';

/** Delimiters too many that are sorted out: names have at most 255 bytes. */
const EXTRA = 256;
const COMMA = 44;
const EQUALS = 61;

/** `unnamed`: names could not be separated, and are unknown; all else is certain. */
export type Resolution = 'resolved' | 'unnamed' | 'ambiguous' | 'malformed';

/** Columns that are read as one: a column, or neighbours of free text that nobody reads, whose inner borders do not matter. */
interface Group {
  readonly column: number;
  readonly width: number;
  /** What may hold the delimiter: free text, one of Slurm's lists, or nothing. */
  readonly holds: 'text' | 'list' | 'none';
  /** True if an equals sign in it belongs to a list: beside lists that are not quoted a name has none. */
  readonly isPlain: boolean;
  /** True if no number of the job is lost where it is not known: it holds a name, or what nobody reads. */
  readonly mayBeUnknown: boolean;
}

/** Names and remarks, without which a row still has all the numbers of its job. */
const NAMES: readonly Field[] = ['JobName', 'User', 'Account', 'AdminComment'];

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
    const isPlain = isComma && column === columnOf.Cluster;
    groups.push({ column, width: 1, holds, isPlain, mayBeUnknown: !needed.has(column) });
  }
  return groups;
}

function isName(field: string): boolean {
  return NAMES.some((name) => name === field);
}

/**
 * Moves the borders of `fields` (which has `extra` fields too many) so that it has one field a column: writes them into `cuts`
 * and makes `fields` use them.
 */
export function resolveFields(
  fields: Fields,
  layout: Layout,
  groups: readonly Group[],
  extra: number,
  cuts: Int32Array,
): Resolution {
  if (extra > EXTRA || groups.every((group) => group.holds === 'none')) return 'malformed';
  const stride = extra + 1;
  const ways = new Uint8Array((groups.length + 1) * stride);
  ways[groups.length * stride + extra] = 1;
  for (let g = groups.length - 1; g >= 0; g--)
    for (let shift = 0; shift <= extra; shift++)
      countWays(fields, layout, groups[g]!, g, shift, stride, ways);
  if (ways[0] === 0) return 'malformed';
  const shifts = shiftsOf(fields, layout, groups, stride, ways);
  const unknown: boolean[] = [];
  let count = 0;
  for (const [g, group] of groups.entries()) {
    const isCertain = shifts[g]!.length === 1 && shifts[g + 1]!.length === 1;
    if (!isCertain && !group.mayBeUnknown) return 'ambiguous';
    const [shift = 0] = shifts[g]!;
    const [next = 0] = shifts[g + 1]!;
    for (let inner = 0; inner < group.width - 1; inner++) {
      unknown[count] = !isCertain;
      cuts[count++] = fields.rawTo(group.column + shift + inner);
    }
    unknown[count] = !isCertain;
    cuts[count++] = fields.rawTo(group.column + group.width - 1 + next);
  }
  fields.cuts = cuts;
  fields.base = 0;
  fields.isRearranged = true;
  fields.cutCount = layout.trailing ? count : count - 1;
  if (!unknown.includes(true)) return 'resolved';
  fields.unknown = unknown;
  return 'unnamed';
}

/** By group, and behind the last one: the numbers of extra fields that can stand before it in some reading of the whole row. */
function shiftsOf(
  fields: Fields,
  layout: Layout,
  groups: readonly Group[],
  stride: number,
  ways: Uint8Array,
): readonly (readonly number[])[] {
  const all: number[][] = [[0]];
  for (const [g, group] of groups.entries()) {
    const reached = new Set<number>();
    for (const shift of all[g]!)
      for (let next = shift; next < stride; next++)
        if (ways[(g + 1) * stride + next] !== 0 && mayHold(fields, layout, group, shift, next))
          reached.add(next);
    all.push([...reached].sort((a, b) => a - b));
  }
  return all;
}

/** With `shift` extra fields before group `g`: in how many ways (0, 1, or 2 for more) the rest of the row can be read. */
function countWays(
  fields: Fields,
  layout: Layout,
  group: Group,
  g: number,
  shift: number,
  stride: number,
  ways: Uint8Array,
): void {
  const last = group.holds === 'none' ? shift : stride - 1;
  let sum = 0;
  for (let next = shift; next <= last && sum < 2; next++) {
    const rest = ways[(g + 1) * stride + next]!;
    if (rest > 0 && mayHold(fields, layout, group, shift, next)) sum += rest;
  }
  ways[g * stride + shift] = Math.min(2, sum);
}

/** True if the group may reach from its field with `shift` extra fields before it to its field with `next` of them. */
function mayHold(fields: Fields, { shapes }: Layout, group: Group, shift: number, next: number): boolean {
  if (group.holds === 'text') return true;
  const start = fields.from(group.column + shift);
  const end = fields.to(group.column + next);
  const shape = shapes[group.column]!;
  if (group.isPlain && indexOfByte(fields.bytes, EQUALS, start, end) >= 0) return false;
  return group.holds === 'list'
    ? isListOf(shape, fields.bytes, start, end)
    : shift === next && hasShape(shape, fields.bytes, start, end);
}
