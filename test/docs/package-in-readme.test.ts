// The package that the README shows is a true excerpt of what `claw collect --sample` writes.
// UPDATE_README=1 writes the numbers of today; read the difference before it is kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claw, folder, PACKAGE } from '../cli/run.ts';
import { read, root } from '../tidy/files.ts';

const README = 'README.md';
const BLOCK = /(?<=^<!-- package -->\n```json\n)[\s\S]*?(?=\n```$)/m;

it('shows what the sample gives', async () => {
  const cwd = folder();
  const { status, stderr } = await claw(['collect', '--sample'], { cwd });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const written: unknown = JSON.parse(readFileSync(join(cwd, PACKAGE), 'utf8'));

  const text = read(README);
  const shown = BLOCK.exec(text)?.[0] ?? '';
  const right = excerptText(excerpt(JSON.parse(shown), written));
  if (process.env.UPDATE_README === '1')
    writeFileSync(
      join(root, README),
      text.replace(BLOCK, () => right),
    );
  else expect(shown).toBe(right);
}, 60_000);

it('notices a number that is not there, and one that is another', () => {
  expect(excerptText(excerpt({ a: { b: 1, c: 2 } }, { a: { b: 1, c: 3, d: 4 } }))).toBe(
    '{\n  "a": { "b": 1, "c": 3 }\n}',
  );
  expect(() => excerpt({ a: { b: 1 } }, { a: {} })).toThrow('a/b');
});

/** The same fields as `shown`, with the values of `written`. Throws where the package has no such field. */
function excerpt(shown: unknown, written: unknown, path = ''): unknown {
  if (written === undefined) throw new Error(`The package has no ${path}: show something else.`);
  if (!isObject(shown) || !isObject(written)) return written;
  return Object.fromEntries(
    Object.keys(shown).map((key) => [key, excerpt(shown[key], written[key], `${path}${path && '/'}${key}`)]),
  );
}

/** As the README sets it: an object that holds no other stands on one line. */
function excerptText(value: unknown, indent = ''): string {
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value);
  const flat = indent !== '' && entries.every(([, inner]) => !isObject(inner));
  const fields = entries.map(
    ([key, inner]) => `${JSON.stringify(key)}: ${excerptText(inner, `${indent}  `)}`,
  );
  return flat
    ? `{ ${fields.join(', ')} }`
    : `{\n${fields.map((field) => `${indent}  ${field}`).join(',\n')}\n${indent}}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
