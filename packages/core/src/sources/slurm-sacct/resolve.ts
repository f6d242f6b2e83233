// A row with more delimiters than columns: free text holds some. Finds the one reading in which every other field has its shape.
import type { Fields } from '../../text/delimited.ts';
import type { Layout } from './header.ts';
import { hasShape } from './shape.ts';

/** Delimiters in free text that are sorted out where several columns hold free text: names have at most 255 bytes. */
const EXTRA = 256;

export type Resolution = 'resolved' | 'ambiguous' | 'malformed';

/**
 * A stretch of columns that is read as one: a column, or neighbours of free text that nobody reads, whose inner borders do not matter.
 */
interface Group {
  readonly column: number;
  readonly width: number;
  readonly isText: boolean;
}

/** The groups of a layout. The job name is read, so it is a group of its own. */
export function groupsOf({ shapes, columnOf }: Layout): Group[] {
  const groups: Group[] = [];
  for (const [column, shape] of shapes.entries()) {
    const last = groups.at(-1);
    const merges = shape === 'text' && column !== columnOf.JobName && last?.isText === true;
    if (merges && last.column !== columnOf.JobName)
      groups[groups.length - 1] = { ...last, width: last.width + 1 };
    else groups.push({ column, width: 1, isText: shape === 'text' });
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
  const texts = groups.filter((group) => group.isText).length;
  if (texts === 0 || (texts > 1 && extra > EXTRA)) return 'malformed';
  const ways = new Uint8Array((groups.length + 1) * (extra + 1));
  ways[groups.length * (extra + 1) + extra] = 1;
  for (let g = groups.length - 1; g >= 0; g--) countWays(fields, layout, groups[g]!, g, extra, ways);
  if (ways[0] === 0) return 'malformed';
  if (ways[0]! > 1) return 'ambiguous';
  let count = 0;
  let shift = 0;
  for (const [g, group] of groups.entries()) {
    const next = (g + 1) * (extra + 1);
    for (let inner = 0; inner < group.width - 1; inner++)
      cuts[count++] = fields.to(group.column + shift + inner);
    if (group.isText) while (ways[next + shift] === 0) shift++;
    cuts[count++] = fields.to(group.column + group.width - 1 + shift);
  }
  fields.cuts = cuts;
  fields.base = 0;
  fields.cutCount = layout.trailing ? count : count - 1;
  return 'resolved';
}

/** For each number of extra fields before group `g`: in how many ways (0, 1, or 2 for more) the rest of the row can be read. */
function countWays(
  fields: Fields,
  { shapes }: Layout,
  group: Group,
  g: number,
  extra: number,
  ways: Uint8Array,
): void {
  const here = g * (extra + 1);
  const next = here + extra + 1;
  if (group.isText) {
    for (let shift = extra, sum = 0; shift >= 0; shift--) {
      sum = Math.min(2, sum + ways[next + shift]!);
      ways[here + shift] = sum;
    }
    return;
  }
  for (let shift = 0; shift <= extra; shift++) {
    if (ways[next + shift] === 0) continue;
    const index = group.column + shift;
    if (hasShape(shapes[group.column]!, fields.bytes, fields.from(index), fields.to(index)))
      ways[here + shift] = ways[next + shift]!;
  }
}
