// The laws hold for every source that is registered; its golden inputs are the examples.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sources } from '@ptl/claw-core';
import { describeSourceLaws } from './source-laws.ts';

const GOLDEN = join(import.meta.dirname, '..', 'golden');

for (const source of Object.values(sources)) describeSourceLaws(source, examplesOf(source.id));

/** The inputs of a source's golden cases. */
function examplesOf(id: string): Uint8Array[] {
  const folder = join(GOLDEN, id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const file = readdirSync(join(folder, name)).find((entry) => entry.startsWith('input.'));
    return file === undefined ? [] : [new Uint8Array(readFileSync(join(folder, name, file)))];
  });
}
