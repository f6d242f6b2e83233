// Compiles the schema into a validator that needs neither ajv nor code generation at run time.
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import type { Node } from './catalogue.ts';
import { NOTICE } from './metrics.ts';

const standalone = standaloneModule as unknown as typeof standaloneModule.default;

/**
 * A module with `validate(value): boolean`, which leaves the place of the first error in `validate.errors`.
 */
export async function validatorModule(schema: Node): Promise<string> {
  const ajv = new Ajv2020({
    strict: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  const source = standalone(ajv, ajv.compile(bare(schema) as Node));
  const { code } = await transform(placesOnly(source.replace(/^export default .*$/m, '')), {
    format: 'esm',
    minify: true,
    treeShaking: true,
    lineLimit: 110,
  });
  if (/\brequire\(|\bimport\b|\bFunction\b|\beval\b/.test(code))
    throw new Error('The validator needs a helper.');
  return `${NOTICE}// @ts-nocheck\n${code}`;
}

/**
 * What ajv says of a failure besides its place. It may quote what was received, and two thirds of the
 * validator are for it.
 */
const DETAILS =
  /,schemaPath:"(?:[^"\\]|\\.)*",keyword:"\w+",params:(?:\{\}|\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\})/g;

/** A part of the schema as ajv puts it into the source. */
const SCHEMA = /\bconst (schema\d+) = (\{.*?\});(?=const |let |function )/g;

/**
 * The validator's source, with failures that say only where they are, and with no more of the schema than it
 * looks into.
 */
function placesOnly(source: string): string {
  const short = source.replace(DETAILS, '');
  if (/schemaPath|params:/.test(short))
    throw new Error('The validator says more of a failure than its place.');
  const looks = short.replace(SCHEMA, '').match(/\bschema\d+[\w.]*/g) ?? [];
  if (!looks.every((look) => /^schema\d+(\.properties\.\w+)*\.properties$/.test(look)))
    throw new Error('The validator looks at more of the schema than at names of properties.');
  return short.replace(SCHEMA, (_, name, json) => `const ${name} = ${names(json)};`);
}

/** A schema's tree of properties. */
function names(json: string): string {
  const properties = (node: unknown): unknown => {
    const inside: unknown = (node as Node | null)?.properties;
    if (typeof inside !== 'object' || inside === null) return {};
    return {
      properties: Object.fromEntries(Object.entries(inside).map(([key, one]) => [key, properties(one)])),
    };
  };
  return JSON.stringify(properties(JSON.parse(json)));
}

/**
 * The schema without what no validator reads: our own keywords, and the catalogue entries that nothing refers
 * to.
 */
function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(
    ([key]) => !key.startsWith('x-') && key !== 'derived' && key !== 'local',
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]));
}
