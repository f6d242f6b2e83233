// Writes the package as a TypeScript type.
import { compile } from 'json-schema-to-typescript';
import type { Node } from './catalogue.ts';
import { NOTICE } from './metrics.ts';

export async function typesModule(schema: Node): Promise<string> {
  const { derived: _derived, local: _local, ...defs } = schema.$defs as Record<string, Node>;
  return compile(bare({ ...schema, $defs: defs }) as object, 'PtlOutputV1', {
    bannerComment: NOTICE.trimEnd(),
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: false,
    style: { singleQuote: true, printWidth: 110 },
  });
}

/**
 * A reference with siblings would become a type of its own for each metric; here only the reference is kept.
 */
function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node) return { $ref: node.$ref };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, bare(value)]));
}
