// The JSON reader: what it finds, what it refuses, and on which line.

import { LIMITS } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';
import { read, utf8 } from './json-reader.ts';

const WANTED = {
  id: 0,
  keys: {
    a: { id: 1 },
    list: { id: 2, items: { id: 3, keys: { b: { id: 4 } } } },
    state: { id: 5, items: { id: 5 } },
  },
};
const found = (text: string, cuts: readonly number[] = []) => read(utf8(text), WANTED, cuts);
const valuesOf = (text: string) =>
  found(text)
    .events.filter(([id]) => id === 1)
    .map(([, value]) => value);

describe('the JSON reader finds', () => {
  it('wanted values in objects and arrays, and nothing else', () => {
    const { events, trouble } = found('{"x":{"a":1},"list":[{"b":2,"a":3},{"c":[{"b":9}]}],"a":4,"A":5}');
    expect(trouble).toBeUndefined();
    expect(events).toEqual([
      [0, '{'],
      [2, '{'],
      [3, '{'],
      [4, 2],
      [3, '}'],
      [3, '{'],
      [3, '}'],
      [2, '}'],
      [1, 4],
      [0, '}'],
    ]);
  });

  it('one value or a list of them under one id', () => {
    expect(found('{"state":"up"}').events).toContainEqual([5, '"up']);
    expect(found('{"state":["up","on"]}').events.filter(([, value]) => value === '"on')).toEqual([
      [5, '"on'],
    ]);
  });

  it.each(['javascript', 'webassembly'] as const)('what is within a quiet object or array, by %s', (who) => {
    const wanted = {
      id: 0,
      keys: { a: { id: 1, isQuiet: true, items: { id: 2, isQuiet: true, keys: { b: { id: 3 } } } } },
    };
    expect(read(utf8('{"a":[{"b":4,"c":{"b":5}},6]}'), wanted, [], who).events).toEqual([
      [0, '{'],
      [3, 4],
      [2, 6],
      [0, '}'],
    ]);
  });

  it.each(['javascript', 'webassembly'] as const)('other keys that hold a byte, by %s', (who) => {
    const wanted = { id: 0, keys: { a: { id: 1 } }, others: { id: 2 }, othersWith: 47 };
    expect(read(utf8('{"b":1,"c/d":2,"a":3,"/":{"a":4},"":5,"e\\/f":6}'), wanted, [], who).events).toEqual([
      [0, '{'],
      [2, 'key c/d'],
      [2, 2],
      [1, 3],
      [2, 'key /'],
      [2, 'container'],
      [2, 'key e/f'],
      [2, 6],
      [0, '}'],
    ]);
  });

  it('a wanted value that is a container of the wrong kind', () => {
    expect(found('{"a":{"b":1},"list":[[],7]}').events).toEqual([
      [0, '{'],
      [1, 'container'],
      [2, '{'],
      [3, 'container'],
      [3, 7],
      [2, '}'],
      [0, '}'],
    ]);
  });

  it.each([
    ['"a\\/b"', '"a/b'],
    ['"\\"\\\\\\b\\f\\n\\r\\t"', '""\\\b\f\n\r\t'],
    ['"\\u006D\\u00e4\\u6a21\\ud83d\\ude80"', '"mä模🚀'],
    ['"\\ud83d x \\ude80 \\ud83d\\u0041"', '"\ufffd x \ufffd \ufffdA'],
    ['"\\u0000"', '"\0'],
    ['""', '"'],
    ['-0.5e+3', -500],
    ['18446744073709551614', 18446744073709552000],
    ['true', true],
    ['false', false],
    ['null', null],
    ['NaN', null],
    ['-Infinity', null],
  ])('%s', (json, value) => {
    expect(valuesOf(`{"a":${json}}`)).toEqual([value]);
    expect(found(`{"a" : ${json} }`, [1]).events).toEqual(found(`{"a":${json}}`).events);
  });

  it('the wanted key in its escaped form', () => {
    expect(valuesOf('{"\\u0061":1}')).toEqual([1]);
  });

  it('documents one after the other, between messages', () => {
    const result = found('\ufefftool: warning: {x}\n {"a":1}\ntool: late\n{"a":2}{"a":3} \r\n');
    expect(result.events.filter(([id]) => id === 1).map(([, value]) => value)).toEqual([1, 2, 3]);
    expect(result).toMatchObject({ documents: 3, foreign: 2, trouble: undefined });
  });
});

