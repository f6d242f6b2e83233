// The WebAssembly reader of JSON against its JavaScript twin: the same events on the same lines, and the same
// trouble, whatever the bytes.
import {
  DEPTH,
  IS_CONTAINER,
  IS_NULL,
  IS_NUMBER,
  JSON_KIND,
  JsonNode,
  LIMITS,
  openJsonWasm,
  PODS,
  type Projection,
  SACCT_JOBS,
} from '@ptl/claw-core/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longRuns } from '../../setup/runs.ts';
import { read, utf8 } from './json-reader.ts';

const LEAF: Projection = { id: 9 };
const WANTED: Projection = {
  id: 0,
  keys: {
    a: LEAF,
    b: { id: 1, items: { id: 2, keys: { a: LEAF, '': LEAF, 'a longer key than sixteen bytes': LEAF } } },
    c: { id: 3, keys: { a: LEAF }, others: { id: 4 } },
    d: { id: 5, isQuiet: true, items: { id: 6, items: { id: 7 } } },
    e: { id: 8, isQuiet: true, keys: { a: LEAF } },
    f: { id: 10, others: { id: 11, items: { id: 12 } }, othersWith: 47 },
  },
};
const KEYS = [
  'a',
  'b',
  'c',
  'd',
  'e',
  '',
  'x',
  'a longer key than sixteen bytes',
  'a/b',
  'é"',
  'back\\slash',
];

/** What both twins make of it; fails where they differ. */
function both(bytes: Uint8Array, cuts: readonly number[] = []) {
  const lines = { javascript: [] as number[], webassembly: [] as number[] };
  const javascript = read(bytes, WANTED, cuts, 'javascript', lines.javascript);
  const webassembly = read(bytes, WANTED, cuts, 'webassembly', lines.webassembly);
  expect(webassembly).toEqual(javascript);
  expect(lines.webassembly).toEqual(lines.javascript);
  return webassembly;
}

/** What strings are made of, each a whole: escapes, and what would be something else outside of a string. */
const piece = fc.constantFrom(
  ...['\\\\', '\\"', '\\n', '\\u0041', '{', '}', '[', ']', ',', ':', '/', 'é', '🚀', ' ', 'text'],
  ...['x'.repeat(13), '{\\"a\\":[1]}', 'y'.repeat(50), '\\\\'.repeat(31)],
);
const string = fc.array(piece, { maxLength: 8 }).map((pieces) => `"${pieces.join('')}"`);
const key = fc.constantFrom(...KEYS).map((name) => JSON.stringify(name));
const blank = fc.constantFrom(
  '',
  '',
  ' ',
  '\n',
  '\r\n',
  '\t',
  `\n${' '.repeat(17)}`,
  `\n${' '.repeat(70)}`,
  ' \n\n\t',
);
const word = fc.constantFrom(
  ...['0', '-0', '12', '-3.25', '0.5', '1e9', '2E-3', '123456789012345678', 'true', 'false', 'null', 'NaN'],
);
const { value, document } = fc.letrec<{ value: string; document: string }>((tie) => {
  const around = (open: string, items: fc.Arbitrary<string[]>, close: string) =>
    fc.tuple(blank, items, blank).map(([a, list, b]) => `${open}${a}${list.join(',')}${b}${close}`);
  const spaced = (one: fc.Arbitrary<string>) =>
    fc.tuple(blank, one, blank).map(([a, text, b]) => `${a}${text}${b}`);
  const member = fc.tuple(spaced(key), spaced(tie('value'))).map(([name, text]) => `${name}:${text}`);
  const object = around('{', fc.array(member, { maxLength: 6 }), '}');
  const array = around('[', fc.array(spaced(tie('value')), { maxLength: 5 }), ']');
  return {
    value: fc.oneof({ maxDepth: 7, depthSize: 'medium' }, string, word, object, array),
    document: object,
  };
});
const cuts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 });
const damage = fc.array(
  fc.tuple(fc.nat(), fc.oneof(fc.nat(255), fc.constantFrom(...utf8('"\\{}[],: \n\r0e-.\0\x1f!|')))),
  { minLength: 1, maxLength: 3 },
);

