// Finds what cannot fail in tests: tests that reach no assertion, and assertions that hold whatever happens.
import { chainOf, isFunction, isNode, type Node, nameOf, type SourceFile, walk } from './syntax.ts';

/** What makes of `it` another `it`. */
const MODIFIERS = new Set(['each', 'for', 'skipIf', 'runIf', 'concurrent', 'sequential', 'skip', 'fails']);

/**
 * Returns a line for each place of these files that cannot fail. Functions are followed from file to file.
 */
export function whatCannotFail(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files.flatMap((file) => {
    const found: string[] = [];
    walk(file.root, (node, ancestors) => {
      const wrong = faultOf(node, ancestors, file, byPath);
      if (wrong !== undefined)
        found.push(`${file.path}:${file.text.slice(0, node.start).split('\n').length}: ${wrong}`);
    });
    return found;
  });
}

type Files = ReadonlyMap<string, SourceFile>;

function faultOf(node: Node, ancestors: readonly Node[], file: SourceFile, files: Files): string | undefined {
  const parent = ancestors.at(-1);
  if (node.type === 'ExpressionStatement' && isNode(node.expression)) {
    const { expression } = node;
    const chain = chainOf(expression);
    if (chain[0] === 'expect' && expression.type === 'MemberExpression')
      return 'a matcher that is not called';
    const isPromise = chain.includes('resolves') || chain.includes('rejects') || isAsyncAssert(expression);
    if (expression.type === 'CallExpression' && isPromise) return 'an assertion that nobody waits for';
    return undefined;
  }
  if (node.type !== 'CallExpression') return undefined;
  const chain = chainOf(node);
  if (nameOf(node.callee) === 'expect') {
    if (parent?.type !== 'MemberExpression') return 'expect without a matcher';
    if (isConstant((node.arguments as Node[])[0])) return 'an assertion on a constant';
  }
  if (isProperty(chain) && !ancestors.some((one) => chainOf(one).join('.') === 'fc.assert'))
    return 'a property that is not asserted';
  if (isTest(node, chain) && !reaches(testOf(node), file, files, new Set()))
    return 'a test without an assertion';
  return undefined;
}

function isProperty(chain: readonly string[]): boolean {
  return chain[0] === 'fc' && (chain[1] === 'property' || chain[1] === 'asyncProperty');
}

/** `fc.assert` of a property that is a promise. */
function isAsyncAssert(node: Node): boolean {
  if (chainOf(node).join('.') !== 'fc.assert') return false;
  return chainOf((node.arguments as Node[] | undefined)?.[0]).includes('asyncProperty');
}

function isConstant(node: Node | undefined): boolean {
  return (
    node?.type === 'Literal' ||
    (node?.type === 'TemplateLiteral' && (node.expressions as Node[]).length === 0)
  );
}

/** `it('…', () => …)`, and not `it.each(rows)`, whose call is the test. */
function isTest(node: Node, chain: readonly string[]): boolean {
  if (chain[0] !== 'it' && chain[0] !== 'test') return false;
  const { callee } = node as unknown as { callee: Node };
  if (
    callee.type === 'MemberExpression' &&
    MODIFIERS.has(nameOf(callee.property)) &&
    testOf(node) === undefined
  )
    return false;
  return chain.slice(1).every((name) => MODIFIERS.has(name));
}

function testOf(node: Node): Node | undefined {
  return (node.arguments as Node[]).slice(1).find((one) => isFunction(one) || nameOf(one) !== '');
}

/** Says whether an assertion can be reached from `node`: one in it, or in a function that is named in it. */
function reaches(node: Node | undefined, file: SourceFile, files: Files, seen: Set<Node>): boolean {
  if (node === undefined || seen.has(node)) return false;
  seen.add(node);
  let found = false;
  walk(node, (one, ancestors) => {
    if (found) return;
    if (one.type === 'CallExpression') found = isAssertion(one);
    else if (one.type === 'Identifier' && ancestors.at(-1)?.type !== 'MemberExpression')
      found = named(one.name as string, file, files, seen);
  });
  return found;
}

/**
 * A matcher that is called, or a property that can say no: by a value that it returns, or by an assertion of
 * its own.
 */
function isAssertion(call: Node): boolean {
  const chain = chainOf(call);
  if (chain[0] === 'expect' && isNode(call.callee) && call.callee.type === 'MemberExpression') return true;
  const body = isProperty(chain) ? (call.arguments as Node[]).at(-1) : undefined;
  if (!isFunction(body)) return nameOf(body) !== '';
  if ((body.body as Node).type !== 'BlockStatement') return true;
  let says = false;
  walk(body, (one) => {
    says ||= one.type === 'ThrowStatement' || (one.type === 'ReturnStatement' && one.argument !== null);
  });
  return says;
}

function named(name: string, file: SourceFile, files: Files, seen: Set<Node>): boolean {
  const own = file.functions.get(name);
  if (own !== undefined) return reaches(own, file, files, seen);
  const imported = file.imports.get(name);
  const other = imported && files.get(imported.path);
  return other !== undefined && reaches(other.functions.get(imported!.name), other, files, seen);
}
