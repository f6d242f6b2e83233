// The sample from end to end: the package that it becomes, of which README.md and PRIVACY.md show true
// excerpts. UPDATE_README=1 writes the numbers of today; read the difference before it is kept.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { read, root } from '../tidy/files.ts';
import { claw, expectNarrow, folder, type Ran, SAMPLE } from './run.ts';

const BLOCK = /(?<=^<!-- package -->\n```json\n)[\s\S]*?(?=\n```$)/m;
const cwd = folder();
let collected: Ran;
beforeAll(async () => {
  collected = await claw(['collect', '--sample'], { cwd });
});

describe('the sample', () => {
  it('becomes a package, and is told in 80 columns', () => {
    const { status, stdout, stderr } = collected;
    expect([status, stderr]).toEqual([0, '']);
    const bytes = readFileSync(join(cwd, SAMPLE));
    expect(statSync(join(cwd, SAMPLE)).mode & 0o777).toBe(0o600);
    expect(readdirSync(cwd)).toEqual([SAMPLE]);
    expect(JSON.parse(bytes.toString())).toMatchObject({ ptl_component: 'claw', synthetic: true });
    expectNarrow(stdout);
    expect(stdout.split('\n').length).toBeLessThanOrEqual(80);
    for (const words of [
      'synthetic sample',
      'Leaves, once you hand it over:',
      'gpu_efficiency_rate',
      `sha256 ${createHash('sha256').update(bytes).digest('hex')}`,
      'Nothing was sent.',
    ])
      expect(stdout).toContain(words);
    // Sources that nobody gave go without saying.
    expect(stdout).not.toContain('inference');
    expect(stdout).not.toContain('\u001b');
  });
});

it.each(['README.md', 'PRIVACY.md'])('is what %s shows', (document) => {
  const written: unknown = JSON.parse(readFileSync(join(cwd, SAMPLE), 'utf8'));
  const text = read(document);
  const shown = BLOCK.exec(text)?.[0] ?? '';
  const right = excerptText(excerpt(JSON.parse(shown), written));
  if (process.env.UPDATE_README === '1')
    writeFileSync(
      join(root, document),
      text.replace(BLOCK, () => right),
    );
  expect(process.env.UPDATE_README === '1' ? right : shown).toBe(right);
});

it('is compared number by number: one that is not there is noticed, and one that is another', () => {
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