describe('the WebAssembly reader of JSON', () => {
  it('is there, and has room for all that is wanted', () => {
    expect(openJsonWasm(PODS.root)).toBeDefined();
    expect(openJsonWasm(SACCT_JOBS.root)).toBeDefined();
    expect(DEPTH).toBe(LIMITS.jsonDepth);
    expect([IS_NULL, IS_NUMBER, IS_CONTAINER]).toEqual([
      JSON_KIND.null,
      JSON_KIND.number,
      JSON_KIND.container,
    ]);
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`key ${at}`, LEAF]));
    expect(() => openJsonWasm(new JsonNode({ id: 0, keys: many }))).toThrow(RangeError);
  });

  it('reads like its twin, in any chunking', () => {
    fc.assert(
      fc.property(document, cuts, (text, sizes) => {
        expect(both(utf8(text)).trouble).toBeUndefined();
        both(utf8(text), sizes);
      }),
      { numRuns: longRuns(400), seed: 20261123 },
    );
  });

  it('and so where bytes are damaged, or cut off', () => {
    fc.assert(
      fc.property(document, damage, cuts, fc.nat(), (text, changes, sizes, cut) => {
        const bytes = utf8(text);
        both(bytes.subarray(0, cut % (bytes.length + 1)));
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        both(bytes);
        both(bytes, sizes);
      }),
      { numRuns: longRuns(500), seed: 20261124 },
    );
  });

  it('and so over many slices, with what stands on their borders', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(key, value), { minLength: 5, maxLength: 20 }),
        fc.nat(9000),
        (members, lead) => {
          const part = members.map(([name, text]) => `${name}: ${text}`).join(',\n');
          const times = Math.ceil(200_000 / part.length);
          const text = `{"x": "${'x'.repeat(lead)}",\n${Array(times).fill(part).join(',\n')}}`;
          expect(both(utf8(text)).trouble).toBeUndefined();
          both(utf8(text), [70_001, 3]);
        },
      ),
      { numRuns: longRuns(8), seed: 20261125 },
    );
  });

  it('and so wherever one document is cut', () => {
    const inner = '{"k\\"{": ["\\\\", "\\\\\\"]", {"z": [], "": -1.5e3}],\r\n\t"q": "[{\\u007b"}';
    const text = `{"x":${inner}, "b": [${inner}, {"a": "p\\/q", "": ${inner}}, [1]],\n"c": {"a": 1, "n": ${inner}},\r\n"a": -12.50 }`;
    const bytes = utf8(text);
    const whole = both(bytes);
    expect(whole.trouble).toBeUndefined();
    for (let at = 1; at < bytes.length; at++) {
      expect(both(bytes, [at, bytes.length])).toEqual(whole);
      expect(both(bytes.subarray(0, at)).trouble).toBe('truncated');
    }
  });

  it.each([
    ['a key', (size: number) => `{"${'k'.repeat(size)}": 1, "a": 2}`],
    ['an unwanted string', (size: number) => `{"x": "${'\\"'.repeat(size / 2)}", "a": 2}`],
    ['a wanted string', (size: number) => `{"a": "${'s'.repeat(size)}", "d": [[2]]}`],
    ['a number', (size: number) => `{"a": ${'7'.repeat(size)}, "d": [[2]]}`],
    ['white space', (size: number) => `{"a":${' '.repeat(size)}1,${'\n'.repeat(size)}"d": [[2]]}`],
    ['nested arrays', (size: number) => `{"x": ${'['.repeat(size % 70)}${']'.repeat(size % 70)}, "a": 1}`],
    ['values by the thousand', (size: number) => `{"d": [[${'1,'.repeat(size)}2]], "a": 1}`],
  ])('and so for %s of any length', (_, text) => {
    for (const size of [10, 62, 64, 2000, 65_534, 65_536, 131_072]) {
      both(utf8(text(size)));
      both(utf8(text(size)), [65_536]);
    }
  });

  it.each(['{"x": {', '{"x": {"y": "', '{"b": [{"a": 1}, ', '{"d": [[1, "'])(
    'and refuses what follows %s',
    (begin) => {
      for (let byte = 0; byte < 256; byte++)
        for (const indent of [0, 40, 130]) {
          const bytes = utf8(`\n${begin}${' '.repeat(indent)}?"]]}}`);
          bytes[bytes.indexOf(63)] = byte;
          both(bytes);
        }
    },
  );
});
