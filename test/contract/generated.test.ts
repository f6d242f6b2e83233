// What is generated is what `npm run generate` makes of the schema today.

import { readFileSync } from 'node:fs';
import { sourceIds } from '@ptl/claw-core';
import { gpuModels } from '@ptl/claw-core/internal';
import { GPU_MODELS, SOURCE_IDS, schema, workloads } from '@ptl/claw-router/internal';
import { beforeAll, expect, it } from 'vitest';
import { drift, generate } from '../../scripts/generate.ts';

const file = JSON.parse(
  readFileSync(new URL('../../schema/ptl_output_v1.json', import.meta.url), 'utf8'),
) as { $defs: Record<string, { enum?: unknown[] }> };

let generated: ReadonlyMap<string, string>;
beforeAll(async () => {
  generated = await generate();
});

it('is not out of date', () => {
  expect([...generated.keys()]).toHaveLength(12);
  expect(drift(generated)).toEqual([]);
});

it('embeds the schema as it stands in the file', () => {
  expect(schema).toEqual(file);
});

it('names the same lists as the code that fills them', () => {
  expect(GPU_MODELS).toEqual(gpuModels);
  expect(file.$defs.workload?.enum).toEqual(Object.keys(workloads));
  expect(SOURCE_IDS).toEqual(expect.arrayContaining([...sourceIds]));
});

it('needs neither ajv nor code generation to validate', () => {
  const code = generated.get('packages/router/src/contract/validate.generated.ts');
  expect(code).toContain('export');
  expect(code).not.toMatch(/\bimport\b|\brequire\b|\beval\b|\bFunction\b|message/);
});
