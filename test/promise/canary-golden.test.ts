// P5 over the golden cases of every source there is: a name in place of a word, anywhere in any shape of
// input, comes out nowhere. A new source is under this promise as soon as it has golden cases.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { sourceIds } from '@ptl/claw-core';
import { expect, it } from 'vitest';
import { seeded } from '../privacy/site.ts';
import { runs } from '../setup/runs.ts';
import { unlikely } from './naming.ts';
import { Scanner } from './scanner.ts';
import { walk } from './street.ts';
import { hostile, plantedEverywhere } from './tokens.ts';

const GOLDEN = fileURLToPath(new URL('../golden', import.meta.url));
/** Larger cases are left out: the smaller ones have every field. */
const MOST_BYTES = 40_000;
/** Ways in which each case is planted. */
const WAYS = runs(2);

const tried = sourceIds.filter((source) => existsSync(join(GOLDEN, source)));

it.each(tried)('names in any golden case of %s come out nowhere', (source) => {
  const random = seeded(21);
  let cases = 0;
  for (const name of readdirSync(join(GOLDEN, source))) {
    const folder = join(GOLDEN, source, name);
    const input = readdirSync(folder).find((file) => file.startsWith('input.'));
    if (input === undefined) continue;
    const bytes = readFileSync(join(folder, input));
    if (bytes.length > MOST_BYTES) continue;
    cases++;
    for (let way = 0; way < WAYS; way++) {
      const planted: string[] = [];
      const fresh = (): string => {
        const one = planted[planted.push(unlikely(random)) - 1]!;
        return way % 2 === 0 ? one : hostile(one)[planted.length % 24]!;
      };
      const text = plantedEverywhere(bytes.toString('utf8'), fresh, 3 + way * 5);
      const scanner = new Scanner(planted.slice(0, 10));
      expect(scanner.scan(seen(source, new TextEncoder().encode(text)))).toEqual([]);
    }
  }
  expect(cases).toBeGreaterThan(0);
});

/** All that can be seen of a walk over this input, or of the error that it ends in. */
function seen(source: (typeof sourceIds)[number], bytes: Uint8Array): string {
  try {
    const walked = walk([{ source, bytes }], 3, 1000);
    return walked.package + walked.report + walked.said + inspect(walked.outcome, { depth: 20 });
  } catch (error) {
    return String(error) + inspect(error, { depth: 20, showHidden: true });
  }
}
