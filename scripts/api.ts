// npm run api: the API reference, what each entry of the libraries exports, as its source declares it, with
// its doc comments.
import { readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import * as schemas from '@ptl/claw-core/schemas';
import { parseAst } from 'vitest/node';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** An entry of a package, and its page. */
interface Entry {
  readonly page: string;
  readonly name: string;
  readonly path: string;
}

const ENTRIES: readonly Entry[] = [
  { page: 'core.md', name: '@ptl/claw-core', path: 'packages/core/src/index.ts' },
  { page: 'router.md', name: '@ptl/claw-router', path: 'packages/router/src/index.ts' },
  {
    page: 'conformance.md',
    name: '@ptl/claw-router/conformance',
    path: 'packages/router/src/conformance/index.ts',
  },
];
const ROOT = new URL('../', import.meta.url);
/** A declaration of more lines is cut. */
const MOST_LINES = 120;
/** A constant whose value takes more lines is shown without it. */
const MOST_VALUE_LINES = 8;
const DOC = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/;

/** Path to contents. */
export function apiPages(): [string, string][] {
  const pages = ENTRIES.map(({ page, name, path }): [string, string] => [
    `docs/api/${page}`,
    pageOf(name, path),
  ]);
  const links = ENTRIES.map(({ page, name }) => `* [\`${name}\`](${page})`).join('\n');
  const index = `# API reference\n\nGenerated from the doc comments by \`npm run api\`. Where to begin: the README of each package, and [examples](../../examples).\nUnits stand last in names; fractions are 0 to 1, times epoch seconds UTC, and what is unknown is NaN in a record.\n\n${links}\n`;
  return [['docs/api/README.md', index], ...pages];
}

function pageOf(name: string, path: string): string {
  const exported = exportsOf(path).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const sections = exported.map((one) => `## ${one.name}\n\n${doc(one)}\`\`\`ts\n${code(one)}\n\`\`\`\n`);
  return `# ${name}\n\nGenerated from the doc comments by \`npm run api\`.\n\n${sections.join('\n')}`;
}

/** An exported name, and its declaration. */
interface Exported {
  readonly name: string;
  readonly text: string;
  readonly statement: Node;
  readonly declaration: Node;
}

function exportsOf(path: string): Exported[] {
  const text = read(path);
  const all = statements(text);
  return all.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const source = statement.source as Source | null;
    const specifiers = statement.specifiers as Node[];
    if (source === null && specifiers.length === 0) return declared(statement, text);
    return specifiers.map(({ local, exported }) => {
      const from = source ?? importOf(all, nameOf(local));
      if (from === undefined) throw new Error(`${path}: where is ${nameOf(local)} from?`);
      const file = posix.join(posix.dirname(path), from.value);
      const found = exportsOf(file).find(({ name }) => name === nameOf(local));
      if (found === undefined) throw new Error(`${file} exports no ${nameOf(local)}`);
      return { ...found, name: nameOf(exported) };
    });
  });
}

/** What stands behind `from`. */
interface Source {
  readonly value: string;
}

/** Where a file has a name from that it hands on. */
function importOf(all: readonly Node[], name: string): Source | undefined {
  const found = all.find(
    ({ type, specifiers }) =>
      type === 'ImportDeclaration' && (specifiers as Node[]).some(({ local }) => nameOf(local) === name),
  );
  return found?.source as Source | undefined;
}

function declared(statement: Node, text: string): Exported[] {
  const declaration = statement.declaration as Node | null;
  if (declaration === null) return [];
  const names =
    declaration.type === 'VariableDeclaration'
      ? (declaration.declarations as Node[]).map(({ id }) => nameOf(id))
      : [nameOf(declaration.id)];
  return names.map((name) => ({ name, text, statement, declaration }));
}

/** The comment above it, as prose. */
function doc({ text, statement }: Exported): string {
  const found = DOC.exec(text.slice(0, statement.start))?.[0] ?? '';
  const prose = found
    .replace(/^\/\*\*|\*\/\s*$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .trim();
  return prose === '' ? '' : `${prose}\n\n`;
}

function code({ text, declaration }: Exported): string {
  const body = declaration.body as Node | undefined;
  if (declaration.type === 'ClassDeclaration') return classCode(text, declaration, body!);
  if (declaration.type === 'FunctionDeclaration')
    return `${text.slice(declaration.start, body!.start).trim()};`;
  const lines = text.slice(declaration.start, declaration.end).split('\n');
  if (declaration.type === 'VariableDeclaration' && lines.length > MOST_VALUE_LINES) {
    const [one] = declaration.declarations as Node[];
    return `${text.slice(declaration.start, (one!.id as Node).end)};`;
  }
  return lines.length <= MOST_LINES ? lines.join('\n') : [...lines.slice(0, MOST_LINES), '  // …'].join('\n');
}

/** What can be reached from outside, without the bodies. */
function classCode(text: string, declaration: Node, body: Node): string {
  const members = (body.body as Node[]).flatMap((member) => {
    const above = DOC.exec(text.slice(0, member.start))?.[0].trimEnd() ?? '';
    const isHidden =
      (member.key as Node | undefined)?.type === 'PrivateIdentifier' ||
      member.accessibility === 'private' ||
      above.includes('@internal');
    const meaning = above === '' ? meaningOf(declaration, nameOf(member.key)) : above;
    return isHidden ? [] : [`${meaning === '' ? '' : `  ${meaning}\n`}  ${memberCode(text, member)}`];
  });
  return `${text.slice(declaration.start, body.start)}{\n${members.join('\n')}\n}`;
}

/** The comment of a field of a record, in the words of its schema; empty for any other member. */
function meaningOf(declaration: Node, name: string): string {
  const record = nameOf(declaration.id);
  const key = `${record.charAt(0).toLowerCase()}${record.slice(1)}Schema`;
  const schema = Object.entries(schemas).find(([exported]) => exported === key)?.[1];
  const field = Object.entries(schema?.shape ?? {}).find(([field]) => field === name)?.[1];
  const text = field?.description?.replace(/; NaN: unknown$/, '') ?? '';
  return text === '' ? '' : `/** ${text.charAt(0).toUpperCase()}${text.slice(1)}. */`;
}

function memberCode(text: string, member: Node): string {
  const body = (member.value as Node | null)?.body as Node | undefined;
  if (member.type === 'MethodDefinition' && body) return `${text.slice(member.start, body.start).trim()};`;
  return text.slice(member.start, member.end);
}

function statements(text: string): Node[] {
  return (parseAst(text, { lang: 'ts' }) as unknown as { body: Node[] }).body;
}

function nameOf(node: unknown): string {
  return (node as { name?: string }).name ?? '';
}

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

if (import.meta.main) for (const [path, text] of apiPages()) writeFileSync(new URL(path, ROOT), text);
