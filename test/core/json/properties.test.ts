// The JSON reader against JSON.parse: the same wanted values from any document in any chunking, and no
// exception from any bytes.
import type { Projection } from '@ptl/claw-core/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../setup/runs.ts';
import { read, utf8 } from './json-reader.ts';

const KEYS = ['a', 'b', 'name', 'job_id', 'start', 'end'] as const;

/** The wanted tree: every known key down to four levels; ids tell the path. */
function wantedAt(id: number, depth: number): Projection {
  if (depth === 0) return { id };
  const keys = Object.fromEntries(
    KEYS.slice(0, depth + 1).map((key, i) => [key, wantedAt(id * 8 + i + 1, depth - 1)]),
  );
  return depth === 2 ? { id, keys } : { id, keys, items: wantedAt(id * 8 + 7, depth - 1) };
}
const WANTED = wantedAt(1, 4);

/** What the reader should find, from a parsed document. */
function expected(value: unknown, wanted: Projection, events: (readonly [number, unknown])[]): typeof events {
  if (typeof value !== 'object' || value === null) events.push([wanted.id, scalar(value)]);
  else {
    const inside = Array.isArray(value) ? wanted.items : wanted.keys;
    if (inside === undefined) events.push([wanted.id, 'container']);
    else {
      events.push([wanted.id, '{']);
      if (Array.isArray(value)) for (const item of value) expected(item, wanted.items!, events);
      else
        for (const [key, item] of Object.entries(value))
          if (Object.hasOwn(wanted.keys!, key)) expected(item, wanted.keys![key]!, events);
      events.push([wanted.id, '}']);
    }
  }
  return events;
}

function scalar(value: unknown): unknown {
  return typeof value === 'string' ? `"${value.toWellFormed()}` : value;
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('a/b', '"', '\\', '\\"', '{[', '\ud800', 'None assigned', '\u0000\n'),
);
const { document } = fc.letrec<{ value: unknown; object: object; document: object }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.integer(),
    fc.constantFrom(true, false, null),
    tie('object'),
    fc.array(tie('value'), { maxLength: 5 }),
  ),
  object: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), text), tie('value')), { maxLength: 6 })
    .map((entries) => Object.fromEntries(entries)),
  document: tie('object') as fc.Arbitrary<object>,
}));
const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
const layout = fc.record({
  indent: fc.constantFrom('', ' ', '\t'),
  slashes: fc.boolean(),
  ascii: fc.boolean(),
});

/** A document as other writers print it: indented, with `\/`, with everything beyond ASCII escaped. */
function print(
  value: object,
  { indent, slashes, ascii }: { indent: string; slashes: boolean; ascii: boolean },
) {
  let json = JSON.stringify(value, undefined, indent);
  if (slashes) json = json.replaceAll('/', '\\/');
  if (ascii)
    json = json.replace(
      /[^\0-\x7f]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
    );
  return utf8(json);
}

describe('the JSON reader, on random documents,', () => {
  it('finds what JSON.parse finds, in any chunking', () => {
    fc.assert(
      fc.property(document, layout, cuts, (value, how, sizes) => {
        const bytes = print(value, how);
        const parsed = JSON.parse(new TextDecoder().decode(bytes));
        const found = read(bytes, WANTED, sizes);
        expect(found.trouble).toBeUndefined();
        expect(found.events).toEqual(expected(parsed, WANTED, []));
        expect(found.events).toEqual(read(bytes, WANTED).events);
      }),
      { numRuns: runs(400), seed: 20261120 },
    );
  });

  it('notices every cut', () => {
    fc.assert(
      fc.property(document, fc.nat(), (value, at) => {
        const bytes = print(value, { indent: ' ', slashes: true, ascii: false });
        const cut = bytes.subarray(0, 1 + (at % (bytes.length - 1)));
        expect(read(cut, WANTED).trouble).toBe('truncated');
      }),
      { numRuns: runs(300), seed: 20261121 },
    );
  });

  it('never throws on damaged bytes, reads them the same in any chunking, and refuses only what JSON.parse refuses', () => {
    const damage = fc.array(
      fc.tuple(fc.nat(), fc.oneof(fc.nat(255), fc.constantFrom(...utf8('"\\{}[],: \n0e-')))),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(document, layout, damage, cuts, (value, how, changes, sizes) => {
        const bytes = print(value, how);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const whole = read(bytes, WANTED);
        expect(read(bytes, WANTED, sizes)).toEqual(whole);
        if (whole.trouble === undefined && whole.documents === 1 && whole.foreign === 0) return;
        const parse = () => JSON.parse(new TextDecoder('utf-8', { fatal: false }).decode(bytes));
        expect(parse).toThrow();
      }),
      { numRuns: runs(400), seed: 20261122 },
    );
  });
});
