// What the scan of raw input is tested with: names, how they are written down, where in a package, and how
// inputs hold them.
import { createHash, hash } from 'node:crypto';
import { type Finding, type Form, HidingPlaces, RawScan } from '@ptl/claw-router';
import { exampleBytes } from '../contract/example.ts';
import { unlikely } from '../promise/naming.ts';

export const utf8 = new TextEncoder();
export const PACKAGE = new TextDecoder().decode(exampleBytes());
export const ORGANIZATION = JSON.parse(PACKAGE).organization as string;

/** What the scan finds of `raw`, which comes in chunks of `size` bytes, in `text`. */
export function findings(
  text: string,
  raw: string | Uint8Array,
  organization = ORGANIZATION,
  size = 1 << 16,
): Finding[] {
  const found: Finding[] = [];
  const places = new HidingPlaces(utf8.encode(text), organization);
  const scan = new RawScan(places, {
    digest: (algorithm, bytes) => hash(algorithm, bytes),
    random: new Uint8Array(16).fill(7),
    found: (finding) => found.push(finding),
  });
  const bytes = typeof raw === 'string' ? utf8.encode(raw) : raw;
  for (let at = 0; at < bytes.length; at += size) scan.write(bytes.slice(at, at + size));
  scan.end();
  return found;
}

export const hex = (name: string) => Buffer.from(name).toString('hex');
export const digest = (algorithm: string, name: string) => createHash(algorithm).update(name).digest();

/** How somebody may write a name down, with something before it. */
export const WRITERS: readonly (readonly [
  form: Form,
  what: string,
  write: (name: string, before: string) => string,
])[] = [
  ['raw', 'as it is', (name) => name],
  ['raw', 'in capitals', (name) => name.toUpperCase()],
  ['raw', 'in lower case', (name) => name.toLowerCase()],
  [
    'raw',
    'in full width',
    (name) => name.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  ],
  ['raw', 'decomposed', (name) => name.normalize('NFD')],
  ['raw', 'with a blank after each letter', (name) => [...name].join(' ')],
  ['cut', 'cut to eight', (name) => [...name].slice(0, 8).join('')],
  ['cut', 'cut to seven and a mark', (name) => `${[...name].slice(0, 7).join('')}+`],
  ['base64', 'base64', (name) => Buffer.from(name).toString('base64')],
  ['base64', 'base64 in lines', (name) => Buffer.from(name).toString('base64').replace(/.{8}/g, '$&\n')],
  ['base64', 'base64 of more', (name, before) => Buffer.from(`${before}${name}${before}`).toString('base64')],
  ['base64', 'base64url of more', (name, before) => Buffer.from(`${before}?${name}`).toString('base64url')],
  ['hex', 'hexadecimal', hex],
  ['hex', 'hexadecimal, in capitals', (name) => hex(name).toUpperCase()],
  ['hex', 'hexadecimal, in pairs', (name) => hex(name).replace(/..(?=.)/g, '$&:')],
  ['percent', 'of a URL', (name) => hex(name).replace(/../g, '%$&')],
  [
    'escape',
    'of JSON',
    (name) => name.replace(/[\s\S]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ],
  ['escape', 'of XML', (name) => [...name].map((one) => `&#x${one.codePointAt(0)!.toString(16)};`).join('')],
  ['escape', 'of XML, decimal', (name) => [...name].map((one) => `&#${one.codePointAt(0)};`).join('')],
  ['hex', 'hexadecimal in base64', (name) => Buffer.from(hex(name)).toString('base64')],
  ...(['md5', 'sha1', 'sha256'] as const).flatMap((algorithm) => [
    ['hash', algorithm, (name: string) => digest(algorithm, name).toString('hex')] as const,
    [
      'hash',
      `${algorithm} in capitals`,
      (name: string) => digest(algorithm, name).toString('hex').toUpperCase(),
    ] as const,
    [
      'hash',
      `${algorithm}, cut`,
      (name: string) => digest(algorithm, name).toString('hex').slice(0, 14),
    ] as const,
    [
      'hash',
      `${algorithm} of a line`,
      (name: string) => digest(algorithm, `${name}\n`).toString('hex'),
    ] as const,
    ['hash', `${algorithm} in base64`, (name: string) => digest(algorithm, name).toString('base64')] as const,
    [
      'hash',
      `${algorithm} in base64url`,
      (name: string) => digest(algorithm, name).toString('base64url'),
    ] as const,
  ]),
];

/** Where a name can be planted: `text` with `planted` in it. */
export const PLACES: readonly (readonly [
  where: string,
  plant: (planted: string, random: () => number) => string,
])[] = [
  ['in the organization', (planted) => PACKAGE.replace(ORGANIZATION, `${ORGANIZATION} ${planted}`)],
  ['in place of a word', (planted) => PACKAGE.replace('"local-only"', JSON.stringify(planted))],
  ['as a key', (planted) => PACKAGE.replace('  "ace": {', `  ${JSON.stringify(planted)}: 1,\n  "ace": {`)],
  ['behind the end', (planted) => PACKAGE + planted],
  [
    'anywhere',
    (planted, random) => {
      const at = Math.floor(random() * PACKAGE.length);
      return PACKAGE.slice(0, at) + planted + PACKAGE.slice(at);
    },
  ],
];

/** How the inputs that claw reads hold a name. */
export const INPUTS: readonly (readonly [what: string, input: (name: string) => string])[] = [
  ['a row of sacct', (name) => `JobID|User|State\n1|root|COMPLETED\n2|${name}|FAILED\n`],
  ['a row of sacct with other delimiters', (name) => `JobID\x1fUser\n1\x1f${name}\x1f\n`],
  ['JSON', (name) => JSON.stringify({ jobs: [{ user: 'root' }, { user: name }] })],
  [
    'JSON of ASCII',
    (name) =>
      `{"user":"${name.replace(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)}"}`,
  ],
  ['a scrape', (name) => `# HELP a b\nDCGM_FI_DEV_GPU_UTIL{gpu="0",Hostname="${name}"} 7 1790000000000\n`],
  ['XML', (name) => `<process_info>\n<process_name>${name}</process_name>\n</process_info>`],
  ['CSV', (name) => `0, ${name}, 31 %\n1, other, 2 %\n`],
  ['a log of PBS', (name) => `10/01/2026 00:00:00;E;17.srv;user=${name} group=g jobname=x\n`],
  ['no line at all', (name) => name],
];

export const NAMES: readonly ((random: () => number) => string)[] = [
  unlikely,
  (random) => `Жанна-${unlikely(random)}`,
  (random) => `${unlikely(random)}.site-7.example`,
  (random) => `GPU-${hex(unlikely(random)).slice(0, 8)}-5f3a-11ee-be56-0242ac120002`,
  (random) => `é${unlikely(random)}ß`,
];
