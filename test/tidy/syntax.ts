// The syntax of a TypeScript file, as far as tests are looked at: its nodes, its functions, and what it
// imports.
import { posix } from 'node:path';
import { parseAst } from 'vitest/node';
import { read } from './files.ts';

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly root: Node;
  /** Functions by the name that they are called by. */
  readonly functions: ReadonlyMap<string, Node>;
  /** Local name to the file and the name that are imported. */
  readonly imports: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

export function isFunction(value: unknown): value is Node {
  return isNode(value) && /^(Arrow)?Function(Expression|Declaration)$/.test(value.type);
}

/**
 * Calls `visit` with each node below and with `node` itself, parents before children, nearest ancestor last.
 */
export function walk(
  node: Node,
  visit: (node: Node, ancestors: readonly Node[]) => void,
  ancestors: readonly Node[] = [],
): void {
  visit(node, ancestors);
  const below = [...ancestors, node];
  for (const value of Object.values(node).flat()) if (isNode(value)) walk(value, visit, below);
}

/** Returns the name of an identifier, or '' for any other node. */
export function nameOf(node: unknown): string {
  return isNode(node) && node.type === 'Identifier' ? (node.name as string) : '';
}

/**
 * Returns names along a chain of members and calls: `fc.assert(…)` is fc, assert; `it.each(rows)(…)` is it,
 * each.
 */
export function chainOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'CallExpression') return chainOf(node.callee);
  if (node.type === 'MemberExpression') return [...chainOf(node.object), nameOf(node.property)];
  if (node.type === 'AwaitExpression' || node.type === 'TSNonNullExpression')
    return chainOf(node.argument ?? node.expression);
  return [nameOf(node)];
}

export function parseFile(path: string, text = read(path)): SourceFile {
  const root = parseAst(text, { lang: 'ts' }) as unknown as Node;
  const functions = new Map<string, Node>();
  const imports = new Map<string, { path: string; name: string }>();
  walk(root, (node) => {
    if (node.type === 'FunctionDeclaration') functions.set(nameOf(node.id), node);
    else if (node.type === 'VariableDeclarator' && isFunction(node.init))
      functions.set(nameOf(node.id), node.init);
    else if (node.type === 'ImportDeclaration') {
      const from = posix.join(posix.dirname(path), (node.source as { value: string }).value);
      for (const one of node.specifiers as Node[])
        imports.set(nameOf(one.local), { path: from, name: nameOf(one.imported) });
    }
  });
  return { path, text, root, functions, imports };
}
