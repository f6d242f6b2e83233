// The one form of a package: what a person reads is what is verified, byte for byte.
import { packageBytes, packageText, schema } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { examplePackage } from './example.ts';

type Node = Readonly<Record<string, unknown>>;

function resolved(node: Node): Node {
  if (typeof node.$ref !== 'string') return node;
  return node.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Node)[key], schema) as Node;
}

/** The keys of every object in the schema's order, and of what stands in it. */
function expectOrder(value: unknown, node: Node): void {
  const shape = resolved(node);
  if (Array.isArray(value)) for (const item of value) expectOrder(item, shape.items as Node);
  else if (typeof value === 'object' && value !== null) {
    const properties = shape.properties as Record<string, Node>;
    const keys = Object.keys(value);
    expect(keys).toEqual(Object.keys(properties).filter((key) => keys.includes(key)));
    for (const key of keys) expectOrder((value as Node)[key], properties[key]!);
  }
}

/** The same value with the keys of each object turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

describe('packageText', () => {
  it('is indented by two spaces, with one final newline', () => {
    const text = packageText(examplePackage());
    expect(text.startsWith('{\n  "schema": "ptl_output_v1",\n  "ptl_component": "claw",\n')).toBe(true);
    expect(text.endsWith('\n}\n')).toBe(true);
    expect(text).toBe(`${JSON.stringify(examplePackage(), undefined, 2)}\n`);
    expect(new TextDecoder().decode(packageBytes(examplePackage()))).toBe(text);
  });

  it('has the keys in the order of the schema, whatever order they came in', () => {
    const text = packageText(turned(examplePackage()));
    expect(text).toBe(packageText(examplePackage()));
    expectOrder(JSON.parse(text), schema as Node);
  });

  it('puts keys that no package has behind those that one has', () => {
    expect(packageText({ alice: 1, high: 2, value: 3, bob: 4 })).toBe(
      '{\n  "value": 3,\n  "high": 2,\n  "alice": 1,\n  "bob": 4\n}\n',
    );
  });

  it('refuses what JSON cannot say', () => {
    for (const value of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      undefined,
      { value: undefined },
      '\ud800',
      { '\udc00': 1 },
      1n,
      () => 1,
    ])
      expect(() => packageText(value)).toThrow(TypeError);
  });

  it('is read back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const clean = JSON.parse(JSON.stringify(value)) as unknown;
        const text = packageText(clean);
        expect(JSON.parse(text)).toEqual(clean);
        expect(packageText(JSON.parse(text))).toBe(text);
      }),
      { seed: 1, numRuns: runs(60) },
    );
  });
});
