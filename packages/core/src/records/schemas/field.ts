// The two kinds of field that records are made of.
import * as z from 'zod';
import { Identifier } from '../../identity/identifier.ts';

/** A name: present or absent, comparable, never printable. */
export function identifier(meaning: string) {
  return z.instanceof(Identifier).describe(meaning);
}

/** A number with a unit; NaN where the source did not say. */
export function quantity(meaning: string, unit: string) {
  return z
    .union([z.number(), z.nan(), z.literal(Number.POSITIVE_INFINITY)])
    .describe(`${meaning}; unit: ${unit}; NaN: unknown`);
}
