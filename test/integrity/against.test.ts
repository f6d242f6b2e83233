// The scan of raw input: whatever of it is planted in a package, in any form and anywhere, is found; and nothing else is.
import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, type Form, HidingPlaces, RawScan } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { exampleBytes } from '../contract/example.ts';
import { seeded } from '../privacy/site.ts';
import { unlikely } from '../promise/naming.ts';
import { filesLike, root } from '../tidy/files.ts';

const utf8 = new TextEncoder();
const PACKAGE = new TextDecoder().decode(exampleBytes());
const ORGANIZATION = JSON.parse(PACKAGE).organization as string;

/** What the scan finds of `raw`, which comes in chunks of `size` bytes, in `text`. */
function findings(
  text: string,
  raw: string | Uint8Array,
  organization = ORGANIZATION,
  size = 1 << 16,
): Finding[] {
  const found: Finding[] = [];
  const places = new HidingPlaces(utf8.encode(text), organization);
  const scan = new RawScan(places, {
    digest: (algorithm, bytes) => hash(algorithm, bytes, 'buffer'),
    random: new Uint8Array(16).fill(7),
    found: (finding) => found.push(finding),
  });
  const bytes = typeof raw === 'string' ? utf8.encode(raw) : raw;
  for (let at = 0; at < bytes.length; at += size) scan.write(bytes.slice(at, at + size));
  scan.end();
  return found;
}

const hex = (name: string) => Buffer.from(name).toString('hex');
const digest = (algorithm: string, name: string) => createHash(algorithm).update(name).digest();

/** How somebody may write a name down, with something before it. */
const WRITERS: readonly (readonly [
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
const PLACES: readonly (readonly [
  where: string,
  plant: (planted: string, random: () => number) => string,
])[] = [
  ['in the organization', (planted) => PACKAGE.replace(ORGANIZATION, `${ORGANIZATION} ${planted}`)],
  ['in place of a word', (planted) => PACKAGE.replace('"local-only"', JSON.stringify(planted))],
  ['as a key', (planted) => PACKAGE.replace('"ace": {', `${JSON.stringify(planted)}: 1,\n  "ace": {`)],
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
const INPUTS: readonly (readonly [what: string, input: (name: string) => string])[] = [
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

const NAMES: readonly ((random: () => number) => string)[] = [
  unlikely,
  (random) => `Жанна-${unlikely(random)}`,
  (random) => `${unlikely(random)}.site-7.example`,
  (random) => `GPU-${hex(unlikely(random)).slice(0, 8)}-5f3a-11ee-be56-0242ac120002`,
  (random) => `é${unlikely(random)}ß`,
];

describe('what was planted', () => {
  it.each(WRITERS)('is found as %s: %s', (form, _what, write) => {
    const random = seeded(3);
    let planted = 0;
    for (const [where, plant] of PLACES)
      for (const [what, input] of INPUTS) {
        const name = NAMES[planted % NAMES.length]!(random);
        const text = plant(write(name, 'ab'.slice(0, planted % 3)), random);
        const found = findings(text, input(name));
        expect(found.length, `${where}, ${what}: ${name}`).toBeGreaterThan(0);
        if (where === 'as a key' && what === 'a row of sacct')
          expect(found.map((one) => one.form)).toContain(form);
        planted++;
      }
    expect(planted).toBe(PLACES.length * INPUTS.length);
  });

  it.each(['ada', 'x7', 'éa'])('is found as the short word %s, where it stands alone', (name) => {
    for (const text of [
      `"${name}"`,
      `"by ${name.toUpperCase()}."`,
      `"${hex(name)}"`,
      `"${Buffer.from(name).toString('base64')}"`,
    ])
      expect(findings(PACKAGE.replace('"local-only"', text), `1|${name}|2`), text).not.toEqual([]);
    expect(findings(PACKAGE.replace('"local-only"', `"q${name}q"`), `1|${name}|2`)).toEqual([]);
  });

  it.each([
    ['node[001-128,200]', 'node017'],
    ['a[1-2]b[07-09],c3', 'a2b08'],
    ['gpu[01-02]', 'GPU01'],
  ])('is found as a host of the list %s', (list, host) => {
    const text = (planted: string) => PACKAGE.replace('"local-only"', `"${planted}"`);
    expect(findings(text(host), `1|${list}|2\n`)).not.toEqual([]);
    expect(findings(text(digest('sha256', host).toString('hex')), `1|${list}|2\n`).length > 0).toBe(
      host !== 'GPU01',
    );
  });

  it('is found with its line, whatever the chunks', () => {
    const raw = `${'a|b|c\n'.repeat(5000)}1|zygomorphic.name|2\n${'a|b|c\n'.repeat(5000)}`;
    const text = PACKAGE.replace('"local-only"', '"of Zygomorphic.Name"');
    for (const size of [1, 7, 4096, 1 << 20])
      expect(findings(text, raw, ORGANIZATION, size)).toContainEqual({
        form: 'raw',
        isOrganization: false,
        line: 5001,
      });
  });

  it('is found in a line without end, and between bytes that are no text', () => {
    const long = 'x '.repeat(100_000);
    const text = PACKAGE.replace('"local-only"', '"zygomorphic"');
    for (const size of [1000, 1 << 20]) {
      expect(findings(text, `${long}zygomorphic ${long}`, ORGANIZATION, size)).not.toEqual([]);
      expect(findings(text, `${'y'.repeat(99_000)} zygomorphic ${long}`, ORGANIZATION, size)).not.toEqual([]);
    }
    const broken = Buffer.concat([
      Buffer.from([0xff, 0xfe, 0]),
      Buffer.from('zygomorphic'),
      Buffer.from([0, 0xc3]),
    ]);
    expect(findings(text, broken)).not.toEqual([]);
  });
});

describe('what was not planted', () => {
  it('is not found: the inputs of all golden cases in their own packages', () => {
    let inputs = 0;
    for (const path of filesLike(/^test\/golden\/[^/]+\/[^/]+\/package\.json$/)) {
      const text = readFileSync(join(root, path), 'utf8');
      for (const input of filesLike(new RegExp(`^${path.replace(/package\.json$/, 'input')}[^/]*$`))) {
        expect(findings(text, readFileSync(join(root, input)), JSON.parse(text).organization), input).toEqual(
          [],
        );
        inputs++;
      }
    }
    expect(inputs).toBeGreaterThan(20);
  });

  it('leaves nothing of a package but the organization', () => {
    expect(new HidingPlaces(utf8.encode(PACKAGE), ORGANIZATION).isEmpty).toBe(true);
    expect(new HidingPlaces(utf8.encode(PACKAGE)).isEmpty).toBe(false);
    expect(findings(PACKAGE, 'Example|2026-10-01|0.25|h100|slurm')).toEqual([]);
    expect(findings(PACKAGE, '1\nExample|2026-10-01|0.25|h100|slurm', '')).toEqual([
      { form: 'raw', isOrganization: true, line: 2 },
    ]);
  });

  it('takes the organization away only where it is exactly that, and under its own key', () => {
    const elsewhere = PACKAGE.replace('"local-only"', JSON.stringify(ORGANIZATION));
    expect(findings(elsewhere, 'example')).toEqual([{ form: 'raw', isOrganization: false, line: 1 }]);
    expect(findings(PACKAGE, 'example', `${ORGANIZATION}.`)).toHaveLength(1);
  });
});
