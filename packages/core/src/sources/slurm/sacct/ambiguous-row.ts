// A row with more delimiters than columns: free text holds some, or the delimiter is the comma of Slurm's own
// lists. Finds the one reading in which every field has the shape of its column; of several, what they have
// in common.
import type { Fields } from '../../../formats/delimited/fields.ts';
import type { Layout } from './header.ts';
import { mayHold, type Named } from './named-fields.ts';
import type { Group } from './row-groups.ts';

/** Delimiters too many that are sorted out: names have at most 255 bytes. */
const EXTRA = 256;
/** Rounds in which it is found out what may be a name; rows that need more are made to need them. */
const ROUNDS = 16;

/** `unnamed`: names could not be separated, and are unknown; all else is certain. */
export type Resolution = 'resolved' | 'unnamed' | 'ambiguous' | 'malformed';

/**
 * Moves the borders of `fields` (which has `extra` fields too many) so that it has one field a column: writes
 * them into `cuts` and makes `fields` use them.
 */
export function resolveFields(
  fields: Fields,
  layout: Layout,
  groups: readonly Group[],
  extra: number,
  cuts: Int32Array,
): Resolution {
  if (extra > EXTRA || groups.every((group) => group.holds === 'none')) return 'malformed';
  const shifts = readingsOf(fields, groups, extra);
  if (typeof shifts === 'string') return shifts;
  const unknown: boolean[] = [];
  let count = 0;
  for (const [g, group] of groups.entries()) {
    const isCertain = hasOneReading(shifts, g);
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

/**
 * By group, and behind the last one: the numbers of extra fields that can stand before it in some reading of
 * the whole row; or why that is no use. What some reading has for a name could be any other name: what could
 * be read then counts, too. So the answer is the same whatever things are called.
 */
function readingsOf(
  fields: Fields,
  groups: readonly Group[],
  extra: number,
): readonly (readonly number[])[] | 'malformed' | 'ambiguous' {
  const row = { fields, groups, stride: extra + 1, named: new Uint8Array(fields.cutCount + 1) };
  for (let round = 0; round < ROUNDS; round++) {
    const isPossible = possible(row);
    if (isPossible[0] === 0) return 'malformed';
    const { shifts, learned } = shiftsOf(row, isPossible);
    // More readings make nothing more certain.
    if (groups.some(({ mayBeUnknown }, g) => !mayBeUnknown && !hasOneReading(shifts, g))) return 'ambiguous';
    if (!learned) return shifts;
  }
  return 'ambiguous';
}

function hasOneReading(shifts: readonly (readonly number[])[], group: number): boolean {
  return shifts[group]!.length === 1 && shifts[group + 1]!.length === 1;
}

interface Row {
  readonly fields: Fields;
  readonly groups: readonly Group[];
  readonly stride: number;
  /** What each field of the row is in some reading. */
  readonly named: Named;
}

/**
 * 1 at `g * stride + shift` where, with `shift` extra fields before group `g`, the rest of the row can be
 * read.
 */
function possible({ fields, groups, stride, named }: Row): Uint8Array {
  const found = new Uint8Array((groups.length + 1) * stride);
  found[found.length - 1] = 1;
  for (let g = groups.length - 1; g >= 0; g--)
    for (let shift = 0; shift < stride; shift++) {
      const group = groups[g]!;
      const last = group.holds === 'none' ? shift : stride - 1;
      for (let next = shift; next <= last && found[g * stride + shift] === 0; next++)
        if (found[(g + 1) * stride + next] !== 0 && mayHold(fields, group, shift, next, named))
          found[g * stride + shift] = 1;
    }
  return found;
}

/**
 * Goes through all readings, and notes what fields are names in some. `learned`: it was not known of all of
 * them.
 */
function shiftsOf(
  { fields, groups, stride, named }: Row,
  isPossible: Uint8Array,
): { readonly shifts: readonly (readonly number[])[]; readonly learned: boolean } {
  const shifts: number[][] = [[0]];
  const before = named.slice();
  for (const [g, group] of groups.entries()) {
    const reached = new Set<number>();
    for (const shift of shifts[g]!)
      for (let next = shift; next < stride; next++) {
        if (isPossible[(g + 1) * stride + next] === 0 || !mayHold(fields, group, shift, next, before))
          continue;
        reached.add(next);
        const end = group.column + group.width + next;
        for (let field = group.column + shift; field < end; field++) named[field]! |= group.names;
      }
    shifts.push([...reached].sort((a, b) => a - b));
  }
  return { shifts, learned: named.some((names, field) => names !== before[field]) };
}
