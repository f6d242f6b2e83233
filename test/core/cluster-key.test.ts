// Names of clusters have a key of their own where one is given: they are known again under another key of all
// other names.
import { Identifier, IdentifierKey } from '@ptl/claw-core';
import { expect, it } from 'vitest';

const bytes = new TextEncoder().encode('name');
const keyOf = (own: number, clusters: number) =>
  IdentifierKey.from(Uint8Array.from({ length: 32 }, (_, at) => (at < 16 ? own : clusters)));

function tagOf(key: IdentifierKey, how: 'hash' | 'hashCluster'): Identifier {
  const id = new Identifier();
  key[how](bytes, 0, bytes.length, id);
  return id;
}

it('a cluster is the same under two keys that share that of clusters, and nothing else is', () => {
  const [one, other] = [keyOf(1, 9), keyOf(2, 9)];
  expect(tagOf(one, 'hashCluster').equals(tagOf(other, 'hashCluster'))).toBe(true);
  expect(tagOf(one, 'hash').equals(tagOf(other, 'hash'))).toBe(false);
  expect(tagOf(one, 'hashCluster').equals(tagOf(one, 'hash'))).toBe(false);
  expect(tagOf(one, 'hashCluster').equals(tagOf(keyOf(1, 8), 'hashCluster'))).toBe(false);
  expect(tagOf(one, 'hashCluster').equals(tagOf(keyOf(9, 9), 'hash'))).toBe(true);
});

it('without one, clusters are hashed as all names are; an empty name is none', () => {
  const key = IdentifierKey.from(new Uint8Array(16).fill(3));
  expect(tagOf(key, 'hashCluster').equals(tagOf(key, 'hash'))).toBe(true);
  const id = tagOf(key, 'hash');
  key.hashCluster(bytes, 2, 2, id);
  expect(id.present).toBe(false);
});
