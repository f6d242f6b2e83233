// What an organization may be called: nothing invisible, and nothing that looks the same in two ways.
import { isOrganization } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';

it.each([
  'Example University, Görlitz',
  'R&D (AI/ML), Example Labs Inc.',
  'L’École d’Exemple – Étude',
  '東京大学',
  'विश्वविद्यालय',
  '3M',
  ' a  b ',
  'x'.repeat(64),
])('%s is a name', (name) => {
  expect(isOrganization(name)).toBe(true);
});

const refused: [what: string, name: string][] = [
  ['nothing', ''],
  ['65 characters', 'x'.repeat(65)],
  ['no letter and no digit', '--- ...'],
  ['a line break', 'a\nb'],
  ['a closing line break', 'a\n'],
  ['a NUL', 'a\u0000'],
  ['a no-break space', 'a\u00a0b'],
  ['a zero-width space', 'a\u200bb'],
  ['a zero-width joiner', 'a\u200db'],
  ['a turn of direction', 'a\u202eb'],
  ['a soft hyphen', 'a\u00adb'],
  ['a variation selector', 'a\ufe0fb'],
  ['a letter that is not seen (Hangul filler)', 'a\u3164b'],
  ['a tag character', 'a\u{e0041}'],
  ['a private character', 'a\ue000'],
  ['half a surrogate pair', 'a\ud800'],
  ['an emoji', 'a😀'],
  ['three marks in a row', 'a\u0316\u0317\u0318'],
  ['a decomposed letter', 'Go\u0308rlitz'],
  ['markup', '<b>a</b>'],
  ['a control sequence', 'a\u001b[31m'],
];
it.each(refused)('refuses %s', (_what, name) => {
  expect(isOrganization(name)).toBe(false);
});

it('accepts no two names that one normalization makes equal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
      if (isOrganization(name)) expect(name.normalize('NFC')).toBe(name);
    }),
    { seed: 2, numRuns: runs(500) },
  );
});
