// Verifies the bytes of a package: that they are one, in canonical form, with nothing that the gate could not
// have released.
import type { PtlOutputV1 } from '../contract/index.ts';
import { validatePackage } from '../contract/validate.ts';
import { contradiction } from '../integrity/contradictions.ts';
import { packageText } from './canonical.ts';
import { type Complaint, coherence } from './coherence.ts';
import { grids } from './grids.ts';

declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** A full package takes less than 40 KB; a megabyte is no package. */
const MOST_BYTES = 1 << 20;

/** The faults of a package. */
export const VERDICTS = {
  too_large: 'it is larger than any package',
  not_json: 'it is not JSON in UTF-8',
  schema:
    'it does not have the shape that this version of claw gives a package (ptl_output_v1); what another version wrote, that one verifies',
  not_canonical:
    'it is not in the one form of a package: a key twice, another order, other white space, or a number in other digits',
  time: 'its dates do not fit together',
  list: 'a list is not in the order of the schema, or names something twice',
  organization: 'the name of the organization holds what no name should',
  coherence: 'two of its fields contradict each other',
  grid: 'a number does not stand on its grid',
  midpoint: 'a value is not the middle of its band',
  interval: 'the interval about a value is not one that a blur could have',
  policy: 'something is said that the policy does not allow',
} as const;
/** The keys of `VERDICTS`. */
export type VerdictCode = keyof typeof VERDICTS;

/**
 * Whether bytes are a package, with its content; if not, the fault. `place` is the path of the first field
 * with this fault, made of names of the schema only; empty where the fault is in no single field.
 */
export type Verdict =
  | { readonly ok: true; readonly content: PtlOutputV1 }
  | { readonly ok: false; readonly code: VerdictCode; readonly place: string };

/**
 * Checks everything that the bytes alone allow: schema, order, grids, and fields that contradict each other;
 * no signature. Never throws. The canonical text of the parsed value must equal the text,
 * which also refuses a key that occurs twice.
 */
export function verifyPackage(bytes: Uint8Array): Verdict {
  let text: string;
  let value: unknown;
  try {
    if (bytes.length > MOST_BYTES) return refused('too_large');
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    return refused('not_json'); // the parser's own message would quote the input
  }
  const validity = validatePackage(value);
  if (!validity.ok) return refused('schema', validity.place);
  if (!isCanonical(value, text)) return refused('not_canonical');
  const content = value as PtlOutputV1;
  const complaint: Complaint | undefined = coherence(content) ?? grids(content);
  if (complaint !== undefined) return refused(complaint.code, complaint.place);
  const place = contradiction(content);
  return place === undefined ? { ok: true, content } : refused('coherence', place);
}

function isCanonical(value: unknown, text: string): boolean {
  try {
    return packageText(value) === text;
  } catch {
    return false; // half a surrogate pair, which an escape can spell
  }
}

function refused(code: VerdictCode, place = ''): Verdict {
  return { ok: false, code, place };
}
