// Compiles the schema into a validator that needs neither ajv nor code generation at run time.
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import type { Node } from './catalogue.ts';
import { NOTICE } from './metrics.ts';

const standalone = standaloneModule as unknown as typeof standaloneModule.default;

/** A module with `validate(value): boolean`, which leaves ajv's first error in `validate.errors`. */
export async function validatorModule(schema: Node): Promise<string> {
  const ajv = new Ajv2020({
    strict: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  const source = standalone(ajv, ajv.compile(bare(schema) as Node));
  const { code } = await transform(source.replace(/^export default .*$/m, ''), {
    format: 'esm',
    minify: true,
    treeShaking: true,
    lineLimit: 110,
  });
  if (/\brequire\(|\bimport\b|\bFunction\b|\beval\b/.test(code))
    throw new Error('The validator needs a helper.');
  return `${NOTICE}// @ts-nocheck\n${code}`;
}

/** The schema without what no validator reads: our own keywords, and the catalogue entries that nothing refers to. */
function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(
    ([key]) => !key.startsWith('x-') && key !== 'derived' && key !== 'local',
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]));
}
