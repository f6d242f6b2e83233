// Which origin and which label most of the GPU time of enough people has.
import { Identifier } from '@ptl/claw-core';
import { Contributors, Origins, Shares } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { testKey } from './site.ts';

const people = (count: number): Set<number> => new Set(Array.from({ length: count }, (_, i) => i));

type Told = readonly [label: string, weight: number, people?: number];

function shares(all: readonly Told[]): Shares<string> {
  const found = new Shares<string>();
  for (const [label, weight, count = 5] of all)
    found.add(label, { origin: 0, weight, contributors: people(count), users: people(count) });
  return found;
}

describe('the label of more than half', () => {
  it.each([
    [[['a', 1]], 'a'],
    [[], undefined],
    [
      [
        ['a', 5],
        ['b', 5],
      ],
      undefined,
    ],
    [
      [
        ['a', 3],
        ['b', 1],
        ['c', 1],
      ],
      'a',
    ],
    [
      [
        ['a', 4],
        ['b', 3],
        ['c', 3],
      ],
      undefined,
    ],
    [
      [
        ['a', 2],
        ['b', 1],
        ['a', 1],
      ],
      'a',
    ],
    [
      [
        ['a', 9, 4],
        ['b', 1],
      ],
      'b',
    ],
  ] as [Told[], string | undefined][])('%j: %s', (all, label) => {
    expect(shares(all).most(5)).toBe(label);
  });

  it('is none of many accounts of few users', () => {
    const found = new Shares<string>();
    found.add('a', { origin: 0, weight: 1, contributors: people(5), users: people(4) });
    expect([found.most(5), found.first(5, ['a'])]).toEqual([undefined, undefined]);
  });
});

describe('the label of the most', () => {
  it.each([
    [
      [
        ['a', 5],
        ['b', 3],
      ],
      'a',
    ],
    [
      [
        ['a', 3],
        ['b', 5],
      ],
      'b',
    ],
    [
      [
        ['b', 3],
        ['a', 3],
      ],
      'a',
    ],
    [[['c', 1]], 'c'],
    [
      [
        ['a', 9, 4],
        ['c', 1],
      ],
      'c',
    ],
    [[['d', 1]], undefined],
  ] as [Told[], string | undefined][])('%j: %s', (all, label) => {
    expect(shares(all).first(5, ['a', 'b', 'c'])).toBe(label);
  });
});

describe('origins', () => {
  /** As many users as asked for, each a pair without an account. */
  function named(count: number): Contributors {
    const contributors = new Contributors();
    const [id, lanes] = [new Identifier(), new Int32Array(8)];
    for (let user = 0; user < count; user++) {
      const name = new TextEncoder().encode(`u${user}`);
      testKey().hash(name, 0, name.length, id);
      Identifier.lanes(id, lanes, 0);
      contributors.pair(lanes, 0, 4);
    }
    return contributors;
  }

  it('know who has jobs of them, however many there are', () => {
    const origins = new Origins();
    for (const pair of [0, 64, 129, 400]) origins.add(7, pair, 10);
    origins.add(8, 3, 1);
    const found = origins.list(named(401));
    expect(found.map(({ origin, weight }) => [origin, weight])).toEqual([
      [7, 40],
      [8, 1],
    ]);
    expect([...found[0]!.users]).toEqual([0, 64, 129, 400]);
    expect([...found[1]!.contributors]).toEqual([3]);
  });

  it('are put together', () => {
    const [one, other] = [new Origins(), new Origins()];
    one.add(7, 1, 10);
    other.add(7, 100, 5);
    other.add(9, 2, 5);
    one.merge(other);
    const found = one.list(named(101));
    expect(found.map(({ origin, weight, users }) => [origin, weight, [...users]])).toEqual([
      [7, 15, [1, 100]],
      [9, 5, [2]],
    ]);
  });
});
