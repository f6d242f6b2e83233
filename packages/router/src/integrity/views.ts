// The readings of a text that may contain a name: as it is, or with an encoding decoded.
import { readBase64 } from '@ptl/claw-core/internal';

declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** The encoding of a word. */
export type Form = 'raw' | 'cut' | 'base64' | 'hex' | 'percent' | 'escape' | 'hash';

export interface View {
  readonly form: Form;
  readonly text: string;
  /** The decoded bytes: those of a digest are no text. */
  readonly bytes?: Uint8Array;
  /** The text that they were decoded from. */
  readonly encoded?: string;
  /** True where a word was decoded from its beginning: such a word may be short. */
  readonly whole: boolean;
}

/** An encoding inside another one is decoded, too, but no third one. */
const DEPTH = 2;

/** Returns every reading of `text`, itself first. */
export function viewsOf(text: string): View[] {
  const views = new Map<string, View>([[text, { form: 'raw', text, whole: true }]]);
  const spaceless = text.replace(/\s+/g, '');
  if (spaceless !== text) views.set(spaceless, { form: 'raw', text: spaceless, whole: true });
  // Encoders break lines; text of people has blanks, too.
  let latest = text.includes('\n') ? [text, spaceless] : [text];
  for (let depth = 0; depth < DEPTH; depth++) {
    const decoded = latest.flatMap((one) => decodings(one));
    const fresh = decoded.filter(({ text: one }) => !views.has(one));
    for (const view of fresh) views.set(view.text, view);
    latest = fresh.map((view) => view.text);
  }
  return [...views.values()];
}

function decodings(text: string): View[] {
  return [
    ...replaced('percent', text, /(?:%[0-9a-f]{2})+/gi, (run) => utf8(fromHex(run.replaceAll('%', '')))),
    ...replaced('escape', text, ESCAPES, unescaped),
    ...hexViews(text),
    ...base64Views(text),
  ];
}

/** `\u0061`, `\u{61}`, `\x61`, `&#x61;`, `&#97;`. */
const ESCAPES = /\\u([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|\\x([0-9a-f]{2})|&#x([0-9a-f]{1,6});|&#(\d{1,7});/gi;

function unescaped(_run: string, ...codes: (string | undefined)[]): string {
  const decimal = codes[4];
  const code =
    decimal === undefined ? parseInt(codes.find((one) => one !== undefined)!, 16) : Number(decimal);
  if (code > 0x10ffff) return '';
  // A surrogate joins its other half when both are text.
  return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
}

function replaced(form: Form, text: string, pattern: RegExp, by: (run: string) => string): View[] {
  const changed = text.replace(pattern, by);
  return changed === text ? [] : [{ form, text: changed, whole: true }];
}

/** Runs of hexadecimal digits from both possible starts of a byte, and pairs of digits with separators. */
function hexViews(text: string): View[] {
  const pairs = text.match(/(?:[0-9a-f]{2}[ :,-])+[0-9a-f]{2}/gi) ?? [];
  const runs = [...(text.match(/[0-9a-f]{4,}/gi) ?? []), ...pairs.map((run) => run.replace(/[ :,-]/g, ''))];
  return runs.flatMap((run) => [0, 1].map((from) => viewOf('hex', fromHex(run.slice(from)), from)));
}

function fromHex(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** Runs of both alphabets, from the four possible starts of a group. */
function base64Views(text: string): View[] {
  const runs = new Set([...(text.match(/[\w/+]{3,}/g) ?? []), ...(text.match(/[\w-]{3,}/g) ?? [])]);
  return [...runs].flatMap((run) => {
    const letters = run.replaceAll('-', '+').replaceAll('_', '/');
    return [0, 1, 2, 3].map((from) => ({
      ...viewOf('base64', fromBase64(letters.slice(from)), from),
      encoded: run,
    }));
  });
}

function fromBase64(letters: string): Uint8Array {
  // One letter alone is less than a byte.
  const bytes = new TextEncoder().encode(letters.length % 4 === 1 ? letters.slice(0, -1) : letters);
  const target = new Uint8Array(bytes.length);
  return target.slice(0, Math.max(0, readBase64(bytes, 0, bytes.length, target)));
}

function viewOf(form: Form, bytes: Uint8Array, from: number): View {
  return { form, text: utf8(bytes), bytes, whole: from === 0 };
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
