// Files do not import each other in a circle, not even for a type; and no folder is so full that nobody finds
// a file in it.
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, sourceFiles } from './files.ts';

/** Hand-written files that one folder may hold. */
const MOST_FILES = 20;

const files = sourceFiles().filter((path) => /^packages\/[a-z]+\/src\//.test(path));

describe('files of the packages', () => {
  it('are found, with what they import', () => {
    const imports = importsOf(
      'packages/router/src/inputs/pass.ts',
      read('packages/router/src/inputs/pass.ts'),
    );
    expect(files.length).toBeGreaterThan(200);
    expect(imports).toContain('packages/router/src/readings.ts');
  });

  it('import each other in no circle', () => {
    const graph = new Map(files.map((path) => [path, importsOf(path, read(path))]));
    expect(circles(graph)).toEqual([]);
  });

  it('are at most twenty in a folder', () => {
    const counts = new Map<string, number>();
    for (const path of files) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });
});

it('a circle is found, also one of types and of files between it', () => {
  expect(importsOf('a/b.ts', `import type { C } from './c.ts';\nexport * from '../d/e.ts';\n`)).toEqual([
    'a/c.ts',
    'd/e.ts',
  ]);
  const graph = { a: ['b'], b: ['c', 'd'], c: ['a'], d: [], e: ['e'] };
  expect(circles(new Map(Object.entries(graph)))).toEqual([['a', 'b', 'c'], ['e']]);
});

/**
 * The files that `text`, the code of `path`, imports from its own package: for values or types, now or later.
 */
function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']*\.ts)'/g);
  return [...found].map((match) => posix.join(posix.dirname(path), match[1]!));
}

/** Groups of files that reach each other, sorted; a file that reaches itself is one. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const reached = new Map([...graph.keys()].map((from) => [from, reachable(graph, from)]));
  const groups = [...graph.keys()]
    .filter((from) => reached.get(from)!.has(from))
    .map((from) => [...reached.get(from)!].filter((to) => reached.get(to)?.has(from)).sort());
  return [...new Map(groups.map((group) => [group.join(), group])).values()];
}

function reachable(graph: ReadonlyMap<string, readonly string[]>, from: string): Set<string> {
  const seen = new Set<string>();
  const open = [...(graph.get(from) ?? [])];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    open.push(...(graph.get(path) ?? []));
  }
  return seen;
}
