// A mutant whose place is gone would prove nothing: each one still finds the line that it changes.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EQUIVALENT } from '../../scripts/mutants/equivalent.ts';
import { behindMutants } from '../../scripts/promise/mutants-behind.ts';
import { nameMutants } from '../../scripts/promise/mutants-names.ts';
import { parserMutants } from '../../scripts/promise/mutants-parsers.ts';
import { mutationsOf } from '../../scripts/promise/operators.ts';

it.each([...nameMutants, ...parserMutants, ...behindMutants])(
  'can be seeded: %s',
  (_what, file, find, replace) => {
    const source = readFileSync(new URL(`../../packages/${file}`, import.meta.url), 'utf8');
    expect(source).toContain(find);
    expect(source.replace(find, () => replace)).not.toBe(source);
  },
);

it.each(EQUIVALENT)('are still mutants of $file: $why', ({ file, afters }) => {
  const source = readFileSync(new URL(`../../packages/${file}`, import.meta.url), 'utf8');
  expect(mutationsOf(source).map((mutation) => mutation.after)).toEqual(expect.arrayContaining([...afters]));
});
