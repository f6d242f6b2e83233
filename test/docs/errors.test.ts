// docs/errors.md holds every sentence that ends a run, and no other: those of the files that own them, and
// what operators are told of their options where these are read.
import { describe, expect, it } from 'vitest';
import { filesLike, read, sourceFiles } from '../tidy/files.ts';
import { isNode, type Node, nameOf, parseFile, walk } from '../tidy/syntax.ts';

const OWNERS = filesLike(/^packages\/cli\/src\/(?:errors|.*\/(?:sentences|refusals))\.ts$/);
/** What throws one of our sentences, given as it is. */
const THROWN = new Set(['usage', 'badInput', 'notWritten']);
/** Where a sentence has a place, a number or a name. */
const OPEN = '…';

const rows = [...read('docs/errors.md').matchAll(/^\| (?!sentence )(.+?) \| ((?:\d+, )*\d+|–) \| /gm)];
const said = rows.map((row) => row[1]!);

describe('docs/errors.md', () => {
  it.each(OWNERS)('has each sentence of %s', (path) => {
    const sentences = literals(parseFile(path).root).filter(isSentence);
    expect(sentences).not.toEqual([]);
    expect(sentences.filter((one) => !said.includes(one))).toEqual([]);
  });

  it('has each sentence that is thrown where an option is read', () => {
    expect(inline().length).toBeGreaterThan(15);
    expect(inline().filter((one) => !said.includes(one))).toEqual([]);
  });

  it('has each sentence about an option of the libraries', () => {
    expect(ofOptions().length).toBeGreaterThan(10);
    expect(ofOptions().filter((one) => !said.includes(one))).toEqual([]);
  });

  it('has no sentence that nobody says, and none twice', () => {
    const all = new Set([
      ...OWNERS.flatMap((path) => literals(parseFile(path).root)),
      ...inline(),
      ...ofOptions(),
    ]);
    expect(said.filter((one) => !all.has(one))).toEqual([]);
    expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
  });
});

/**
 * True for a whole sentence, and for what is wrong with a place, with its remedy; other texts are parts of
 * these.
 */
function isSentence(text: string): boolean {
  return /\p{L} .*\.$|^\p{Ll}.*\p{L}: \p{L}/u.test(text);
}

/** The texts in a tree. */
function literals(root: Node): string[] {
  const found: string[] = [];
  walk(root, (node, ancestors) => {
    const parent = ancestors.at(-1);
    if (parent === undefined || /^(Import|Export)/.test(parent.type)) return;
    found.push(...textOf(node));
  });
  return found;
}

/** A string as it is, and a template with dots for what it is filled with; as a document spells it. */
function textOf(node: Node): string[] {
  const isText = node.type === 'Literal' && typeof node.value === 'string';
  if (isText) return [node.value as string];
  if (node.type !== 'TemplateLiteral') return [];
  const parts = (node.quasis as Node[]).map(({ value }) => (value as { cooked: string }).cooked);
  return [parts.join(OPEN).replaceAll(/…+/g, OPEN)];
}

function inline(): string[] {
  return sourceFiles()
    .filter((path) => path.startsWith('packages/cli/src/'))
    .flatMap((path) => {
      const found: string[] = [];
      walk(parseFile(path).root, (node) => {
        if (node.type !== 'CallExpression' || !THROWN.has(nameOf(node.callee))) return;
        const [text] = node.arguments as unknown[];
        if (isNode(text)) found.push(...textOf(text));
      });
      return found;
    });
}

function ofOptions(): string[] {
  const found: string[] = [];
  walk(parseFile('packages/router/src/sentences.ts').root, (node) => {
    if (node.type === 'VariableDeclarator' && nameOf(node.id) === 'OPTION_SENTENCES')
      found.push(...literals(node));
  });
  return found;
}
