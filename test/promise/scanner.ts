// The scanner: finds a planted name in anything that came out, in the forms in which names are known to slip
// through.
import { createHash } from 'node:crypto';

/** How a form of a name is looked for: as it stands, or with upper and lower case taken for the same. */
interface Form {
  readonly encoding: Encoding;
  readonly text: string;
  readonly folded: boolean;
}

export const ENCODINGS = [
  ...(['raw', 'folded', 'truncated', 'base64', 'hex', 'percent', 'unicode', 'decimal', 'reversed'] as const),
  ...(['md5', 'sha1', 'sha256', 'hash-base64'] as const),
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Shorter names stand in any text by chance. */
const SHORTEST = 4;
/** What some tools cut names to. */
const TRUNCATED = 8;

/** What was found: by number of the name and by encoding, never the name. */
export interface Finding {
  readonly name: number;
  readonly encoding: Encoding;
}

/** Looks for every name in `channel`. */
export class Scanner {
  readonly #forms: { name: number; form: Form }[] = [];

  constructor(names: readonly string[]) {
    names.forEach((text, name) => {
      if ([...text].length < SHORTEST)
        throw new RangeError('A planted name must have four characters or more.');
      for (const form of formsOf(text)) this.#forms.push({ name, form });
    });
  }

  scan(channel: string): Finding[] {
    const lower = channel.toLowerCase();
    return this.#forms
      .filter(({ form }) => (form.folded ? lower : channel).includes(form.text))
      .map(({ name, form }) => ({ name, encoding: form.encoding }));
  }
}

function formsOf(name: string): Form[] {
  const bytes = Buffer.from(name, 'utf8');
  const folded = (encoding: Encoding, text: string): Form => ({
    encoding,
    text: text.toLowerCase(),
    folded: true,
  });
  const exact = (encoding: Encoding, text: string): Form => ({ encoding, text, folded: false });
  const letters = [...name];
  const units = Array.from({ length: name.length }, (_, i) =>
    name.charCodeAt(i).toString(16).padStart(4, '0'),
  );
  const forms = [
    exact('raw', name),
    folded('folded', name),
    folded('hex', bytes.toString('hex')),
    folded('hex', [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')),
    folded('percent', [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
    folded('percent', encodeURIComponent(name)),
    folded('unicode', units.map((unit) => `\\u${unit}`).join('')),
    folded('unicode', units.map((unit) => `\\x${unit.slice(2)}`).join('')),
    folded('unicode', units.map((unit) => `&#x${unit.replace(/^0+/, '')};`).join('')),
    exact('decimal', [...bytes].join(', ')),
    exact('decimal', [...bytes].join(',')),
    folded('reversed', letters.toReversed().join('')),
    ...base64Forms(bytes),
  ];
  if (letters.length > TRUNCATED) forms.push(folded('truncated', letters.slice(0, TRUNCATED).join('')));
  for (const algorithm of ['md5', 'sha1', 'sha256'] as const)
    for (const text of [name, name.toLowerCase(), `${name}\n`]) {
      const digest = createHash(algorithm).update(text).digest();
      // A hash is a name, a shortened one too.
      forms.push(folded(algorithm, digest.toString('hex').slice(0, 16)));
      forms.push(exact('hash-base64', digest.toString('base64').slice(0, 16)));
      forms.push(exact('hash-base64', digest.toString('base64url').slice(0, 16)));
    }
  return forms;
}

/** The letters of base64 that the name alone decides, at each of the three places where it can begin. */
function base64Forms(bytes: Buffer): Form[] {
  return [0, 1, 2].flatMap((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor(((offset + bytes.length) * 8) / 6);
    const sure = text.slice(first, last);
    return [sure, sure.replaceAll('+', '-').replaceAll('/', '_')].map(
      (form): Form => ({ encoding: 'base64', text: form, folded: false }),
    );
  });
}
