// A row with more delimiters than columns: free text holds some, or the delimiter is the comma of Slurm's own lists.
// Finds the one reading in which every field has the shape of its column.
import type { Fields } from '../../../formats/delimited/fields.ts';
import type { Layout } from './header.ts';
import { hasShape, isListOf } from './shape.ts';

/** Delimiters too many that are sorted out: names have at most 255 bytes. */
const EXTRA = 256;
const COMMA = 44;

export type Resolution = 'resolved' | 'ambiguous' | 'malformed';

/** Columns that are read as one: a column, or neighbours of free text that nobody reads, whose inner borders do not matter. */
interface Group {
  readonly column: number;
  readonly width: number;
  /** What may hold the delimiter: free text, one of Slurm's lists, or nothing. */
  readonly holds: 'text' | 'list' | 'none';
}

/** The groups of a layout. The job name is read, so it is a group of its own. */
export function groupsOf({ shapes, columnOf, delimiter }: Layout): Group[] {
  const isComma = delimiter.length === 1 && delimiter[0] === COMMA;
  const groups: Group[] = [];
  for (const [column, shape] of shapes.entries()) {
    const last = groups.at(-1);
    const merges = shape === 'text' && column !== columnOf.JobName && last?.holds === 'text';
    if (merges && last.column !== columnOf.JobName) {
      groups[groups.length - 1] = { ...last, width: last.width + 1 };
      continue;
    }
    const isList = isComma && (shape === 'tres' || column === columnOf.NodeList);
    groups.push({ column, width: 1, holds: shape === 'text' ? 'text' : isList ? 'list' : 'none' });
  }
  return groups;
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
  if (ways[0]! > 1) return 'ambiguous';
  let count = 0;
  let shift = 0;
  for (const [g, group] of groups.entries()) {
    for (let inner = 0; inner < group.width - 1; inner++)
      cuts[count++] = fields.rawTo(group.column + shift + inner);
    for (let next = shift; next <= extra; next++) {
      if (ways[(g + 1) * stride + next] === 0 || !mayHold(fields, layout, group, shift, next)) continue;
      shift = next;
      break;
    }
    cuts[count++] = fields.rawTo(group.column + group.width - 1 + shift);
  }
  fields.cuts = cuts;
  fields.base = 0;
  fields.isRearranged = true;
  fields.cutCount = layout.trailing ? count : count - 1;
  return 'resolved';
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
  return group.holds === 'list'
    ? isListOf(shape, fields.bytes, start, end)
    : shift === next && hasShape(shape, fields.bytes, start, end);
}
