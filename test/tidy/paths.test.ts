// No document and no comment names a file or a folder that is not there.
import { expect, it } from 'vitest';
import { filesLike, read, sourceFiles } from './files.ts';

const files = filesLike(/./);
/** All files, and all folders with a slash at their end, each behind a slash. */
const there = new Set(files.flatMap((path) => [`/${path}`, ...foldersOf(path)]));
const ends = new Set([...there].flatMap(tailsOf));

/** What claw writes. */
const WRITTEN = new Set([
  ...[
    'ptl_claw_package.json',
    'ptl_claw_package.sample.json',
    'ptl_claw_package.dsse.json',
    'last-entry.json',
  ],
  ...['pace', 'core', 'cool', 'flux'].map((engine) => `${engine}_input.json`),
  ...['profile_output.json', 'ace_findings.json'],
]);

/**
 * A path in our own words: with a folder or not, and an ending that files here have; or a folder with a slash
 * at its end.
 */
const PATH = /^(?:[\w.@*-]+\/)*[\w.*-]+\.(?:ts|mjs|cjs|md|sh|json|txt)$|^(?:[\w.-]+\/)+$/;

it('no document names a file that is not there', () => {
  const stale = filesLike(/\.md$/).flatMap((document) => {
    const prose = read(document).replace(/^```[\s\S]*?^```/gm, '');
    const named = [...prose.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);
    return named
      .filter((path) => PATH.test(path) && !isThere(path) && !WRITTEN.has(path))
      .map((path) => `${document}: ${path}`);
  });
  expect(stale).toEqual([]);
});

it('no comment names a file that is not there', () => {
  const stale = sourceFiles()
    .filter((path) => path.startsWith('packages/'))
    .flatMap((path) =>
      commentsOf(read(path))
        .flatMap((comment) => comment.match(/(?:[\w-]+\/)*[\w.-]+\.(?:ts|mjs|md)\b/g) ?? [])
        .filter((named) => !isThere(named))
        .map((named) => `${path}: ${named}`),
    );
  expect(stale).toEqual([]);
});

it('paths are told from other words', () => {
  for (const path of ['test/tidy/paths.test.ts', 'tidy/', 'paths.test.ts', 'test/*/paths.test.ts'])
    expect([PATH.test(path), isThere(path)]).toEqual([true, true]);
  for (const path of ['idy/paths.test.ts', 'test/tidy/path.ts', 'nowhere/'])
    expect(isThere(path)).toBe(false);
  for (const word of ['gres/gpu', '--json', '/metrics', 'a/b c.ts']) expect(PATH.test(word)).toBe(false);
});

/** True for a path from the root or from any folder; a star stands for what is between two slashes. */
function isThere(path: string): boolean {
  if (!path.includes('*')) return ends.has(path);
  const parts = path.split('*').map((part) => part.replace(/[.+]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('[^/]*')}$`);
  return [...ends].some((end) => pattern.test(end));
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, count) => `/${parts.slice(0, count + 1).join('/')}/`);
}

function tailsOf(path: string): string[] {
  const starts = [...path.matchAll(/\/(?!$)/g)].map(({ index }) => index + 1);
  return starts.map((start) => path.slice(start));
}

function commentsOf(text: string): string[] {
  return text.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm) ?? [];
}
