// Checks a value against the contract. Reports where it fails in claw's own words, never with a received
// value or key.
import { validate } from './validate.generated.ts';

/**
 * `place` consists of names of the schema and indexes, such as `ace/gpu_efficiency_rate/low`; empty for the
 * root.
 */
export type Validity = { readonly ok: true } | { readonly ok: false; readonly place: string };

/** The result of ajv. Its other fields can quote received values and are not read. */
interface Checked {
  (value: unknown): boolean;
  errors?: readonly { readonly instancePath: string }[] | null;
}

/**
 * Returns whether `value` is shaped as a package. Grids and order are checked by `verifyPackage`. Every
 * object of the schema is closed, so that the validator only steps into properties of the schema, and the
 * path of a failure contains no received key.
 */
export function validatePackage(value: unknown): Validity {
  const check = validate as Checked;
  if (check(value)) return { ok: true };
  return { ok: false, place: (check.errors?.[0]?.instancePath ?? '').slice(1) };
}
