// What documents name exists: commands of claw and their options, scripts of npm, and names in the code.
import { makeProgram } from '@ptl/claw/internal';
import { sources } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';
import { filesLike, read, sourceFiles } from '../tidy/files.ts';

/** The changelog and the decisions describe what there was at their time. */
const documents = filesLike(/\.md$/).filter((path) => !/^(CHANGELOG\.md|docs\/(adr|api)\/)/.test(path));
const { commands } = makeProgram({ run: async () => {}, writeOut: () => {}, writeErr: () => {} });
const optionsOf = new Map(
  commands.map((command) => [command.name(), new Set(command.options.map(({ long }) => long ?? ''))]),
);

describe('in the documents', () => {
  it('each command of claw exists, with its options', () => {
    const named = documents.flatMap((path) => commandsIn(read(path)).map((line) => ({ path, line })));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ line }) => unknownIn(line).length > 0)).toEqual([]);
  });

  it('each script of npm exists', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const named = documents.flatMap((path) => [
      ...read(path).matchAll(/\bnpm run (?:--\w+ )?([a-z][\w:]*)/g),
    ]);
    expect(named.length).toBeGreaterThan(10);
    expect(named.map(([, name]) => name).filter((name) => !scripts.includes(name ?? ''))).toEqual([]);
  });

  it('each name of the code exists', () => {
    const files = sourceFiles().filter((path) => /^(packages|test|scripts)\//.test(path));
    const words = new Set(files.flatMap((path) => read(path).match(/\w+/g) ?? []));
    const technical = documents.filter((path) =>
      /^(ARCHITECTURE|CONTRIBUTING|packages\/.*README)\b/.test(path),
    );
    const named = technical.flatMap((path) => [...read(path).matchAll(/`(\w*[a-z][A-Z]\w*)(?:\(.*?\))?`/g)]);
    expect(named.length).toBeGreaterThan(20);
    expect(named.map(([, name]) => name).filter((name) => !words.has(name ?? ''))).toEqual([]);
  });

  it('each source stands in docs/sources.md, with its title and fidelity', () => {
    const rows = [...read('docs/sources.md').matchAll(/^\| \[`(\w+)`\]\(#[\w-]+\) \| (.+) \| (.+) \|$/gm)];
    const listed = new Map(rows.map(([, id, title, fidelity]) => [id, `${title}, ${fidelity}`]));
    const expected = Object.values(sources).map(({ id, title, fidelity, ...source }): [string, string] => [
      id,
      `${title}, ${fidelity}${'experimental' in source ? ', experimental' : ''}`,
    ]);
    expect(listed).toEqual(new Map(expected));
  });

  it('each message that troubleshooting quotes is one of the program', () => {
    const quoted = [...read('docs/guide/troubleshooting.md').matchAll(/"([^"\n]+)"/g)].map(
      ([, text = '']) => text,
    );
    const files = sourceFiles().filter((path) => path.startsWith('packages/'));
    const texts = files.map((path) => read(path));
    const fixed = quoted.filter((text) => !/\d/.test(text)); // a number is filled in
    expect(fixed.length).toBeGreaterThan(4);
    expect(fixed.filter((text) => !texts.some((one) => one.includes(text)))).toEqual([]);
  });

  it('what does not exist is found', () => {
    expect(commandsIn('`claw fly --up`\n\n```sh\nclaw report --up # --x\n```\nclaw sends\n')).toEqual([
      'claw report --up',
      'claw fly --up',
    ]);
    expect(unknownIn('claw fly --up')).toEqual(['fly']);
    expect(unknownIn('claw report --up --json')).toEqual(['--up']);
  });
});

/** The lines of code that begin with `claw`, without comments. */
function commandsIn(text: string): string[] {
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block.split('\n'),
  );
  const spans = text.replace(/^```[\s\S]*?^```/gm, '').match(/`[^`\n]+`/g) ?? [];
  const lines = [...blocks, ...spans.map((span) => span.slice(1, -1))];
  return lines.map((line) => line.replace(/\s+# .*/, '').trim()).filter((line) => /^claw [a-z]/.test(line));
}

/** What claw does not know of a command: its name, else its options. */
function unknownIn(line: string): string[] {
  const [, name = '', ...words] = line.split(/[\s=]+/);
  const options = optionsOf.get(name);
  if (options === undefined) return [name];
  return words.filter((word) => word.startsWith('--') && word !== '--help' && !options.has(word));
}
