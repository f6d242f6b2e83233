// The scan of raw input: whatever of it is planted in a package, in any form and anywhere, is found; and
// nothing else is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HidingPlaces } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { seeded } from '../privacy/site.ts';
import { unlikely } from '../promise/naming.ts';
import { longList } from '../setup/runs.ts';
import { filesLike, root } from '../tidy/files.ts';
import {
  digest,
  findings,
  hex,
  INPUTS,
  NAMES,
  ORGANIZATION,
  PACKAGE,
  PLACES,
  utf8,
  WRITERS,
} from './plants.ts';

describe('what was planted', () => {
  it.each(WRITERS)('is found as %s: %s', (form, _what, write) => {
    const random = seeded(3);
    let planted = 0;
    for (const [where, plant] of longList(PLACES, form.length))
      for (const [what, input] of INPUTS) {
        const name = NAMES[planted % NAMES.length]!(random);
        const text = plant(write(name, 'ab'.slice(0, planted % 3)), random);
        const found = findings(text, input(name));
        expect(found.length, `${where}, ${what}: ${name}`).toBeGreaterThan(0);
        if (where === 'as a key' && what === 'a row of sacct')
          expect(found.map((one) => one.form)).toContain(form);
        planted++;
      }
    expect(planted).toBe(longList(PLACES, form.length).length * INPUTS.length);
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

  it.each([
    ['ЖАННА', 'жанна'],
    ['жанна', 'ЖАННА'],
    ['ｚｙｇｏ', 'Zygo'],
    ['STRASSE', 'straße'],
    ['straße', 'STRASSE'],
    ['zy\u200bgo\u00adte', 'zygote'],
    ['ΟΔΟΣ', 'οδος'],
  ])('is found where the input has %s and the package %s', (inInput, inPackage) => {
    const text = PACKAGE.replace('"local-only"', `"by ${inPackage}"`);
    expect(findings(text, `1|${inInput}|2\n`)).toEqual([{ form: 'raw', isOrganization: false, line: 1 }]);
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
    for (const path of longList(filesLike(/^test\/golden\/[^/]+\/[^/]+\/package\.json$/))) {
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

  it('is not hashed unless something could be a digest', () => {
    const mayHold = (name: string) =>
      new HidingPlaces(utf8.encode(PACKAGE.replace(ORGANIZATION, name))).mayHoldDigests;
    for (const name of ['Example Lab', 'Forschungszentrum Jülich', 'Max-Planck-Institut', 'GPU 1234567'])
      expect(mayHold(name), name).toBe(false);
    const random = seeded(11);
    for (let round = 0; round < 1000; round++) {
      const bytes = digest('sha256', unlikely(random));
      for (const name of [bytes.toString('hex').slice(0, 12), bytes.toString('base64url').slice(0, 16)])
        expect(mayHold(name), name).toBe(true);
    }
  });

  it('takes the organization away only where it is exactly that, and under its own key', () => {
    const elsewhere = PACKAGE.replace('"local-only"', JSON.stringify(ORGANIZATION));
    expect(findings(elsewhere, 'example')).toEqual([{ form: 'raw', isOrganization: false, line: 1 }]);
    expect(findings(PACKAGE, 'example', `${ORGANIZATION}.`)).toHaveLength(1);
  });
});