describe('the JSON reader bounds', () => {
  it.each([LIMITS.jsonScalarBytes, LIMITS.jsonScalarBytes + 1])(
    'a string of %i bytes, in any chunking',
    (size) => {
      const expected = size > LIMITS.jsonScalarBytes ? 'overlong' : `"${'x'.repeat(size)}`;
      for (const cuts of [[], [4096], [size], [size + 6]])
        expect(found(`{"a":"${'x'.repeat(size)}","list":[]}`, cuts).events[1]).toEqual([1, expected]);
    },
  );

  it('unwanted strings and keys of any length', () => {
    const long = 'y'.repeat(LIMITS.jsonScalarBytes * 3);
    expect(valuesOf(`{"${long}":"${long}","z":["${long}"],"a":1}`)).toEqual([1]);
    expect(found(`{"${long}":"${long}","z":["${long}"],"a":1}`, [1000]).trouble).toBeUndefined();
  });

  it('the depth', () => {
    const nested = (depth: number) => `{"x":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
    expect(found(nested(LIMITS.jsonDepth)).trouble).toBeUndefined();
    expect(found(nested(LIMITS.jsonDepth + 1)).trouble).toBe('too_deep');
    expect(found(nested(LIMITS.jsonDepth + 1), [1]).trouble).toBe('too_deep');
  });
});

describe('the JSON reader refuses', () => {
  it.each([
    ['{"a":1', 'truncated'],
    ['{"a', 'truncated'],
    ['{"x":{"y', 'truncated'],
    ['{"a":1,}', 'malformed'],
    ['{"a" 1}', 'malformed'],
    ['{"a":1 "b":2}', 'malformed'],
    ['{a:1}', 'malformed'],
    ['{"a":[1}', 'malformed'],
    ['{"x":[1,{"a":1]}', 'malformed'],
    ['{"a":01}', 'malformed'],
    ['{"a":1.}', 'malformed'],
    ['{"a":-}', 'malformed'],
    ['{"a":+1}', 'malformed'],
    ['{"a":nul}', 'malformed'],
    ['{"a":}', 'malformed'],
    ['{"list":[,]}', 'malformed'],
    ['{"list":[{"b":1},]}', 'malformed'],
    ['{"a":"\\x"}', 'malformed'],
    ['{"a":"\\u12g4"}', 'malformed'],
    ['{"a":"\\u12"}', 'malformed'],
    ['{"a":"tab\there"}', 'malformed'],
    ['{"a":1}}', 'malformed'],
    ['{"a":1},{"a":2}', 'malformed'],
  ])('%s', (json, trouble) => {
    expect(found(json).trouble).toBe(trouble);
    expect(found(json, [1]).trouble).toBe(trouble);
  });

  it('nothing after the trouble', () => {
    expect(valuesOf('{"a":1,"x":[}],"a":2}\n{"a":3}')).toEqual([1]);
  });

  it.each([[[]], [[1]], [[3]], [[5, 2]]])('on the right line, cut %j', (cuts) => {
    expect(found('note\n{\n"x": [\n"q", {"y":\n1}],\n"a": oops\n}\n', cuts)).toMatchObject({
      trouble: 'malformed',
      line: 6,
    });
    expect(found('{\n"x": {\n\n]\n}}', cuts)).toMatchObject({ trouble: 'malformed', line: 4 });
    expect(found('{\n"a": "x\ny"}', cuts)).toMatchObject({ trouble: 'malformed', line: 2 });
    expect(found('{\n"x":\n', cuts)).toMatchObject({ trouble: 'truncated', line: 3 });
  });
});
