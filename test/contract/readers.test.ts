// The schema in other people's hands: ajv and Python's jsonschema read it as it is and agree with us on
// packages.
import { spawnSync } from 'node:child_process';
import { packageText, schema, validatePackage } from '@ptl/claw-router/internal';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { examplePackage } from './example.ts';

/** A package that is one, and some that are none. */
const packages: [what: string, content: unknown, isOne: boolean][] = [
  ['the example', examplePackage(), true],
  ['an empty package', examplePackage({ released: [], withheld: [], sources: [], warnings: [] }), true],
  ['another key', { ...examplePackage(), alice: 1 }, false],
  ['a long name', { ...examplePackage(), organization: 'x'.repeat(65) }, false],
  ['a line break in a name', { ...examplePackage(), organization: 'a\nb' }, false],
  ['a name beyond ASCII', { ...examplePackage(), organization: '東京 ÖÄÜ 😀' }, true],
  ['another version', { ...examplePackage(), version: 'x' }, false],
];

it('has no pattern that Python cannot read', () => {
  expect(JSON.stringify(schema)).not.toMatch(/\\\\p\{|\(\?</);
});

describe('ajv (2020-12)', () => {
  it('reads it with strict off, because of the x- keywords, and agrees', () => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    for (const [what, content, isOne] of packages) {
      expect(validate(content), what).toBe(isOne);
      expect(validatePackage(content).ok, what).toBe(isOne);
    }
  });

  it('reads it strictly once the x- keywords are declared', () => {
    const words = new Set([...JSON.stringify(schema).matchAll(/"(x-[a-z-]+)":/g)].map(([, word]) => word!));
    const ajv = new Ajv2020({ strict: true });
    for (const word of words) ajv.addKeyword(word);
    expect(ajv.compile(schema)(examplePackage())).toBe(true);
  });
});

const PYTHON = `
import json, sys
try:
    from jsonschema import Draft202012Validator as Validator
except ImportError:
    print("none"); sys.exit()
schema, packages = json.load(sys.stdin)
Validator.check_schema(schema)
print(json.dumps([Validator(schema).is_valid(json.loads(one)) for one in packages]))
`;

describe("Python's jsonschema", () => {
  const input = JSON.stringify([schema, packages.map(([, content]) => packageText(content))]);
  const { stdout } = spawnSync('python3', ['-c', PYTHON], { input, encoding: 'utf8' });
  const isThere = typeof stdout === 'string' && stdout !== '' && stdout.trim() !== 'none';

  it.skipIf(!isThere)(
    'reads it and agrees (skipped where python3 or its jsonschema is missing: pip install jsonschema)',
    () => {
      expect(JSON.parse(stdout)).toEqual(packages.map(([, , isOne]) => isOne));
    },
  );
});
