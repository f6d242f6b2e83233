// Whether a group of columns may hold some fields of a row, where what is a name could be any other one.
import { indexOfByte } from '../../../formats/bytes/ascii.ts';
import type { Fields } from '../../../formats/delimited/fields.ts';
import { type Group, NAMED } from './row-groups.ts';
import { hasShape, isListOf } from './shape.ts';

/** By field of a row: the sum of what it is. */
export type Named = Uint8Array;

const EQUALS = 61;

/**
 * True if the group may reach from its field with `shift` extra fields before it to its field with `next` of
 * them.
 */
export function mayHold(fields: Fields, group: Group, shift: number, next: number, named: Named): boolean {
  const { column, shape, holds, names } = group;
  if (holds === 'text') return true;
  const first = column + shift;
  const last = column + next;
  if (holds === 'list')
    return shape === 'tres' ? mayBeTres(fields, first, last, named) : mayBeHosts(fields, first, last, named);
  if (first !== last) return false;
  if (names === NAMED.word && hasEquals(fields, first, named)) return false;
  return named[first] !== 0 || hasShape(shape, fields.bytes, fields.from(first), fields.to(first));
}

/** What is free text may be an entry. What stands between is a list, or a part of one. */
function mayBeTres(fields: Fields, first: number, last: number, named: Named): boolean {
  for (let from = first; from <= last; from++) {
    if ((named[from]! & NAMED.text) !== 0) continue;
    let to = from;
    while (to < last && (named[to + 1]! & NAMED.text) === 0) to++;
    if (!isListOf('tres', fields.bytes, fields.from(from), fields.to(to))) return false;
    from = to;
  }
  return true;
}

/** Names of other things may hold brackets. */
function mayBeHosts(fields: Fields, first: number, last: number, named: Named): boolean {
  let areHosts = true;
  for (let field = first; field <= last; field++) {
    if (hasEquals(fields, field, named)) return false;
    if ((named[field]! & ~NAMED.hosts) !== 0) areHosts = false;
  }
  return !areHosts || isListOf('any', fields.bytes, fields.from(first), fields.to(last));
}

function hasEquals(fields: Fields, field: number, named: Named): boolean {
  if ((named[field]! & NAMED.text) !== 0) return false;
  return indexOfByte(fields.bytes, EQUALS, fields.from(field), fields.to(field)) >= 0;
}
