// P1, from the outside: the example with any one property added, removed, renamed, retyped or out of range is
// refused.
import { schema, validatePackage } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { examplePackage } from './example.ts';

type Path = readonly (string | number)[];
type Holder = Record<string | number, unknown>;

/** Every place of a JSON value, the root apart. */
function* paths(value: unknown, at: Path = []): Generator<Path> {
  if (at.length > 0) yield at;
  if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value))
      yield* paths((value as Holder)[key], [...at, Array.isArray(value) ? Number(key) : key]);
}

/** A copy of the example in which `change` was made to what holds the last step of `path`. */
function changed(path: Path, change: (holder: Holder, key: string | number) => void): unknown {
  const copy = structuredClone(examplePackage()) as unknown as Holder;
  let holder = copy;
  for (const step of path.slice(0, -1)) holder = holder[step] as Holder;
  change(holder, path.at(-1)!);
  return copy;
}

function at(path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Holder)[step], examplePackage());
}

const everyPath = [...paths(examplePackage())];
const objects = everyPath.filter((path) => isObject(at(path)));
const keyed = everyPath.filter((path) => typeof path.at(-1) === 'string');

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(value: unknown): void {
  const validity = validatePackage(value);
  expect(validity.ok).toBe(false);
}

const known = new Set<string>();
(function collect(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') for (const name of Object.keys(value as object)) known.add(name);
    collect(value);
  }
})(schema);

const foreignName = fc
  .oneof(fc.string({ maxLength: 20 }), fc.constantFrom('alice', 'node17', 'n', 'user_count', 'toString'))
  .filter((name) => !known.has(name) && name !== '__proto__');

describe('a package with one thing changed', () => {
  it('is accepted unchanged', () => {
    expect(validatePackage(examplePackage())).toEqual({ ok: true });
    expect(everyPath.length).toBeGreaterThan(180);
  });

  it('is refused with a property added to any object', () => {
    for (const path of objects)
      fc.assert(
        fc.property(foreignName, fc.jsonValue(), (name, value) =>
          refused(
            changed([...path, name], (holder, key) => {
              holder[key] = value;
            }),
          ),
        ),
        { seed: 7, numRuns: 10 },
      );
    refused({ ...examplePackage(), extra: 1 });
  });

  it('is refused with any property renamed', () => {
    for (const path of keyed)
      refused(
        changed(path, (holder, key) => {
          holder[`${key}_`] = holder[key];
          delete holder[key];
        }),
      );
  });

  it('is refused with any value of another type', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyPath), fc.jsonValue(), (path, value) => {
        fc.pre(typeOf(value) !== typeOf(at(path)));
        refused(
          changed(path, (holder, key) => {
            holder[key] = value;
          }),
        );
      }),
      { seed: 7, numRuns: runs(1500) },
    );
  });

  it('is refused with any string replaced by another text', () => {
    const strings = everyPath.filter((path) => typeof at(path) === 'string' && path[0] !== 'organization');
    expect(strings.length).toBeGreaterThan(60);
    for (const path of strings)
      for (const text of [
        '',
        'alice',
        `${at(path) as string}x`,
        `${at(path) as string}\n`,
        ` ${at(path) as string}`,
      ])
        refused(
          changed(path, (holder, key) => {
            holder[key] = text;
          }),
        );
  });

  it('is refused with any number out of range', () => {
    const numbers = everyPath.filter((path) => typeof at(path) === 'number');
    expect(numbers.length).toBeGreaterThan(50);
    for (const path of numbers)
      for (const value of [-1, -1e-9, 1e13, 2 ** 63, Number.NaN, Number.POSITIVE_INFINITY])
        refused(
          changed(path, (holder, key) => {
            holder[key] = value;
          }),
        );
  });

  it('is refused with an organization that is not a short line of text', () => {
    const named = (organization: string) => validatePackage({ ...examplePackage(), organization }).ok;
    expect(named('x'.repeat(64))).toBe(true);
    expect(named('東京 University')).toBe(true);
    for (const name of ['', 'x'.repeat(65), 'a\nb', 'a\u0000', 'a\u2028', 'a\u0085', 'a\u00adb'])
      expect(named(name), JSON.stringify(name)).toBe(false);
  });

  it('is told by places that hold no received word', () => {
    fc.assert(
      fc.property(fc.constantFrom(...objects), foreignName, fc.jsonValue(), (path, name, value) => {
        const validity = validatePackage(
          changed([...path, name], (holder, key) => {
            holder[key] = value;
          }),
        );
        const words = validity.ok ? [] : validity.place.split('/').filter((word) => word !== '');
        expect(words.filter((word) => !known.has(word) && !/^\d+$/.test(word))).toEqual([]);
      }),
      { seed: 7, numRuns: runs(150) },
    );
  });
});

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}
