// Checks a value against the contract. Says where it fails, in our own words only: never a received value or key.
import { validate } from './validate.generated.ts';

/** `place` is made of names of the schema and of indexes, such as `ace/gpu_efficiency_rate/low`; empty for the root. */
export type Validity = { readonly ok: true } | { readonly ok: false; readonly place: string };

/** What ajv leaves behind. Its other fields can quote what was received and are not looked at. */
interface Checked {
  (value: unknown): boolean;
  errors?: readonly { readonly instancePath: string }[] | null;
}

/**
 * True if `value` is shaped as a package. Grids and order are checked by `verifyPackage`.
 * Every object of the schema is closed, so the validator only ever steps into properties that the schema names,
 * and the way to a failure holds no received key.
 */
export function validatePackage(value: unknown): Validity {
  const check = validate as Checked;
  if (check(value)) return { ok: true };
  return { ok: false, place: (check.errors?.[0]?.instancePath ?? '').slice(1) };
}
