// Every relative link in the documents leads to a file that is there, and to a heading that is in it.
import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { filesLike, read } from './files.ts';

const documents = filesLike(/\.md$/);

it('every relative link in the documents leads somewhere', () => {
  const files = new Set(filesLike(/./));
  const folders = new Set([...files].flatMap(parents));
  const broken: string[] = [];
  for (const document of documents)
    for (const { path, anchor } of links(read(document))) {
      const target = path === '' ? document : posix.join(posix.dirname(document), path).replace(/\/$/, '');
      const isThere = files.has(target) || folders.has(target);
      if (!isThere || (anchor !== '' && target.endsWith('.md') && !headings(read(target)).has(anchor)))
        broken.push(`${document}: ${path}#${anchor}`);
    }
  expect(broken).toEqual([]);
});

it('each decision says when it was made, and whether it holds', () => {
  const decisions = filesLike(/^docs\/adr\/\d{4}-.*\.md$/);
  expect(decisions.length).toBeGreaterThan(9);
  const said = /^# \d{4} .+\n\n\d{4}-\d{2}-\d{2} · (?:accepted|superseded by \d{4})\n\n/;
  expect(decisions.filter((path) => !said.test(read(path)))).toEqual([]);
  const index = read('docs/adr/README.md');
  expect(decisions.filter((path) => !index.includes(`](${posix.basename(path)})`))).toEqual([]);
});

it('links and headings are recognised', () => {
  expect(links('See [a](docs/a.md#some-part), [b](https://b.example) and `[c](d)`.')).toEqual([
    { path: 'docs/a.md', anchor: 'some-part' },
  ]);
  expect(headings('# One\n## Who `counts`, and why?\n')).toEqual(new Set(['one', 'who-counts-and-why']));
});

/** Relative links outside of code. */
function links(text: string): { path: string; anchor: string }[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1]!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => ({ path: target.split('#')[0]!, anchor: target.split('#')[1] ?? '' }));
}

/** The anchors of the headings, as GitHub makes them. */
function headings(text: string): Set<string> {
  const lines = text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.*)$/gm);
  return new Set(
    [...lines].map((match) =>
      match[1]!
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function parents(path: string): string[] {
  const parent = posix.dirname(path);
  return parent === '.' ? ['.'] : [parent, ...parents(parent)];
}
