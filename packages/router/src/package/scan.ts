// The last check (P5): without the vocabulary of the schema, the final bytes contain only numbers on a grid,
// dates and the organization's own name. It parses the bytes again and does not know where each word belongs.
import { FREE_KEYS, KEYS, PATTERNS, PLACED_PATTERNS, STRINGS } from '../contract/vocabulary.generated.ts';
import { packageText } from './canonical.ts';

declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** A finding that must not leave, by code only. */
export type ScanCode =
  | 'not_canonical'
  | 'unknown_key'
  | 'unknown_string'
  | 'unknown_number'
  | 'unknown_organization';

export type ScanResult = { readonly clean: true } | { readonly clean: false; readonly code: ScanCode };

/** Bounds have at most four places: 0.01 points. The largest number of a package is 10^12. */
const NUMBER = /^(0|[1-9]\d{0,12})(\.\d{1,4})?$/;

/** Checks the final bytes of a package. Never throws, and reveals nothing of the bytes. */
export function scanBytes(bytes: Uint8Array, organization?: string): ScanResult {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const content: unknown = JSON.parse(text);
    // With one spelling of everything, and no key twice, the bytes contain only what the value does.
    if (packageText(content) !== text) return { clean: false, code: 'not_canonical' };
    const code = check(content, '', organization);
    return code === undefined ? { clean: true } : { clean: false, code };
  } catch {
    // The parser's own message would quote the bytes.
    return { clean: false, code: 'not_canonical' };
  }
}

/** Returns the first thing in `value` that no package contains; `key` is the key of the value. */
function check(value: unknown, key: string, organization: string | undefined): ScanCode | undefined {
  if (typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return NUMBER.test(String(value)) ? undefined : 'unknown_number';
  if (typeof value === 'string') return checkString(value, key, organization);
  if (value === null || typeof value !== 'object') return 'unknown_string';
  if (Array.isArray(value)) return first(value, (item) => check(item, key, organization));
  return first(Object.entries(value), ([name, inner]) =>
    KEYS.has(name) ? check(inner, name, organization) : 'unknown_key',
  );
}

function checkString(text: string, key: string, organization: string | undefined): ScanCode | undefined {
  // The one free text belongs to one key: there it must be the operator's, and it is allowed nowhere else.
  if (FREE_KEYS.has(key)) return text === organization ? undefined : 'unknown_organization';
  if (PLACED_PATTERNS.get(key)?.test(text) === true) return undefined;
  if (STRINGS.has(text) || PATTERNS.some((pattern) => pattern.test(text))) return undefined;
  return 'unknown_string';
}

function first<T>(items: readonly T[], ask: (item: T) => ScanCode | undefined): ScanCode | undefined {
  for (const item of items) {
    const code = ask(item);
    if (code !== undefined) return code;
  }
  return undefined;
}
