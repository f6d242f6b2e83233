// The laws hold for every source that is registered; its golden inputs are the examples.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Source, sources } from '@ptl/claw-core';
import { describe } from 'vitest';
import { describeSourceLaws } from './source-laws.ts';

const GOLDEN = join(import.meta.dirname, '..', 'golden');

for (const source of Object.values(sources)) describeSourceLaws(source, examplesOf(source.id));

// What is read by WebAssembly only past some size is held to the laws at any size.
const byWebAssembly: Source = {
  ...sources.dcgm_exporter,
  open: (context) => sources.dcgm_exporter.open({ ...context, reader: 'webassembly' }),
};
describe('by WebAssembly', () => describeSourceLaws(byWebAssembly, examplesOf('dcgm_exporter')));

/** The inputs of a source's golden cases. */
function examplesOf(id: string): Uint8Array[] {
  const folder = join(GOLDEN, id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const file = readdirSync(join(folder, name)).find((entry) => entry.startsWith('input.'));
    return file === undefined ? [] : [new Uint8Array(readFileSync(join(folder, name, file)))];
  });
}
