// Every golden case of every source: test/golden/<source>/<case>/{input.*, records.json, diagnostics.json,
// options.json}. UPDATE_GOLDEN=1 writes what the parsers say now; read the difference before it is kept.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognizeSources, type BuiltInSourceId, sourceIds, sources } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';
import { type GoldenOptions, type GoldenResult, parseGolden } from './runner.ts';

const ROOT = import.meta.dirname;
const HEAD_BYTES = 65_536;

for (const id of sourceIds) {
  describe(`golden ${id}`, () => {
    for (const name of casesOf(id)) it(name, () => checkCase(id, join(ROOT, id, name)));
    it('has cases', () => expect(casesOf(id).length).toBeGreaterThan(0));
  });
}

function casesOf(id: BuiltInSourceId): string[] {
  const folder = join(ROOT, id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function checkCase(id: BuiltInSourceId, folder: string): void {
  const file = readdirSync(folder).find((entry) => entry.startsWith('input.'));
  if (file === undefined) throw new Error('The case has no input.');
  const input = new Uint8Array(readFileSync(join(folder, file)));
  const optionsFile = join(folder, 'options.json');
  const options: GoldenOptions = existsSync(optionsFile) ? JSON.parse(readFileSync(optionsFile, 'utf8')) : {};
  const recognized = options.recognized === undefined ? id : options.recognized;
  expect(recognizeSources(input.subarray(0, HEAD_BYTES))[0]?.id ?? null).toBe(recognized);

  const whole = parseGolden(sources[id], input, options, Math.max(1, input.length));
  expect(whole.refused).toEqual([]);
  for (const chunkBytes of [input.length > HEAD_BYTES ? 4099 : 1, 7, 64])
    expect(parseGolden(sources[id], input, options, chunkBytes)).toEqual(whole);
  for (const reader of ['javascript', 'webassembly'] as const)
    for (const chunkBytes of [Math.max(1, input.length), 61])
      expect(parseGolden(sources[id], input, options, chunkBytes, reader)).toEqual(whole);
  expectFile(folder, 'records', whole);
  expectFile(folder, 'diagnostics', whole);
}

function expectFile(folder: string, part: 'records' | 'diagnostics', result: GoldenResult): void {
  const file = join(folder, `${part}.json`);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, result[part]);
  expect(result[part]).toBe(readFileSync(file, 'utf8'));
}
